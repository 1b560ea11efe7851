/** What statistics add to the looks of every page. */
export const STATISTICS_STYLE = `
figure.plot { padding-left: 3rem; }
figure.heat { padding: 1.5rem 0 0 1.75rem; max-width: 48rem; }
svg.heat { aspect-ratio: 26 / 7; height: auto; }
svg .heat-0 { fill: var(--soft); }
svg .heat-1 { fill: var(--accent); fill-opacity: .7; } svg .heat-2 { fill: var(--accent); fill-opacity: .8; }
svg .heat-3 { fill: var(--accent); fill-opacity: .9; } svg .heat-4 { fill: var(--accent); }
svg .today { fill: none; stroke: var(--ink); stroke-width: 1.5; }
svg .range { fill: none; stroke: var(--ink); stroke-width: 1.5; } svg .cap { fill: var(--ink); }
svg .mark { stroke: var(--ink); stroke-width: 2.5; }
svg .stripe { stroke: var(--page); stroke-width: 2; }
svg .marked { stroke: var(--ink); stroke-width: 1.5; }
svg.fate { display: inline-block; vertical-align: -3px; }
svg .counted { fill: var(--right); }
svg .ring { fill: none; stroke: var(--soft); stroke-width: 1.5; } svg .waiting { stroke-dasharray: 2.5 2; }
svg .frozen { stroke: var(--accent); stroke-width: 1.75; } svg .missed { stroke: var(--wrong); stroke-width: 1.75; }
.legend.heat svg { vertical-align: -5px; }
section > * + .note:first-of-type, header > .note:first-of-type { margin-top: .75rem; }
svg + .legend, figure + .legend, .calendar + .legend { margin-top: 1rem; }
.said { font-weight: 600; max-width: 42rem; margin: .5rem 0; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.calendar { max-width: 30rem; margin-top: 1.25rem; table-layout: fixed; }
.calendar th, .calendar td { position: relative; padding: .3rem .1rem; text-align: center; border-bottom: 0; }
.calendar th:first-child { width: 4.25rem; text-align: left; }
.calendar tbody th { color: var(--soft); font-size: .8125rem; }
.calendar td.today { outline: 1.5px solid var(--ink); outline-offset: -1px; border-radius: 6px; }
.date { display: block; font-size: .75rem; line-height: 1.2; color: var(--soft); font-variant-numeric: tabular-nums; }
details { margin-top: .75rem; }
summary { color: var(--accent); font-size: .875rem; cursor: pointer; width: fit-content; }
summary + table { margin-top: .5rem; }
.missed { padding: 0; list-style: none; }
.missed article { padding: .9rem clamp(.9rem, 3vw, 1.25rem); margin-top: .75rem; }
.missed article dl { margin-top: .5rem; gap: .35rem 1.25rem; }
@media (max-width: 39.99rem) {
  svg .wide { display: none; }
  table.stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.stacked, table.stacked tbody, table.stacked tr, table.stacked th, table.stacked td { display: block; }
  table.stacked tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
  table.stacked th, table.stacked td { padding: 0; border: 0; }
  table.stacked tbody th { font-weight: 600; }
  table.stacked td { display: flex; justify-content: space-between; gap: 1rem; }
  table.stacked td::before { content: attr(data-label); color: var(--soft); }
}
@media (min-width: 40rem) {
  .missed article dl { grid-template-columns: 11rem 1fr; }
  .missed article dt { margin-top: .1rem; }
  .facts.four { grid-template-columns: repeat(4, 1fr); }
}
/* A section stays on one sheet. What is kept together within it must not be told so, or Chromium breaks the section. */
@media print {
  details:not([open]) { display: none; }
  section { break-inside: avoid; }
  section:has(> .missed) { break-inside: auto; }
  section:not(:has(> .missed)) :is(h2, figure, tr, .facts, .legend, p.note) { break-inside: auto; break-after: auto; }
}
`
