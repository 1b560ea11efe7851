import { readShippedBank } from '../../src/cli/read-shipped-bank.ts'
import type { Bank } from '../../src/core/bank.ts'
import type { Item, OpenItem } from '../../src/core/item.ts'
import { judgeOpen } from '../../src/core/judge/open.ts'
import type { Lang } from '../../src/core/text.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { type GameTerminal, KEY } from './terminal.ts'

/** The bank as the built game ships it. */
export const shippedBank = readShippedBank

const squeeze = (text: string): string => text.replaceAll('`', '').replace(/\s+/g, '')

/** The item being asked on the screen, recognised by its stem. */
export const itemOn = (screen: string, bank: Bank, lang: Lang): Item | undefined => {
  if (!/ (skip|跳过)/.test(screen.trimEnd().split('\n').at(-1) ?? '')) return undefined
  const seen = squeeze(screen)
  const found = bank.items.filter(item => seen.includes(squeeze(item.stem[lang])))
  return found.sort((a, b) => b.stem[lang].length - a.stem[lang].length)[0]
}

/** Number or letter in front of a text on the screen. */
const labelOf = (screen: string, text: string): string => {
  const start = squeeze(text).slice(0, 24)
  const lines = screen.split('\n')
  for (const [i] of lines.entries()) {
    const match = /^\s*(?:[❯>]\s*)?(\d|[a-g])\s+(?:\[.\]\s+)?(.*)$/.exec(lines[i] ?? '')
    const rest = squeeze((match?.[2] ?? '') + lines.slice(i + 1, i + 4).join(''))
    if (match && rest.startsWith(start)) return match[1] ?? ''
  }
  throw new Error(`no label for "${text}" on:\n${screen}`)
}

/** The key that skips an item. */
export const skipKey = (item: Item): string =>
  item.kind === 'fill' || item.kind === 'number' || item.kind === 'open' ? '\u000e' : 's'

/** A text as a terminal hands over what was pasted. */
const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`

/** Keys that answer an item rightly. Needs the whole item on the screen. */
export const rightKeys = (item: Item, screen: string, lang: Lang): string => {
  switch (item.kind) {
    case 'choice': {
      const key = item.options.find(option => option.id === item.key)
      return labelOf(screen, key?.text[lang] ?? '')
    }
    case 'multi':
      return (
        item.options
          .filter(option => item.key.includes(option.id))
          .map(option => labelOf(screen, option.text[lang]))
          .join('') + KEY.enter
      )
    case 'boolean':
      return item.key ? 't' : 'f'
    case 'order':
      return item.steps.map(step => labelOf(screen, step.text[lang])).join('') + KEY.enter
    case 'match':
      return item.pairs.map(pair => labelOf(screen, pair.right[lang])).join('') + KEY.enter
    case 'fill':
      return `${item.accept[0]}${KEY.enter}`
    case 'number':
      return `${item.value}${KEY.enter}`
    case 'open':
      return paste(item.modelAnswer[lang]) + KEY.ctrlD
  }
}

/** Keys that mark the model answer, once it was handed in, as holding all of its rubric. */
export const markKeys = (item: OpenItem, lang: Lang): string => {
  const proposed = judgeOpen(item, item.modelAnswer[lang]).hits?.points ?? []
  const left = item.rubric.flatMap(({ id }, i) => (proposed.includes(id) ? [] : [`${i + 1}`]))
  return left.join('') + KEY.enter
}

/** Answers an item of a drill rightly; one in one's own words is marked, too. */
export const answerRightly = async (
  game: GameTerminal,
  { item, screen, lang }: { readonly item: Item; readonly screen: string; readonly lang: Lang },
): Promise<void> => {
  game.send(rightKeys(item, screen, lang))
  if (item.kind !== 'open') return
  await game.waitFor(wordsIn(lang).interview.marking.title(1, 1))
  game.send(markKeys(item, lang))
}
