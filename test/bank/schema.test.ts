import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withRules } from '../../scripts/rules-doc.ts'
import { bankJsonSchema } from '../../src/bank/schema.ts'
import { syllabusJsonSchema } from '../../src/bank/syllabus-schema.ts'

test.each([
  ['bank', bankJsonSchema],
  ['syllabus', syllabusJsonSchema],
])('questions/%s.schema.json is current: npm run schema', (name, schema) => {
  expect(JSON.parse(readFileSync(`questions/${name}.schema.json`, 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(schema())),
  )
})

test('the rules in questions/README.md are current: npm run schema', () => {
  const guide = readFileSync('questions/README.md', 'utf8')
  expect(withRules(guide)).toBe(guide)
})
