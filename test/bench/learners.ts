import { readShippedBank } from '../../src/cli/read-shipped-bank.ts'
import type { Item } from '../../src/core/item.ts'
import type { Cap } from '../../src/core/plan-review.ts'
import { asksFor } from '../../src/core/readiness.ts'
import { plainBank } from '../support/plain-bank.ts'
import { newLearner } from './learners/learner.ts'
import { POLICIES } from './learners/policies.ts'
import type { Outcome } from './learners/simulate.ts'
import { prepare } from './learners/simulate.ts'
import type { Forgetting } from './learners/true-memory.ts'
import { activation, fsrsLike, halfLife } from './learners/true-memory.ts'

/**
 * Learners whose memory is known prepare for an interview by different policies, the same people with the same luck for
 * each. What they really recall on the day is told, not what the program believes. `-- minutes`: sessions end by the clock
 * and not after so many items.
 */

const LEARNERS = 6
const DAYS = [30, 90] as const
const CAP: Cap = process.argv.includes('minutes') ? { minutes: 10 } : { items: 20 }

/** Whose items the small pool is. */
const ROLE = 'database-and-cache'
const SMALL_POOL = 400

const LEARNER_KINDS: Readonly<Record<string, Forgetting>> = {
  'as the model has it': fsrsLike(1),
  'forget faster': fsrsLike(2, 0.4),
  'forget more slowly': fsrsLike(0.25),
  'half-life, other family': halfLife,
  'activation, other family': activation,
}

type PolicyName = keyof typeof POLICIES
const POLICY_NAMES = Object.keys(POLICIES) as PolicyName[]

const bank = plainBank(readShippedBank())
const role = bank.roles.find(({ id }) => id === ROLE)
const ofRole = role ? bank.items.filter(asksFor(role)).slice(0, SMALL_POOL) : []

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Of a mean. */
const standardError = (values: readonly number[]): number => {
  const centre = mean(values)
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1)
  return Math.sqrt(variance / values.length)
}

const percent = (values: readonly number[]): string =>
  `${(100 * mean(values)).toFixed(1)} ± ${(100 * standardError(values)).toFixed(1)}`

const outcomesOf = (
  pool: readonly Item[],
  days: number,
  { policy, forgetting }: { readonly policy: PolicyName; readonly forgetting: Forgetting },
): readonly Outcome[] =>
  Array.from({ length: LEARNERS }, (_, i) =>
    prepare({
      pool,
      learner: newLearner(pool, forgetting, i + 1),
      policy: POLICIES[policy](CAP),
      days,
      seed: `learner ${i}`,
    }),
  )

const row = (name: string, policy: PolicyName, outcomes: readonly Outcome[], days: number): string => {
  const of = (field: keyof Outcome) => outcomes.map(outcome => outcome[field])
  const cells = [
    name,
    policy,
    percent(of('all')),
    percent(of('seen')),
    mean(of('itemsSeen')).toFixed(0),
    (mean(of('answers')) / days).toFixed(0),
  ]
  return `| ${cells.join(' | ')} |\n`
}

const differences = (a: readonly Outcome[], b: readonly Outcome[]): readonly number[] =>
  a.map(({ all }, i) => all - (b[i]?.all ?? 0))

const print = (text: string) => process.stdout.write(text)

const started = performance.now()
print(
  `${'items' in CAP ? `${CAP.items} items` : `${CAP.minutes} minutes`} a day, ${LEARNERS} learners of each kind.\n`,
)
print('Recall in per cent on the day of the interview, mean ± standard error.\n')
for (const pool of [bank.items, ofRole]) {
  for (const days of DAYS) {
    print(`\n${pool.length} items, ${days} days\n\n`)
    print('| learners | policy | of all items | of items seen | seen | answers a day |\n')
    print('| --- | --- | ---: | ---: | ---: | ---: |\n')
    const gains: Record<string, number[]> = { random: [], plain: [], undated: [] }
    const everybody = new Map(POLICY_NAMES.map(policy => [policy, [] as Outcome[]]))
    for (const [name, forgetting] of Object.entries(LEARNER_KINDS)) {
      const outcomes = new Map(
        POLICY_NAMES.map(policy => [policy, outcomesOf(pool, days, { policy, forgetting })]),
      )
      for (const [policy, reached] of outcomes) {
        print(row(name, policy, reached, days))
        everybody.get(policy)?.push(...reached)
      }
      for (const [policy, all] of Object.entries(gains)) {
        all.push(...differences(outcomes.get('ours') ?? [], outcomes.get(policy as PolicyName) ?? []))
      }
    }
    for (const [policy, reached] of everybody) print(row('all of them', policy, reached, days))
    for (const [policy, all] of Object.entries(gains)) {
      print(`\nours over ${policy}, the same learners: ${percent(all)} points of all items\n`)
    }
  }
}
print(`\n${((performance.now() - started) / 1000).toFixed(0)} s\n`)
