import { useMemo } from 'react'
import type { RoundSession } from '../../app/round-session.ts'
import { ReadingScreen } from '../components/reading-screen.tsx'
import { textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import { BLANK, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { scorecardView } from '../views/scorecard-view.ts'

interface Props {
  /** Of the interview. */
  readonly round: string
  /** While it has just been held; left out when it is looked up. */
  readonly session?: RoundSession
  readonly go: Go
}

/** What an interview came to, and what to do next. */
export const ScorecardScreen = ({ round, session, go }: Props) => {
  const { game, words, lang, glyphs, columns } = useUi()
  const width = textWidth(columns)
  /** The log is read for it: once, not with every key. */
  // biome-ignore lint/correctness/useExhaustiveDependencies: the report is in the language of the moment
  const report = useMemo(() => game.report(round, words.category), [game, round, lang])
  const warnings = game.ports.store
    .notices()
    .flatMap(notice =>
      notice.type === 'unsaved' ? [...wrap([span(words.notice(notice), 'warn')], width), BLANK] : [],
    )
  const lines = report
    ? scorecardView(report, { words, lang, glyphs, width })
    : wrap([span(words.interview.interviews.gone)], width)
  const hasMissed = report?.answers.some(({ verdict }) => verdict !== 'correct') ?? false
  const without = [
    ...(hasMissed ? [] : ['missed']),
    ...(session && report && report.answers.length > 0 ? [] : ['look']),
    ...(session ? [] : ['again']),
  ]
  const leaveFor = (next: RoundSession | undefined) => {
    if (!next) return
    session?.leave()
    go({ name: 'round', session: next })
  }
  return (
    <ReadingScreen
      title={words.interview.scorecard.title}
      note={report ? `${report.role} ${glyphs.dot} ${report.day}` : ''}
      lines={[...warnings, ...lines]}
      subject={round}
      context="scorecard"
      without={without}
      onAction={action => {
        if (session?.isHeld()) return
        switch (action) {
          case 'back':
            session?.leave()
            return go(session ? { name: 'home' } : { name: 'interviews' })
          case 'missed':
            return hasMissed ? leaveFor(game.startMissedIn(round)) : undefined
          case 'look':
            return session && report && report.answers.length > 0 ? go({ name: 'look', session }) : undefined
          case 'again':
            return session && leaveFor(game.again(session))
        }
      }}
    />
  )
}
