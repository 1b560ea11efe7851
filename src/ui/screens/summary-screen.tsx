import type { RoundSession } from '../../app/round-session.ts'
import { isMissed } from '../../core/attempt.ts'
import { bestBefore } from '../../core/progress.ts'
import type { Round } from '../../core/round-state.ts'
import { ReadingScreen } from '../components/reading-screen.tsx'
import { textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import { BLANK, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { summaryView } from '../views/summary-view.ts'

interface Props {
  readonly session: RoundSession
  readonly round: Round
  readonly go: Go
}

/** What the drill came to, and what to do next; and all there is to say of an interview without an answer. */
export const SummaryScreen = ({ session, round, go }: Props) => {
  const { game, words, lang, glyphs, columns } = useUi()
  const { plan, attempts } = round
  const width = textWidth(columns)
  const { store } = game.ports
  const before = bestBefore(store.progress(), session.id, plan)
  const missed = attempts.some(isMissed)
  const warnings = store
    .notices()
    .flatMap(notice =>
      notice.type === 'unsaved' ? [...wrap([span(words.notice(notice), 'warn')], width), BLANK] : [],
    )
  const lines = [
    ...warnings,
    ...summaryView({ round, bank: game.bank, before }, { words, lang, glyphs, width }),
  ]
  const leaveFor = (next: RoundSession | undefined) => {
    if (!next) return
    session.leave()
    go({ name: 'round', session: next })
  }
  const without = [
    ...(missed ? [] : ['missed']),
    ...(attempts.length > 0 ? [] : ['undo']),
    ...(attempts.length > 0 ? [] : ['look']),
  ]
  return (
    <ReadingScreen
      title={plan.mode === 'mock' ? words.interview.scorecard.title : words.summary.drillTitle}
      lines={lines}
      subject="summary"
      context="summary"
      without={without}
      onAction={action => {
        if (session.isHeld()) return
        switch (action) {
          case 'back':
            session.leave()
            return go({ name: 'home' })
          case 'again':
            return leaveFor(game.again(session))
          case 'missed':
            return missed ? leaveFor(game.startMissed(session)) : undefined
          case 'look':
            return attempts.length > 0 ? go({ name: 'look', session }) : undefined
          case 'undo':
            return session.undo()
        }
      }}
    />
  )
}
