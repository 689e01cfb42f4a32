/* The list of records, their evidence, and the lines that correct them. */
const PAGE = 40;
const PRINTED = 500;
let page = 0;
let printing = false;
const open = new Set();

function drawList() {
  const from = printing ? 0 : page * PAGE;
  const part = shown.slice(from, from + (printing ? PRINTED : PAGE));
  $('sorted').textContent = t.sorted;
  $('list').replaceChildren(...(part.length ? part.map(drawRecord) : [el('p', {class: 'empty'}, t.none)]));
  const turn = (by, text, on) => el('button', {type: 'button', disabled: !on, on: {click: () => { page += by; drawList(); $('records').scrollIntoView(); $('records').focus(); }}}, text);
  $('pager').replaceChildren(...(shown.length > PAGE ? [turn(-1, t.previous, page > 0), el('output', {}, fill(t.page, {from: number(from + 1), to: number(from + part.length), n: number(shown.length)})), turn(1, t.next, from + PAGE < shown.length)] : []));
}

function subject(r) {
  const parts = r.kind === 'i' ? [(r.victim || {}).name, r.place, country(r.country)] : [(r.authority || {}).name, country(r.land)];
  const seen = [...new Set(parts.filter(Boolean))];
  const vendors = (r.vendors || []).map(v => v.name);
  return [seen.join(', '), vendors.length ? vendors.slice(0, 4).join(', ') + (vendors.length > 4 ? ' +' + (vendors.length - 4) : '') : null, r.scope].filter(Boolean).join(' · ');
}

function drawRecord(r) {
  const id = 'r-' + r.id;
  const detail = el('div', {class: 'detail', id, hidden: !open.has(r.id)});
  if (open.has(r.id)) detail.append(...drawDetail(r));
  const sureness = Math.round(r.confidence * 100) + ' %';
  const head = el('button', {type: 'button', class: 'record-head', 'aria-expanded': String(open.has(r.id)), 'aria-controls': id, on: {click: () => {
    const opened = !open.has(r.id);
    if (opened) open.add(r.id); else open.delete(r.id);
    head.setAttribute('aria-expanded', String(opened));
    detail.hidden = !opened;
    detail.replaceChildren(...(opened ? drawDetail(r) : []));
  }}},
    el('span', {class: 'record-date'}, dateText(r.date)),
    el('span', {class: 'record-main'}, el('bdi', {class: 'record-title'}, r.title), el('bdi', {class: 'record-sub'}, subject(r)),
      r.rationale ? el('bdi', {class: 'record-sub'}, t.facts.rationale + t.colon + r.rationale) : ''),
    el('span', {class: 'record-kind'}, el('span', {class: 'badge ' + r.kind}, typeName(r.type)), el('span', {class: 'status'}, statusName(r.status))),
    el('span', {class: 'sure'}, el('meter', {min: 0, max: 1, low: 0.5, high: 0.8, optimum: 1, value: r.confidence, 'aria-label': t.sure}, sureness), sureness + ' · ' + (r.outlets === 1 ? t.outlets.one : fill(t.outlets.other, {n: r.outlets}))));
  return el('article', {class: 'record'}, head, detail, printing && !open.has(r.id) ? drawProof(r) : '');
}

/** The sentence that proves most of a record, for paper, where nothing opens. */
function drawProof(r) {
  const [most] = [...r.evidence].sort((a, b) => b[1].length - a[1].length);
  if (!most) return '';
  const [articleAt, , quote] = data.sentences[most[0]];
  const article = data.articles[articleAt];
  const where = article.url || (article.source || '').split(/[\\/]/).pop();
  const source = [article.outlet, article.title, article.published && dateText(article.published.slice(0, 10)), where].filter(Boolean).join(', ');
  return el('blockquote', {class: 'proof', lang: article.language, dir: 'auto'}, quote, el('footer', {lang, dir: 'ltr'}, el('bdi', {}, source)));
}

function factTexts(r) {
  const names = list => (list || []).map(x => x.name).join(', ');
  const party = p => p ? p.name + (p.kind && p.kind !== 'other' ? ` (${codeName(p.kind)})` : '') : null;
  const counts = (r.counts || []).map(c => `${c.qualifier === 'exact' ? '' : codeName(c.qualifier) + ' '}${number(c.value)} ${codeName(c.unit)}`).join('; ');
  return {
    when: r.kind === 'i' && r.when ? dateText(r.when) : null, reported: r.reported && dateText(r.reported), date: r.kind === 'p' && r.date ? dateText(r.date) : null,
    effective: r.effective && dateText(r.effective), until: r.until && dateText(r.until), country: country(r.land), place: r.place,
    authority: r.authority ? [r.authority.name, r.authority.level && `(${codeName(r.authority.level)})`].filter(Boolean).join(' ') : null,
    victim: party(r.victim), actor: party(r.actor), vendors: names(r.vendors), parties: (r.parties || []).map(party).join(', '), products: (r.products || []).join(', '),
    technologies: (r.technologies || []).map(codeName).join(', '), practice: r.practice, originCountry: country(r.originCountry), scope: r.scope, instrument: r.instrument,
    identifier: r.identifier, amount: r.amount && `${number(r.amount.value)} ${r.amount.currency}`, rationale: r.rationale, vector: codeName(r.vector), counts, cves: (r.cves || []).join(', '), attribution: r.attribution};
}

function drawDetail(r) {
  const facts = Object.entries(factTexts(r)).filter(([key, value]) => value).flatMap(([key, value]) => [el('dt', {}, t.facts[key]), el('dd', {}, el('bdi', {}, value))]);
  const related = (r.related || []).filter(x => recordsById.has(x.id)).map(x => el('div', {}, codeName(x.type) + ': ', el('button', {type: 'button', class: 'link', on: {click: () => reveal(recordsById.get(x.id))}}, el('bdi', {}, recordsById.get(x.id).title))));
  if (related.length) facts.push(el('dt', {}, t.facts.related), el('dd', {}, related));
  facts.push(el('dt', {}, t.facts.id), el('dd', {class: 'soft'}, r.id));
  const quotes = r.evidence.map(([at, fields]) => {
    const [articleAt, before, quote, after] = data.sentences[at];
    const article = data.articles[articleAt];
    const source = [article.source && article.source.split(/[\\/]/).pop(), article.outlet, article.published && dateText(article.published.slice(0, 10)), languageName(article.language || '')].filter(Boolean).join(', ');
    return el('blockquote', {lang: article.language, dir: 'auto'}, el('span', {class: 'context'}, before), el('mark', {}, quote), el('span', {class: 'context'}, after),
      el('footer', {lang, dir: 'ltr'}, link(article.url, article.title || t.source) || el('bdi', {}, article.title || article.id), source ? ' · ' + source : '', fields.length ? ` · ${t.proves}${t.colon}${fields.map(fieldName).join(', ')}` : ''));
  });
  const form = el('div', {});
  return [el('dl', {class: 'facts'}, facts), el('h3', {class: 'visually-hidden'}, t.evidence), ...quotes, r.moreEvidence ? el('p', {class: 'soft'}, fill(t.moreEvidence, {n: r.moreEvidence})) : null,
    el('button', {type: 'button', class: 'wrong-open', 'aria-expanded': 'false', on: {click: e => {
      const opened = !form.firstChild;
      e.target.setAttribute('aria-expanded', String(opened));
      form.replaceChildren(...(opened ? [wrong(r)] : []));
    }}}, t.wrong), form].filter(Boolean);
}

function reveal(r) {
  if (!shown.includes(r)) { filters = {...blank}; showFilters(); select(); drawOverview(); }
  open.add(r.id);
  page = Math.floor(shown.indexOf(r) / PAGE);
  drawList();
  const head = document.querySelector(`[aria-controls="${CSS.escape('r-' + r.id)}"]`);
  head.scrollIntoView({block: 'center'});
  head.focus();
}

const SETTABLE = {
  i: ['type', 'status', 'when', 'reported', 'country', 'place', 'victim.name', 'victim.kind', 'actor.name', 'actor.kind', 'vector', 'title'],
  p: ['type', 'status', 'date', 'effective', 'until', 'authority.name', 'authority.country', 'authority.level', 'scope', 'instrument', 'identifier', 'rationale', 'targets.originCountry', 'targets.practice', 'title']};

/** Fields that a record cannot be without. */
const REQUIRED = ['type', 'status', 'title'];
const DATES = ['when', 'reported', 'date', 'effective', 'until'];

function wrong(r) {
  const action = el('select', {}, options(Object.keys(t.actions).filter(a => a !== 'alias' || (r.vendors || []).length), a => t.actions[a]));
  const key = el('select', {}, options(SETTABLE[r.kind], k => k));
  const value = el('input', {list: 'values-' + r.id, autocomplete: 'off'});
  const values = el('datalist', {id: 'values-' + r.id});
  const articles = el('select', {multiple: true, size: Math.min(4, r.articles.length)}, r.articles.map(a => el('option', {value: data.articles[a].id}, (data.articles[a].outlet || data.articles[a].id) + ': ' + (data.articles[a].title || ''))));
  const vendor = el('select', {}, (r.vendors || []).map(v => el('option', {value: v.id}, v.name)));
  const label = (text, input) => el('label', {}, text, input);
  const labels = [label(t.field, key), label(t.vendor, vendor), label(t.value, value), label(t.facts.articles, articles)];
  const fit = () => {
    labels[0].hidden = action.value !== 'set';
    labels[1].hidden = action.value !== 'alias';
    labels[2].hidden = !['set', 'merge', 'alias'].includes(action.value);
    labels[3].hidden = action.value !== 'split';
  };
  const suggest = () => {
    const codes = action.value === 'set' ? data.lists[r.kind][key.value] || [] : [];
    values.replaceChildren(...codes.map(code => el('option', {value: code})));
    value.placeholder = action.value === 'set' && DATES.includes(key.value) ? '2023-02-24, 2023-02, 2023' : codes.slice(0, 3).join(', ');
  };
  [action, key].forEach(input => input.addEventListener('change', () => { fit(); suggest(); }));
  fit();
  suggest();
  const add = () => {
    const entered = value.value.trim();
    const parts = key.value.split('.');
    const line = {
      set: () => entered || !REQUIRED.includes(key.value) ? {id: r.id, set: parts.length > 1 ? {[parts[0]]: {[parts[1]]: entered || null}} : {[parts[0]]: entered || null}} : null,
      drop: () => ({id: r.id, drop: true}), merge: () => entered ? {merge: [r.id, entered]} : null, alias: () => entered ? {vendor: vendor.value, alias: entered} : null,
      split: () => articles.selectedOptions.length ? {split: r.id, articles: [...articles.selectedOptions].map(o => o.value)} : null}[action.value]();
    if (line) addLine(line); else (action.value === 'split' ? articles : value).focus();
  };
  return el('div', {class: 'wrong'}, label(t.action, action), ...labels, values, el('button', {type: 'button', on: {click: add}}, t.add));
}

function addLine(line) {
  $('corrections').hidden = false;
  $('lines').value += JSON.stringify(line) + '\n';
  $('lines').scrollTop = $('lines').scrollHeight;
}
