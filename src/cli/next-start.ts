import { isPlayedElsewhere } from '../app/playing.ts'
import type { Clock, Ports } from '../app/ports.ts'
import { dayOf } from '../core/day.ts'
import { unfinished } from '../core/progress.ts'
import { cacheDirectory } from '../platform/directories.ts'
import type { FrameSetting, KeptFrame } from '../platform/launch-frame.ts'
import { frameKey, keepFrames, keptFrame } from '../platform/launch-frame.ts'
import { type SilentTerminal, silentTerminal } from '../platform/silent-terminal.ts'

const DAY_MS = 86_400_000

/** Starts are prepared for: somebody who plays daily, and who leaves a day out. */
const DAYS = [0, 1, 2]

const later = (clock: Clock, days: number): Clock => ({ ...clock, now: () => clock.now() + days * DAY_MS })

/** The menu says nothing now that could be untrue at the next start, whatever other games do. */
const isLasting = ({ store, processes, clock }: Ports): boolean =>
  store.notices().length === 0 &&
  unfinished(store.progress()).every(round => !isPlayedElsewhere(round, { processes, clock }))

export interface NextStart {
  readonly setting: FrameSetting
  readonly ports: Ports
  /** Draws the game over other ports as it will begin, on a terminal that nobody sees. */
  readonly draw: (ports: Ports, terminal: SilentTerminal, onDrawn: () => void) => Promise<void>
  readonly toldBackground: () => KeptFrame['background'] | undefined
}

/** Draws the first frames of the next starts and keeps them, a piece of work for each day. */
export const prepareNextStart = ({
  setting,
  ports,
  draw,
  toldBackground,
}: NextStart): readonly (() => Promise<void>)[] =>
  DAYS.map(days => async () => {
    const clock = later(ports.clock, days)
    const { columns, rows } = process.stdout
    const at = clock.now()
    const key = frameKey({ ...setting, columns, rows }, dayOf(at, clock.utcOffsetMinutes(at)))
    const cache = cacheDirectory(process.env)
    const background = toldBackground() ?? null
    if (key === undefined || !isLasting(ports)) return
    if (keptFrame(cache, key)?.background === background) return
    const terminal = silentTerminal(columns, rows)
    await draw({ ...ports, clock }, terminal, () => {
      keepFrames(cache, [{ key, output: terminal.output(), background }])
    })
  })
