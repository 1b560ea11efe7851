import type { Verdict } from '../../src/core/attempt.ts'
import type { GameTerminal } from '../support/terminal.ts'
import type { Sight } from './sight.ts'

/** An answer of which the screen said that it was taken. */
export interface SeenAnswer {
  readonly itemId: string
  /** Of feedback; an interview only goes on to the next question. */
  readonly verdict: Verdict | undefined
  /** The question it went on to: of the same interview, or of another that was taken up between two frames. */
  readonly next: string | undefined
}

export interface Witness {
  /** What is on the screen now, were it not for a frame that is only half there. */
  sight(): Sight
  screen(): string
  /** Waits for the next frame, but no longer than so many milliseconds. */
  next(ms: number): Promise<void>
  /** Every answer seen, each once. */
  answers(): readonly SeenAnswer[]
}

/** Looks at every whole frame of a game. */
export const watch = (game: GameTerminal, sightOf: (screen: string) => Sight): Witness => {
  const seen = new Map<string, SeenAnswer>()
  let screen = ''
  let sight: Sight = { name: 'other' }
  let asked: (Sight & { readonly name: 'asking' }) | undefined
  let tell = () => {}
  const note = (answer: SeenAnswer) => seen.set(`${answer.itemId} ${answer.verdict}`, answer)

  const look = () => {
    sight = sightOf(screen)
    if (sight.name === 'feedback' && sight.item) {
      /** What is written is marked by the person after it was taken. */
      const { id: itemId, kind } = sight.item
      note({ itemId, verdict: kind === 'open' ? undefined : sight.verdict, next: undefined })
    }
    if (sight.name !== 'asking') {
      asked = undefined
      return
    }
    const isNext = asked?.place !== undefined && sight.place === asked.place + 1
    if (asked && isNext) note({ itemId: asked.item.id, verdict: undefined, next: sight.item.id })
    asked = sight
  }

  game.terminal.onWriteParsed(() => {
    if (game.terminal.modes.synchronizedOutputMode) return
    const now = game.screen()
    if (now === screen) return
    screen = now
    look()
    tell()
  })

  const next = (ms: number): Promise<void> =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, ms)
      tell = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  return { sight: () => sight, screen: () => screen, next, answers: () => [...seen.values()] }
}
