import type { Bank } from '../../../src/core/bank.ts'
import type { BooleanItem, ChoiceItem, FillItem, Item, NumberItem } from '../../../src/core/item.ts'
import type { Text } from '../../../src/core/text.ts'

/** As much of a text as people write in a bank of notes: English is longer than Chinese. */
const SHORT = { en: 24, zh: 9 } as const

const KEPT_OPTIONS = 2

type Short = BooleanItem | ChoiceItem | FillItem | NumberItem

const isShort = (item: Item): item is Short => ['boolean', 'choice', 'fill', 'number'].includes(item.kind)

const quoted = (text: string): string => JSON.stringify(text)

const prose = (indent: string, name: string, { en, zh }: Text): string =>
  [
    `${indent}${name}:`,
    `${indent}  en: ${quoted(en.slice(0, SHORT.en).trim())}`,
    `${indent}  zh: ${quoted(zh.slice(0, SHORT.zh).trim())}`,
  ].join('\n')

const ownFields = (item: Short): string => {
  switch (item.kind) {
    case 'boolean':
      return `    key: ${item.key}`
    case 'number':
      return `    value: ${item.value}\n    unit: ${item.unit}`
    case 'fill':
      return `    accept: [ ${quoted(item.accept[0] ?? '')} ]`
    case 'choice': {
      const wrong = item.options.filter(({ id }) => id !== item.key)
      const kept = [...item.options.filter(({ id }) => id === item.key), ...wrong].slice(0, KEPT_OPTIONS)
      const options = kept.map(
        ({ id, why }) => `      - id: ${id}\n        text: ${id}\n${prose('        ', 'why', why)}`,
      )
      return `    options:\n${options.join('\n')}\n    key: ${item.key}`
    }
  }
}

const itemYaml = (item: Short, n: number): string => `  - id: own.notes.item-${n}
    rev: 1
    kind: ${item.kind}
    level: ${item.level}
    skill: ${item.skill}
${prose('    ', 'stem', item.stem)}
${ownFields(item)}
${prose('    ', 'explanation', item.explanation)}
    sources:
      - Runbook, chapter ${n % 100}
`

/** A person's bank file of so many short items, about 400 bytes each, with the words of the given bank. */
export const ownYaml = (bank: Bank, count: number): string => {
  const short = bank.items.filter(isShort)
  const items = Array.from({ length: count }, (_, n) => itemYaml(short[n % short.length] as Short, n))
  return `version: 1\ncategory: own\ntopic: notes\ntitle: { en: Notes, zh: 笔记 }\nitems:\n${items.join('\n')}`
}
