import { writeFileSync } from 'node:fs'
import { bankJsonSchema } from '../src/bank/schema.ts'

/** Writes what the `yaml-language-server` line of every bank points at. */
writeFileSync('questions/bank.schema.json', `${JSON.stringify(bankJsonSchema(), null, 2)}\n`)
