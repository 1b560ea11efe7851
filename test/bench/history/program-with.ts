import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bank } from '../../../src/core/bank.ts'
import { compileBank, type Packer } from '../../../src/platform/compiled-bank.ts'
import { BANK_FILE } from '../../../src/platform/shipped-bank.ts'
import { newHome } from '../../support/terminal.ts'

/** The program as it was built, with another bank in the place of its own: the file to start, and its folder. */
export const programWith = (
  bank: Bank,
  packer?: Packer,
): { readonly launcher: string; readonly folder: string } => {
  const folder = newHome()
  for (const part of ['bin', 'dist', 'package.json']) cpSync(part, join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'dist', BANK_FILE), compileBank(bank, {}, packer))
  return { launcher: join(folder, 'bin', 'ops-interview.cjs'), folder }
}
