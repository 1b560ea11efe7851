import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/core/item.ts'
import { bankYaml, itemYaml } from '../support/bank-file.ts'
import { run } from '../support/command-line.ts'
import { writeProfile } from '../support/held.ts'
import { drillPlan, plannedItem } from '../support/items.ts'
import { logOf, playedRound } from '../support/log.ts'
import { shippedBank } from '../support/player.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

const HAN = /\p{Script=Han}/u

const { items } = shippedBank()
const ofCategory = (category: string): readonly Item[] => items.filter(item => item.category === category)
const idOf = (category: string, place: number): string => ofCategory(category)[place]?.id ?? ''

const [FIRST, SECOND, MADE_GOOD] = [idOf('redis', 0), idOf('mysql', 0), idOf('redis', 1)]

const planOf = (...ids: readonly string[]) => drillPlan({ items: ids.map(itemId => plannedItem({ itemId })) })

const WRONG = { credit: 0, verdict: 'wrong' } as const

/** Whoever missed three items and made one of them good. */
const missed = (): string =>
  writeProfile(tempDirectory(), [
    ...playedRound('one', planOf(FIRST, SECOND, MADE_GOOD), { answer: WRONG, at: 1000 }),
    ...['two', 'three'].flatMap((round, i) =>
      playedRound(round, planOf(MADE_GOOD), { at: (i + 2) * 10_000 }),
    ),
  ])

const notesIn = (deck: string): readonly (readonly string[])[] =>
  deck
    .trimEnd()
    .split('\n')
    .filter(line => !line.startsWith('#'))
    .map(line => line.split('\t'))

const idsIn = (deck: string): readonly string[] =>
  notesIn(deck).map(([guid = '']) => guid.replace('ops-interview/', ''))

describe.concurrent('items for Anki', () => {
  test.each([[[]], [['--missed']]])('with %j are those that are missed and not made good', async args => {
    const { code, stdout, stderr } = await run(missed(), ['export', 'anki', ...args])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect([...idsIn(stdout)].sort()).toEqual([FIRST, SECOND].sort())
    for (const note of notesIn(stdout)) expect(note.at(-1)).toContain('ops-interview::missed')
  })

  test('of a category are all of it, with what is missed among them marked', async () => {
    const { code, stdout } = await run(missed(), ['export', 'anki', '--category', 'redis'])
    expect(code).toBe(0)
    expect(idsIn(stdout)).toEqual(ofCategory('redis').map(({ id }) => id))
    const marked = notesIn(stdout).filter(note => note.at(-1)?.includes('ops-interview::missed'))
    expect(marked.map(([guid]) => guid)).toEqual([`ops-interview/${FIRST}`])
  })

  test('of a category can be those that are missed', async () => {
    const { stdout } = await run(missed(), ['export', 'anki', '--missed', '--category', 'mysql'])
    expect(idsIn(stdout)).toEqual([SECOND])
  })

  test('speak the language that is asked for, under the same ids', async () => {
    const home = missed()
    const [en, zh] = await Promise.all(
      ['en', 'zh'].map(lang => run(home, ['export', 'anki', '--category', 'redis', '--lang', lang])),
    )
    expect(idsIn(zh?.stdout ?? '')).toEqual(idsIn(en?.stdout ?? ''))
    expect(notesIn(zh?.stdout ?? '').filter(([, , front = '']) => !HAN.test(front))).toEqual([])
    expect(notesIn(en?.stdout ?? '').filter(([, , front = '']) => HAN.test(front))).toEqual([])
  })

  test('of the person’s own bank come along, whatever is in them', async () => {
    const home = tempDirectory()
    mkdirSync(join(home, 'banks'))
    const stem = '{ en: "a\\n<b>c</b> \\"d\\"", zh: 甲 }'
    const own = bankYaml([itemYaml('boolean', { id: 'mine.own.one', stem })], {
      category: 'mine',
      topic: 'own',
    })
    writeFileSync(join(home, 'banks', 'own.yaml'), own)
    const { code, stdout } = await run(home, ['export', 'anki', '--category', 'mine'])
    expect(code).toBe(0)
    const [note = [], ...more] = notesIn(stdout)
    expect(more).toEqual([])
    expect(note).toHaveLength(5)
    expect(note[2]).toContain('&lt;b&gt;c&lt;/b&gt; &quot;d&quot;')
  })
})

describe.concurrent('a file', () => {
  test('is written, and told', async () => {
    const home = missed()
    const file = join(home, 'deck.txt')
    const { code, stdout } = await run(home, ['export', 'anki', '-o', file])
    expect(code).toBe(0)
    expect(stdout).toContain(file)
    expect(readFileSync(file, 'utf8')).toBe((await run(home, ['export', 'anki'])).stdout)
  })

  test('that is there already stays, unless --force is given', async () => {
    const home = missed()
    const file = join(home, 'deck.txt')
    writeFileSync(file, 'mine')
    const refused = await run(home, ['export', 'anki', '--output', file])
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('--force')
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect((await run(home, ['export', 'anki', '--output', file, '--force'])).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toMatch(/^#separator:tab\n/)
  })

  test.each([
    ['a folder', ''],
    ['below a file', join('file', 'deck.txt')],
  ])('that is %s is refused', async (_, name) => {
    const home = missed()
    writeFileSync(join(home, 'file'), '')
    const { code, stdout, stderr } = await run(home, ['export', 'anki', '--force', '-o', join(home, name)])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(home)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe.concurrent('it is refused', () => {
  test.each([
    ['en', 'Nothing is missed'],
    ['zh', '没有错题'],
  ])('where nothing is missed, with what could be done (%s)', async (lang, told) => {
    const home = tempDirectory()
    const { code, stdout, stderr } = await run(home, ['export', 'anki', '--lang', lang])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
    expect(stderr).toContain('--category')
    expect(readdirSync(home)).toEqual([])
  })

  test('where nothing of the category is missed', async () => {
    const { code, stdout, stderr } = await run(missed(), ['export', 'anki', '--missed', '--category', 'web'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('web')
  })

  test('for a category that there is none of, with the one that was meant', async () => {
    const { code, stdout, stderr } = await run(tempDirectory(), ['export', 'anki', '--category', 'rediss'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Did you mean redis?')
  })

  test.each([
    ['an unknown option', ['export', 'anki', '--deck', 'x']],
    ['an unknown target', ['export', 'quizlet']],
    ['a category without a name', ['export', 'anki', '--category']],
  ])('for %s', async (_, args) => {
    const { code, stdout, stderr } = await run(tempDirectory(), args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^error/)
  })
})

test('an answer that was taken back is not missed', async () => {
  const log = logOf('one', planOf(FIRST, SECOND))
  const home = writeProfile(tempDirectory(), [
    log.opened(1),
    log.attempted(0, WRONG, 2),
    log.undone(0, 3),
    log.attempted(1, { ...WRONG, itemId: SECOND }, 4),
    log.finished('2026-03-10', 5),
  ])
  const { stdout } = await run(home, ['export', 'anki'])
  expect(idsIn(stdout)).toEqual([SECOND])
})
