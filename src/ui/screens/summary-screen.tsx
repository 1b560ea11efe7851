import { useMemo, useState } from 'react'
import type { RoundSession } from '../../app/round-session.ts'
import { isMissed } from '../../core/attempt.ts'
import { bestBefore } from '../../core/progress.ts'
import { canUndo } from '../../core/round.ts'
import type { Round } from '../../core/round-state.ts'
import { ReadingScreen } from '../components/reading-screen.tsx'
import { textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import { BLANK, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { roundName } from '../views/round-name.ts'
import { dailyDay, shareCard } from '../views/share-card.ts'
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
  /** Counted once, not with every key. */
  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes after a round changes with its answers
  const after = useMemo(() => game.study.after(session), [game, session, attempts])
  const [isCopied, setCopied] = useState(false)
  const day = dailyDay(plan)
  const result = day === undefined ? undefined : game.study.dailyResult(day)
  const card = day !== undefined && result ? shareCard(day, result, { words, glyphs }) : []
  const { daily } = words.study
  const dailyLines = result
    ? [
        ...card.map(line => [span(line, 'strong')]),
        ...wrap([span(result.round === session.id ? daily.counted : daily.practised, 'dim')], width),
        ...wrap([span(isCopied ? daily.copied : daily.share, 'dim')], width),
        BLANK,
      ]
    : []
  const missed = attempts.some(isMissed)
  const warnings = store
    .notices()
    .flatMap(notice =>
      notice.type === 'unsaved' ? [...wrap([span(words.notice(notice), 'warn')], width), BLANK] : [],
    )
  const lines = [
    ...warnings,
    ...dailyLines,
    ...summaryView({ round, bank: game.bank, before, after }, { words, lang, glyphs, width }),
  ]
  const leaveFor = (next: RoundSession | undefined) => {
    if (!next) return
    session.leave()
    go({ name: 'round', session: next })
  }
  /** What a review or mistakes are made of next depends on what is left: one sees that first. */
  const again = () => {
    const source = plan.mode === 'drill' ? plan.source : undefined
    if (source !== 'review' && source !== 'mistakes') return leaveFor(game.again(session))
    session.leave()
    go({ name: source === 'review' ? 'review-setup' : 'mistakes' })
  }
  const without = [
    ...(missed ? [] : ['missed']),
    ...(attempts.length > 0 && canUndo(plan) ? [] : ['undo']),
    ...(result ? [] : ['copy']),
    ...(attempts.length > 0 ? [] : ['look']),
  ]
  return (
    <ReadingScreen
      title={
        plan.mode === 'mock'
          ? words.interview.scorecard.title
          : plan.source === 'drawn'
            ? words.summary.drillTitle
            : words.summary.roundTitle(roundName(plan, game.bank, { words, lang }))
      }
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
            return again()
          case 'missed':
            return missed ? leaveFor(game.startMissed(session)) : undefined
          case 'look':
            return attempts.length > 0 ? go({ name: 'look', session }) : undefined
          case 'copy':
            if (!result) return
            game.ports.clipboard.copy(card.join('\n'))
            return setCopied(true)
          case 'undo':
            return session.undo()
        }
      }}
    />
  )
}
