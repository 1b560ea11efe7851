import type { Item } from '../../core/item.ts'
import { ReadingScreen } from '../components/reading-screen.tsx'
import { useMarks } from '../hooks/use-marks.ts'
import { textWidth } from '../layout.ts'
import { span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { itemView } from '../views/item-view.ts'

interface Props {
  readonly item: Item
  readonly title: string
  /** To the next (1) or previous (-1) item, where there are others. */
  readonly onTurn?: ((by: 1 | -1) => void) | undefined
  readonly onBack: () => void
}

/** One item with everything there is to know of it. */
export const ItemScreen = ({ item, title, onTurn, onBack }: Props) => {
  const { game, words, lang, glyphs, columns } = useUi()
  const marks = useMarks(item)
  const facts = game.facts().filter(fact => item.facts.includes(fact.id))
  const width = textWidth(columns)
  const leech = marks.lapses > 0 ? wrap([span(words.study.leech(marks.lapses), 'warn')], width) : []
  return (
    <ReadingScreen
      title={title}
      note={marks.note}
      lines={[...leech, ...itemView({ item, facts }, { words, lang, glyphs, width })]}
      subject={item.id}
      context="item"
      without={[...(onTurn ? [] : ['previous', 'next']), ...marks.idle]}
      onAction={action => {
        if (marks.play(action)) return
        if (action === 'next') onTurn?.(1)
        if (action === 'previous') onTurn?.(-1)
        if (action === 'back') onBack()
      }}
    />
  )
}
