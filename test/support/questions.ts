import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fileKind } from '../../src/bank/file-kind.ts'
import { type LoadedSyllabus, loadSyllabus } from '../../src/bank/syllabus.ts'
import type { SourceFile } from '../../src/bank/yaml-file.ts'

const folder = fileURLToPath(new URL('../../questions', import.meta.url))

const read = (name: string): SourceFile => ({
  file: `questions/${name}`,
  text: readFileSync(join(folder, name), 'utf8'),
})

const sourcesOf = (kind: ReturnType<typeof fileKind>): readonly SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml') && fileKind(name) === kind)
    .sort()
    .map(read)

/** The bank files that ship with the game, in YAML. */
export const shippedSources = (): readonly SourceFile[] => sourcesOf('bank')

export const shippedSyllabus = (): LoadedSyllabus => loadSyllabus(sourcesOf('syllabus'))

export const shippedRoles = (): SourceFile => read('roles.yaml')
