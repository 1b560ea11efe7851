import { loadBanks } from '../../src/bank/load.ts'
import { loadRoles } from '../../src/bank/roles.ts'
import type { Bank } from '../../src/core/bank.ts'
import { shippedRoles, shippedSources } from '../support/questions.ts'
import { bankTargets } from './bank-inputs.ts'
import type { Target } from './engine.ts'
import { progressTargets } from './progress-inputs.ts'

/** Enough to plan rounds of all kinds from, and quick to look through. */
const ITEMS = 400

const smallBank = (): Bank => {
  const { bank } = loadBanks(shippedSources(), 'shipped')
  const { roles } = loadRoles(shippedRoles(), bank)
  return { ...bank, items: bank.items.slice(0, ITEMS), roles }
}

/** Everything that reads what others wrote. `directory`: to play in. */
export const allTargets = (directory: string): readonly Target[] => [
  ...bankTargets(),
  ...progressTargets(directory, smallBank()),
]
