import { rightKeys, skipKey } from '../support/player.ts'
import { KEY } from '../support/terminal.ts'
import type { Luck } from './chance.ts'
import type { Sight } from './sight.ts'

/** Keys that somebody might hit anywhere. None of them ends the game. */
const ANY = [
  ...[
    '\r',
    '\r',
    '\r',
    '\r',
    '1',
    '2',
    '3',
    '4',
    't',
    'f',
    's',
    'u',
    'u',
    'x',
    '!',
    '?',
    'L',
    'n',
    ' ',
    'k',
    'v',
  ],
  ...[KEY.up, KEY.down, KEY.down, KEY.escape, KEY.ctrlD, KEY.pageDown, 'abc', '12', '\u000e', '\r\r', 'x\r'],
] as const

/** What a player does next: mostly answers and goes on, now and then anything. */
export const nextKeys = (sight: Sight, screen: string, luck: Luck): string => {
  if (luck.happens(0.2)) return luck.one(ANY)
  if (sight.name === 'feedback') return luck.happens(0.1) ? 'u' : KEY.enter
  if (sight.name !== 'asking') return luck.one(ANY)
  const { item, lang } = sight
  const then = luck.happens(0.2) ? KEY.enter : ''
  if (luck.happens(0.3)) return skipKey(item) + then
  try {
    return rightKeys(item, screen, lang) + then
  } catch {
    return luck.one(['1', '2', '3']) + then
  }
}
