import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatLogLine } from '../../src/app/log-line.ts'
import { DEFAULT_SETTINGS } from '../../src/app/settings.ts'
import { bankYaml, itemYaml } from '../support/bank-file.ts'
import { run, runOnTerminal } from '../support/command-line.ts'
import { attemptedRecord, finishedRecord, openedRecord } from '../support/records.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

const HAN = /\p{Script=Han}/u

/** A bank file in a directory. */
const written = (directory: string, name: string, text: string): string => {
  const file = join(directory, name)
  writeFileSync(file, text)
  return file
}

const MINE = bankYaml([itemYaml('boolean', { id: 'mine.queue.one' })], { category: 'mine', topic: 'queue' })
const BROKEN = bankYaml(
  [
    itemYaml('boolean', { id: 'mine.queue.one' }),
    itemYaml('choice', { id: 'mine.queue.two', key: 'z' }),
    itemYaml('boolean', { id: 'mine.queue.three', rev: 'x', stem: '{ en: Only }' }),
    itemYaml('boolean', { id: 'mine.queue.four', stem: '{ en: Only }' }),
  ],
  { category: 'mine', topic: 'queue' },
)

const PLAYED = [
  openedRecord('r', 5),
  ...[0, 1, 2, 3, 4].map(n => attemptedRecord('r', n)),
  finishedRecord('r'),
].map(formatLogLine)

/** For commands that read every bank: on a busy machine that takes its time. */
const PATIENCE_MS = 120_000

describe.concurrent('help and version', () => {
  test('--help names every command and option', async () => {
    const { code, stdout, stderr } = await run(tempDirectory(), ['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const word of [
      'mock',
      'drill',
      'bank',
      'browse',
      'goal',
      'report',
      'stats',
      'config',
      '--lang',
      '--seed',
      '--data-dir',
      '--bank',
      '--time',
      '--no-color',
      '--ascii',
    ]) {
      expect(stdout).toContain(word)
    }
    expect(stdout).not.toMatch(HAN)
  })

  test.each([
    ['mock'],
    ['drill'],
    ['goal'],
    ['report'],
    ['report', 'list'],
    ['stats'],
    ['bank', 'list'],
    ['bank', 'lint'],
    ['config', 'set'],
  ])('%s %s --help explains the command', async (...words) => {
    const args = words.filter(word => typeof word === 'string')
    const { code, stdout } = await run(tempDirectory(), [...args, '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain(`Usage: ops-interview ${args.join(' ')}`)
  })

  test('--version prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(await run(tempDirectory(), ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  test.each([
    ['--lang zh', ['--help', '--lang', 'zh'], {}],
    ['--lang=zh', ['--lang=zh', '--help'], {}],
    ['a Chinese locale', ['--help'], { LANG: 'zh_CN.UTF-8' }],
  ])('%s speaks Chinese', async (_, args, env) => {
    const { code, stdout } = await run(tempDirectory(), args, env)
    expect(code).toBe(0)
    expect(stdout).toMatch(HAN)
  })

  test('--lang en speaks English in a Chinese locale', async () => {
    const { stdout } = await run(tempDirectory(), ['--lang', 'en', '--help'], { LANG: 'zh_CN.UTF-8' })
    expect(stdout).not.toMatch(HAN)
  })

  test('none of them touches the data directory', async () => {
    const home = join(tempDirectory(), 'home')
    await run(home, ['--help'])
    await run(home, ['--version'])
    expect(existsSync(home)).toBe(false)
  })
})

describe.concurrent('what a person got wrong is said on standard error, with exit code 2 and no stack', () => {
  const cases: readonly [name: string, args: readonly string[], said: readonly string[]][] = [
    ['a command nearly right', ['dril'], ['dril', 'Did you mean drill?']],
    [
      'a command nobody knows',
      ['frobnicate'],
      [
        'frobnicate',
        'mock, drill, review, mistakes, daily, placement, bank, browse, goal, report, stats, data, export, config',
      ],
    ],
    ['an option nearly right', ['--sed', '1'], ["'--sed'", '--seed']],
    ['an option nobody knows', ['stats', '--frobnicate'], ["'--frobnicate'"]],
    ['an option without its value', ['stats', '--data-dir'], ['--data-dir']],
    ['a command of bank nearly right', ['bank', 'lnt'], ['lnt', 'lint']],
    ['an argument too many', ['bank', 'list', 'redis'], ['list']],
    ['a language nobody speaks here', ['stats', '--lang', 'fr'], ['fr', 'en, zh']],
    ['a setting nearly right', ['config', 'get', 'tmier'], ['tmier', 'Did you mean timer?']],
    [
      'a setting nobody knows',
      ['config', 'set', 'volume', '11'],
      ['volume', 'language, theme, timer, timing, answers'],
    ],
    ['a setting every object has', ['config', 'get', '__proto__'], ['__proto__']],
    ['a value that is none', ['config', 'set', 'timing', 'fast'], ['fast', 'off, 1x, 1.5x, 2x']],
    ['a bank that is not there', ['bank', 'list', '--bank', 'none.yaml'], ['none.yaml', "doesn't exist"]],
    ['a bank that is a folder', ['bank', 'lint', 'src'], ['src', 'is a folder']],
    [
      'a game in a pipe',
      [],
      ['terminal', 'bank (all but preview), goal, report, stats, data, export, config'],
    ],
    [
      'a drill in a pipe',
      ['drill', 'redis'],
      ['terminal', 'bank (all but preview), goal, report, stats, data, export, config'],
    ],
    [
      'an interview in a pipe',
      ['mock', '--length', '15'],
      ['terminal', 'bank (all but preview), goal, report, stats, data, export, config'],
    ],
  ]

  test.each(cases)('%s', async (_, args, said) => {
    const { code, stdout, stderr } = await run(tempDirectory(), args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    for (const words of said) expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test.each([
    ['a game in a pipe', ['--lang', 'zh']],
    ['a setting', ['config', 'set', 'volume', '11', '--lang', 'zh']],
    ['a bank that is not there', ['--lang', 'zh', 'bank', 'lint', 'none.yaml']],
  ])('%s, in Chinese', async (_, args) => {
    const { code, stderr } = await run(tempDirectory(), args)
    expect(code).toBe(2)
    expect(stderr).toMatch(HAN)
  })

  test('a file that is no text', async () => {
    const file = join(tempDirectory(), 'bank.yaml')
    writeFileSync(file, Uint8Array.of(0xff, 0xfe, 0x00))
    const { code, stderr } = await run(tempDirectory(), ['bank', 'lint', file])
    expect(code).toBe(2)
    expect(stderr).toContain('not UTF-8')
  })

  const onTerminal: readonly [name: string, args: readonly string[], said: readonly string[]][] = [
    ['a category nearly right', ['drill', 'redsi'], ['redsi', 'Did you mean redis?']],
    ['a category nobody knows', ['drill', 'zzzzzz'], ['zzzzzz', 'kubernetes', 'mysql']],
    ['a topic nearly right', ['drill', 'redis/sentinle'], ['sentinle', 'Did you mean sentinel?']],
    ['a topic of another category', ['drill', 'web/sentinel'], ['sentinel', 'status-codes']],
    ['a role nearly right', ['mock', '--role', 'site-relaibility'], ['Did you mean site-reliability?']],
    ['a length nobody offers', ['mock', '--length', '20'], ['15, 30, 45']],
    ['no number of items', ['drill', 'redis', '--items', 'many'], ['many', '500']],
    ['too many items', ['drill', '--items', '501'], ['501']],
    ['an unknown level', ['drill', '--level', 'expert'], ['junior, mid, senior']],
    ['an unknown time factor', ['drill', '--time', '3x'], ['off, 1x, 1.5x, 2x']],
  ]

  test.each(onTerminal)('%s, on a terminal', async (_, args, said) => {
    const { code, screen } = await runOnTerminal(tempDirectory(), args)
    expect(code).toBe(2)
    for (const words of said) expect(screen).toContain(words)
    expect(screen).not.toMatch(/^\s+at /m)
  })
})

describe.concurrent('bank list', () => {
  test('counts items by topic and level, as JSON', async () => {
    const { code, stdout, stderr } = await run(tempDirectory(), ['bank', 'list', '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const listed: { items: number; topics: { items: number; levels: Record<string, number> }[] } =
      JSON.parse(stdout)
    expect(listed.topics.reduce((sum, topic) => sum + topic.items, 0)).toBe(listed.items)
    for (const { items, levels } of listed.topics) {
      expect(Object.values(levels).reduce((sum, n) => sum + n, 0)).toBe(items)
    }
  })

  test('holds the banks of the data directory and of --bank on top of the shipped ones', async () => {
    const home = tempDirectory()
    mkdirSync(join(home, 'banks'))
    written(join(home, 'banks'), 'mine.yaml', MINE)
    const other = bankYaml([itemYaml('boolean', { id: 'other.queue.one' })], {
      category: 'other',
      topic: 'queue',
    })
    const file = written(home, 'other.yaml', other)
    const { stdout, stderr } = await run(home, ['bank', 'list', '--bank', file])
    expect(stdout).toMatch(/^mine {2}\(1\)/m)
    expect(stdout).toMatch(/^ {2}other\/queue {2}\(1\)/m)
    expect(stdout).toMatch(/^redis {2}\(/m)
    expect(stderr).toBe('')
  })

  test('says that a bank has problems and lists the rest', async () => {
    const home = tempDirectory()
    const { code, stdout, stderr } = await run(home, [
      'bank',
      'list',
      '--bank',
      written(home, 'b.yaml', BROKEN),
    ])
    expect(code).toBe(0)
    expect(stdout).toMatch(/mine\/queue {2}\(2\)/)
    expect(stderr).toContain('problems')
  })

  test('names topics in Chinese', async () => {
    const { stdout } = await run(tempDirectory(), ['bank', 'list', '--lang', 'zh'])
    expect(stdout).toMatch(HAN)
  })
})

describe.concurrent('bank lint', () => {
  test(
    'finds nothing wrong with what ships',
    async () => {
      const { code, stdout, stderr } = await run(tempDirectory(), ['bank', 'lint'])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/^\d+ items in \d+ files: no problems\.\n$/)
    },
    PATIENCE_MS,
  )

  test('lists every problem of a file with place and rule, and fails', async () => {
    const file = written(tempDirectory(), 'broken.yaml', BROKEN)
    const { code, stdout } = await run(tempDirectory(), ['bank', 'lint', file])
    expect(code).toBe(1)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.slice(0, -1).map(line => line.replace(/: .*/, ''))).toEqual([
      `${file}:29:10 key-unknown`,
      `${file}:32:10 type-wrong`,
      `${file}:45:11 language-missing (advice)`,
    ])
    expect(lines.at(-1)).toBe('2 errors, 1 advice.')
  })

  test('reads roles as roles, wherever a file of that name is', async () => {
    const file = written(tempDirectory(), 'roles.yaml', 'version: 1\nroles: [{ id: mine }]\n')
    const { code, stdout } = await run(tempDirectory(), ['bank', 'lint', file])
    expect(code).toBe(1)
    expect(stdout).toContain('blueprints')
  })

  test('says the same as JSON', async () => {
    const file = written(tempDirectory(), 'broken.yaml', BROKEN)
    const { code, stdout } = await run(tempDirectory(), ['bank', 'lint', '--json', file])
    expect(code).toBe(1)
    expect(JSON.parse(stdout).problems).toMatchObject([
      { severity: 'error', rule: 'key-unknown', file, line: 29, column: 10 },
      { severity: 'error', rule: 'type-wrong', file, line: 32, column: 10 },
      { severity: 'advice', rule: 'language-missing', file, line: 45, column: 11 },
    ])
    expect(JSON.parse(stdout).problems[0].message).toMatchObject({
      en: expect.stringContaining('z'),
      zh: expect.stringMatching(HAN),
    })
  })

  test('says it in Chinese', async () => {
    const file = written(tempDirectory(), 'broken.yaml', BROKEN)
    const { stdout } = await run(tempDirectory(), ['bank', 'lint', file, '--lang', 'zh'])
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .every(line => HAN.test(line)),
    ).toBe(true)
  })

  test('advice alone is no failure', async () => {
    const one = bankYaml([itemYaml('boolean', { id: 'redis.aof.one', stem: '{ en: Only }' })])
    const { code, stdout } = await run(tempDirectory(), [
      'bank',
      'lint',
      written(tempDirectory(), 'one.yaml', one),
    ])
    expect(code).toBe(0)
    expect(stdout).toContain('0 errors, 1 advice.')
  })

  test('never lets a bank talk to the terminal', async () => {
    const hostile = bankYaml([itemYaml('boolean', { level: '"\\e]0;owned\\a"' })]).replace(
      'redis',
      're\u001b[2Jdis',
    )
    const file = written(tempDirectory(), 'hostile.yaml', hostile)
    const { code, stdout, stderr } = await run(tempDirectory(), ['bank', 'lint', file])
    expect(code).toBe(1)
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u)
  })
})

describe.concurrent('bank lint --format github', () => {
  test('marks the line of each problem, and nothing else', async () => {
    const file = written(tempDirectory(), 'broken.yaml', BROKEN)
    const { code, stdout } = await run(tempDirectory(), ['bank', 'lint', '--format', 'github', file])
    expect(code).toBe(1)
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toContainEqual(
      expect.stringMatching(/^::error file=.*broken\.yaml,line=29,col=10,title=key-unknown::/),
    )
    expect(
      lines.every(line => /^::(error|notice) file=[^,]*,line=\d+,col=\d+,title=[\w-]+::./.test(line)),
    ).toBe(true)
  })

  test('an unknown format is refused', async () => {
    const { code, stderr } = await run(tempDirectory(), ['bank', 'lint', '--format', 'githib'])
    expect(code).toBe(2)
    expect(stderr).toContain('github')
  })
})

describe.concurrent('the author kit', () => {
  test(
    'new begins a file named as it will ship, adds to it, and what is left to write is told',
    async () => {
      const [home, directory] = [tempDirectory(), tempDirectory()]
      const file = join(directory, 'redis', 'streams.yaml')
      const first = await run(home, ['bank', 'new', file, '--name', 'trim', '--kind', 'order'])
      expect(first).toMatchObject({ code: 0, stderr: '' })
      expect(first.stdout).toContain('redis.streams.trim')
      expect((await run(home, ['bank', 'lint', file])).stdout).toContain('0 errors, 3 advice.')
      expect((await run(home, ['bank', 'new', file])).code).toBe(0)
      expect((await run(home, ['bank', 'lint', file])).code).toBe(0)
      expect((await run(home, ['bank', 'fmt', '--check', file])).code).toBe(0)
    },
    PATIENCE_MS,
  )

  test('new refuses an id that is taken or can be none, and a file that is no bank, and changes nothing', async () => {
    const [home, directory] = [tempDirectory(), tempDirectory()]
    const bank = written(directory, 'mine.yaml', MINE)
    const notes = written(directory, 'notes.yaml', '- just\n- a list\n')
    for (const [args, said] of [
      [[bank, '--name', 'one'], 'mine.queue.one'],
      [[bank, '--name', 'Slow Log'], 'Slow Log'],
      [[bank, '--kind', 'essay'], 'choice, multi'],
      [[notes], 'notes.yaml'],
    ] as const) {
      const { code, stderr } = await run(home, ['bank', 'new', ...args])
      expect(code).toBe(2)
      expect(stderr).toContain(said)
    }
    expect(readFileSync(bank, 'utf8')).toBe(MINE)
    expect(readFileSync(notes, 'utf8')).toBe('- just\n- a list\n')
  })

  test('fmt --check names what would change and fails; fmt changes it once', async () => {
    const [home, directory] = [tempDirectory(), tempDirectory()]
    const file = written(directory, 'mine.yaml', `# mine\n${MINE}`)
    const check = await run(home, ['bank', 'fmt', '--check', file])
    expect(check.code).toBe(1)
    expect(check.stdout).toContain(file)
    expect(readFileSync(file, 'utf8')).toBe(`# mine\n${MINE}`)
    expect(await run(home, ['bank', 'fmt', file])).toEqual({ code: 0, stdout: `${file}\n`, stderr: '' })
    expect(readFileSync(file, 'utf8')).toMatch(/^# mine\n/)
    expect(await run(home, ['bank', 'fmt', file])).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('fmt leaves what is no YAML alone', async () => {
    const file = written(tempDirectory(), 'broken.yaml', 'items: [')
    const { code, stderr } = await run(tempDirectory(), ['bank', 'fmt', file])
    expect(code).toBe(2)
    expect(stderr).toContain('bank lint')
    expect(readFileSync(file, 'utf8')).toBe('items: [')
  })

  test(
    'what ships is in its usual form',
    async () => {
      expect((await run(tempDirectory(), ['bank', 'fmt', '--check'])).stdout).toBe('')
    },
    PATIENCE_MS,
  )

  test('coverage counts the same as a table and as JSON', async () => {
    const table = (await run(tempDirectory(), ['bank', 'coverage'])).stdout
    const json = JSON.parse((await run(tempDirectory(), ['bank', 'coverage', '--json'])).stdout)
    expect(table).toMatch(new RegExp(`^all +${json.items} +${json.covered}/${json.facts} `, 'm'))
    expect(json.topics.length).toBeGreaterThan(30)
  })

  test.each(['bank', 'syllabus'])('schema %s is JSON Schema draft-07', async name => {
    const { stdout } = await run(tempDirectory(), ['bank', 'schema', name])
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(`questions/${name}.schema.json`, 'utf8')))
    expect(JSON.parse(stdout).$schema).toContain('draft-07')
  })

  test('preview names the item that was meant', async () => {
    const { code, stderr } = await run(tempDirectory(), ['bank', 'preview', 'redis.aof.rewrite-treshold'])
    expect(code).toBe(2)
    expect(stderr).toContain('redis.aof.rewrite-threshold')
  })

  test('doubts prints reports, as text and as JSON', async () => {
    const home = tempDirectory()
    expect((await run(home, ['bank', 'doubts'])).stdout).toBe('No item is marked as doubtful.\n')
    const doubt = {
      type: 'marked',
      at: 1,
      itemId: 'redis.aof.rewrite-threshold',
      rev: 1,
      mark: 'doubtful',
      on: true,
      comment: 'why 3?',
    } as const
    writeFileSync(join(home, 'attempts.jsonl'), formatLogLine(doubt))
    expect((await run(home, ['bank', 'doubts'])).stdout).toContain('why 3?')
    expect(JSON.parse((await run(home, ['bank', 'doubts', '--json'])).stdout)).toMatchObject([
      { itemId: 'redis.aof.rewrite-threshold', comment: 'why 3?' },
    ])
  })
})

describe.concurrent('config', () => {
  test('path is --data-dir, then OPS_INTERVIEW_HOME', async () => {
    const [home, option] = [tempDirectory(), tempDirectory()]
    expect((await run(home, ['config', 'path'])).stdout).toBe(`${home}\n`)
    expect((await run(home, ['config', 'path', '--data-dir', option])).stdout).toBe(`${option}\n`)
    expect((await run(home, ['--data-dir', option, 'config', 'path'])).stdout).toBe(`${option}\n`)
  })

  test('a setting that was set is there the next time; reset takes it back', async () => {
    const home = tempDirectory()
    expect(await run(home, ['config', 'set', 'timing', '1.5x'])).toEqual({ code: 0, stdout: '', stderr: '' })
    await run(home, ['config', 'set', 'language', 'zh'])
    expect((await run(home, ['config', 'get', 'timing'])).stdout).toBe('1.5x\n')
    const all = await run(home, ['config', 'get'])
    expect(all.stdout).toBe(
      'language=zh\ntheme=colour\ntimer=shown\ntiming=1.5x\nanswers=typed\nconfidence=off\n',
    )
    expect((await run(home, ['config', 'reset'])).code).toBe(0)
    expect(JSON.parse((await run(home, ['config', 'get', '--json'])).stdout)).toEqual(DEFAULT_SETTINGS)
  })

  test('reset leaves progress alone', async () => {
    const home = tempDirectory()
    written(home, 'attempts.jsonl', PLAYED.join(''))
    await run(home, ['config', 'reset'])
    expect(JSON.parse((await run(home, ['stats', '--json'])).stdout)).toMatchObject({
      attempts: 5,
      rounds: 1,
    })
  })

  test('get --json of one setting is JSON', async () => {
    expect((await run(tempDirectory(), ['config', 'get', 'theme', '--json'])).stdout).toBe('"colour"\n')
  })

  test('set fails aloud where nothing can be written', async () => {
    const home = join(written(tempDirectory(), 'file', ''), 'data')
    const { code, stderr } = await run(home, ['config', 'set', 'timer', 'hidden'])
    expect(code).toBe(2)
    expect(stderr).toContain('ENOTDIR')
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe.concurrent('stats', () => {
  test('of nothing are all noughts', async () => {
    const home = tempDirectory()
    const { code, stdout, stderr } = await run(home, ['stats', '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      version: 2,
      attempts: 0,
      rounds: 0,
      bests: [],
      streak: { days: 0 },
    })
    expect((await run(home, ['stats'])).stdout).toContain('ops-interview drill')
  })

  test('of what was played count it', async () => {
    const home = tempDirectory()
    written(home, 'attempts.jsonl', PLAYED.join(''))
    const { stdout } = await run(home, ['stats', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({
      attempts: 5,
      correct: 5,
      ms: 15_000,
      rounds: 1,
      bestCombo: 5,
      streak: { longest: 1 },
      bests: [{ items: 5, accuracy: 1 }],
    })
    const plain = await run(home, ['stats', '--data-dir', home], { OPS_INTERVIEW_HOME: tempDirectory() })
    expect(plain.stdout).toContain('5 of 5')
    expect((await run(home, ['stats', '--lang', 'zh'])).stdout).toMatch(HAN)
  })

  test('of a damaged log say so beside the numbers', async () => {
    const home = tempDirectory()
    written(home, 'attempts.jsonl', `${PLAYED.join('')}{"type":"att`)
    const { code, stdout, stderr } = await run(home, ['stats', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ attempts: 5 })
    expect(stderr).toContain('1 line')
  })

  test('of a directory that cannot be written are shown all the same', async () => {
    const home = join(written(tempDirectory(), 'file', ''), 'data')
    const { code, stdout } = await run(home, ['stats', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ attempts: 0 })
  })
})

test('in Chinese, headings of the help and errors of the command line are Chinese too', async () => {
  const help = await run(tempDirectory(), ['--lang=zh', '--help'])
  expect(help.stdout).toMatch(/^用法：/)
  expect(help.stdout).toContain('选项：')
  const wrong = await run(tempDirectory(), ['drill', '--itmes', '3', '--lang', 'zh'])
  expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('未知选项') })
  expect(wrong.stderr).toContain('--items')
})

test('an option of the language stands above the locale, however it is written', async () => {
  const { stdout } = await run(tempDirectory(), ['--lang=en', '--help'], { LANG: 'zh_CN.UTF-8' })
  expect(stdout).not.toMatch(HAN)
})

test('a bank that takes an id of the shipped one is a problem for bank lint, as in the game', async () => {
  const taken = bankYaml([itemYaml('boolean', { id: 'redis.aof.enable-and-restart' })])
  const { code, stdout } = await run(tempDirectory(), [
    'bank',
    'lint',
    written(tempDirectory(), 'taken.yaml', taken),
  ])
  expect([code, stdout.includes('duplicate-id')]).toEqual([1, true])
})
