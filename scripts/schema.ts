import { writeFileSync } from 'node:fs'
import { bankJsonSchema } from '../src/bank/schema.ts'
import { syllabusJsonSchema } from '../src/bank/syllabus-schema.ts'
import { writeRules } from './rules-doc.ts'

const write = (name: string, schema: object) =>
  writeFileSync(`questions/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`)

/** Writes what the `yaml-language-server` line of every file points at. */
write('bank', bankJsonSchema())
write('syllabus', syllabusJsonSchema())

/** And the chapter on rules in the authors' guide. */
writeRules('questions/README.md')
