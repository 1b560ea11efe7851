import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { RoundSession } from '../../app/round-session.ts'
import { findItem } from '../../core/bank.ts'
import { currentItem, lastAttempt, markedNow } from '../../core/round.ts'
import { EMPTY_DRAFT } from '../draft.ts'
import { editorOf } from '../editor.ts'
import type { Go } from '../route.ts'
import { useUi } from '../ui-context.tsx'
import { AloudScreen } from './aloud-screen.tsx'
import { AskScreen } from './ask-screen.tsx'
import { FeedbackScreen } from './feedback-screen.tsx'
import { MarkScreen } from './mark-screen.tsx'
import { PairScreen } from './pair-screen.tsx'
import { PauseScreen } from './pause-screen.tsx'
import { RateScreen } from './rate-screen.tsx'
import { ScorecardScreen } from './scorecard-screen.tsx'
import { SummaryScreen } from './summary-screen.tsx'
import { WeighScreen } from './weigh-screen.tsx'
import { WriteScreen } from './write-screen.tsx'

/** Something in the making that outlives a pause; another item begins with a fresh one. */
const useMaking = <T,>(turn: string, fresh: () => T) => {
  const latest = useRef<{ readonly turn: string; readonly made: T } | null>(null)
  if (latest.current?.turn !== turn) latest.current = { turn, made: fresh() }
  const [, redraw] = useState(0)
  const change = (edit: (made: T) => T) => {
    latest.current = { turn, made: edit(latest.current?.turn === turn ? latest.current.made : fresh()) }
    redraw(n => n + 1)
  }
  return [latest.current.made, change] as const
}

/** A round from its first item to its summary. */
export const RoundScreen = ({ session, go }: { readonly session: RoundSession; readonly go: Go }) => {
  const { game, fits } = useUi()
  const round = useSyncExternalStore(session.subscribe, session.round)
  const answers = useSyncExternalStore(game.subscribe, () => game.settings().answers)
  const turn = `${round.nextSeq}/${round.attempts.length}`
  const [draft, changeDraft] = useMaking(turn, () => EMPTY_DRAFT)
  const [editor, changeEditor] = useMaking(turn, () => editorOf(session.written()))
  const { phase, plan } = round

  useEffect(() => {
    if (!fits) session.pause()
  }, [session, fits])

  const leave = () => {
    session.leave()
    go({ name: 'home' })
  }
  const screen = () => {
    const planned = currentItem(round)
    const item = planned && findItem(game.bank, planned.itemId)
    if (phase.name === 'asking' && planned && item) {
      const asked = { session, round, planned }
      if (plan.mode === 'mock' && plan.setting === 'pair') {
        return <PairScreen key={turn} {...asked} item={item} />
      }
      if (item.kind !== 'open') {
        return <AskScreen key={turn} {...asked} item={item} draft={draft} onDraft={changeDraft} />
      }
      if (answers === 'aloud' && editor.text === '') return <AloudScreen key={turn} {...asked} item={item} />
      return <WriteScreen key={turn} {...asked} item={item} editor={editor} onEditor={changeEditor} />
    }
    const answered = findItem(game.bank, lastAttempt(round)?.itemId ?? '')
    if (phase.name === 'feedback' && answered) {
      return <FeedbackScreen session={session} round={round} item={answered} />
    }
    if (phase.name === 'weighing' && answered) return <WeighScreen session={session} item={answered} />
    const waiting = markedNow(round)
    if (phase.name === 'marking' && waiting) {
      const rubric = findItem(game.bank, waiting.itemId)
      const props = { session, round, attempt: waiting, onLeave: leave }
      if (rubric?.kind === 'open') return <MarkScreen key={waiting.seq} {...props} item={rubric} />
    }
    if (phase.name === 'rating') return <RateScreen session={session} onLeave={leave} />
    if (phase.name === 'paused') return <PauseScreen session={session} onLeave={leave} />
    return plan.mode === 'mock' && round.attempts.length > 0 ? (
      <ScorecardScreen round={session.id} session={session} go={go} />
    ) : (
      <SummaryScreen session={session} round={round} go={go} />
    )
  }
  return screen()
}
