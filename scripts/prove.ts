import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSyllabus } from '../src/bank/syllabus.ts'
import type { Proof } from '../src/bank/syllabus-schema.ts'
import { bash } from './prove/bash.ts'
import { runProof } from './prove/run-proof.ts'
import { SERVERS } from './prove/servers.ts'

/**
 * Runs the proofs of the syllabus against real servers on 127.0.0.1, each on free ports in a folder of its own.
 * `npm run prove -- [--write] [--complete] [ID or SERVER ...]`: `--write` keeps what was proven in
 * questions/proven.json, which the game shows; `--complete` fails when a proof could not run here; names narrow. Exit code 1
 * when a proof disagrees, or when a fact is shown as proven that has no proof.
 */

const AT_ONCE = 3
const PROVEN = 'questions/proven.json'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const args = process.argv.slice(2)
const names = args.filter(arg => !arg.startsWith('--'))

const folder = 'questions/syllabus'
const files = readdirSync(folder).filter(name => name.endsWith('.yaml'))
const { proofs, problems } = loadSyllabus(
  files.map(name => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') })),
)
for (const { file, line, message } of problems) say(`${file}:${line} ${message.en}`)

const root = mkdtempSync(join(tmpdir(), 'prove-'))

const firstLine = async (command: string): Promise<string | undefined> => {
  const { code, output } = await bash(`set -o pipefail; ${command}`, root)
  return code === 0 ? output.trim().split('\n')[0] : undefined
}

const versions = new Map<string, Promise<string | undefined>>()

/** `name version` of what is installed; asked once. */
const installed = (name: string, command: string): Promise<string | undefined> => {
  const asked =
    versions.get(name) ?? firstLine(command).then(version => (version ? `${name} ${version}` : undefined))
  versions.set(name, asked)
  return asked
}

/** Any tool that says its version somewhere in its first lines. */
const tool = (name: string): Promise<string | undefined> =>
  installed(
    name,
    `command -v ${name} >/dev/null && { ${name} --version 2>&1 || ${name} -V 2>&1 || ${name} version; } | grep -oP '[0-9]+(\\.[0-9]+)+' | head -1`,
  )

const isOlder = (version: string, than: string): boolean =>
  version.localeCompare(than, 'en', { numeric: true }) < 0

/** What a proof runs on here; `undefined` where something is missing or too old. */
const standFor = async ({ server, needs = [], from }: Proof): Promise<string | undefined> => {
  const tools = await Promise.all(needs.map(tool))
  if (tools.includes(undefined)) return undefined
  const { name, version } = SERVERS[server]
  const own = server === 'shell' && tools[0] !== undefined ? tools[0] : await installed(name, version)
  const number = own?.split(' ').at(-1)
  return number !== undefined && from !== undefined && isOlder(number, from) ? undefined : own
}

type Outcome =
  | { readonly id: string; readonly on: string; readonly found: string | undefined }
  | { readonly id: string; readonly on: undefined }

const prove = async ({ id, proof }: (typeof proofs)[number]): Promise<Outcome> => {
  const on = await standFor(proof)
  if (on === undefined) {
    say(`not applicable  ${id}  (${[proof.server, ...(proof.needs ?? [])].join(', ')} ${proof.from ?? ''})`)
    return { id, on }
  }
  const found = await runProof(proof, root)
  say(found === undefined ? `proven          ${id}  ${on}` : `FAILED          ${id}  ${on}\n${found}`)
  return { id, on, found }
}

const wanted = proofs.filter(
  ({ id, proof }) => names.length === 0 || names.includes(id) || names.includes(proof.server),
)
const queue = [...wanted]
const outcomes: Outcome[] = []
const work = async (): Promise<void> => {
  for (let next = queue.shift(); next; next = queue.shift()) outcomes.push(await prove(next))
}
await Promise.all(Array.from({ length: AT_ONCE }, work))
rmSync(root, { recursive: true, force: true })

const byName = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })
const agreed = outcomes.filter(outcome => outcome.on !== undefined && outcome.found === undefined)
const stands = [...new Set(agreed.flatMap(({ on }) => on ?? []))].sort(byName)
/** Ids of what was proven, by server and version. */
const proven = Object.fromEntries(
  stands.map(on => [
    on,
    agreed
      .filter(outcome => outcome.on === on)
      .map(({ id }) => id)
      .sort(byName),
  ]),
)
say('')
for (const [on, ids] of Object.entries(proven)) say(`${on}: ${ids.length} proven`)
const failed = outcomes.filter(outcome => outcome.on !== undefined && outcome.found !== undefined)
const skipped = outcomes.filter(outcome => outcome.on === undefined)
say(`${agreed.length} proven, ${failed.length} failed, ${skipped.length} not applicable`)

const isWhole = names.length === 0
/** What could not run here, elsewhere did: it stays as it was shown. */
const shownBefore = JSON.parse(readFileSync(PROVEN, 'utf8')) as Record<string, readonly string[]>
const unrun = new Set(skipped.map(({ id }) => id))
const kept = Object.entries(shownBefore).flatMap(([on, ids]) => {
  const still = ids.filter(id => unrun.has(id))
  return still.length > 0 ? [[on, [...new Set([...(proven[on] ?? []), ...still])].sort(byName)] as const] : []
})
const written = { ...proven, ...Object.fromEntries(kept) }
if (args.includes('--write') && isWhole) writeFileSync(PROVEN, `${JSON.stringify(written, null, 2)}\n`)
/** Shown as proven, and no longer so: an id that isn't provable any more. */
const shown = Object.values(JSON.parse(readFileSync(PROVEN, 'utf8')) as Record<string, string[]>).flat()
const stale = isWhole ? shown.filter(id => !proofs.some(proof => proof.id === id)) : []
for (const id of stale) say(`${id} is shown as proven, but has no proof: npm run prove -- --write`)
const incomplete = args.includes('--complete') ? skipped.length : 0
if (failed.length + stale.length + problems.length + incomplete > 0) process.exitCode = 1
