'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const messages = JSON.parse(document.getElementById('messages').textContent);
let lang = (navigator.language || 'en').toLowerCase().startsWith('fr') ? 'fr' : 'en';
let t = messages[lang];

const $ = id => document.getElementById(id);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, key) => key in values ? values[key] : all);
const number = n => n.toLocaleString(lang);
const plain = code => code ? code.replace(/-/g, ' ') : '';
const typeName = code => t.types[code] || plain(code);
const statusName = code => t.statuses[code] || plain(code);
const codeName = code => t.codes[code] || plain(code);
/* Evidence names a field by its path: "targets.vendors". */
const fieldName = path => { const name = path.slice(path.lastIndexOf('.') + 1); return t.facts[name] ? t.facts[name].toLowerCase() : plain(name); };
const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

/** Makes an element. Texts become text nodes, never markup. */
function el(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'on') Object.entries(value).forEach(([event, listener]) => made.addEventListener(event, listener));
    else if (key === 'style') Object.entries(value).forEach(([property, setting]) => made.style.setProperty(property, setting));
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined));
  return made;
}

function svg(name, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes || {}).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

let regionNames;
let languageNames;
function country(code) {
  if (!code) return '';
  if (t.continents[code]) return t.continents[code]; // browsers know countries, but not all know continents
  try { return regionNames.of(code) || code; } catch (unknown) { return code; }
}
function languageName(code) {
  try { return languageNames.of(code) || code; } catch (unknown) { return code; }
}

/** An address is a link only on the web; anything else stays text. */
function link(address, text) {
  if (!/^https?:\/\//i.test(address || '')) return null;
  return el('a', {href: address, target: '_blank', rel: 'noopener noreferrer nofollow'}, text);
}

/** First and last day of an EDTF date, as texts that sort; null when there is none. */
function days(edtf) {
  if (!edtf) return null;
  const ends = edtf.replace(/~/g, '').split('/');
  const from = ends[0] === '..' ? '' : ends[0];
  const to = ends.length > 1 ? (ends[1] === '..' ? '' : ends[1]) : from;
  const first = from ? from.slice(0, 10) + '-01-01'.slice(from.length === 4 ? 0 : from.length === 7 ? 3 : 6) : '';
  const last = to ? to.slice(0, 10) + '-12-31'.slice(to.length === 4 ? 0 : to.length === 7 ? 3 : 6) : '9999';
  return [first || last, last];
}

/** An EDTF date for people. */
function dateText(edtf) {
  if (!edtf) return t.undated;
  const one = part => {
    const bare = part.replace('~', '');
    const approximate = part.includes('~') ? '~' : '';
    if (bare.length === 4) return approximate + bare;
    const options = bare.length === 7 ? {year: 'numeric', month: 'short'} : {year: 'numeric', month: 'short', day: 'numeric'};
    const day = new Date((bare.length === 7 ? bare + '-01' : bare.slice(0, 10)) + 'T12:00:00Z');
    return isNaN(day) ? part : approximate + new Intl.DateTimeFormat(lang, {...options, timeZone: 'UTC'}).format(day);
  };
  const ends = edtf.split('/');
  return ends[0] === '..' ? fill(t.until, {date: one(ends[1])}) : ends.map(one).join(' – ');
}

function speak() {
  t = messages[lang];
  regionNames = new Intl.DisplayNames([lang], {type: 'region'});
  languageNames = new Intl.DisplayNames([lang], {type: 'language'});
  document.documentElement.lang = lang;
  document.title = t.heading;
  document.querySelectorAll('[data-text]').forEach(place => { place.textContent = t[place.dataset.text]; });
  $('language').textContent = t.other;
  $('language').lang = lang === 'fr' ? 'en' : 'fr';
}
