import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Care, Finding } from '../../src/app/doctor/finding.ts'
import { openStoreIn } from '../../src/cli/open-store.ts'
import { run } from '../support/command-line.ts'
import { writeProfile } from '../support/held.ts'
import { drillPlan, plannedItem } from '../support/items.ts'
import { playedRound } from '../support/log.ts'
import { shippedBank } from '../support/player.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

const HAN = /\p{Script=Han}/u

const itemId = shippedBank().items[0]?.id ?? ''
const PLAN = drillPlan({ items: [plannedItem({ itemId })] })

/** As a game leaves it, its last round just over. */
const healthy = (): string => {
  const home = writeProfile(tempDirectory(), playedRound('over', PLAN, { at: Date.now() }))
  openStoreIn(home, Date.now).snapshot()
  return home
}

const logOf = (home: string): string => join(home, 'attempts.jsonl')

interface Printed {
  readonly version: number
  readonly directory: string
  readonly lines: number
  readonly rounds: number
  readonly answers: number
  readonly findings: readonly (Finding & { readonly care: Care })[]
  readonly mended: readonly Finding[]
}

const doctor = async (
  home: string,
  ...args: readonly string[]
): Promise<Printed & { readonly code: number | null }> => {
  const { code, stdout, stderr } = await run(home, ['data', 'doctor', '--json', ...args])
  expect(stderr).toBe('')
  return { ...(JSON.parse(stdout) as Printed), code }
}

/** Every file below a folder, with what is in it. */
const contentsOf = (home: string): readonly (readonly [string, string])[] =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(file => [file, readFileSync(file, 'utf8')])

describe.concurrent('where all is well', () => {
  test('it says so, counts what is there, and succeeds', async () => {
    const home = healthy()
    const { code, stdout, stderr } = await run(home, ['data', 'doctor'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`${home}: 3 lines, 1 round, 1 answer.`)
    expect(stdout).toContain('All is well.')
    expect(stdout).not.toContain('--mend')
  })

  test('as JSON too', async () => {
    const home = healthy()
    expect(await doctor(home)).toEqual({
      code: 0,
      version: 1,
      directory: home,
      lines: 3,
      rounds: 1,
      answers: 1,
      findings: [],
      mended: [],
    })
  })

  test('so it is where nobody has played yet, even where the folder is still to be made', async () => {
    const home = join(tempDirectory(), 'deep', 'down')
    expect(await doctor(tempDirectory(), '--data-dir', home, '--mend')).toMatchObject({
      code: 0,
      findings: [],
    })
    expect(existsSync(home)).toBe(false)
  })

  test('what does no harm is told, and it succeeds', async () => {
    const home = healthy()
    appendFileSync(logOf(home), 'once upon a time\n')
    const { code, stdout } = await run(home, ['data', 'doctor'])
    expect(code).toBe(0)
    expect(stdout).toContain("Line 4 can't be read: it is not JSON.")
    expect(stdout).toContain('All is well.')
  })
})

describe.concurrent('where something is to mend', () => {
  const harmed = (): string => {
    const home = healthy()
    appendFileSync(logOf(home), '{"type":"attempted","round":"ov')
    writeFileSync(join(home, 'progress.json'), '{ "settings": { "language": "zh" }')
    mkdirSync(join(home, 'drafts'))
    writeFileSync(join(home, 'drafts', 'over-2.json'), '{}')
    return home
  }

  test('it says what, how, and fails; nothing is changed', async () => {
    const home = harmed()
    const before = contentsOf(home)
    const { code, stdout, stderr } = await run(home, ['data', 'doctor'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain('Line 4, the last, has no end')
    expect(stdout).toContain("The snapshot (progress.json) can't be read.")
    expect(stdout).toContain('ops-interview data doctor --mend')
    expect(stdout).not.toContain('All is well')
    expect(contentsOf(home)).toEqual(before)
  })

  test('--mend mends it, says what it mended, and leaves every byte of the log', async () => {
    const home = harmed()
    const before = readFileSync(logOf(home), 'utf8')
    const { code, stdout, stderr } = await run(home, ['data', 'doctor', '--mend'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/Mended:\n {2}Line 4, the last.*\n {2}The snapshot/)
    expect(stdout).toContain('All is well.')
    expect(readFileSync(logOf(home), 'utf8')).toBe(`${before}\n`)
    expect(await doctor(home)).toMatchObject({ code: 0, mended: [] })
    expect((await run(home, ['stats', '--json'])).stderr).not.toContain('set aside')
  })

  test('--mend --json tells both what was mended and what is left', async () => {
    const { code, findings, mended } = await doctor(harmed(), '--mend')
    expect(code).toBe(0)
    expect(mended.map(({ type }) => type)).toEqual(['torn-end', 'snapshot'])
    expect(findings).toMatchObject([{ type: 'unreadable-line', line: 4, fault: 'torn', care: 'none' }])
  })

  test('in Chinese it speaks Chinese', async () => {
    const { stdout } = await run(harmed(), ['data', 'doctor', '--lang', 'zh'])
    for (const line of stdout.split('\n').filter(Boolean)) expect(line).toMatch(HAN)
  })

  test('of many findings of a kind some are printed, and all are in the JSON', async () => {
    const home = healthy()
    appendFileSync(logOf(home), 'once upon a time\n'.repeat(25))
    const { stdout } = await run(home, ['data', 'doctor'])
    expect(stdout.match(/can't be read/g)).toHaveLength(10)
    expect(stdout).toContain('15 more')
    expect((await doctor(home)).findings).toHaveLength(25)
  })

  test('names from the log cannot talk to the terminal', async () => {
    const home = healthy()
    appendFileSync(logOf(home), '{"type":"undone","at":1,"round":"a\\u001b[2Jb","seq":0}\n')
    const { stdout } = await run(home, ['data', 'doctor'])
    expect(stdout).toContain('2Jb')
    expect(stdout).not.toContain('\u001b')
    expect((await run(home, ['data', 'doctor', '--json'])).stdout).not.toContain('\u001b')
  })
})

describe.concurrent('what only the person can mend', () => {
  test('a data folder that is a file is told with its place', async () => {
    const home = tempDirectory()
    const file = join(home, 'file')
    writeFileSync(file, '')
    const { code, findings } = await doctor(home, '--data-dir', file)
    expect(code).toBe(1)
    expect(findings).toContainEqual({ type: 'unwritable', path: file, reason: 'ENOTDIR', care: 'person' })
  })

  test('a log that cannot be read is told, and --mend changes nothing', async () => {
    const home = tempDirectory()
    mkdirSync(logOf(home))
    const { code, stdout, stderr } = await run(home, ['data', 'doctor', '--mend'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain('attempts.jsonl')
    expect(readdirSync(home)).toEqual(['attempts.jsonl'])
  })

  test.each([
    ['not UTF-8', Uint8Array.of(0x66, 0xff, 0xfe), 'file-not-utf8'],
    ['no YAML', 'version: [1', 'yaml-syntax'],
    ['of unknown fields', 'version: 1\nfruit: apple\n', 'own.yaml'],
  ])('a bank file that is %s is told, and how many errors there are', async (_, bytes, named) => {
    const home = healthy()
    mkdirSync(join(home, 'banks'))
    writeFileSync(join(home, 'banks', 'own.yaml'), bytes)
    const { code, findings } = await doctor(home)
    expect(code).toBe(1)
    expect(findings).toMatchObject([
      { type: 'bank', file: join(home, 'banks', 'own.yaml'), first: expect.stringContaining(named) },
    ])
    const { stdout } = await run(home, ['data', 'doctor'])
    expect(stdout).toContain('To mend by hand:')
    expect(stdout).toContain('own.yaml')
  })

  test('what cannot be mended after all is an error with its reason, and the log stays', async () => {
    const home = healthy()
    rmSync(join(home, 'progress.json'))
    mkdirSync(join(home, 'progress.json', 'in-the-way'), { recursive: true })
    const before = readFileSync(logOf(home), 'utf8')
    const { code, stdout, stderr } = await run(home, ['data', 'doctor', '--mend'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`Something in ${home} could not be mended (EISDIR`)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(readFileSync(logOf(home), 'utf8')).toBe(before)
  })
})
