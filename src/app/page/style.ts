import type { Palette } from './palette.ts'
import { DARK, LIGHT } from './palette.ts'

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ')

/** What every page looks like. Paper is light, whatever the screen is: the dark palette is for screens only. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; ${variables(LIGHT)} }
@media screen and (prefers-color-scheme: dark) { :root { ${variables(DARK)} } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC", "Hiragino Sans GB",
    "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
  overflow-wrap: anywhere;
}
main { max-width: 62rem; margin: 0 auto; padding: clamp(1.25rem, 4vw, 3.5rem) clamp(1rem, 4vw, 2.5rem); }
h1, h2, h3, p, dl, dd, ol, ul, pre, figure { margin: 0; }
h1 { font-size: 1rem; font-weight: 600; color: var(--soft); }
h2 { font-size: 1.25rem; line-height: 1.3; font-weight: 650; margin-bottom: .75rem; }
h3 { font-size: 1.05rem; line-height: 1.5; font-weight: 600; margin-bottom: .35rem; }
section { margin-top: clamp(2.25rem, 5vw, 3.5rem); }
.headline { font-size: clamp(2rem, 6vw, 2.75rem); line-height: 1.2; font-weight: 700; margin: .25rem 0 1.5rem; }
.headline::after { content: ""; display: block; width: 3rem; border-top: 4px solid var(--accent); margin-top: .9rem; }
.facts { display: grid; grid-template-columns: repeat(2, 1fr); gap: 1rem 2rem; }
.facts dt, .note, .sub, footer { color: var(--soft); font-size: .875rem; }
.facts dd { font-weight: 600; }
.note { max-width: 42rem; margin-top: .75rem; }
.note:first-of-type { margin-top: 0; }
.remark { margin-top: 1.25rem; padding-left: .9rem; border-left: 3px solid var(--accent); }
.split { display: grid; gap: 0 4rem; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC",
  "PingFang SC", "Microsoft YaHei", monospace; font-size: .9em; }
code { background: var(--code); border-radius: 4px; padding: .1em .3em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
pre { white-space: pre-wrap; background: var(--code); border-radius: 6px; padding: .6rem .8rem; max-width: 100%; }
article { background: var(--card); border: 1px solid var(--line); border-radius: 10px;
  padding: clamp(1rem, 3vw, 1.5rem); margin-top: 1rem; }
article dl { display: grid; gap: .15rem 1.25rem; margin-top: .5rem; }
article dt { color: var(--soft); font-size: .875rem; margin-top: .6rem; }
article ul { padding-left: 1.2rem; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th { color: var(--soft); font-size: .8125rem; font-weight: 600; text-align: left; }
th, td { padding: .55rem clamp(.6rem, 2vw, 1.25rem) .55rem 0; overflow-wrap: break-word; border-bottom: 1px solid var(--line); vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom-width: 2px; }
tbody th { overflow-wrap: anywhere; color: inherit; font-size: inherit; font-weight: 400; }
.number { font-variant-numeric: tabular-nums; }
.tight { white-space: nowrap; }
.sign { font-weight: 700; display: inline-block; min-width: 1em; }
.legend { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; padding: 0; margin: .5rem 0 1rem; list-style: none;
  font-size: .875rem; }
.legend svg { vertical-align: -1px; margin-right: .4rem; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
svg { display: block; overflow: visible; }
.legend svg { display: inline-block; }
svg text { fill: var(--ink); font-size: 12px; font-variant-numeric: tabular-nums; }
svg .big { font-size: 15px; } svg .dim { fill: var(--soft); } svg .strong { font-weight: 600; }
svg .track { fill: var(--track); } svg .level { fill: var(--accent); }
svg .gap { stroke: var(--page); stroke-width: 2; }
svg .grid { stroke: var(--line); stroke-width: 1; } svg .rule { stroke: var(--line); stroke-width: 2; }
svg.over-lines text { paint-order: stroke; stroke: var(--page); stroke-width: 4px; stroke-linejoin: round; }
svg .hatch { stroke: var(--none); stroke-width: 1.5; } svg .hatched { stroke: var(--none); stroke-width: 1; }
svg .result { stroke: var(--accent); stroke-width: 2.5; } svg .result-point { fill: var(--accent); }
@media (min-width: 40rem) {
  .facts { grid-template-columns: repeat(3, 1fr); }
  article dl { grid-template-columns: 9rem 1fr; gap: .75rem 1.25rem; margin-top: 1rem; }
  article dt { margin-top: .1rem; }
  td .number { white-space: nowrap; }
}
@media (min-width: 56rem) { .split { grid-template-columns: 3fr 2fr; } }
@media print {
  :root { color-scheme: light; --page: #fff; }
  @page { margin: 16mm 14mm; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  html { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  section, footer { margin-top: 1.75rem; }
  h2, h3, .legend, p.note { break-after: avoid; }
  .split { grid-template-columns: 3fr 2fr; }
  .split section, article, figure, tr, .facts { break-inside: avoid; }
  thead { display: table-header-group; }
}
`
