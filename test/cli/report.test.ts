import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { InterviewReport } from '../../src/app/report/interview-report.ts'
import type { InterviewSummary } from '../../src/core/totals.ts'
import { run } from '../support/command-line.ts'
import { type Held, holdAll, writeProfile } from '../support/held.ts'
import { shippedBank } from '../support/player.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

const HAN = /\p{Script=Han}/u

let held: Held
let ids: readonly string[]
/** Whoever held three interviews, the last of them in a pair. Nothing of it is ever changed. */
let home = ''

beforeAll(() => {
  held = holdAll(shippedBank(), [
    { isRight: place => place % 3 !== 0, rating: 4 },
    { isRight: () => true, rating: 3 },
    { isRight: () => false, setting: 'pair', most: 4, rating: 2 },
  ])
  ids = held.ids
  home = writeProfile(tempDirectory(), held.log)
})

const idAt = (place: number): string => ids[place] ?? ''

const reportIn = (stdout: string): InterviewReport => JSON.parse(stdout) as InterviewReport

describe.concurrent('which interview', () => {
  test.each([
    ['no name', []],
    ['last', ['last']],
  ])('%s means the one held last', async (_, named) => {
    const { code, stdout, stderr } = await run(home, ['report', ...named, '--format', 'json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(reportIn(stdout).id).toBe(idAt(2))
  })

  test('its id, or how its id begins where no other does', async () => {
    for (const named of [idAt(1), idAt(1).slice(0, -2)]) {
      const { code, stdout } = await run(home, ['report', named, '--format', 'json'])
      expect(code).toBe(0)
      expect(reportIn(stdout).id).toBe(idAt(1))
    }
  })

  test.each([
    ['one that was never held', 'nobody'],
    ['the beginning of several', 'process-'],
    ['the end of one', '2-1'],
    ['what every object has', '__proto__'],
  ])('%s is refused, with those that are known, the latest first', async (_, named) => {
    const { code, stdout, stderr } = await run(home, ['report', named])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`"${named}"`)
    expect(stderr).toContain([...ids].reverse().join(', '))
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('where none was held it says so, and how to hold one', async () => {
    const empty = tempDirectory()
    for (const named of [[], ['last'], ['process-1-1']]) {
      const { code, stdout, stderr } = await run(empty, ['report', ...named])
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain('ops-interview mock')
    }
    expect(readdirSync(empty)).toEqual([])
  })

  test('one that is still open has no report yet', async () => {
    const open = writeProfile(
      tempDirectory(),
      held.log.slice(
        0,
        held.log.findIndex(record => record.type === 'finished'),
      ),
    )
    const { code, stderr } = await run(open, ['report'])
    expect(code).toBe(2)
    expect(stderr).toContain('No interview was held yet')
  })

  test('an interview from before the snapshot is found, and one of a profile without a snapshot', async () => {
    const again = writeProfile(tempDirectory(), held.log)
    expect((await run(again, ['config', 'set', 'timer', 'hidden'])).code).toBe(0)
    expect(existsSync(join(again, 'progress.json'))).toBe(true)
    const first = await run(again, ['report', idAt(0), '--format', 'json'])
    rmSync(join(again, 'progress.json'))
    const second = await run(again, ['report', idAt(0), '--format', 'json'])
    expect(first.code).toBe(0)
    expect(second.stdout).toBe(first.stdout)
  })
})

describe.concurrent('on standard output', () => {
  test('Markdown, and nothing else', async () => {
    const { code, stdout, stderr } = await run(home, ['report', idAt(0)])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^## Mock interview: /)
    expect(stdout).toContain('2026-03-02')
    expect(stdout).toContain('### What to say next time')
    expect(stdout.endsWith('\n')).toBe(true)
    expect(stdout).not.toMatch(HAN)
    expect((await run(home, ['report', idAt(0), '--format', 'md'])).stdout).toBe(stdout)
  })

  test('JSON with every field, and nothing else', async () => {
    const { code, stdout, stderr } = await run(home, ['report', idAt(0), '--format', 'json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const report = reportIn(stdout)
    expect(report).toMatchObject({
      version: 1,
      id: idAt(0),
      lang: 'en',
      day: '2026-03-02',
      endedAt: expect.stringMatching(/^2026-03-02T10:\d\d:\d\d\.\d{3}Z$/),
      role: shippedBank().roles[0]?.title.en,
      setting: 'alone',
      seed: 'held',
      lengthMs: 15 * 60_000,
      over: expect.stringMatching(/^(completed|clock)$/),
      selfRating: 4,
      scorecard: {
        recommendation: expect.stringMatching(/^(strong-hire|hire|lean-no|no|too-little)$/),
      },
    })
    expect(Object.keys(report).sort()).toEqual(
      [
        ...['version', 'id', 'lang', 'day', 'endedAt', 'role', 'setting', 'seed', 'lengthMs', 'usedMs'],
        ...['over', 'scorecard', 'selfRating', 'selfGap', 'strongest', 'weakest', 'answers', 'trend'],
      ].sort(),
    )
    expect(report.answers.length).toBeGreaterThan(4)
    expect(report.usedMs).toBe(report.answers.reduce((sum, { ms }) => sum + ms, 0))
    for (const answer of report.answers) {
      expect(Object.keys(answer).sort()).toEqual(
        [
          ...[
            'itemId',
            'stem',
            'exhibit',
            'kind',
            'level',
            'skill',
            'topic',
            'phase',
            'lead',
            'fromMs',
            'ms',
          ],
          ...['budgetMs', 'verdict', 'credit', 'given', 'unconfirmed', 'nextTime'],
        ].sort(),
      )
      expect(answer.nextTime === null).toBe(answer.verdict === 'correct')
    }
    expect(report.scorecard.skills.reduce((sum, { n }) => sum + n, 0)).toBe(report.answers.length)
  })

  test('the trend goes up to the interview and not further', async () => {
    for (const [place, id] of ids.entries()) {
      const { stdout } = await run(home, ['report', id, '--format', 'json'])
      expect(reportIn(stdout).trend.map(({ round }) => round)).toEqual(ids.slice(0, place + 1))
    }
  })

  test('a page, and nothing else', async () => {
    const { code, stdout, stderr } = await run(home, ['report', '--format', 'html'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^<!doctype html>/i)
    expect(stdout.trimEnd()).toMatch(/<\/html>$/)
    expect(stdout).toContain('<html lang="en"')
    expect(stdout).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i)
  })

  test.each(['md', 'html', 'json'])('in Chinese, as %s', async format => {
    const { code, stdout } = await run(home, ['report', idAt(0), '--format', format, '--lang', 'zh'])
    expect(code).toBe(0)
    expect(stdout).toMatch(HAN)
    expect(stdout).toContain('2026-03-02')
    expect(stdout).toContain(shippedBank().roles[0]?.title.zh)
  })

  test('never lets what was answered talk to the terminal', async () => {
    const hostile = held.log.map(record =>
      record.type === 'attempted' && record.attempt.response?.kind === 'open'
        ? {
            ...record,
            attempt: {
              ...record.attempt,
              response: { kind: 'open' as const, text: '\u001b]0;owned\u0007\u202e<script>' },
              credit: 0,
              verdict: 'wrong' as const,
            },
          }
        : record.type === 'confirmed'
          ? { ...record, credit: 0, hits: { points: [], critical: false } }
          : record,
    )
    const directory = writeProfile(tempDirectory(), hostile)
    for (const format of ['md', 'html', 'json']) {
      const { code, stdout } = await run(directory, ['report', idAt(0), '--format', format])
      expect(code).toBe(0)
      expect(stdout).toContain('owned')
      expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
    }
  })

  test('an unknown format is refused', async () => {
    const { code, stdout, stderr } = await run(home, ['report', '--format', 'htm'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('md, html, json')
    expect(stderr).toContain('Did you mean html?')
  })
})

describe.concurrent('into a file', () => {
  test.each([
    ['report.html', /^<!doctype html>/i],
    ['report.json', /^\{\n/],
    ['report.md', /^## Mock interview/],
    ['report.txt', /^## Mock interview/],
    ['report', /^## Mock interview/],
  ])('%s holds what its name says, and only its name is told', async (name, begins) => {
    const file = join(tempDirectory(), name)
    const outcome = await run(home, ['report', '-o', file])
    expect(outcome).toEqual({ code: 0, stdout: `Written: ${file}\n`, stderr: '' })
    expect(readFileSync(file, 'utf8')).toMatch(begins)
  })

  test('it is the very text that standard output gets', async () => {
    const file = join(tempDirectory(), 'report.html')
    await run(home, ['report', idAt(1), '--output', file])
    const { stdout } = await run(home, ['report', idAt(1), '--format', 'html'])
    expect(readFileSync(file, 'utf8')).toBe(stdout)
  })

  test('a format asked for stands above the name', async () => {
    const file = join(tempDirectory(), 'report.html')
    await run(home, ['report', '-o', file, '--format', 'json'])
    expect(reportIn(readFileSync(file, 'utf8')).id).toBe(idAt(2))
  })

  test('its folder is made', async () => {
    const file = join(tempDirectory(), 'reports', 'spring', 'one.md')
    expect((await run(home, ['report', '-o', file])).code).toBe(0)
    expect(existsSync(file)).toBe(true)
  })

  test('nothing is overwritten, unless --force says so', async () => {
    const file = join(tempDirectory(), 'notes.md')
    writeFileSync(file, 'my notes')
    const refused = await run(home, ['report', '-o', file])
    expect({ ...refused, stderr: '' }).toEqual({ code: 2, stdout: '', stderr: '' })
    expect(refused.stderr).toContain(`${file} exists`)
    expect(refused.stderr).toContain('--force')
    expect(readFileSync(file, 'utf8')).toBe('my notes')
    expect((await run(home, ['report', '-o', file, '--force'])).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toMatch(/^## Mock interview/)
  })

  test.each([[[]], [['--force']]])('a folder is refused %j', async more => {
    const directory = tempDirectory()
    const { code, stdout, stderr } = await run(home, ['report', '-o', directory, ...more])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`${directory} is a folder`)
    expect(readdirSync(directory)).toEqual([])
  })

  test('a place that cannot be written is told', async () => {
    const blocked = join(tempDirectory(), 'blocked')
    writeFileSync(blocked, 'a file where a folder should be')
    for (const file of [join(blocked, 'report.md'), '/dev/null/report.md']) {
      const { code, stdout, stderr } = await run(home, ['report', '-o', file])
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(`${file} can't be written`)
      expect(stderr).not.toMatch(/^\s+at /m)
    }
    expect(readFileSync(blocked, 'utf8')).toBe('a file where a folder should be')
  })

  test('an unknown interview writes nothing', async () => {
    const file = join(tempDirectory(), 'report.md')
    expect((await run(home, ['report', 'nobody', '-o', file])).code).toBe(2)
    expect(existsSync(file)).toBe(false)
  })

  test('in Chinese it is told in Chinese', async () => {
    const directory = tempDirectory()
    const file = join(directory, 'report.html')
    const written = await run(home, ['report', '-o', file, '--lang', 'zh'])
    expect(written.stdout).toMatch(HAN)
    expect(readFileSync(file, 'utf8')).toContain('<html lang="zh-CN"')
    for (const args of [['-o', file], ['-o', directory], ['nobody']]) {
      const { code, stderr } = await run(home, ['report', ...args, '--lang', 'zh'])
      expect(code).toBe(2)
      expect(stderr).toMatch(HAN)
    }
  })
})

describe.concurrent('report list', () => {
  test('names every interview, the latest first, with its role and outcome', async () => {
    const { code, stdout, stderr } = await run(home, ['report', 'list'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map(line => line.split(/\s+/).slice(0, 2))).toEqual([
      [idAt(2), '2026-03-04'],
      [idAt(1), '2026-03-03'],
      [idAt(0), '2026-03-02'],
    ])
    for (const line of lines) {
      expect(line).toContain(shippedBank().roles[0]?.title.en)
      expect(line).toMatch(/15 min: (Strong hire|Hire|Lean no|No|Too little to tell)$/)
    }
  })

  test('what it names can be reported', async () => {
    const { stdout } = await run(home, ['report', 'list'])
    for (const line of stdout.trimEnd().split('\n')) {
      expect((await run(home, ['report', line.split(' ')[0] ?? ''])).code).toBe(0)
    }
  })

  test('as JSON', async () => {
    const { code, stdout, stderr } = await run(home, ['report', 'list', '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const listed = JSON.parse(stdout) as readonly InterviewSummary[]
    expect(listed.map(({ round, selfRating, lengthMs }) => [round, selfRating, lengthMs])).toEqual([
      [idAt(2), 2, 900_000],
      [idAt(1), 3, 900_000],
      [idAt(0), 4, 900_000],
    ])
  })

  test('in Chinese', async () => {
    const { stdout } = await run(home, ['report', 'list', '--lang', 'zh'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(line).toMatch(HAN)
  })

  test('where none was held it is no failure', async () => {
    const empty = tempDirectory()
    const { code, stdout } = await run(empty, ['report', 'list'])
    expect(code).toBe(0)
    expect(stdout).toContain('ops-interview mock')
    expect(await run(empty, ['report', 'list', '--json'])).toEqual({ code: 0, stdout: '[]\n', stderr: '' })
    expect(readdirSync(empty)).toEqual([])
  })
})

describe.concurrent('whatever is asked', () => {
  test('the log is not touched', async () => {
    const directory = writeProfile(tempDirectory(), held.log)
    const before = readFileSync(join(directory, 'attempts.jsonl'), 'utf8')
    for (const args of [[], ['list'], ['--format', 'html'], ['nobody']]) {
      await run(directory, ['report', ...args])
    }
    expect(readFileSync(join(directory, 'attempts.jsonl'), 'utf8')).toBe(before)
    expect(readdirSync(directory)).toEqual(['attempts.jsonl'])
  })

  test('--help explains it', async () => {
    const { code, stdout } = await run(tempDirectory(), ['report', '--help'])
    expect(code).toBe(0)
    for (const word of ['Usage: ops-interview report', 'list', '--format', '--output', '--force']) {
      expect(stdout).toContain(word)
    }
  })

  test('a data directory that is a file is told, not thrown', async () => {
    const file = join(tempDirectory(), 'home')
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, '')
    const { code, stderr } = await run(file, ['report'])
    expect(code).toBe(2)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})
