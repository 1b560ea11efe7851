import * as z from 'zod'
import { PHASES } from '../core/bank.ts'
import { LEVELS, SKILLS, UNITS } from '../core/item.ts'

/** Bank format, version 1: the shape of a file. What the shape can't say is a rule in `rules/`. */

/** Longer lists and names aren't written by hand. */
const MOST_ENTRIES = 50
const LONGEST_NAME = 100
const LONGEST_ID = 200

export const kebab = z
  .string()
  .max(LONGEST_NAME)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const itemId = z
  .string()
  .max(LONGEST_ID)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/)
const isWritten = (text: string): boolean => /\S/.test(text)
export const line = z.string().max(2000).refine(isWritten)
export const prose = z
  .strictObject({ en: line.optional(), zh: line.optional() })
  .refine(({ en, zh }) => en !== undefined || zh !== undefined)
/** A command or a name is the same in both languages: a plain string will do. */
const text = z.union([line, prose])
const distractor = z.strictObject({ answer: z.union([line, z.number().transform(String)]), why: prose })

const common = {
  id: itemId,
  rev: z.int().min(1),
  level: z.enum(LEVELS),
  skill: z.enum(SKILLS),
  stem: prose,
  exhibit: text.optional(),
  explanation: prose,
  misconception: prose.optional(),
  timeLimitSeconds: z.int().min(5).max(1800).optional(),
  sources: z.array(line).min(1).max(MOST_ENTRIES),
  facts: z.array(kebab).max(MOST_ENTRIES).default([]),
  followUps: z.array(itemId).max(MOST_ENTRIES).optional(),
}

const option = z.strictObject({ id: kebab, text, why: prose })
const step = z.strictObject({ id: kebab, text, why: prose.optional() })
const pair = z.strictObject({ id: kebab, left: text, right: text, why: prose.optional() })
const keyPoint = z.strictObject({
  id: kebab,
  text: prose,
  weight: z.number().positive(),
  patterns: z.strictObject({
    en: z.array(line).max(MOST_ENTRIES),
    zh: z.array(line).max(MOST_ENTRIES),
  }),
})

export const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    options: z.array(option).min(2).max(8),
    key: kebab,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('multi'),
    options: z.array(option).min(3).max(8),
    key: z.array(kebab).min(1).max(8),
  }),
  z.strictObject({ ...common, kind: z.literal('boolean'), key: z.boolean() }),
  z.strictObject({ ...common, kind: z.literal('order'), steps: z.array(step).min(3).max(8) }),
  z.strictObject({ ...common, kind: z.literal('match'), pairs: z.array(pair).min(3).max(7) }),
  z.strictObject({
    ...common,
    kind: z.literal('fill'),
    accept: z.array(line).min(1).max(MOST_ENTRIES),
    caseSensitive: z.boolean().optional(),
    aliases: z.array(z.array(line).min(2).max(MOST_ENTRIES)).max(MOST_ENTRIES).optional(),
    distractors: z.array(distractor).max(MOST_ENTRIES).optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('number'),
    value: z.number(),
    unit: z.enum(UNITS),
    tolerance: z.number().min(0).optional(),
    distractors: z.array(distractor).max(MOST_ENTRIES).optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('open'),
    rubric: z.array(keyPoint).min(4).max(8),
    modelAnswer: prose,
    criticalMiss: prose.optional(),
    hint: prose.optional(),
  }),
])

export type AuthoredItem = z.infer<typeof itemSchema>
export type AuthoredText = z.infer<typeof text>

export const bankSchema = z.strictObject({
  version: z.literal(1),
  category: kebab,
  topic: kebab,
  title: prose,
  /** Each item is checked on its own, so that a wrong one never takes the others with it. */
  items: z.array(z.unknown()).min(1),
})

const minutes = z.int().min(1).max(120)

const blueprint = z.strictObject({
  minutes,
  topics: z.int().min(1).max(4),
  phases: z.record(z.enum(PHASES), minutes),
})

export const roleSchema = z.strictObject({
  id: kebab,
  title: prose,
  description: prose,
  skills: z.partialRecord(z.enum(SKILLS), z.number().min(0)),
  levels: z.record(z.enum(LEVELS), z.number().min(0)),
  categories: z.record(kebab, z.number().min(0)).optional(),
  opening: z.array(itemId).min(1).max(MOST_ENTRIES),
  closing: z.array(itemId).min(1).max(MOST_ENTRIES),
  blueprints: z.array(blueprint).min(1).max(MOST_ENTRIES),
})

export const rolesSchema = z.strictObject({
  version: z.literal(1),
  /** Each role is checked on its own, as items are. */
  roles: z.array(z.unknown()).min(1),
})

export type AuthoredRole = z.infer<typeof roleSchema>

/** The format as JSON Schema draft-07, for completion and checking in an editor. */
export const bankJsonSchema = (): object =>
  z.toJSONSchema(bankSchema.extend({ items: z.array(itemSchema).min(1) }), { target: 'draft-7', io: 'input' })
