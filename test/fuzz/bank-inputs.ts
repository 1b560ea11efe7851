import type { FileKind } from '../../src/bank/file-kind.ts'
import { shippedTexts } from '../support/questions.ts'
import { assertBank, assertSameYaml } from './bank-target.ts'
import type { Dice } from './dice.ts'
import type { Target } from './engine.ts'
import { mutant } from './mutant.ts'
import { nastyFiles } from './nasty-files.ts'

/** Small nasty files are mutated, too. */
const LARGEST_NASTY = 20_000

const MOST_ITEMS = 4

/** A file with a few of its items, so that a mutation meets something. */
const excerpt = (text: string, dice: Dice): string => {
  const [head = '', ...items] = text.split(/\n(?= {2}- id: )/)
  if (items.length === 0) return text
  const from = dice.below(items.length)
  return `${[head, ...items.slice(from, from + 1 + dice.below(MOST_ITEMS))].join('\n')}\n`
}

const nasty = nastyFiles()
  .filter(({ bytes }) => bytes.length <= LARGEST_NASTY)
  .map(({ bytes }) => bytes.toString('utf8'))

const WHOLE = 40

const ANY_NASTY = 8

/** A file of one kind: a piece of a shipped one, or a nasty one, changed. */
const changed = (shipped: readonly string[], dice: Dice): string => {
  if (dice.below(ANY_NASTY) === 0) return mutant(dice.one(nasty), dice)
  const text = dice.one(shipped)
  return mutant(dice.below(WHOLE) === 0 ? text : excerpt(text, dice), dice)
}

const inputs = (kind: FileKind): Target => {
  const shipped = shippedTexts(kind)
  return { name: kind, make: dice => changed(shipped, dice), check: input => assertBank(input, kind) }
}

/** Small pieces for the quick reader alone: many more of them in the same time. */
const pieces = (): Target => {
  const shipped = (['bank', 'roles', 'syllabus'] as const).flatMap(shippedTexts)
  return {
    name: 'yaml',
    make: dice => {
      const lines = dice.one(shipped).split('\n')
      const from = dice.below(lines.length)
      return mutant(`${lines.slice(from, from + 1 + dice.below(MOST_LINES)).join('\n')}\n`, dice)
    },
    check: input => {
      assertSameYaml(input)
      assertSameYaml(`items:\n${input}`)
      assertSameYaml(`${input.replace(/^ +/, '')}\n`)
    },
  }
}

const MOST_LINES = 12

/** Everything that is read as YAML. */
export const bankTargets = (): readonly Target[] => {
  const [bank, yaml] = [inputs('bank'), pieces()]
  return [bank, yaml, bank, yaml, inputs('roles'), yaml, inputs('syllabus'), yaml]
}
