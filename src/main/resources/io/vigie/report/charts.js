/* The overview: counts, time line, matrices, vendor table. All drawn from the records that pass the filters. */
function count(items, keys) {
  const counts = new Map();
  items.forEach(item => keys(item).forEach(key => { if (key) counts.set(key, (counts.get(key) || 0) + 1); }));
  return counts;
}
const ranked = counts => [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));

function drawTiles() {
  const articles = new Set(shown.flatMap(r => r.articles));
  const values = {
    incidents: shown.filter(r => r.kind === 'i').length, policies: shown.filter(r => r.kind === 'p').length,
    vendors: new Set(shown.flatMap(r => r.vendorIds)).size, countries: present(shown.map(r => r.land)).length,
    articles: articles.size, outlets: present([...articles].map(a => data.articles[a].outlet)).length};
  $('tiles').replaceChildren(...Object.entries(values).map(([key, value]) =>
    el('div', {class: 'tile ' + ({incidents: 'incident', policies: 'policy'}[key] || '')}, el('strong', {}, number(value)), el('span', {}, t.tile[key]))));
}

const lastDay = month => month + '-' + new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();

/** Few records far from the others would leave most of the time line empty: the first and the last bar take in what lies beyond. */
function bins(dated) {
  const months = dated.map(r => r.days[0].slice(0, 7)).sort();
  const beyond = Math.floor(months.length / 100);
  const first = months[beyond];
  const last = months[months.length - 1 - beyond];
  const span = (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5)) - Number(first.slice(5)) + 1;
  const step = span <= 30 ? 1 : span <= 96 ? 3 : 12;
  const start = Number(first.slice(0, 4)) * 12 + Math.floor((Number(first.slice(5)) - 1) / step) * step;
  const all = Array.from({length: Math.ceil((Number(last.slice(0, 4)) * 12 + Number(last.slice(5)) - start) / step)}, (none, i) => {
    const month = index => `${String(Math.floor(index / 12)).padStart(4, '0')}-${String(index % 12 + 1).padStart(2, '0')}`;
    const at = start + i * step;
    const to = month(at + step - 1);
    return {month: at, step, from: month(at) + '-01', to: lastDay(to), i: 0, p: 0};
  });
  const end = all[all.length - 1];
  if (months[0] + '-01' < all[0].from) Object.assign(all[0], {from: months[0] + '-01', beyond: '≤ '});
  if (months[months.length - 1] > end.to.slice(0, 7)) Object.assign(end, {to: lastDay(months[months.length - 1]), beyond: '≥ '});
  return all;
}

function drawTimeline() {
  const dated = shown.filter(r => r.days && r.days[0] > '1900' && r.days[0] < '2999');
  $('timeline-legend').replaceChildren(...['i', 'p'].map(k => el('span', {}, el('i', {style: {background: `var(--${k === 'i' ? 'incident' : 'policy'})`}}), t.kinds[k])));
  if (!dated.length) { $('timeline').replaceChildren(el('p', {class: 'empty'}, t.none)); return; }
  const all = bins(dated);
  dated.forEach(r => {
    const month = Number(r.days[0].slice(0, 4)) * 12 + Number(r.days[0].slice(5, 7)) - 1;
    all[Math.min(all.length - 1, Math.max(0, Math.floor((month - all[0].month) / all[0].step)))][r.kind]++;
  });
  const width = Math.max(300, $('timeline').clientWidth || 1200);
  const half = 74;
  const middle = half + 18;
  const slot = Math.min(120, (width - 18) / all.length);
  const top = Math.max(...all.map(b => Math.max(b.i, b.p)));
  const chart = svg('svg', {viewBox: `0 0 ${width} ${2 * half + 60}`, role: 'group', 'aria-label': t.timeline});
  const every = Math.ceil(46 / slot);
  const counted = (n, x, y) => { if (n && slot >= 22) chart.append(svg('text', {class: 'count', x: x + slot / 2, y}, number(n))); };
  all.forEach((bin, i) => {
    const x = i * slot;
    const bar = Math.max(2, slot - Math.min(6, slot * .25));
    const years = bin.step === 12;
    const label = years ? [...new Set([bin.from.slice(0, 4), bin.to.slice(0, 4)])].join(' – ') : dateText(bin.from.slice(0, 7)) + (bin.step > 1 ? ' – ' + dateText(bin.to.slice(0, 7)) : '');
    if (bin.i) chart.append(svg('rect', {class: 'bar-i', x: x + (slot - bar) / 2, width: bar, rx: 1.5, y: middle - 1 - bin.i / top * half, height: bin.i / top * half}));
    if (bin.p) chart.append(svg('rect', {class: 'bar-p', x: x + (slot - bar) / 2, width: bar, rx: 1.5, y: middle + 1, height: bin.p / top * half}));
    const newYear = bin.from.slice(5, 7) === '01' || i === 0;
    counted(bin.i, x, middle - 5 - bin.i / top * half);
    counted(bin.p, x, middle + 13 + bin.p / top * half);
    const room = years ? i % every === 0 : newYear && (i === 0 || slot * (12 / bin.step) > 30) && !(i > 0 && i * slot < 34);
    if (room) chart.append(svg('text', {x: x + 3, y: 2 * half + 56}, (bin.beyond || '') + Math.floor(bin.month / 12)), svg('line', {class: 'axis', x1: x, x2: x, y1: 2 * half + 44, y2: 2 * half + 58}));
    if (bin.i || bin.p) {
      const title = `${label}: ${bin.i} ${t.tile.incidents}, ${bin.p} ${t.tile.policies}`;
      const choose = () => narrow({from: bin.from, to: bin.to});
      const hit = svg('rect', {class: 'hit', x, y: 0, width: slot, height: 2 * half + 40, tabindex: 0, role: 'button', 'aria-label': title}, svg('title', {}, title));
      hit.addEventListener('click', choose);
      hit.addEventListener('keydown', e => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); choose(); } });
      chart.append(hit);
    }
  });
  chart.insertBefore(svg('line', {class: 'axis', x1: 0, x2: width, y1: middle, y2: middle}), chart.firstChild);
  $('timeline').replaceChildren(chart);
}

const STATUSES = ['proposed', 'decided', 'in-force', 'lifted', 'rejected'];
const shade = (n, most, colour, depth = 0.28) => `rgba(var(--${colour}-soft), ${n ? 0.08 + depth * Math.log(1 + n) / Math.log(1 + most) : 0})`;

function matrix(rows, columns, rowName, columnName, cell) {
  return el('table', {class: 'matrix'},
    el('thead', {}, el('tr', {}, el('td'), columns.map(c => el('th', {scope: 'col'}, el('span', {}, columnName(c)))))),
    el('tbody', {}, rows.map(r => el('tr', {}, el('th', {scope: 'row', title: rowName(r)}, rowName(r)), columns.map(c => el('td', {}, cell(r, c)))))));
}

/** Says how many rows or columns a matrix leaves out. */
const more = (all, kept) => all > kept ? el('p', {class: 'soft'}, fill(t.more, {n: number(all - kept)})) : '';

function drawCountries() {
  const actions = shown.filter(r => r.kind === 'p' && r.land);
  $('status-legend').replaceChildren(...STATUSES.filter(s => actions.some(r => r.status === s)).map(s => el('span', {}, el('i', {style: {background: `var(--${s})`}}), statusName(s))));
  if (!actions.length) { $('countries').replaceChildren(el('p', {class: 'empty'}, t.none)); return; }
  const allLands = ranked(count(actions, r => [r.land]));
  const lands = allLands.slice(0, 24);
  const types = ranked(count(actions, r => [r.type]));
  const cells = new Map();
  actions.forEach(r => { const key = r.land + '|' + r.type; cells.set(key, [...(cells.get(key) || []), r]); });
  const most = Math.max(...[...cells.values()].map(c => c.length));
  $('countries').replaceChildren(matrix(lands, types, country, typeName, (land, type) => {
    const of = cells.get(land + '|' + type);
    if (!of) return null;
    const statuses = STATUSES.map(s => [s, of.filter(r => r.status === s).length]).filter(s => s[1]);
    const title = `${country(land)}, ${typeName(type)}: ${statuses.map(s => `${s[1]} ${statusName(s[0])}`).join(', ')}`;
    return el('button', {type: 'button', title, 'aria-label': title, style: {background: shade(of.length, most, 'policy')}, on: {click: () => narrow({country: land, type, kind: 'p'})}},
      String(of.length), el('span', {class: 'strip'}, statuses.map(s => el('i', {style: {flex: String(s[1]), background: `var(--${s[0]})`}}))));
  }), more(allLands.length, lands.length));
}

function drawVendorCountries() {
  const named = shown.filter(r => r.land && r.vendorIds.length);
  $('pair-legend').replaceChildren(...['i', 'p'].map(k => el('span', {}, el('i', {style: {background: `var(--${k === 'i' ? 'incident' : 'policy'})`}}), t.kinds[k])));
  if (!named.length) { $('vendor-countries').replaceChildren(el('p', {class: 'empty'}, t.none)); return; }
  const allVendors = ranked(count(named, r => r.vendorIds));
  const vendors = allVendors.slice(0, 20);
  const lands = ranked(count(named, r => [r.land])).slice(0, 14);
  const cells = new Map();
  named.forEach(r => r.vendorIds.forEach(v => {
    const key = v + '|' + r.land;
    const cell = cells.get(key) || {i: 0, p: 0};
    cell[r.kind]++;
    cells.set(key, cell);
  }));
  const most = Math.max(...[...cells.values()].map(c => c.i + c.p));
  const name = id => (vendorsById.get(id) || {name: id}).name;
  $('vendor-countries').replaceChildren(matrix(vendors, lands, name, country, (v, land) => {
    const cell = cells.get(v + '|' + land);
    if (!cell) return null;
    const title = `${name(v)}, ${country(land)}: ${cell.i} ${t.tile.incidents}, ${cell.p} ${t.tile.policies}`;
    return el('button', {type: 'button', class: 'pair', title, 'aria-label': title, style: {background: shade(cell.i + cell.p, most, cell.p ? 'policy' : 'incident', 0.12)}, on: {click: () => narrow({vendor: v, country: land})}},
      cell.i ? el('b', {class: 'i'}, String(cell.i)) : null, cell.i && cell.p ? ' ' : null, cell.p ? el('b', {class: 'p'}, String(cell.p)) : null);
  }), more(allVendors.length, vendors.length));
}

let vendorOrder = 'p';
let allVendorRows = false;
function drawVendors() {
  const rows = new Map();
  shown.forEach(r => r.vendorIds.forEach(id => {
    const row = rows.get(id) || {id, name: (vendorsById.get(id) || {name: id}).name, i: 0, p: 0, lands: new Set(), last: ''};
    row[r.kind]++;
    if (r.land) row.lands.add(r.land);
    if (r.days && r.days[0] > row.last) { row.last = r.days[0]; row.lastDate = r.date; }
    rows.set(id, row);
  }));
  if (!rows.size) { $('vendors').replaceChildren(el('p', {class: 'empty'}, t.none)); return; }
  const orders = {name: byName(r => r.name), i: (a, b) => b.i - a.i || b.p - a.p, p: (a, b) => b.p - a.p || b.i - a.i, lands: (a, b) => b.lands.size - a.lands.size, last: (a, b) => b.last.localeCompare(a.last)};
  const sorted = [...rows.values()].sort((a, b) => orders[vendorOrder](a, b) || (a.id < b.id ? -1 : 1));
  const head = (key, text, style) => el('th', {scope: 'col', class: style, 'aria-sort': vendorOrder === key ? (key === 'name' ? 'ascending' : 'descending') : null},
    orders[key] && !printing ? el('button', {type: 'button', on: {click: () => { vendorOrder = key; drawVendors(); }}}, text + (vendorOrder === key ? ' ▾' : '')) : text);
  const most = allVendorRows || printing ? Infinity : 15;
  $('vendors').replaceChildren(el('table', {}, el('thead', {}, el('tr', {}, head('name', t.vendor), head('home', t.home, 'minor'), head('owner', t.owner, 'minor'), head('i', t.incidents, 'number'), head('p', t.restrictions, 'number'), head('lands', t.inCountries, 'number minor'), head('last', t.last))),
    el('tbody', {}, sorted.slice(0, most).map(row => {
      const vendor = vendorsById.get(row.id) || {};
      return el('tr', {}, el('th', {scope: 'row'}, el('button', {type: 'button', class: 'link', title: (vendor.aliases || []).join(', '), on: {click: () => narrow({vendor: row.id})}}, row.name)), el('td', {class: 'minor'}, country(vendor.country)), el('td', {class: 'minor'}, statusName(vendor.ownership)),
        el('td', {class: 'number'}, row.i ? String(row.i) : '·'), el('td', {class: 'number'}, row.p ? String(row.p) : '·'), el('td', {class: 'number minor'}, String(row.lands.size)), el('td', {class: 'soft'}, row.last ? dateText(row.lastDate) : ''));
    }))), sorted.length > most ? el('p', {}, el('button', {type: 'button', on: {click: () => { allVendorRows = true; drawVendors(); }}}, fill(t.more, {n: number(sorted.length - most)}))) : '');
}
