import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import { legendEntry } from '../page/pieces.ts'

/** Samples of what the plots draw. */

const BAR = html`<rect class="level" y="1" width="24" height="9"/>`

const SAMPLES = {
  bar: BAR,
  reach: html`<rect class="hatched" x=".5" y="1.5" width="23" height="8" fill="none"/><path class="hatch" d="M2 9L9 2M8 9L15 2M14 9L21 2"/>`,
  rest: html`<rect class="track" y="1" width="24" height="9"/>`,
  range: html`<path class="range" d="M3 5.5H21M3 2V9M21 2V9"/>`,
  mark: html`<line class="mark" x1="12" x2="12" y1="0" y2="11"/>`,
  late: html`${BAR}<path class="stripe" d="M2 10L10 1M8 10L16 1M14 10L22 1"/>`,
  point: html`<line class="result" x1="0" x2="24" y1="5.5" y2="5.5"/><circle class="result-point" cx="12" cy="5.5" r="4"/>`,
} as const

type Sample = keyof typeof SAMPLES

export const legendOf = (entries: readonly (readonly [Sample, string])[]): Html => html`<ul class="legend">
${entries.map(([sample, name]) => legendEntry(SAMPLES[sample], name))}
</ul>`
