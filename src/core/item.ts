import type { Text } from './text.ts'

export const LEVELS = ['junior', 'mid', 'senior'] as const
export type Level = (typeof LEVELS)[number]

/** The nine skills of a senior operations engineer. */
export const SKILLS = [
  'systems',
  'network',
  'databases',
  'monitoring',
  'automation',
  'programming',
  'documentation',
  'communication',
  'troubleshooting',
] as const
export type Skill = (typeof SKILLS)[number]

interface ItemBase {
  /** Written by the author, never reused, never derived from the text. */
  readonly id: string
  /** Raised when the meaning changes; memory then doubts itself. */
  readonly rev: number
  readonly category: string
  readonly topic: string
  readonly level: Level
  readonly skill: Skill
  readonly stem: Text
  /** Terminal output, a log or a configuration, shown verbatim. */
  readonly exhibit?: Text
  readonly explanation: Text
  /** What widely read notes claim, and why it fails. */
  readonly misconception?: Text
  readonly timeLimitSeconds: number
  readonly sources: readonly string[]
  readonly facts: readonly string[]
  /** Servers, with their version, on which a proof of its facts ran and agreed. Left out where there is none. */
  readonly checkedOn?: readonly string[]
  /** Items an interviewer goes on with: deeper ones after a right answer, easier ones as a rescue. */
  readonly followUps: readonly string[]
}

interface Option {
  readonly id: string
  readonly text: Text
  readonly why: Text
}

interface Step {
  readonly id: string
  readonly text: Text
  readonly why?: Text
}

interface Pair {
  readonly id: string
  readonly left: Text
  readonly right: Text
  readonly why?: Text
}

/** A wrong answer people really give to a free-text item, and why it is wrong. */
export interface Distractor {
  readonly answer: string
  readonly why: Text
}

export interface KeyPoint {
  readonly id: string
  readonly text: Text
  readonly weight: number
  readonly patterns: { readonly en: readonly string[]; readonly zh: readonly string[] }
}

export interface ChoiceItem extends ItemBase {
  readonly kind: 'choice'
  readonly options: readonly Option[]
  readonly key: string
}

export interface MultiItem extends ItemBase {
  readonly kind: 'multi'
  readonly options: readonly Option[]
  readonly key: readonly string[]
}

/** The stem is a statement. */
export interface BooleanItem extends ItemBase {
  readonly kind: 'boolean'
  readonly key: boolean
}

export interface OrderItem extends ItemBase {
  readonly kind: 'order'
  /** In the right order. */
  readonly steps: readonly Step[]
}

export interface MatchItem extends ItemBase {
  readonly kind: 'match'
  readonly pairs: readonly Pair[]
}

export interface FillItem extends ItemBase {
  readonly kind: 'fill'
  /** The first is the one shown. */
  readonly accept: readonly string[]
  readonly caseSensitive: boolean
  /** Groups of tokens that mean the same, such as `-n` and `--namespace`. */
  readonly aliases: readonly (readonly string[])[]
  readonly distractors: readonly Distractor[]
}

export interface NumberItem extends ItemBase {
  readonly kind: 'number'
  readonly value: number
  readonly unit: Unit
  /** In `unit`. */
  readonly tolerance: number
  readonly distractors: readonly Distractor[]
}

/** Answered in one's own words. */
export interface OpenItem extends ItemBase {
  readonly kind: 'open'
  readonly rubric: readonly KeyPoint[]
  readonly modelAnswer: Text
  readonly criticalMiss?: Text
  /** What a good answer contains, said before it is given. */
  readonly hint?: Text
}

/** Items with a key that the program can hold an answer against, whole. */
export type KeyedItem = ChoiceItem | MultiItem | BooleanItem | OrderItem | MatchItem | FillItem | NumberItem

export type Item = KeyedItem | OpenItem
export type Kind = Item['kind']

export const KINDS: readonly Kind[] = [
  'choice',
  'multi',
  'boolean',
  'order',
  'match',
  'fill',
  'number',
  'open',
]

export const UNITS = [
  'us',
  'ms',
  's',
  'min',
  'h',
  'd',
  'B',
  'KiB',
  'MiB',
  'GiB',
  'TiB',
  'percent',
  'none',
] as const
export type Unit = (typeof UNITS)[number]
