import type { RoundSession } from '../../app/round-session.ts'
import { CONFIDENCES } from '../../core/attempt.ts'
import type { Item } from '../../core/item.ts'
import { CONFIDENCE_POINTS } from '../../core/tallies.ts'
import { MenuScreen } from '../components/menu-screen.tsx'
import { textWidth } from '../layout.ts'
import { BLANK, marked, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'

interface Props {
  readonly session: RoundSession
  readonly item: Item
}

/** Rows of the question that remind of what was asked. */
const STEM_ROWS = 4

/** How sure the person is, before they see whether they are right. */
export const WeighScreen = ({ session, item }: Props) => {
  const { words, lang, columns } = useUi()
  const { title, ask, choice, rather, explained } = words.study.weighing
  const width = textWidth(columns)
  const weigh = (value: string) =>
    session.weigh(CONFIDENCES.find(confidence => String(confidence) === value) ?? null)
  return (
    <MenuScreen
      id="weighing"
      title={title}
      above={[
        ...wrap(marked(item.stem[lang], 'dim'), width).slice(0, STEM_ROWS),
        BLANK,
        ...wrap([span(ask)], width),
        BLANK,
      ]}
      items={[
        ...CONFIDENCES.map(confidence => {
          const { right, wrong } = CONFIDENCE_POINTS[confidence]
          return { value: String(confidence), label: choice(confidence, right, wrong) }
        }),
        { value: '', label: rather },
      ]}
      below={[BLANK, ...wrap([span(explained, 'dim')], width)]}
      onChoose={weigh}
      onBack={() => session.weigh(null)}
    />
  )
}
