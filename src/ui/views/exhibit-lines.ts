import type { Item } from '../../core/item.ts'
import type { Line } from '../text/line.ts'
import { BLANK, span } from '../text/line.ts'
import { truncate, widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import type { ViewContext } from './view.ts'

/** Output shown verbatim behind a bar. A line too wide for the terminal goes on below, further indented. */
export const exhibitLines = (item: Item, { lang, glyphs, width }: ViewContext): readonly Line[] => {
  if (!item.exhibit) return []
  const bar = span(`${glyphs.bar} `, 'dim')
  const room = width - widthOf(bar.text)
  const lines = item.exhibit[lang].split('\n').flatMap((text): readonly Line[] => {
    if (widthOf(text) <= room) return [[bar, span(text, 'exhibit')]]
    const whole = truncate(text, room, '')
    const space = whole.lastIndexOf(' ')
    /** At a space where one is near, so that words stay whole. */
    const first = space > room / 2 ? whole.slice(0, space + 1) : whole
    const rest = wrap([span(text.slice(first.length), 'exhibit')], room - 4)
    return [[bar, span(first, 'exhibit')], ...rest.map(line => [bar, span('    '), ...line])]
  })
  return [...lines, BLANK]
}
