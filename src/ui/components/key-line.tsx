import type { Catalog } from '../../i18n/catalog.ts'
import type { Binding } from '../key-bindings.ts'
import type { Legend } from '../keymap.ts'
import { legendOf } from '../keymap.ts'
import type { Glyphs } from '../text/glyphs.ts'
import type { Line } from '../text/line.ts'
import { span } from '../text/line.ts'
import { widthOf } from '../text/width.ts'
import { useUi } from '../ui-context.tsx'
import { LineText } from './lines.tsx'

const GAP = '  '

/** Words and marks that name keys and what they do. */
interface KeyWords {
  readonly words: Catalog
  readonly glyphs: Glyphs
}

const ARROWS = ['up', 'down', 'left', 'right'] as const

const name = (key: string, { words, glyphs }: KeyWords): string => {
  const arrow = ARROWS.find(candidate => candidate === key)
  if (arrow) return glyphs.keys[arrow]
  const [modifier, plain] = /^(?:ctrl|alt)\+./.test(key) ? key.split('+', 2) : [undefined, key]
  if (modifier === undefined || plain === undefined) return words.keys[key] ?? key
  return `${modifier === 'ctrl' ? 'Ctrl' : 'Alt'}-${plain.length === 1 ? plain.toUpperCase() : name(plain, { words, glyphs })}`
}

/** Keys as a person reads them: arrows side by side, anything else one by one. */
export const keyNames = (keys: readonly string[], keyWords: KeyWords): string => {
  const names = keys.map(key => name(key, keyWords))
  return names.every(n => n.length === 1) ? names.join('') : names.join(' ')
}

export const actionName = (label: string, { words, glyphs }: KeyWords): string =>
  label === 'language' ? glyphs.otherLanguage[words.lang] : (words.actions[label] ?? label)

const entry = ({ label, keys }: Legend, keyWords: KeyWords): Line => [
  span(keyNames(keys, keyWords), 'accent'),
  span(` ${actionName(label, keyWords)}`, 'dim'),
]

const entryWidth = (line: Line): number => line.reduce((sum, s) => sum + widthOf(s.text), 0)

/** What can be pressed now, as much as fits. The way to all keys is never dropped. */
export const keyLine = (bindings: readonly Binding[], keyWords: KeyWords, width: number): Line => {
  const entries = legendOf(
    bindings.filter(binding => binding.prominent),
    'first',
  ).map(legend => ({ legend, line: entry(legend, keyWords) }))
  const help = entries.find(({ legend }) => legend.label === 'help')
  let room = width - (help ? entryWidth(help.line) : 0)
  const fitting = entries.filter(candidate => {
    if (candidate === help) return false
    const needed = entryWidth(candidate.line) + GAP.length
    if (needed > room) return false
    room -= needed
    return true
  })
  return [...fitting, ...(help ? [help] : [])].flatMap(({ line }, i) =>
    i === 0 ? line : [span(GAP), ...line],
  )
}

export const KeyLine = ({
  bindings,
  width,
}: {
  readonly bindings: readonly Binding[]
  readonly width: number
}) => {
  const { words, glyphs } = useUi()
  return <LineText line={keyLine(bindings, { words, glyphs }, width)} />
}
