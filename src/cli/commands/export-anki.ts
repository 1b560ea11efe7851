import { ankiDeck } from '../../app/anki/deck.ts'
import { categoriesOf, itemsIn } from '../../core/bank.ts'
import { nearest } from '../nearest.ts'
import { openGame } from '../open-game.ts'
import type { GlobalOptions } from '../options.ts'
import { printError } from '../output.ts'
import { wordsFor } from '../session-context.ts'
import { UserError } from '../user-error.ts'
import { writeNamedFile } from '../write-file.ts'

export interface AnkiOptions {
  readonly missed?: boolean
  readonly category?: string
  readonly output?: string
  readonly force?: boolean
}

/** Items as cards for Anki: what is missed and not made good yet, or all of a category. */
export const exportAnki = async (options: GlobalOptions & AnkiOptions): Promise<void> => {
  const { category } = options
  const words = wordsFor(options)
  const game = await openGame(options, words)
  for (const notice of game.ports.store.notices()) printError(words.notice(notice))
  const categories = categoriesOf(game.bank)
  if (category !== undefined && !categories.includes(category))
    throw new UserError(words.cli.unknownCategory(category, nearest(category, categories), categories))
  const mistakes = game.study.mistakes()
  const missed = new Set(mistakes.map(({ id }) => id))
  const isAll = category !== undefined && !options.missed
  const items = isAll
    ? itemsIn(game.bank, { category })
    : mistakes.filter(item => category === undefined || item.category === category)
  if (items.length === 0) {
    const { nothingMissed, noneMissedIn } = words.data.anki
    if (isAll) throw new UserError(words.cli.scopeEmpty)
    throw new UserError(category === undefined ? nothingMissed : noneMissedIn(category))
  }
  const deck = ankiDeck(items, { words, isMissed: ({ id }) => missed.has(id) })
  if (options.output === undefined) process.stdout.write(deck)
  else writeNamedFile({ file: options.output, text: deck, example: 'ops-interview.txt' }, options, words)
}
