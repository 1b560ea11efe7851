import { useState } from 'react'
import type { RoundSession } from '../../app/round-session.ts'
import { findItem } from '../../core/bank.ts'
import { pointsOf } from '../../core/score.ts'
import { ReadingScreen } from '../components/reading-screen.tsx'
import { useMarks } from '../hooks/use-marks.ts'
import { textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import { span } from '../text/line.ts'
import { useUi } from '../ui-context.tsx'
import { feedbackView } from '../views/feedback-view.ts'

/** Every answer of a finished round, one after the other, with its explanation. */
export const LookScreen = ({ session, go }: { readonly session: RoundSession; readonly go: Go }) => {
  const { game, words, lang, glyphs, columns } = useUi()
  const { plan, attempts } = session.round()
  const [index, setIndex] = useState(0)
  const attempt = attempts[index]
  const item = attempt && findItem(game.bank, attempt.itemId)
  const points = plan.mode === 'drill' ? pointsOf(plan, attempts)[index] : undefined
  const lines =
    attempt && item
      ? feedbackView(
          { item, attempt, points, question: 'first' },
          { words, lang, glyphs, width: textWidth(columns) },
        )
      : [[span(words.look.gone)]]
  const marks = useMarks(item)
  const turn = (by: number) => setIndex(i => Math.min(Math.max(0, i + by), attempts.length - 1))
  return (
    <ReadingScreen
      title={words.look.title(index + 1, attempts.length)}
      note={marks.note}
      without={marks.idle}
      lines={lines}
      subject={`${index}`}
      context="look"
      onAction={action => {
        if (marks.play(action)) return
        if (action === 'next') turn(1)
        if (action === 'previous') turn(-1)
        if (action === 'back') go({ name: 'round', session })
      }}
    />
  )
}
