import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileKind } from '../../src/bank/file-kind.ts'
import { type LoadedSyllabus, loadSyllabus } from '../../src/bank/syllabus.ts'
import type { SourceFile } from '../../src/bank/yaml-file.ts'

/** npm runs tests and scripts in the project's own folder. */
const folder = resolve('questions')

const read = (name: string): SourceFile => ({
  file: `questions/${name}`,
  text: readFileSync(join(folder, name), 'utf8'),
})

const sourcesOf = (kind: ReturnType<typeof fileKind>): readonly SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml') && fileKind(name) === kind)
    .sort()
    .map(read)

/** Files of a kind as they are written. */
export const shippedTexts = (kind: ReturnType<typeof fileKind>): readonly string[] =>
  sourcesOf(kind).map(({ text }) => text)

/** The bank files that ship with the game, in YAML. */
export const shippedSources = (): readonly SourceFile[] => sourcesOf('bank')

export const shippedSyllabus = (): LoadedSyllabus => loadSyllabus(sourcesOf('syllabus'))

export const shippedRoles = (): SourceFile => read('roles.yaml')
