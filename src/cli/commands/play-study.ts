import type { ReviewChoice } from '../../app/study.ts'
import type { Cap } from '../../core/plan-review.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import type { GlobalOptions } from '../options.ts'
import { play } from '../play-game.ts'
import { countOf } from '../play-request.ts'
import { UserError } from '../user-error.ts'

/** Commands that play what memory asks for. */

interface CapOptions {
  readonly items?: string
  readonly minutes?: string
}

const USUAL: Cap = { items: 20 }

/** How much a command line takes on; without a word on it, the set-up screen asks. */
const capOf = ({ items, minutes }: CapOptions, words: Catalog): Cap | undefined => {
  if (items !== undefined) return { items: countOf(items, words) }
  return minutes === undefined ? undefined : { minutes: countOf(minutes, words) }
}

/** With a length the review begins at once; otherwise it is set up on screen. */
export const playReview = (options: GlobalOptions & CapOptions & { readonly new?: boolean }): Promise<void> =>
  play(options, ({ words }) => {
    const cap = capOf(options, words)
    const isAsked = cap === undefined && options.new !== false
    return game => {
      if (isAsked) return { name: 'review-setup' }
      const timing = options.time === undefined ? 'off' : game.timing()
      const choice: ReviewChoice = { cap: cap ?? USUAL, timing, withNew: options.new !== false }
      const session = game.startReview(choice)
      if (!session) throw new UserError(words.study.review.nothing)
      return { name: 'round', session }
    }
  })

/** With a length the round begins at once; otherwise it is set up on screen. */
export const playMistakes = (options: GlobalOptions & CapOptions): Promise<void> =>
  play(options, ({ words }) => {
    const cap = capOf(options, words)
    return game => {
      if (game.study.mistakeCount() === 0) throw new UserError(words.study.mistakes.nothing)
      const timing = options.time === undefined ? 'off' : game.timing()
      const session = cap && game.startMistakes({ cap, timing })
      return session ? { name: 'round', session } : { name: 'mistakes' }
    }
  })

/** Today's five: begun, taken up again, or shown with their result. */
export const playDaily = (options: GlobalOptions): Promise<void> =>
  play(options, () => game => {
    const session = game.study.dailyResult(game.today()) ? undefined : game.startDaily()
    return session ? { name: 'round', session } : { name: 'daily' }
  })

export const playPlacement = (options: GlobalOptions): Promise<void> =>
  play(options, () => () => ({ name: 'placement' }))
