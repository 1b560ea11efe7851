import * as z from 'zod'
import { FACT_VERDICTS } from '../core/fact.ts'
import { LEVELS } from '../core/item.ts'
import { kebab, line, prose } from './schema.ts'

/** Syllabus format, version 1: the facts that items test, a topic a file. */

const expectation = z.union([line, z.array(line).min(1)])

const step = z.strictObject({
  /** A bash command, in the proof's own folder. `primary`, `replica` and the like speak to its servers. */
  run: z.string().max(4000),
  /** What the output must hold: text, or a `/regular expression/`. */
  prints: expectation.optional(),
  /** What it must not hold. */
  lacks: expectation.optional(),
  /** Runs again until the output holds this, for what takes a moment. */
  until: expectation.optional(),
})

const SERVERS = ['redis', 'mariadb', 'nginx', 'etcd', 'haproxy', 'shell'] as const

const proofSchema = z.strictObject({
  /** `shell`: no server, only the tools of `needs`. */
  server: z.enum(SERVERS),
  /** Programs the steps call beside the server's own; the first names a shell proof: `git`, `promtool`. */
  needs: z.array(line).optional(),
  /** The oldest version the proof holds on. */
  from: line.optional(),
  /** Which servers stand and how they are joined. Left out: one. */
  setup: z.enum(['single', 'replica', 'sentinel', 'cluster']).optional(),
  /** Lines for the servers' configuration. */
  config: z.string().max(4000).optional(),
  steps: z.array(step).min(1),
})

export type Proof = z.infer<typeof proofSchema>

const fact = z.strictObject({
  id: kebab,
  level: z.enum(LEVELS),
  document: z.strictObject({ says: prose, verdict: z.enum(FACT_VERDICTS) }).optional(),
  truth: prose,
  sources: z.array(line).min(1),
  checked: z.iso.date(),
  proof: proofSchema.optional(),
})

export type AuthoredFact = z.infer<typeof fact>

export const syllabusSchema = z.strictObject({
  version: z.literal(1),
  category: kebab,
  topic: kebab,
  facts: z.array(fact).min(1),
})

/** Which proofs ran and agreed: ids of facts by server and version. Written by `npm run prove`. */
export const provenSchema = z.record(line, z.array(kebab))

export const syllabusJsonSchema = (): object =>
  z.toJSONSchema(syllabusSchema, { target: 'draft-7', io: 'input' })
