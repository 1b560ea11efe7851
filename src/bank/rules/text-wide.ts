import { columnsOf } from './columns.ts'
import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'
import { textsIn } from './texts.ts'

/** What a window of 80 has for text beside marks and indent. */
const MOST_COLUMNS = 70

/** Fields that are broken anywhere, or never shown. */
const UNSHOWN: ReadonlySet<string | number> = new Set([
  'exhibit',
  'sources',
  'facts',
  'followUps',
  'patterns',
])

const HAN = /\p{Script=Han}/u

/** Commands are never broken across lines, words only when they must be. */
const unbreakable = (text: string): readonly string[] => [
  ...[...text.matchAll(/`([^`]*)`/g)].map(found => found[1] ?? ''),
  ...text
    .replace(/`[^`]*`/g, ' ')
    .split(/[\s\u3000-\u303f\uff01-\uff60]+/)
    .filter(word => !HAN.test(word)),
]

export const textWide: ItemRule = {
  id: 'text-wide',
  severity: STANDARD,
  reason: 'A command that is wider than the window is broken in the middle and can no longer be read.',
  bad: `- kind: boolean
  stem: { en: "Run \`${'kubectl get pods --all-namespaces --output wide --watch --show-labels --chunk-size 0'}\`.", zh: 运行命令。 }`,
  good: `- kind: boolean
  stem: { en: "Run \`kubectl get pods -A -o wide -w\`.", zh: 运行命令。 }`,
  check: ({ authored }) =>
    textsIn(authored).flatMap(({ path, text }) => {
      if (path.some(name => UNSHOWN.has(name))) return []
      const wide = unbreakable(text).find(word => columnsOf(word) > MOST_COLUMNS)
      if (wide === undefined) return []
      return [
        {
          path,
          message: {
            en: `"${wide}" is ${columnsOf(wide)} columns wide and can't be broken.`,
            zh: `"${wide}" 宽 ${columnsOf(wide)} 列，无法换行。`,
          },
          help: {
            en: `Shorten it to ${MOST_COLUMNS}, or show it as an exhibit.`,
            zh: `请缩短到 ${MOST_COLUMNS} 列，或放进 exhibit。`,
          },
        },
      ]
    }),
}
