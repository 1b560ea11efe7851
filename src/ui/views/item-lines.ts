import type { Item } from '../../core/item.ts'
import type { Line, Span, Token } from '../text/line.ts'
import { BLANK, marked, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { exhibitLines } from './exhibit-lines.ts'
import type { ViewContext } from './view.ts'

/** Parts of an item as every screen that explains one shows them. */

export const labelled = (
  label: string,
  token: Token,
  text: readonly Span[],
  { width }: ViewContext,
): readonly Line[] => wrap([span(label, token), ...text], width)

export const questionLines = (item: Item, view: ViewContext): readonly Line[] => [
  BLANK,
  ...wrap(marked(item.stem[view.lang], 'strong'), view.width),
  BLANK,
  ...exhibitLines(item, view),
]

/** Why it is so, what is often memorised wrong, and where it is from. */
export const explanationLines = (item: Item, view: ViewContext): readonly Line[] => {
  const { words, lang } = view
  const { explanation, misconception, checkedOn = [], sources } = item
  const checked = checkedOn.length > 0 ? [span(words.feedback.checkedOn(checkedOn), 'good')] : []
  return [
    BLANK,
    ...labelled(words.feedback.why, 'accent', [...marked(explanation[lang]), ...checked], view),
    ...(misconception
      ? [BLANK, ...labelled(words.feedback.misconception, 'warn', marked(misconception[lang]), view)]
      : []),
    BLANK,
    ...sources.flatMap(source => labelled(words.feedback.sources, 'dim', [span(source, 'dim')], view)),
  ]
}
