import type { FrameSetting, KeptFrame } from '../platform/launch-frame.ts'

/** What was done before the program proper was there. */
export interface Launch {
  /** Of the program and the banks that ship with it. */
  readonly build: string
  /** Keeps what V8 has compiled so far for the next start. */
  keepCode(): void
  /** What a frame for the next start would depend on; left out where none is kept. */
  readonly setting?: FrameSetting | undefined
  /** The first frame, which is on the screen already. */
  readonly frame?: KeptFrame | undefined
  /** The game has the terminal now, and will give it back. */
  handOver(): void
  /** Takes the frame off the screen again, unless the game has the terminal. */
  giveBack(): void
}
