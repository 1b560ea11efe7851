import { afterEach, describe, expect, test } from 'vitest'
import { uniforms } from '../bench/uniforms.ts'
import { batchesOf } from '../support/key-batches.ts'
import { writeBanks } from '../support/option-bank.ts'
import { learnList, playBatches } from '../support/pointed-list.ts'
import { type GameTerminal, KEY, newHome, startGame } from '../support/terminal.ts'

/** A tenth of what the bench presses. */
const KEYS = 1000

const banks = writeBanks(newHome())
let game: GameTerminal | undefined

afterEach(() => {
  game?.dispose()
  game = undefined
})

describe('no key is lost or played twice, however it arrives', () => {
  test('in a menu', async () => {
    game = startGame({ args: ['--lang', 'zh'] })
    const list = await learnList(game)
    expect(await playBatches(game, list, batchesOf(KEYS, uniforms(1)))).toBeGreaterThanOrEqual(KEYS)
  }, 120_000)

  test('in a menu that is longer than its window', async () => {
    game = startGame({ args: ['drill', '--lang', 'zh'], rows: 18, columns: 60 })
    const list = await learnList(game)
    expect(await playBatches(game, list, batchesOf(KEYS / 2, uniforms(2)))).toBeGreaterThanOrEqual(KEYS / 2)
  }, 120_000)

  test('in a list of options', async () => {
    game = startGame({
      args: ['drill', 'pointer/list', '--bank', banks.options, '--time', 'off', '--lang', 'zh'],
    })
    await game.waitFor(/跳过/)
    game.send(KEY.down)
    const list = await learnList(game)
    expect(list.labels).toHaveLength(6)
    expect(await playBatches(game, list, batchesOf(KEYS, uniforms(3)))).toBeGreaterThanOrEqual(KEYS)
  }, 120_000)

  test('in an answer that is being written', async () => {
    game = startGame({
      args: ['drill', 'pointer/text', '--bank', banks.writing, '--time', 'off', '--lang', 'zh'],
    })
    await game.waitFor(/Ctrl-D/)
    const random = uniforms(4)
    const any = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
    let written = ''
    const tail = (text: string) => text.replace(/\s/g, '').slice(-200)
    while (written.length < KEYS) {
      const text = Array.from({ length: 1 + Math.floor(random() * 60) }, () =>
        any([...'abcdefg0123456789磁盘写满了']),
      ).join('')
      written += text
      game.send(text)
      await game.waitFor(
        screen => screen.replace(/\s/g, '').includes(tail(written)),
        `what was written: ${tail(written)}`,
      )
    }
  }, 120_000)
})
