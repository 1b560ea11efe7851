import type { Kind } from '../core/item.ts'
import { formatYaml } from './format.ts'

/** Texts of a new item that every author overwrites. */
export const PLACEHOLDERS: readonly string[] = [
  'What a senior engineer would say in two or three sentences.',
  '资深工程师会用两三句话怎么说。',
  'Where it can be read up, with version and section',
]

/** Every kind's own fields, to be overwritten. Right as they stand, so that a new item can be played at once. */
const FIELDS: Readonly<Record<Kind, string>> = {
  choice: `options:
  - id: right
    text: { en: The right answer, zh: 正确的说法 }
    why: { en: Why it is right., zh: 为什么对。 }
  - id: myth
    text: { en: What people believe, zh: 常见的误解 }
    why: { en: Why it is wrong., zh: 为什么错。 }
  - id: neighbour
    text: { en: Something close to it, zh: 相近的概念 }
    why: { en: Where it would be right., zh: 什么时候才对。 }
  - id: before
    text: { en: How it was once, zh: 旧版本的行为 }
    why: { en: Since when it is not., zh: 从哪个版本起变了。 }
key: right`,
  multi: `options:
  - id: first
    text: { en: A right answer, zh: 正确的说法 }
    why: { en: Why it is right., zh: 为什么对。 }
  - id: second
    text: { en: Another right one, zh: 另一个正确的说法 }
    why: { en: Why it is right., zh: 为什么对。 }
  - id: myth
    text: { en: What people believe, zh: 常见的误解 }
    why: { en: Why it is wrong., zh: 为什么错。 }
key: [ first, second ]`,
  boolean: 'key: false',
  order: `steps:
  - id: first
    text: { en: What comes first, zh: 第一步 }
  - id: second
    text: { en: What needs the first, zh: 依赖第一步的操作 }
  - id: third
    text: { en: What needs the second, zh: 依赖第二步的操作 }`,
  match: `pairs:
  - id: first
    left: { en: A thing, zh: 某个东西 }
    right: { en: What belongs to it alone, zh: 只属于它的说法 }
  - id: second
    left: { en: Another thing, zh: 另一个东西 }
    right: { en: What belongs to that, zh: 属于另一个的说法 }
  - id: third
    left: { en: A third thing, zh: 第三个东西 }
    right: { en: What belongs to the third, zh: 属于第三个的说法 }`,
  fill: `accept: [ kubectl get pods ]
distractors:
  - answer: kubectl list pods
    why: { en: There is no such verb., zh: 没有这个子命令。 }`,
  number: `value: 10
unit: s
tolerance: 0
distractors:
  - answer: 10 ms
    why: { en: That is the wrong unit., zh: 单位错了。 }`,
  open: `rubric:
  - id: first
    text: { en: A point to make, zh: 应当说到的一点 }
    weight: 2
    patterns: { en: [ 'first point' ], zh: [ '第一点' ] }
  - id: second
    text: { en: A second point, zh: 第二点 }
    weight: 1
    patterns: { en: [ 'second point' ], zh: [ '第二点' ] }
  - id: third
    text: { en: A third point, zh: 第三点 }
    weight: 1
    patterns: { en: [ 'third point' ], zh: [ '第三点' ] }
  - id: fourth
    text: { en: A fourth point, zh: 第四点 }
    weight: 1
    patterns: { en: [ 'fourth point' ], zh: [ '第四点' ] }
modelAnswer:
  en: The first point comes first. Then the second point, the third point and the fourth point.
  zh: 先讲第一点，再讲第二点、第三点和第四点。`,
}

interface NewItem {
  readonly category: string
  readonly topic: string
  /** Last part of the id. */
  readonly name: string
  readonly kind: Kind
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ')

const itemText = ({ category, topic, name, kind }: NewItem): string => `  - id: ${category}.${topic}.${name}
    rev: 1
    kind: ${kind}
    level: mid
    skill: systems
    stem:
      en: What do you want to know about ${name}?
      zh: 关于 ${name} 想问什么？
${indented(FIELDS[kind])}
    explanation:
      en: ${PLACEHOLDERS[0]}
      zh: ${PLACEHOLDERS[1]}
    sources:
      - ${PLACEHOLDERS[2]}
    facts: []
`

/** A bank file with this item added: after the others, or in a file that is begun. `undefined` for text that is no bank. */
export const withNewItem = (text: string | undefined, item: NewItem): string | undefined => {
  const head =
    text ??
    `version: 1
category: ${item.category}
topic: ${item.topic}
title: { en: ${item.topic}, zh: ${item.topic} }
items:
`
  return formatYaml(`${head.trimEnd()}\n\n${itemText(item)}`)
}
