import type { DrillChoice } from '../app/game.ts'
import type { MockChoice } from '../app/interviews.ts'
import type { Bank, Role, Scope } from '../core/bank.ts'
import { categoriesOf } from '../core/bank.ts'
import { LEVELS } from '../core/item.ts'
import type { Catalog } from '../i18n/catalog.ts'
import { nearest } from './nearest.ts'
import { oneOf } from './options.ts'
import { UserError } from './user-error.ts'

export interface DrillOptions {
  readonly items?: string
  readonly level?: string
}

export interface MockOptions {
  readonly role?: string
  readonly length?: string
  readonly pair?: boolean
}

const MOST_ITEMS = 500
const USUAL_ITEMS = 10

/** `category` or `category/topic` as it was typed. */
const scopeNamed = (name: string, bank: Bank, { cli }: Catalog): Scope => {
  const slash = name.indexOf('/')
  const category = slash === -1 ? name : name.slice(0, slash)
  const topic = slash === -1 ? undefined : name.slice(slash + 1)
  const categories = categoriesOf(bank)
  if (!categories.includes(category)) {
    const meant = bank.topics.find(t => t.topic === category)
    const close = meant ? `${meant.category}/${meant.topic}` : nearest(category, categories)
    throw new UserError(cli.unknownCategory(category, close, categories))
  }
  if (topic === undefined) return { category }
  const topics = bank.topics.filter(t => t.category === category).map(t => t.topic)
  if (!topics.includes(topic)) throw new UserError(cli.unknownTopic(topic, nearest(topic, topics), topics))
  return { category, topic }
}

export const countOf = (given: string | undefined, { cli }: Catalog): number => {
  if (given === undefined) return USUAL_ITEMS
  const count = Number(given)
  if (!Number.isInteger(count) || count < 1 || count > MOST_ITEMS) throw new UserError(cli.notACount(given))
  return count
}

/** The drill that a command line names; `undefined` when it names none and the set-up screen asks. */
export const drillRequest = (
  name: string | undefined,
  { items, level }: DrillOptions,
  { bank, words }: { readonly bank: Bank; readonly words: Catalog },
): Omit<DrillChoice, 'timing'> | undefined => {
  if (name === undefined && items === undefined && level === undefined) return undefined
  const scope = {
    ...(name === undefined ? {} : scopeNamed(name, bank, words)),
    ...(level === undefined ? {} : { level: oneOf(level, LEVELS, words) }),
  }
  return { scope, count: countOf(items, words) }
}

/** The role that a command line names, or the first; and the whole interview when it says how long. */
export const mockRequest = (
  { role: id, length, pair }: MockOptions,
  { bank, words }: { readonly bank: Bank; readonly words: Catalog },
): { readonly role?: Role; readonly setting: MockChoice['setting']; readonly choice?: MockChoice } => {
  const ids = bank.roles.map(role => role.id)
  const role = bank.roles.find(candidate => candidate.id === (id ?? ids[0]))
  if (!role) throw new UserError(words.cli.unknownRole(id ?? '', nearest(id ?? '', ids), ids))
  const setting = pair ? 'pair' : 'alone'
  if (length === undefined) return id === undefined ? { setting } : { role, setting }
  const lengths = role.blueprints.map(({ minutes }) => String(minutes))
  return { role, setting, choice: { role, setting, minutes: Number(oneOf(length, lengths, words)) } }
}
