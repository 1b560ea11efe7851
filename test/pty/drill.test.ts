import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Item } from '../../src/core/item.ts'
import type { Lang } from '../../src/core/text.ts'
import { answerRightly, itemOn, shippedBank, skipKey } from '../support/player.ts'
import type { GameTerminal } from '../support/terminal.ts'
import { KEY, newHome, startGame } from '../support/terminal.ts'

const bank = shippedBank()
let open: GameTerminal[] = []

const play = (...args: Parameters<typeof startGame>): GameTerminal => {
  const game = startGame(...args)
  open.push(game)
  return game
}

const nextItem = async (game: GameTerminal, lang: Lang): Promise<{ item: Item; screen: string }> => {
  const screen = await game.waitFor(s => itemOn(s, bank, lang) !== undefined, 'an item')
  return { item: itemOn(screen, bank, lang) as Item, screen }
}

afterEach(() => {
  for (const game of open) game.dispose()
  open = []
})

describe('a drill in a real terminal', () => {
  test.each([
    { lang: 'en', right: /✓ Right/, finished: /Drill finished/, of: 'of' },
    { lang: 'zh', right: /✓ 答对了/, finished: /练习结束/, of: '' },
  ] as const)('ten right answers end in a perfect summary ($lang)', async ({ lang, right, finished }) => {
    const game = play({
      args: ['drill', '--items', '10', '--seed', '7', '--lang', lang],
      rows: 60,
      columns: 120,
    })
    for (let n = 1; n <= 10; n++) {
      await game.waitFor(new RegExp(` ${n}/10 `))
      const { item, screen } = await nextItem(game, lang)
      await answerRightly(game, { item, screen, lang })
      await game.waitFor(right)
      game.send(KEY.enter)
    }
    const summary = await game.waitFor(finished)
    expect(summary).toMatch(/100%/)
    expect(summary).toContain('10')
    game.send('v')
    await game.waitFor(right)
    game.send(KEY.ctrlC)
    expect(await game.exited()).toMatchObject({ exitCode: 130 })
  })

  test('the summary of the last round stays on the main screen after quitting', async () => {
    const game = play({ args: ['drill', '--items', '1', '--seed', '7'] })
    const { item } = await nextItem(game, 'en')
    game.send(skipKey(item))
    await game.waitFor(/Skipped/)
    game.send(KEY.enter)
    await game.waitFor(/Drill finished/)
    game.send(KEY.enter)
    await game.waitFor(/q quit/)
    game.send('q')
    expect(await game.exited()).toMatchObject({ exitCode: 0 })
    expect(game.mainScreen()).toMatch(/Accuracy\s+0%, 0 of 1 right/)
  })

  test('kill -9 loses nothing: the round resumes with its answers', async () => {
    const home = newHome()
    const first = play({ home, args: ['drill', '--items', '5', '--seed', '3', '--lang', 'en'], rows: 60 })
    const { item, screen } = await nextItem(first, 'en')
    await answerRightly(first, { item, screen, lang: 'en' })
    await first.waitFor(/✓ Right/)
    first.kill('SIGKILL')
    await first.exited()
    const second = play({ home, args: ['--lang', 'en'] })
    await second.waitFor(/Resume: Drill Everything, 1 of 5 answered/)
    second.send(KEY.enter)
    await second.waitFor(/2\/5/)
  })

  test('u takes the last answer back, on the summary too', async () => {
    const game = play({ args: ['drill', 'web', '--items', '1', '--seed', '1'], rows: 60 })
    const { item } = await nextItem(game, 'en')
    game.send(skipKey(item))
    await game.waitFor(/Skipped/)
    game.send(KEY.enter)
    await game.waitFor(/Drill finished/)
    game.send('u')
    const again = await nextItem(game, 'en')
    expect(again.item.id).toBe(item.id)
    await answerRightly(game, { ...again, lang: 'en' })
    await game.waitFor(/✓ Right/)
    game.send(KEY.enter)
    await game.waitFor(/100%/)
  })

  test('L switches the language in the middle of an item and keeps what is ticked', async () => {
    const multi = bank.items.find(item => item.kind === 'multi')
    if (!multi) throw new Error('no multi item')
    const game = play({
      args: ['drill', `${multi.category}/${multi.topic}`, '--items', '50', '--time', 'off', '--seed', '2'],
      rows: 60,
    })
    for (;;) {
      const { item } = await nextItem(game, 'en')
      if (item.kind === 'multi') break
      game.send(skipKey(item))
      await game.waitFor(/Skipped/)
      game.send(KEY.enter)
    }
    game.send('2')
    await game.waitFor(/2 \[x\]/)
    game.send('L')
    await game.waitFor(s => /2 \[x\]/.test(s) && /按数字勾选/.test(s), 'the ticked option in Chinese')
  })

  test('every key of one chunk counts', async () => {
    const game = play()
    await game.waitFor(/❯ Set a goal/)
    game.send(KEY.down.repeat(8))
    await game.waitFor(/❯ Settings/)
    game.send(`${KEY.up}kkkk${KEY.enter}`)
    await game.waitFor(/Start: 10 items/)
  })

  test('resizing keeps the round, and below 60x18 it says so and stops the clock', async () => {
    const game = play({ args: ['drill', '--items', '5', '--seed', '9', '--lang', 'en'] })
    await game.waitFor(/1\/5/)
    game.resize(50, 12)
    await game.waitFor(/50x12/)
    game.resize(100, 30)
    await game.waitFor(/Paused/)
    game.send(KEY.enter)
    await game.waitFor(/1\/5/)
  })
})

describe('leaving the game', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s restores the terminal, keeps the round and exits with %i', async (signal, exitCode) => {
    const home = newHome()
    const game = play({ home, args: ['drill', '--items', '5', '--lang', 'en'] })
    await game.waitFor(/1\/5/)
    game.kill(signal)
    expect(await game.exited()).toMatchObject({ exitCode })
    expect(game.output()).toContain('\u001b[?1049l')
    expect(game.output().lastIndexOf('\u001b[?25h')).toBeGreaterThan(game.output().lastIndexOf('\u001b[?25l'))
    const next = play({ home })
    await next.waitFor(/Resume: Drill Everything, 0 of 5/)
  })
})

describe('company', () => {
  test('two games on one profile lose and double nothing', async () => {
    const home = newHome()
    const games = ['1', '2'].map(seed =>
      play({ home, args: ['drill', '--items', '5', '--seed', seed, '--lang', 'en'], rows: 60 }),
    )
    for (let n = 1; n <= 5; n++) {
      for (const game of games) {
        const { item } = await nextItem(game, 'en')
        game.send(skipKey(item))
        await game.waitFor(/Skipped/)
        game.send(KEY.enter)
      }
    }
    for (const game of games) {
      await game.waitFor(/Drill finished/)
      game.send(KEY.ctrlC)
      await game.exited()
    }
    const records = readFileSync(join(home, 'attempts.jsonl'), 'utf8').trim().split('\n')
    const types = records.map(line => (JSON.parse(line) as { type: string }).type)
    expect(types.filter(type => type === 'attempted')).toHaveLength(10)
    expect(types.filter(type => type === 'finished')).toHaveLength(2)
  })

  test('Ctrl-Z where no shell controls jobs pauses the round and goes on', async () => {
    const game = play({ args: ['drill', '--items', '5', '--lang', 'en'] })
    await game.waitFor(/1\/5/)
    game.send('\u001a')
    await game.waitFor(/Paused/)
    game.send(KEY.enter)
    await game.waitFor(/1\/5/)
  })
})
