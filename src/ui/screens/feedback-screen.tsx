import type { RoundSession } from '../../app/round-session.ts'
import type { Item } from '../../core/item.ts'
import { canUndo, lastAttempt } from '../../core/round.ts'
import type { Round } from '../../core/round-state.ts'
import { pointsOf, scoreRound } from '../../core/score.ts'
import { ReadingScreen } from '../components/reading-screen.tsx'
import { useMarks } from '../hooks/use-marks.ts'
import { textWidth } from '../layout.ts'
import { span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { feedbackView } from '../views/feedback-view.ts'
import { drillPlace, roundName } from '../views/round-name.ts'

interface Props {
  readonly session: RoundSession
  readonly round: Round
  readonly item: Item
}

/** Right or wrong, and why. */
export const FeedbackScreen = ({ session, round, item }: Props) => {
  const { game, words, lang, glyphs, columns } = useUi()
  const { plan, attempts } = round
  const marks = useMarks(item)
  const attempt = lastAttempt(round)
  if (!attempt) return null
  const width = textWidth(columns)
  const leech = marks.lapses > 0 ? wrap([span(words.study.leech(marks.lapses), 'warn')], width) : []
  const points = pointsOf(plan, attempts).at(-1)
  const standing = [
    ...(plan.mode === 'drill'
      ? [drillPlace(plan, { n: attempts.length, shown: item.id, attempts }, words)]
      : []),
    words.asking.points(scoreRound(plan, attempts).points),
  ]
  const title = [roundName(plan, game.bank, { words, lang }), ...standing].join(` ${glyphs.dot} `)
  return (
    <ReadingScreen
      title={title}
      note={marks.note}
      without={[...marks.idle, ...(canUndo(plan) ? [] : ['undo'])]}
      lines={[
        ...leech,
        ...feedbackView({ item, attempt, points, question: 'last' }, { words, lang, glyphs, width }),
      ]}
      subject={`${attempt.seq}`}
      context="feedback"
      onAction={action => {
        if (session.isHeld() || marks.play(action)) return
        if (action === 'next') session.advance()
        if (action === 'undo') session.undo()
        if (action === 'pause') session.pause()
      }}
    />
  )
}
