import type { OpenItem } from '../../core/item.ts'
import { type Asked, AskedFrame } from '../components/asked-frame.tsx'
import { Lines } from '../components/lines.tsx'
import { useKeys } from '../hooks/use-keys.ts'
import { useScroll } from '../hooks/use-scroll.ts'
import { bindingsOf } from '../keymap.ts'
import { bodyHeight, textWidth } from '../layout.ts'
import { BLANK, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { interviewerLine } from '../views/interviewer-line.ts'
import { openQuestionLines } from '../views/question-view.ts'

/** An answer in one's own words, spoken: the question, and the clock. */
export const AloudScreen = ({ session, round, item, planned }: Asked<OpenItem>) => {
  const { game, words, lang, glyphs, columns, rows, openHelp } = useUi()
  const width = textWidth(columns)
  const height = bodyHeight(rows)
  const lines = [
    ...openQuestionLines(
      { item, said: interviewerLine(round, game.bank, { words, lang }) },
      { words, lang, glyphs, width },
    ),
    BLANK,
    ...wrap([span(words.interview.writing.aloud, 'dim')], width),
  ]
  const scroll = useScroll({ length: lines.length, height, subject: planned.itemId })
  useKeys('aloud', action => {
    switch (action) {
      case 'hand-in':
        return session.answer({ kind: 'aloud' })
      case 'write':
        return game.change({ answers: 'typed' })
      case 'skip':
        return session.skip()
      case 'pause':
        return session.pause()
      case 'undo':
        return session.undo()
      case 'language':
        return game.switchLang()
      case 'help':
        return openHelp('aloud')
      case 'page-up':
        return scroll.scrollBy(-Math.ceil(height / 2))
      case 'page-down':
        return scroll.scrollBy(Math.ceil(height / 2))
    }
  })
  const canUndo = round.plan.mode === 'drill' && round.attempts.length > 0
  return (
    <AskedFrame
      session={session}
      round={round}
      item={item}
      planned={planned}
      bindings={bindingsOf('aloud').filter(({ action }) => action !== 'undo' || canUndo)}
      more={scroll}
    >
      <Lines lines={lines.slice(scroll.offset, scroll.offset + height)} />
    </AskedFrame>
  )
}
