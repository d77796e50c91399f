import { createHash } from 'node:crypto';

/** The look of the public pages; the review screen shows a revision under the same rules. */
export const STYLESHEET = `
:root { --ink: #1b1f24; --soft: #4c5661; --line: #c9d1d9; --paper: #fff; --shade: #f4f6f8; --accent: #9b1c1c; --link: #0b5394; }
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: var(--paper); font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; line-height: 1.65; overflow-wrap: break-word; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: inline-block; padding: .5rem 1rem; }
.masthead { border-bottom: 4px solid var(--accent); padding: 1rem clamp(1rem, 4vw, 2.5rem); background: var(--shade); }
.masthead p { margin: 0; }
.portal { font-size: 1.25rem; font-weight: 700; color: var(--accent); }
.of { color: var(--soft); font-size: .9rem; }
.item { max-width: 46rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 3rem; }
h1 { font-size: clamp(1.5rem, 4vw, 2.1rem); line-height: 1.25; margin: .25rem 0 .75rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2rem 0 .5rem; }
h3 { font-size: 1.12rem; margin: 1.5rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.category { margin: 0; color: var(--soft); font-size: .92rem; }
.facts { list-style: none; margin: 0 0 1rem; padding: 0; color: var(--soft); font-size: .92rem; display: flex; flex-wrap: wrap; gap: .15rem 1.25rem; }
.label, dt { color: var(--soft); }
.summary { font-size: 1.1rem; font-weight: 600; margin: 1rem 0; }
.cover { margin: 1.25rem 0; }
img { max-width: 100%; height: auto; }
figure { margin: 1.25rem 0; }
figcaption, caption { color: var(--soft); font-size: .92rem; text-align: left; padding: .35rem 0; }
blockquote { margin: 1.25rem 0; padding: .1rem 1.25rem; border-left: 4px solid var(--line); color: var(--soft); }
pre { overflow-x: auto; background: var(--shade); padding: 1rem; }
.scroll { overflow-x: auto; margin: 1.25rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: .45rem .65rem; text-align: left; vertical-align: top; }
thead th { background: var(--shade); }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.paper { margin: 1rem 0; }
.paper > div { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .25rem 1rem; padding: .45rem 0; border-bottom: 1px solid var(--line); }
.paper dd { margin: 0; }
.paper dd ul { margin: 0; padding-left: 1.1rem; }
.small { color: var(--soft); font-size: .9rem; }
.about { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
.about h2 { font-size: 1rem; margin: 1rem 0 .25rem; }
.about ul { margin: .25rem 0; padding-left: 1.1rem; }
.plain { list-style: none; margin: .25rem 0; padding: 0; }
.contact h3 { margin-bottom: .25rem; }
.people { list-style: none; margin: 0; padding: 0; }
.people > li { display: flex; flex-wrap: wrap; gap: 1rem; padding: 1rem 0; border-bottom: 1px solid var(--line); }
.people img { width: 8rem; height: auto; }
.people > li > div { flex: 1 1 16rem; }
.people h3 { margin: 0; }
.people p { margin: .25rem 0; }
.chart { list-style: none; margin: .5rem 0; padding-left: 1.25rem; border-left: 2px solid var(--line); }
section > .chart { padding-left: 0; border-left: 0; }
.box { display: inline-block; margin: .35rem 0; padding: .5rem .85rem; border: 1px solid var(--line); background: var(--shade); }
.box p { margin: .35rem 0 0; }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1rem; }
.gallery figure { margin: 0; }
@media (max-width: 40rem) { .paper > div { grid-template-columns: 1fr; } }
@media print { .skip, .masthead { display: none; } }
`;

/** Where it is served; the address changes with the rules, so it may be kept for ever. */
export const STYLESHEET_PATH = '/kieu-trang.css';
export const STYLESHEET_ADDRESS = `${STYLESHEET_PATH}?v=${createHash('sha256').update(STYLESHEET).digest('hex').slice(0, 12)}`;
