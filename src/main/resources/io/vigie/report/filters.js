/* The filters, their form and the records that pass them. */
const blank = {text: '', kind: '', type: '', status: '', vendor: '', country: '', language: '', from: '', to: '', confidence: '0'};
let filters = {...blank};
let shown = [];

const records = [...data.incidents.map(r => ({...r, kind: 'i'})), ...data.policies.map(r => ({...r, kind: 'p'}))];
const vendorsById = new Map(data.vendors.map(v => [v.id, v]));
records.forEach(r => {
  r.date = r.kind === 'i' ? r.when : r.date;
  r.days = days(r.date);
  r.land = r.kind === 'i' ? r.country : (r.authority || {}).country;
  r.vendorIds = (r.vendors || []).map(v => v.id);
  r.languages = new Set(r.articles.map(a => data.articles[a].language));
});
records.sort((a, b) => (b.days ? b.days[0] : '').localeCompare(a.days ? a.days[0] : '') || b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
const recordsById = new Map();
records.forEach(r => [r.id, ...(r.supersedes || [])].forEach(id => recordsById.set(id, r)));

function searchable(r) {
  if (!r.search) {
    const names = [r.id, r.title, r.type, r.place, r.scope, r.practice, r.rationale, r.instrument, r.identifier, country(r.land), (r.authority || {}).name,
      (r.victim || {}).name, (r.actor || {}).name, ...(r.vendors || []).map(v => v.name), ...(r.parties || []).map(p => p.name), ...(r.products || []), ...(r.cves || [])];
    r.search = fold([...names, ...r.evidence.map(e => data.sentences[e[0]][2])].filter(Boolean).join(' \n '));
  }
  return r.search;
}

function inCountry(land, wanted) {
  return land === wanted || data.continents[land] === wanted;
}

function passes(r, words) {
  return (!filters.kind || r.kind === filters.kind) && (!filters.type || r.type === filters.type) && (!filters.status || r.status === filters.status)
    && (!filters.vendor || r.vendorIds.includes(filters.vendor)) && (!filters.country || inCountry(r.land, filters.country))
    && (!filters.language || r.languages.has(filters.language)) && r.confidence * 100 >= Number(filters.confidence)
    && (!filters.from || (r.days && r.days[1] >= filters.from)) && (!filters.to || (r.days && r.days[0] <= filters.to))
    && words.every(word => searchable(r).includes(word));
}

function select() {
  const words = fold(filters.text).split(/\s+/).filter(Boolean);
  shown = records.filter(r => passes(r, words));
}

const present = (values) => [...new Set(values)].filter(Boolean);
const byName = name => (a, b) => name(a).localeCompare(name(b), lang);
const options = (codes, name) => codes.map(code => el('option', {value: code}, name(code)));

function choice(key, ...children) {
  return field(key, el('select', {id: 'f-' + key, name: key}, el('option', {value: ''}, t.any), ...children));
}

function field(key, input, wide) {
  input.value = filters[key];
  return el('label', {class: wide ? 'wide' : null}, el('span', {}, t.filter[key]), input);
}

function drawFilters() {
  const lands = present(records.map(r => r.land)).sort(byName(country));
  const regions = present(lands.map(land => data.continents[land])).sort(byName(country));
  const vendors = data.vendors.filter(v => records.some(r => r.vendorIds.includes(v.id))).map(v => v.id).sort(byName(id => vendorsById.get(id).name));
  const types = kind => options(present(records.filter(r => r.kind === kind).map(r => r.type)).sort(byName(typeName)), typeName);
  const country_ = choice('country', el('optgroup', {label: t.regions}, options(regions, country)), el('optgroup', {label: t.countriesGroup}, options(lands, country)));
  $('filter-grid').replaceChildren(
    field('text', el('input', {type: 'search', id: 'f-text', name: 'text', autocomplete: 'off'}), true),
    choice('vendor', options(vendors, id => vendorsById.get(id).name)), country_,
    choice('kind', options(['i', 'p'], k => t.kinds[k])),
    choice('type', el('optgroup', {label: t.kinds.i}, types('i')), el('optgroup', {label: t.kinds.p}, types('p'))),
    el('div', {class: 'dates wide'}, field('from', el('input', {type: 'date', id: 'f-from', name: 'from'})), field('to', el('input', {type: 'date', id: 'f-to', name: 'to'}))),
    choice('status', options(present(records.map(r => r.status)).sort(byName(statusName)), statusName)),
    choice('language', options(present(records.flatMap(r => [...r.languages])).sort(byName(languageName)), languageName)),
    choice('confidence', options(['50', '70', '80', '90'], c => '≥ ' + c + ' %')));
  $('f-confidence').options[0].value = '0';
  showFilters();
}

function showFilters() {
  Object.keys(blank).forEach(key => { $('f-' + key).value = filters[key]; });
}

/** The filters in force, each with a button that lifts it. */
function drawChips() {
  const names = {text: v => '“' + v + '”', vendor: v => vendorsById.get(v).name, country, kind: v => t.kinds[v], type: typeName, status: statusName, language: languageName,
    from: v => t.filter.from + ' ' + dateText(v), to: v => t.filter.to + ' ' + dateText(v), confidence: v => '≥ ' + v + ' %'};
  $('reset').hidden = Object.keys(blank).every(key => filters[key] === blank[key]);
  $('chips').replaceChildren(...Object.keys(blank).filter(key => filters[key] !== blank[key]).map(key =>
    el('button', {type: 'button', class: 'chip', 'aria-label': t.lift + ' ' + names[key](filters[key]), on: {click: () => narrow({[key]: blank[key]})}}, names[key](filters[key]) + ' ×')));
}

/** Narrows to the given values; a second choice of the same lifts them again. */
function narrow(values) {
  const already = Object.entries(values).every(([key, value]) => filters[key] === value);
  filters = {...filters, ...(already ? Object.fromEntries(Object.keys(values).map(key => [key, blank[key]])) : values)};
  showFilters();
  update();
}
