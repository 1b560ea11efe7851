import { LANGS } from '../../core/text.ts'
import type { Path } from '../yaml-file.ts'
import type { Finding, ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'

const isText = (value: object): value is { en?: string; zh?: string } => 'en' in value || 'zh' in value

/** Texts in which a language is missing. */
export const findMissing = (value: unknown, path: Path = []): readonly Finding[] => {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap((entry, i) => findMissing(entry, [...path, i]))
  if (!isText(value))
    return Object.entries(value).flatMap(([name, entry]) => findMissing(entry, [...path, name]))
  return LANGS.filter(lang => value[lang] === undefined).map(lang => ({
    path,
    message: { en: `"${path.join('.')}" has no ${lang}.`, zh: `"${path.join('.')}" 缺少 ${lang}。` },
    help: { en: 'Until it is written, the other language is shown.', zh: '补上之前会显示另一种语言。' },
  }))
}

export const languageMissing: ItemRule = {
  id: 'language-missing',
  severity: STANDARD,
  reason: 'The game is played in two languages.',
  bad: `- kind: boolean
  stem: { en: A replica is a backup. }`,
  good: `- kind: boolean
  stem: { en: A replica is a backup., zh: 从库等于备份。 }`,
  check: ({ authored }) => findMissing(authored),
}
