import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceFile } from '../../src/bank/yaml-file.ts'

const folder = fileURLToPath(new URL('../../questions', import.meta.url))

const read = (name: string): SourceFile => ({
  file: `questions/${name}`,
  text: readFileSync(join(folder, name), 'utf8'),
})

/** The bank files that ship with the game, in YAML. */
export const shippedSources = (): readonly SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml') && name !== 'roles.yaml')
    .sort()
    .map(read)

export const shippedRoles = (): SourceFile => read('roles.yaml')
