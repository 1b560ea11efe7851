import type { Html } from './html.ts'
import { html } from './html.ts'

interface Picture {
  readonly id: string
  readonly title: string
  /** What it shows, for whoever can't see it. */
  readonly desc: string
  /** Classes. */
  readonly look: string
  /** In pixels; `null` where the style sheet gives the picture its proportions. */
  readonly height: number | null
}

/**
 * A drawing with a name. Pictures have no view box: across they are measured in percent and down in pixels, so that
 * their text keeps its size on a phone and on a wide screen.
 */
export const pictureOf = ({ id, title, desc, look, height }: Picture, drawing: Html): Html =>
  html`<svg role="img" class="${look}" aria-labelledby="${id}-title ${id}-desc" width="100%"${
    height === null ? '' : html` height="${height}"`
  }>
<title id="${id}-title">${title}</title>
<desc id="${id}-desc">${desc}</desc>
${drawing}
</svg>`
