import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bankJsonSchema } from '../../src/bank/schema.ts'

test('questions/bank.schema.json is current: npm run schema', () => {
  expect(JSON.parse(readFileSync('questions/bank.schema.json', 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(bankJsonSchema())),
  )
})
