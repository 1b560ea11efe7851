/** What a report adds to the looks of every page. */
export const REPORT_STYLE = `
.topics { padding: 0; list-style: none; }
.topics li { padding: .55rem 0; border-top: 1px solid var(--line); }
.topics li:first-child { border-top: 0; padding-top: 0; }
pre.exhibit { margin: .4rem 0; font-size: .85em; }
pre.own { font-family: inherit; font-size: 1em; }
.sources { color: var(--soft); font-size: .875rem; }
.critical { color: var(--wrong); font-weight: 600; }
.correct { color: var(--right); } .partial { color: var(--part); } .wrong, .over { color: var(--wrong); }
.timeout { color: var(--wrong); } .skipped { color: var(--none); }
svg .hire { stroke: var(--ink); stroke-width: 1.25; stroke-dasharray: 3 2; }
svg .border { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 3; }
svg .budget { fill: none; stroke: var(--soft); stroke-width: 1; }
svg .bar-correct { fill: var(--right); } svg .bar-partial { fill: var(--part); } svg .bar-wrong { fill: var(--wrong); }
svg .bar-timeout { fill: var(--wrong); } svg .bar-skipped { fill: var(--none); } svg .bar-plain { fill: var(--soft); }
svg .stripe { stroke: var(--page); stroke-width: 2; }
svg tspan.correct { fill: var(--right); } svg tspan.partial { fill: var(--part); }
svg tspan.wrong, svg tspan.over, svg tspan.timeout { fill: var(--wrong); } svg tspan.skipped { fill: var(--none); }
svg .self { stroke: var(--soft); stroke-width: 2; stroke-dasharray: 5 4; }
svg .self-point { fill: var(--page); stroke: var(--soft); stroke-width: 2; }
@media print { .topics li { break-inside: avoid; } }
`
