import type { Role } from '../core/bank.ts'
import type { Distractor, Item } from '../core/item.ts'
import { defaultTimeLimitSeconds } from '../core/reading.ts'
import type { Text } from '../core/text.ts'
import type { AuthoredItem, AuthoredRole, AuthoredText } from './schema.ts'

const oneParagraph = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A language left out falls back to the other. */
const bothLanguages = (text: AuthoredText, tidy: (text: string) => string): Text => {
  if (typeof text === 'string') return { en: tidy(text), zh: tidy(text) }
  const { en, zh } = text
  return { en: tidy(en ?? zh ?? ''), zh: tidy(zh ?? en ?? '') }
}

export const normaliseText = (text: AuthoredText): Text => bothLanguages(text, oneParagraph)

const verbatim = (text: AuthoredText): Text => bothLanguages(text, t => t.replace(/\s+$/, ''))

/** `{ name: value }`, or nothing when there is no value: optional fields stay absent. */
const present = <K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V }

const presentText = <K extends string>(
  name: K,
  text: AuthoredText | undefined,
  normalise: (text: AuthoredText) => Text = normaliseText,
) => present(name, text === undefined ? undefined : normalise(text))

const distractors = (
  authored: readonly { readonly answer: string; readonly why: AuthoredText }[] | undefined,
): readonly Distractor[] => (authored ?? []).map(({ answer, why }) => ({ answer, why: normaliseText(why) }))

const kindFields = (item: AuthoredItem) => {
  switch (item.kind) {
    case 'choice':
    case 'multi': {
      const options = item.options.map(({ id, text, why }) => ({
        id,
        text: normaliseText(text),
        why: normaliseText(why),
      }))
      return { kind: item.kind, options, key: item.key }
    }
    case 'boolean':
      return { kind: item.kind, key: item.key }
    case 'order': {
      const steps = item.steps.map(({ id, text, why }) => ({
        id,
        text: normaliseText(text),
        ...presentText('why', why),
      }))
      return { kind: item.kind, steps }
    }
    case 'match': {
      const pairs = item.pairs.map(({ id, left, right, why }) => ({
        id,
        left: normaliseText(left),
        right: normaliseText(right),
        ...presentText('why', why),
      }))
      return { kind: item.kind, pairs }
    }
    case 'fill':
      return {
        kind: item.kind,
        accept: item.accept.map(oneParagraph),
        caseSensitive: item.caseSensitive ?? false,
        aliases: item.aliases ?? [],
        distractors: distractors(item.distractors),
      }
    case 'number':
      return {
        kind: item.kind,
        value: item.value,
        unit: item.unit,
        tolerance: item.tolerance ?? 0,
        distractors: distractors(item.distractors),
      }
    case 'open':
      return {
        kind: item.kind,
        rubric: item.rubric.map(point => ({ ...point, text: normaliseText(point.text) })),
        modelAnswer: normaliseText(item.modelAnswer),
        ...presentText('criticalMiss', item.criticalMiss),
        ...presentText('hint', item.hint),
      }
  }
}

/** The item as the game uses it: both languages, every default filled in. */
export const normaliseItem = (
  authored: AuthoredItem,
  { category, topic }: { readonly category: string; readonly topic: string },
): Item => {
  const item = {
    ...kindFields(authored),
    id: authored.id,
    rev: authored.rev,
    category,
    topic,
    level: authored.level,
    skill: authored.skill,
    stem: normaliseText(authored.stem),
    ...presentText('exhibit', authored.exhibit, verbatim),
    explanation: normaliseText(authored.explanation),
    ...presentText('misconception', authored.misconception),
    sources: authored.sources.map(oneParagraph),
    facts: authored.facts,
    followUps: authored.followUps ?? [],
  }
  const timeLimitSeconds = authored.timeLimitSeconds ?? defaultTimeLimitSeconds(item)
  return { ...item, timeLimitSeconds } as Item
}

export const normaliseRole = (role: AuthoredRole): Role => ({
  id: role.id,
  title: normaliseText(role.title),
  description: normaliseText(role.description),
  skills: Object.fromEntries(Object.entries(role.skills).filter(([, weight]) => weight !== undefined)),
  levels: role.levels,
  categories: role.categories ?? {},
  opening: role.opening,
  closing: role.closing,
  blueprints: role.blueprints,
})
