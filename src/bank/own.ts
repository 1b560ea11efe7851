import type { Bank } from '../core/bank.ts'
import { fileKind } from './file-kind.ts'
import type { Loaded } from './load.ts'
import { loadBanks } from './load.ts'
import { loadRoles } from './roles.ts'
import type { SourceFile } from './yaml-file.ts'

/** A person's own files on top of the shipped bank: banks, and roles in files of that name. A role of theirs replaces a shipped one. */
export const loadOwn = (sources: readonly SourceFile[], shipped: Bank): Loaded => {
  const isRoles = ({ file }: SourceFile) => fileKind(file) === 'roles'
  const { bank, problems } = loadBanks(
    sources.filter(source => !isRoles(source)),
    'own',
    shipped,
  )
  const seen = new Set<string>()
  const loaded = sources.filter(isRoles).map(source => loadRoles(source, bank, seen))
  const own = loaded.flatMap(({ roles }) => roles)
  const kept = bank.roles.filter(({ id }) => !own.some(role => role.id === id))
  return {
    bank: { ...bank, roles: [...own, ...kept] },
    problems: [...problems, ...loaded.flatMap(({ problems: found }) => found)],
  }
}
