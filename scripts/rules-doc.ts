import { readFileSync, writeFileSync } from 'node:fs'
import type { Described } from '../src/bank/rules/rule.ts'
import { RULES } from '../src/bank/rules/rules.ts'

/** The chapter of the authors' guide that lists the rules, and where it stands. */
const BEGIN = '<!-- rules: npm run schema -->\n'
const END = '<!-- /rules -->'

const MOST_EXAMPLE_LINES = 14

const weight = ({ severity: { shipped, own } }: Described): string =>
  own === 'off' ? `${shipped} in shipped banks` : shipped === own ? shipped : `${shipped}; ${own} in your own`

const example = (name: string, yaml: string): string => {
  const lines = yaml.split('\n')
  const shown = lines.length > MOST_EXAMPLE_LINES ? [...lines.slice(0, 7), '# ... and so on'] : lines
  return `\`\`\`yaml\n# ${name}\n${shown.join('\n')}\n\`\`\`\n`
}

const chapter = (rule: Described): string =>
  `### ${rule.id}\n\n${rule.reason} (${weight(rule)})\n\n${example('bad', rule.bad)}\n${example('good', rule.good)}`

/** The guide with its chapter of rules made anew. */
export const withRules = (guide: string): string => {
  const [before, rest] = guide.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`questions/README.md has no ${BEGIN}`)
  return `${before}${BEGIN}\n${RULES.map(chapter).join('\n')}\n${END}${after}`
}

export const writeRules = (file: string): void => writeFileSync(file, withRules(readFileSync(file, 'utf8')))
