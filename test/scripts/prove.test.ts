import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runProof } from '../../scripts/prove/run-proof.ts'
import { SERVERS } from '../../scripts/prove/servers.ts'
import type { Proof } from '../../src/bank/syllabus-schema.ts'
import { shippedSyllabus } from '../support/questions.ts'

const root = mkdtempSync(join(tmpdir(), 'prove-test-'))

const shell = (...steps: Proof['steps']): Promise<string | undefined> =>
  runProof({ server: 'shell', steps }, root)

const isRunning = (pid: number): boolean => {
  const stat = `/proc/${pid}/stat`
  return existsSync(stat) && !/\) Z /.test(readFileSync(stat, 'utf8'))
}

describe('a proof', () => {
  test('agrees when the output holds every text and none that it must not', async () => {
    expect(await shell({ run: 'echo one two', prints: ['one', '/^one t/'], lacks: 'three' })).toBeUndefined()
  })

  test('disagrees with the command, what was expected and what came out', async () => {
    expect(await shell({ run: 'echo 42', prints: '43' })).toBe('$ echo 42\n  should print 43\n  | 42')
    expect(await shell({ run: 'echo 42 >&2', lacks: '/4./' })).toContain('should not print /4./')
  })

  test('repeats a step until what takes a moment is there', async () => {
    expect(await shell({ run: 'echo x >> n; wc -l < n', until: '/^3$/' })).toBeUndefined()
  })

  test('leaves no process and no file behind', async () => {
    const found = await shell({
      run: 'background sleep 1000; cat background-*.pid > "$DIR/../pid"',
      prints: 'never',
    })
    expect(found).toContain('should print never')
    const pid = Number(readFileSync(join(root, 'pid'), 'utf8'))
    /** Dead and not yet buried is dead. */
    await expect.poll(() => isRunning(pid)).toBe(false)
    expect(readdirSync(root).filter(name => name.startsWith('proof-'))).toEqual([])
  })
})

const isInstalled = (command: string): boolean => {
  try {
    execFileSync('bash', ['-c', `set -o pipefail; ${command}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Without a server its test is skipped, and listed as such; `npm run prove` runs every proof. */
describe('on a real server', () => {
  const { proofs } = shippedSyllabus()
  for (const kind of ['redis', 'mariadb', 'nginx', 'etcd'] as const) {
    const plain = proofs.find(({ proof }) => proof.server === kind && !proof.setup && !proof.needs)
    test.skipIf(!plain || !isInstalled(SERVERS[kind].version))(`a fact is shown: ${kind}`, async () => {
      expect(plain && (await runProof(plain.proof, root))).toBeUndefined()
    })
  }
})

test('what the game shows as proven has a proof', () => {
  const shown = Object.values(
    JSON.parse(readFileSync('questions/proven.json', 'utf8')) as Record<string, readonly string[]>,
  ).flat()
  expect(shown.length).toBeGreaterThanOrEqual(120)
  const provable = new Set(shippedSyllabus().proofs.map(({ id }) => id))
  expect(shown.filter(id => !provable.has(id))).toEqual([])
})
