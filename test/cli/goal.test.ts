import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Goal } from '../../src/core/goal.ts'
import type { SkillReadiness } from '../../src/core/readiness.ts'
import { run } from '../support/command-line.ts'
import { holdAll, writeProfile } from '../support/held.ts'
import { shippedBank } from '../support/player.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

const HAN = /\p{Script=Han}/u
const DAY = /^\d{4}-\d\d-\d\d$/

const ROLES = shippedBank().roles.map(({ id }) => id)
const [FIRST = '', SECOND = ''] = ROLES

/** No interview is that far away, and none that long ago. */
const FAR = '2999-12-31'
const LONG_AGO = '2001-01-01'

interface Shown {
  readonly version: number
  readonly goal: Goal | null
  readonly today: string
  readonly readiness: readonly SkillReadiness[]
}

const goalIn = async (home: string): Promise<Shown> =>
  JSON.parse((await run(home, ['goal', '--json'])).stdout) as Shown

describe.concurrent('a goal', () => {
  test('is none at first: how to set one is told, and nothing is written', async () => {
    const home = tempDirectory()
    const { code, stdout, stderr } = await run(home, ['goal'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('none yet')
    expect(stdout).toContain('ops-interview goal --role')
    expect(await goalIn(home)).toEqual({
      version: 1,
      goal: null,
      today: expect.stringMatching(DAY),
      readiness: [],
    })
    expect(readdirSync(home)).toEqual([])
  })

  test('is set with role and date, shown with the days left, and readiness in every skill', async () => {
    const home = tempDirectory()
    const { code, stdout, stderr } = await run(home, ['goal', '--role', SECOND, '--date', FAR])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const role = shippedBank().roles.find(({ id }) => id === SECOND)
    expect(stdout).toContain(`Goal: ${role?.title.en}, interview in `)
    expect(stdout).toContain(`(${FAR})`)
    const skills = Object.values(role?.skills ?? {}).filter(weight => weight > 0).length
    expect(stdout.match(/not asked yet/g)).toHaveLength(skills)
    expect((await run(home, ['goal'])).stdout).toBe(stdout)
    expect((await goalIn(home)).goal).toEqual({ role: SECOND, day: FAR })
  })

  test('changes where options say so, and stays as it is elsewhere', async () => {
    const home = tempDirectory()
    await run(home, ['goal', '--role', SECOND])
    expect((await goalIn(home)).goal).toEqual({ role: SECOND, day: null })
    await run(home, ['goal', '--date', FAR])
    expect((await goalIn(home)).goal).toEqual({ role: SECOND, day: FAR })
    await run(home, ['goal', '--role', FIRST])
    expect((await goalIn(home)).goal).toEqual({ role: FIRST, day: FAR })
  })

  test('with a date alone is for the first role', async () => {
    const home = tempDirectory()
    expect((await run(home, ['goal', '--date', FAR])).code).toBe(0)
    expect((await goalIn(home)).goal).toEqual({ role: FIRST, day: FAR })
  })

  test('may be for today', async () => {
    const home = tempDirectory()
    const { today } = await goalIn(home)
    const { code, stdout } = await run(home, ['goal', '--date', today])
    expect(code).toBe(0)
    expect(stdout).toMatch(/The interview (is today|was on)/)
  })

  test('is removed by --clear, which is no failure where there is none', async () => {
    const home = tempDirectory()
    await run(home, ['goal', '--date', FAR])
    for (const _ of ['once', 'again']) {
      const { code, stdout, stderr } = await run(home, ['goal', '--clear'])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toContain('none yet')
      expect((await goalIn(home)).goal).toBeNull()
    }
  })

  test('lives in the log: a lost snapshot takes it nowhere', async () => {
    const home = tempDirectory()
    await run(home, ['goal', '--role', SECOND, '--date', FAR])
    await run(home, ['config', 'set', 'timer', 'hidden'])
    expect(existsSync(join(home, 'progress.json'))).toBe(true)
    expect((await goalIn(home)).goal).toEqual({ role: SECOND, day: FAR })
    rmSync(join(home, 'progress.json'))
    expect((await goalIn(home)).goal).toEqual({ role: SECOND, day: FAR })
    expect(readFileSync(join(home, 'attempts.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(1)
  })

  test('removed, it stays removed when the snapshot is lost', async () => {
    const home = tempDirectory()
    await run(home, ['goal', '--date', FAR])
    await run(home, ['goal', '--clear'])
    rmSync(join(home, 'progress.json'), { force: true })
    expect((await goalIn(home)).goal).toBeNull()
  })
})

describe.concurrent('what is no goal is refused, and the one before it stays', () => {
  test.each([
    ['no date at all', ['--date', 'soon'], ['"soon" is not a date', 'Type it like']],
    ['a date that no month has', ['--date', '2999-02-30'], ['2999-02-30', 'Type it like']],
    ['a date with a time', ['--date', '2999-12-31T10:00'], ['2999-12-31T10:00']],
    ['a date written otherwise', ['--date', '31.12.2999'], ['31.12.2999']],
    ['nothing for a date', ['--date', ''], ['is not a date']],
    ['a date that has passed', ['--date', LONG_AGO], [`${LONG_AGO} has passed`]],
    ['a role nearly right', ['--role', FIRST.slice(0, -1)], [FIRST.slice(0, -1), `Did you mean ${FIRST}?`]],
    ['a role nobody knows', ['--role', 'juggler'], ['juggler', ROLES.join(', ')]],
    ['a good role with a bad date', ['--role', FIRST, '--date', 'soon'], ['"soon" is not a date']],
    ['a good date with a bad role', ['--role', 'juggler', '--date', FAR], ['juggler']],
  ])('%s', async (_, args, said) => {
    const home = tempDirectory()
    await run(home, ['goal', '--role', SECOND, '--date', '2998-01-01'])
    const { code, stdout, stderr } = await run(home, ['goal', ...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    for (const words of said) expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect((await goalIn(home)).goal).toEqual({ role: SECOND, day: '2998-01-01' })
  })

  test('and so it is where JSON was asked for', async () => {
    const { code, stdout, stderr } = await run(tempDirectory(), ['goal', '--date', 'soon', '--json'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('"soon" is not a date')
  })

  test('the example in the complaint is a date that is taken', async () => {
    const home = tempDirectory()
    const { stderr } = await run(home, ['goal', '--date', 'soon'])
    const [example = ''] = /\d{4}-\d\d-\d\d/.exec(stderr) ?? []
    expect((await run(home, ['goal', '--date', example])).code).toBe(0)
  })

  test('a place that cannot be written is told, not passed over', async () => {
    const home = join(tempDirectory(), 'home')
    writeFileSync(home, 'a file where the folder should be')
    const { code, stdout, stderr } = await run(home, ['goal', '--date', FAR])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).not.toBe('')
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe.concurrent('readiness', () => {
  test('rests on what was answered, for the role of the goal', async () => {
    const { log } = holdAll(shippedBank(), [{}, {}])
    const home = writeProfile(tempDirectory(), log)
    const { stdout } = await run(home, ['goal', '--role', FIRST, '--date', FAR])
    expect(stdout).toMatch(/\d+% {2}n=\d+ {2}\(accuracy at least \d+%, recall \d+%, \d+% of the bank seen\)/)
    const { readiness, goal } = await goalIn(home)
    expect(goal).toEqual({ role: FIRST, day: FAR })
    const role = shippedBank().roles[0]
    expect(readiness.map(({ skill }) => skill).sort()).toEqual(Object.keys(role?.skills ?? {}).sort())
    for (const { accuracy, recall, coverage, readiness: share, n } of readiness) {
      for (const part of [accuracy, recall, coverage, share]) {
        expect(part).toBeGreaterThanOrEqual(0)
        expect(part).toBeLessThanOrEqual(1)
      }
      expect(share).toBeCloseTo(accuracy * recall * coverage)
      if (n === 0) expect(share).toBe(0)
    }
    expect(readiness.some(({ n, readiness: share }) => n > 0 && share > 0)).toBe(true)
  })
})

describe.concurrent('in Chinese', () => {
  test.each([
    ['none', []],
    ['one that is set', ['--date', FAR]],
    ['one without a date', ['--role', SECOND]],
  ])('%s', async (_, args) => {
    const { code, stdout } = await run(tempDirectory(), ['goal', ...args, '--lang', 'zh'])
    expect(code).toBe(0)
    for (const line of stdout.split('\n').filter(each => each.trim() !== '')) expect(line).toMatch(HAN)
  })

  test.each([
    ['a bad date', ['--date', 'soon']],
    ['a past date', ['--date', LONG_AGO]],
    ['an unknown role', ['--role', 'juggler']],
  ])('%s', async (_, args) => {
    const { code, stderr } = await run(tempDirectory(), ['goal', ...args, '--lang', 'zh'])
    expect(code).toBe(2)
    expect(stderr).toMatch(HAN)
  })
})

test('--help explains it', async () => {
  const { code, stdout } = await run(tempDirectory(), ['goal', '--help'])
  expect(code).toBe(0)
  for (const word of ['Usage: ops-interview goal', '--role', '--date', '--clear', '--json']) {
    expect(stdout).toContain(word)
  }
})
