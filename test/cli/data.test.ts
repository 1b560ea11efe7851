import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatLogLine, parseLogLines } from '../../src/app/log-line.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import { run } from '../support/command-line.ts'
import { attemptedRecord, finishedRecord, openedRecord } from '../support/records.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

const HAN = /\p{Script=Han}/u

const HERE = [openedRecord('here', 5), attemptedRecord('here', 0), attemptedRecord('here', 1)]
const THERE = [openedRecord('there', 5), attemptedRecord('there', 0), finishedRecord('there')]

/** A data directory with this log. */
const homeWith = (log: readonly LogRecord[] | string): string => {
  const home = tempDirectory()
  writeFileSync(join(home, 'attempts.jsonl'), typeof log === 'string' ? log : log.map(formatLogLine).join(''))
  return home
}

const logIn = (home: string): readonly LogRecord[] =>
  parseLogLines(readFileSync(join(home, 'attempts.jsonl'), 'utf8').split('\n')).records

/** Every file of a folder with its bytes. */
const everythingIn = (home: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(home, { recursive: true, encoding: 'utf8' })
      .filter(name => statSync(join(home, name)).isFile())
      .map(name => [name, readFileSync(join(home, name), 'base64')]),
  )

const exportOf = async (home: string): Promise<string> => {
  const file = join(tempDirectory(), 'history.json')
  expect((await run(home, ['data', 'export', '-o', file])).code).toBe(0)
  return file
}

const changed = (file: string, change: (text: string) => string | Buffer): string => {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  return file
}

const attemptsIn = async (home: string): Promise<number> =>
  JSON.parse((await run(home, ['stats', '--json'])).stdout).attempts

describe.concurrent('data export', () => {
  test('prints the document, the same that it writes to a file', async () => {
    const home = homeWith(HERE)
    const { code, stdout, stderr } = await run(home, ['data', 'export'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const document = JSON.parse(stdout)
    expect(document).toMatchObject({ format: 'ops-interview-history', version: 1, records: HERE })
    const written = JSON.parse(readFileSync(await exportOf(home), 'utf8'))
    expect({ ...written, exportedAt: '' }).toEqual({ ...document, exportedAt: '' })
  })

  test('says where it wrote how much', async () => {
    const file = join(tempDirectory(), 'deep', 'history.json')
    const { stdout } = await run(homeWith(HERE), ['data', 'export', '-o', file])
    expect(stdout).toBe(`Written: ${file}\n3 records.\n`)
  })

  test('changes nothing in the folder, and makes none', async () => {
    const home = homeWith(`${HERE.map(formatLogLine).join('')}{"type":"att`)
    const before = everythingIn(home)
    const { code, stderr } = await run(home, ['data', 'export'])
    expect(code).toBe(0)
    expect(stderr).toContain('1 line of the log')
    expect(everythingIn(home)).toEqual(before)
    const missing = join(tempDirectory(), 'none')
    expect(JSON.parse((await run(missing, ['data', 'export'])).stdout).records).toEqual([])
    expect(existsSync(missing)).toBe(false)
  })

  test.each([
    ['a file that exists', 'history.json', 'exists'],
    ['a folder', '.', 'history.json'],
    ['a file below a file', 'history.json/deeper', "can't be written"],
  ])('to %s is refused', async (_, name, said) => {
    const folder = tempDirectory()
    writeFileSync(join(folder, 'history.json'), 'mine')
    const { code, stdout, stderr } = await run(homeWith(HERE), ['data', 'export', '-o', join(folder, name)])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(said)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(everythingIn(folder)).toEqual({ 'history.json': Buffer.from('mine').toString('base64') })
  })

  test('with --force overwrites a file', async () => {
    const file = join(tempDirectory(), 'history.json')
    writeFileSync(file, 'old')
    expect((await run(homeWith(HERE), ['data', 'export', '-o', file, '--force'])).code).toBe(0)
    expect(JSON.parse(readFileSync(file, 'utf8')).records).toHaveLength(3)
  })

  test('of a log that is a folder fails, instead of an empty document', async () => {
    const home = tempDirectory()
    mkdirSync(join(home, 'attempts.jsonl'))
    const { code, stdout, stderr } = await run(home, ['data', 'export'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(home)
  })
})

describe.concurrent('data import', () => {
  test('adds what is new, once, and says what it was', async () => {
    const home = homeWith(HERE)
    const file = await exportOf(homeWith([...HERE, ...THERE]))
    const first = await run(home, ['data', 'import', file])
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout).toContain('1 round, 1 answer, 0 marks, 0 goals: 3 new records')
    expect(first.stdout).toContain('Here already: 3.')
    expect(logIn(home).map(({ type }) => type)).toEqual([
      'opened',
      'attempted',
      'attempted',
      'importing',
      'opened',
      'attempted',
      'finished',
      'imported',
    ])
    expect(await attemptsIn(home)).toBe(3)
    const before = everythingIn(home)
    const second = await run(home, ['data', 'import', file])
    expect(second).toMatchObject({ code: 0, stderr: '' })
    expect(second.stdout).toBe(`Nothing new in ${file}: its 6 records are here already.\n`)
    expect(everythingIn(home)).toEqual(before)
  })

  test('leaves a snapshot that the next start trusts', async () => {
    const home = homeWith(HERE)
    await run(home, ['data', 'import', await exportOf(homeWith(THERE))])
    expect(existsSync(join(home, 'progress.json'))).toBe(true)
    const with_ = await run(home, ['stats', '--json'])
    rmSync(join(home, 'progress.json'))
    expect((await run(home, ['stats', '--json'])).stdout).toBe(with_.stdout)
    expect(with_.stderr).toBe('')
  })

  test('keeps settings', async () => {
    const home = homeWith(HERE)
    await run(home, ['config', 'set', 'timing', '2x'])
    await run(home, ['data', 'import', await exportOf(homeWith(THERE))])
    expect((await run(home, ['config', 'get', 'timing'])).stdout).toBe('2x\n')
  })

  test('makes two machines equal, whichever goes first', async () => {
    const [one, other] = [homeWith(HERE), homeWith(THERE)]
    const [fromOne, fromOther] = [await exportOf(one), await exportOf(other)]
    await run(one, ['data', 'import', fromOther])
    await run(other, ['data', 'import', fromOne])
    const [a, b] = await Promise.all([one, other].map(home => run(home, ['stats', '--json'])))
    expect(a).toEqual(b)
    const records = async (home: string) => JSON.parse((await run(home, ['data', 'export'])).stdout).records
    expect(await records(one)).toEqual(await records(other))
  })

  test('into a folder that does not exist yet makes it', async () => {
    const home = join(tempDirectory(), 'new', 'home')
    expect((await run(home, ['data', 'import', await exportOf(homeWith(THERE))])).code).toBe(0)
    expect(await attemptsIn(home)).toBe(1)
  })

  test('--dry-run says the same and changes nothing', async () => {
    const home = homeWith(`${HERE.map(formatLogLine).join('')}{"type":"att`)
    const file = await exportOf(homeWith([...HERE, ...THERE]))
    const before = everythingIn(home)
    const { code, stdout, stderr } = await run(home, ['data', 'import', file, '--dry-run'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^Would import .*: 1 round, 1 answer, .*Here already: 3\. Nothing was changed\.\n$/,
    )
    expect(everythingIn(home)).toEqual(before)
    const none = join(tempDirectory(), 'none')
    await run(none, ['data', 'import', file, '--dry-run'])
    expect(existsSync(none)).toBe(false)
  })

  test.each([
    ['--dry-run', true],
    ['--json', false],
  ])('--json tells the numbers: %s', async (option, dryRun) => {
    const file = await exportOf(homeWith([...HERE, ...THERE]))
    const { stdout } = await run(homeWith(HERE), ['data', 'import', file, '--json', option])
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      dryRun,
      records: 3,
      rounds: 1,
      answers: 1,
      marks: 0,
      goals: 0,
      firstDay: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      lastDay: '2026-03-02',
      duplicates: 3,
    })
  })

  test('that was cut off is completed by importing again, and says so', async () => {
    const file = await exportOf(homeWith(THERE))
    const home = homeWith(HERE)
    await run(home, ['data', 'import', file])
    const whole = everythingIn(home)['attempts.jsonl']
    changed(join(home, 'attempts.jsonl'), text => text.split('\n').slice(0, -2).join('\n'))
    rmSync(join(home, 'progress.json'))
    const { code, stdout } = await run(home, ['data', 'import', file])
    expect(code).toBe(0)
    expect(stdout).toContain('cut off')
    expect(logIn(home).at(-1)?.type).toBe('imported')
    expect(logIn(home)).toHaveLength(
      Buffer.from(whole ?? '', 'base64')
        .toString()
        .trimEnd()
        .split('\n').length,
    )
  })
})

describe.concurrent('what cannot be imported changes nothing', () => {
  const cases: readonly (readonly [string, (file: string) => string, readonly string[]])[] = [
    ['a file that is missing', file => `${file}.gone`, ["doesn't exist", '不存在']],
    ['a folder', file => join(file, '..'), ['is a folder', '文件夹']],
    ['an empty file', file => changed(file, () => ''), ['not JSON', '不是 JSON']],
    ['notes', file => changed(file, () => '# Redis\n\n- notes\n'), ['not JSON', '不是 JSON']],
    ['JSON of something else', file => changed(file, () => '{"name":"x"}'), ['no export', '不是导出']],
    ['a list', file => changed(file, () => '[1,2]'), ['no export', '不是导出']],
    ['half an export', file => changed(file, t => t.slice(0, t.length / 2)), ['cut off', '不完整']],
    [
      'bytes that are no UTF-8',
      file => changed(file, t => Buffer.from(`\ufeff${t}`, 'utf16le')),
      ['UTF-8', 'UTF-8'],
    ],
    [
      'an export with a broken character',
      file => changed(file, t => Buffer.concat([Buffer.from(t), Buffer.from([0xff])])),
      ['UTF-8', 'UTF-8'],
    ],
    [
      'an export of a newer format',
      file => changed(file, t => t.replace('"version": 1', '"version": 3')),
      ['format 3; this program (', '格式版本是 3'],
    ],
    [
      'an export with a record of a newer program',
      file => changed(file, t => t.replace('"type":"finished"', '"type":"dreamt"')),
      ['records[2] of type "dreamt"', 'records[2]（类型 “dreamt”）'],
    ],
    [
      'an export with a damaged record',
      file => changed(file, t => t.replace('"seq":0', '"seq":"0"')),
      ['records[1] of type "attempted"', 'records[1]'],
    ],
    [
      'an export without records',
      file => changed(file, t => t.replace('"records"', '"recards"')),
      ['"records"', '“records”'],
    ],
    ['a log', file => changed(file, () => THERE.map(formatLogLine).join('')), ['is a log', '是日志']],
  ]

  test.each(cases)('%s', async (_, make, [english = '', chinese = '']) => {
    const home = homeWith(HERE)
    await run(home, ['config', 'set', 'timer', 'hidden'])
    const before = everythingIn(home)
    const file = make(await exportOf(homeWith(THERE)))
    for (const [args, words, unchanged] of [
      [[], english, 'Nothing was changed.'],
      [['--dry-run'], english, 'Nothing was changed.'],
      [['--json', '--lang', 'zh'], chinese, '没有改动任何内容。'],
    ] as const) {
      const { code, stdout, stderr } = await run(home, ['data', 'import', file, ...args])
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      for (const said of [file, words, unchanged]) expect(stderr).toContain(said)
      expect(stderr).not.toMatch(/^\s+at /m)
    }
    expect(everythingIn(home)).toEqual(before)
  })

  test('for want of room: it says to import again', async () => {
    const home = tempDirectory()
    symlinkSync('/dev/full', join(home, 'attempts.jsonl'))
    const { code, stdout, stderr } = await run(home, ['data', 'import', await exportOf(homeWith(THERE))])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/ENOSPC.*import .* again/)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('a log that is a folder', async () => {
    const home = tempDirectory()
    mkdirSync(join(home, 'attempts.jsonl'))
    const { code, stderr } = await run(home, ['data', 'import', await exportOf(homeWith(THERE))])
    expect(code).toBe(2)
    expect(stderr).toContain(home)
    expect(readdirSync(join(home, 'attempts.jsonl'))).toEqual([])
  })

  test('no file named', async () => {
    expect(await run(tempDirectory(), ['data', 'import'])).toMatchObject({ code: 2, stdout: '' })
  })
})

describe.concurrent('in Chinese', () => {
  test('export and import say what they did', async () => {
    const file = join(tempDirectory(), 'history.json')
    const home = tempDirectory()
    const said = [
      await run(homeWith(THERE), ['data', 'export', '-o', file, '--lang', 'zh']),
      await run(home, ['data', 'import', file, '--dry-run', '--lang', 'zh']),
      await run(home, ['data', 'import', file, '--lang', 'zh']),
      await run(home, ['data', 'import', file, '--lang', 'zh']),
    ]
    for (const { code, stdout } of said) {
      expect(code).toBe(0)
      for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(HAN)
    }
  })
})

test('--help explains both', async () => {
  const { stdout } = await run(tempDirectory(), ['data', '--help'])
  for (const word of ['export', 'import [options] <file>']) expect(stdout).toContain(word)
  const more = await run(tempDirectory(), ['data', 'import', '--help'])
  for (const word of ['--dry-run', '--json']) expect(more.stdout).toContain(word)
})
