import { useEffect, useState } from 'react'
import type { RoundSession } from '../../app/round-session.ts'
import { clockFace } from '../../i18n/words.ts'
import type { Line } from '../text/line.ts'
import { span } from '../text/line.ts'
import { useUi } from '../ui-context.tsx'
import { LineText } from './lines.tsx'

/** Share of the time that is the last stretch. */
const URGENT = 0.2

/** How often to look whether the face of the clock has changed. */
const LOOK_MS = 200

/** Columns the longest face takes. */
export const COUNTDOWN_WIDTH = 10

const countdownLine = (remainingMs: number, totalMs: number): Line =>
  remainingMs <= totalMs * URGENT
    ? [span(`! ${clockFace(remainingMs)}`, 'warn')]
    : [span(clockFace(remainingMs), 'strong')]

/** Time left. Redraws its own line when its face changes, and only then. */
export const Countdown = ({
  session,
  totalMs,
}: {
  readonly session: RoundSession
  readonly totalMs: number
}) => {
  const { game, quiet } = useUi()
  const { clock } = game.ports
  const faceNow = () => Math.ceil((session.remainingMs() ?? 0) / 1000)
  const [, setFace] = useState(faceNow)
  useEffect(() => {
    if (quiet) return
    return clock.every(LOOK_MS, () => setFace(Math.ceil((session.remainingMs() ?? 0) / 1000)))
  }, [clock, session, quiet])
  return <LineText line={countdownLine(faceNow() * 1000, totalMs)} />
}
