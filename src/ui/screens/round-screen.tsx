import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { RoundSession } from '../../app/round-session.ts'
import { findPlayable } from '../../core/bank.ts'
import { currentItem, lastAttempt } from '../../core/round.ts'
import type { Draft } from '../draft.ts'
import { EMPTY_DRAFT } from '../draft.ts'
import type { Go } from '../route.ts'
import { useUi } from '../ui-context.tsx'
import { AskScreen } from './ask-screen.tsx'
import { FeedbackScreen } from './feedback-screen.tsx'
import { PauseScreen } from './pause-screen.tsx'
import { SummaryScreen } from './summary-screen.tsx'

/** The answer in the making outlives a pause; another item begins with an empty one. */
const useDraft = (turn: string) => {
  const latest = useRef({ turn, draft: EMPTY_DRAFT })
  if (latest.current.turn !== turn) latest.current = { turn, draft: EMPTY_DRAFT }
  const [, redraw] = useState(0)
  const change = (edit: (draft: Draft) => Draft) => {
    latest.current = { turn, draft: edit(latest.current.draft) }
    redraw(n => n + 1)
  }
  return [latest.current.draft, change] as const
}

/** A round from its first item to its summary. */
export const RoundScreen = ({ session, go }: { readonly session: RoundSession; readonly go: Go }) => {
  const { game, fits } = useUi()
  const round = useSyncExternalStore(session.subscribe, session.round)
  const turn = `${round.nextSeq}/${round.attempts.length}`
  const [draft, changeDraft] = useDraft(turn)
  const { phase } = round

  useEffect(() => {
    if (!fits) session.pause()
  }, [session, fits])

  const screen = () => {
    const planned = currentItem(round)
    const asked = planned && findPlayable(game.bank, planned.itemId)
    const answered = findPlayable(game.bank, lastAttempt(round)?.itemId ?? '')
    if (phase.name === 'asking' && planned && asked) {
      return (
        <AskScreen
          key={turn}
          session={session}
          round={round}
          item={asked}
          planned={planned}
          draft={draft}
          onDraft={changeDraft}
        />
      )
    }
    if (phase.name === 'feedback' && answered) {
      return <FeedbackScreen session={session} round={round} item={answered} />
    }
    if (phase.name === 'paused') {
      const leave = () => {
        session.leave()
        go({ name: 'home' })
      }
      return <PauseScreen session={session} onLeave={leave} />
    }
    return <SummaryScreen session={session} round={round} go={go} />
  }
  return screen()
}
