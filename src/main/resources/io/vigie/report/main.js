/* Puts the page together and reacts to its reader. */
function drawOverview() {
  drawTiles();
  drawChips();
  drawTimeline();
  drawCountries();
  drawVendorCountries();
  drawVendors();
  $('found').textContent = fill(t.found, {n: number(shown.length), all: number(records.length)}) + (data.all > records.length ? ' ' + fill(t.cut, {n: number(records.length), all: number(data.all)}) : '');
}

function update() {
  select();
  page = 0;
  drawOverview();
  drawList();
}

function drawAll() {
  speak();
  records.forEach(r => { r.search = null; });
  const dates = data.articles.map(a => a.published).filter(Boolean).sort();
  $('span').textContent = dates.length ? fill(t.span, {articles: number(data.articleCount), from: dateText(dates[0].slice(0, 10)), to: dateText(dates[dates.length - 1].slice(0, 10))}) : '';
  $('foot').textContent = fill(t.foot, {version: data.version, articles: number(data.articleCount)});
  drawFilters();
  showTheme();
  update();
}

const dark = matchMedia('(prefers-color-scheme: dark)');
function theme() { return document.documentElement.dataset.theme; }
function showTheme() { $('theme').textContent = t.themeTo[theme() === 'dark' ? 'light' : 'dark']; }
document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
dark.addEventListener('change', () => { document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light'; showTheme(); });
$('theme').addEventListener('click', () => { document.documentElement.dataset.theme = theme() === 'dark' ? 'light' : 'dark'; showTheme(); });
$('language').addEventListener('click', () => { lang = lang === 'fr' ? 'en' : 'fr'; drawAll(); });

let typing;
$('filters').addEventListener('input', e => {
  filters = {...filters, [e.target.name]: e.target.value};
  clearTimeout(typing);
  typing = setTimeout(update, e.target.name === 'text' ? 150 : 0);
});
$('filters').addEventListener('submit', e => e.preventDefault());
$('reset').addEventListener('click', () => { filters = {...blank}; showFilters(); update(); });
$('clear').addEventListener('click', () => { $('lines').value = ''; $('corrections').hidden = true; });
$('copy').addEventListener('click', () => {
  $('lines').select();
  const done = () => { $('copy').textContent = t.copied; setTimeout(() => { $('copy').textContent = t.copy; }, 1500); };
  if (navigator.clipboard) navigator.clipboard.writeText($('lines').value).then(done, () => { document.execCommand('copy'); done(); });
  else { document.execCommand('copy'); done(); }
});
let resized;
addEventListener('resize', () => { clearTimeout(resized); resized = setTimeout(drawTimeline, 100); });
addEventListener('beforeprint', () => { printing = true; drawVendors(); drawList(); });
addEventListener('afterprint', () => { printing = false; drawVendors(); drawList(); });
drawAll();
