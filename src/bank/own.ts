import type { Bank } from '../core/bank.ts'
import { itemCount } from '../core/bank.ts'
import { fileKind } from './file-kind.ts'
import type { Loaded, LoadOptions } from './load.ts'
import { loadBanks } from './load.ts'
import { loadRoles } from './roles.ts'
import type { SourceFile } from './yaml-file.ts'

/**
 * A person's own files: banks, and roles in files of that name. What they may hold depends on the shipped bank, which is not
 * part of the result but for its roles; a role of theirs replaces a shipped one.
 */
export const loadOwn = (sources: readonly SourceFile[], shipped: Bank, options: LoadOptions = {}): Loaded => {
  const isRoles = ({ file }: SourceFile) => fileKind(file) === 'roles'
  const { bank, problems } = loadBanks(
    sources.filter(source => !isRoles(source)),
    'own',
    shipped,
    options,
  )
  const seen = new Set<string>()
  const loaded = sources.filter(isRoles).map(source => loadRoles(source, bank, seen))
  const own = loaded.flatMap(({ roles }) => roles)
  const kept = bank.roles.filter(({ id }) => !own.some(role => role.id === id))
  return {
    bank: { topics: bank.topics, items: bank.items.slice(itemCount(shipped)), roles: [...own, ...kept] },
    problems: [...problems, ...loaded.flatMap(({ problems: found }) => found)],
  }
}
