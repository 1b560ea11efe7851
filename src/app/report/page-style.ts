/** Colours of a report's page. Text is never less than 4.5 to 1 against what it stands on. */
export interface Palette {
  readonly page: string
  readonly card: string
  readonly code: string
  readonly track: string
  readonly line: string
  readonly ink: string
  readonly soft: string
  readonly accent: string
  readonly right: string
  readonly part: string
  readonly wrong: string
  readonly none: string
}

export const LIGHT: Palette = {
  page: '#faf9f6',
  card: '#ffffff',
  code: '#eff1f4',
  track: '#e5e8ed',
  line: '#d6dae0',
  ink: '#1f2630',
  soft: '#566070',
  accent: '#1f5fa8',
  right: '#1d7548',
  part: '#8f5a06',
  wrong: '#b12d27',
  none: '#5f6978',
}

export const DARK: Palette = {
  page: '#14181d',
  card: '#1a1f26',
  code: '#272e38',
  track: '#2b323c',
  line: '#363e49',
  ink: '#e4e8ee',
  soft: '#a5afbc',
  accent: '#7fb2ee',
  right: '#5cc28d',
  part: '#dfa74f',
  wrong: '#f28b82',
  none: '#9aa4b2',
}

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ')

/** Paper is light, whatever the screen is: the dark palette is for screens only. */
export const STYLE = `
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
.topics { padding: 0; list-style: none; }
.topics li { padding: .55rem 0; border-top: 1px solid var(--line); }
.topics li:first-child { border-top: 0; padding-top: 0; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC",
  "PingFang SC", "Microsoft YaHei", monospace; font-size: .9em; }
code { background: var(--code); border-radius: 4px; padding: .1em .3em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
pre { white-space: pre-wrap; background: var(--code); border-radius: 6px; padding: .6rem .8rem; max-width: 100%; }
pre.exhibit { margin: .4rem 0; font-size: .85em; }
pre.own { font-family: inherit; font-size: 1em; }
article { background: var(--card); border: 1px solid var(--line); border-radius: 10px;
  padding: clamp(1rem, 3vw, 1.5rem); margin-top: 1rem; }
article dl { display: grid; gap: .15rem 1.25rem; margin-top: .5rem; }
article dt { color: var(--soft); font-size: .875rem; margin-top: .6rem; }
article ul { padding-left: 1.2rem; }
.sources { color: var(--soft); font-size: .875rem; }
.critical { color: var(--wrong); font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th { color: var(--soft); font-size: .8125rem; font-weight: 600; text-align: left; }
th, td { padding: .55rem clamp(.6rem, 2vw, 1.25rem) .55rem 0; overflow-wrap: break-word; border-bottom: 1px solid var(--line); vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom-width: 2px; }
tbody th { overflow-wrap: anywhere; color: inherit; font-size: inherit; font-weight: 400; }
.number { font-variant-numeric: tabular-nums; }
.tight { white-space: nowrap; }
.correct { color: var(--right); } .partial { color: var(--part); } .wrong, .over { color: var(--wrong); }
.timeout { color: var(--wrong); } .skipped { color: var(--none); }
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
svg .hire { stroke: var(--ink); stroke-width: 1.25; stroke-dasharray: 3 2; }
svg .border { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 3; }
svg.over-lines text { paint-order: stroke; stroke: var(--page); stroke-width: 4px; stroke-linejoin: round; }
svg .hatch { stroke: var(--none); stroke-width: 1.5; } svg .hatched { stroke: var(--none); stroke-width: 1; }
svg .budget { fill: none; stroke: var(--soft); stroke-width: 1; }
svg .bar-correct { fill: var(--right); } svg .bar-partial { fill: var(--part); } svg .bar-wrong { fill: var(--wrong); }
svg .bar-timeout { fill: var(--wrong); } svg .bar-skipped { fill: var(--none); } svg .bar-plain { fill: var(--soft); }
svg .stripe { stroke: var(--page); stroke-width: 2; }
svg tspan.correct { fill: var(--right); } svg tspan.partial { fill: var(--part); }
svg tspan.wrong, svg tspan.over, svg tspan.timeout { fill: var(--wrong); } svg tspan.skipped { fill: var(--none); }
svg .result { stroke: var(--accent); stroke-width: 2.5; } svg .result-point { fill: var(--accent); }
svg .self { stroke: var(--soft); stroke-width: 2; stroke-dasharray: 5 4; }
svg .self-point { fill: var(--page); stroke: var(--soft); stroke-width: 2; }
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
  .split section, article, figure, tr, .facts, .topics li { break-inside: avoid; }
  thead { display: table-header-group; }
}
`
