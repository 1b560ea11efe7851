import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { GameTerminal } from '../support/terminal.ts'
import { KEY, newHome, startGame } from '../support/terminal.ts'

let game: GameTerminal | undefined

afterEach(() => {
  game?.dispose()
  game = undefined
})

const MOCK = ['mock', '--length', '15', '--seed', '7', '--lang', 'en']
const CTRL_E = '\u0005'
const pasted = (text: string): string => `\u001b[200~${text}\u001b[201~`

/** A shell script that stands in for an editor: it is given the file's name. */
const editorScript = (home: string, commands: string): string => {
  const file = join(home, 'editor.sh')
  writeFileSync(file, `#!/bin/sh\n${commands}\n`)
  chmodSync(file, 0o755)
  return file
}

/** An interview on its opening question, which is answered in one's own words. */
const opening = async (start: Parameters<typeof startGame>[0] = {}): Promise<GameTerminal> => {
  game = startGame({ args: MOCK, ...start })
  await game.waitFor(/Write your answer/)
  return game
}

describe('an answer of several lines in a real terminal', () => {
  test('kill -9 costs no more than the last two seconds of it', async () => {
    const first = await opening()
    first.send(pasted('We ran forty nodes.\n我负责值班。'))
    const typedAt = await first.waitFor(/我负责值班/)
    const [, minutes = '', seconds = ''] = /(\d+):(\d\d)\s*$/m.exec(typedAt.split('\n')[0] ?? '') ?? []
    const left = Number(minutes) * 60 + Number(seconds)
    await first.waitFor(screen => {
      const now = /(\d+):(\d\d)\s*$/m.exec(screen.split('\n')[0] ?? '')
      return now !== null && Number(now[1]) * 60 + Number(now[2]) <= left - 2
    }, 'two seconds later')
    first.kill('SIGKILL')
    await first.exited()
    const again = startGame({ args: ['--lang', 'en'], home: first.home })
    game = again
    await again.waitFor(/Resume: Mock interview/)
    again.send(KEY.enter)
    const screen = await again.waitFor(/What you had written is here again/)
    expect(screen).toMatch(/We ran forty nodes\.\n 我负责值班。/)
  })

  test('the person’s own editor is given it, and what it writes comes back', async () => {
    const home = newHome()
    const here = await opening({
      home,
      env: { EDITOR: editorScript(home, 'cat "$1" > "$HOME/seen"; echo "from the editor" >> "$1"') },
    })
    here.send('from here')
    await here.waitFor(/from here/)
    here.send(CTRL_E)
    const screen = await here.waitFor(/from the editor/)
    expect(screen).toMatch(/from here\n from the editor/)
    here.send(' and on')
    await here.waitFor(/from the editor and on/)
  })

  test.each([
    ['is not set', '', /Neither \$VISUAL nor \$EDITOR is set/],
    ['does not exist', '/no/such/editor', /"\/no\/such\/editor" was not found/],
    ['fails', 'false', /"false" ended with 1/],
    ['changes nothing', 'true', /The editor left the text as it was/],
  ])('an editor that %s is told, and the answer stays', async (_, editor, told) => {
    const here = await opening({ env: { EDITOR: editor } })
    here.send('my own words')
    await here.waitFor(/my own words/)
    here.send(CTRL_E)
    const screen = await here.waitFor(told)
    expect(screen).toMatch(/my own words/)
    here.send('!')
    await here.waitFor(/my own words!/)
  })

  test('100 kB pasted are cut with a word, and the next key is heard', async () => {
    const here = await opening()
    here.send(pasted('运维 operations\n'.repeat(6_000)))
    await here.waitFor(/An answer holds 10000 characters/)
    here.send('\u007f'.repeat(3))
    here.send('END')
    await here.waitFor(/END/)
  })

  test('an empty answer is a skip', async () => {
    const here = await opening()
    here.send(KEY.ctrlD)
    await here.waitFor(/Warm-up 2/)
  })

  test('the cursor of the terminal stands where the next character goes', async () => {
    const here = await opening()
    here.send('运维')
    await here.waitFor(/运维/)
    const row = here.screen().split('\n').indexOf(' 运维')
    expect([here.terminal.buffer.active.cursorX, here.terminal.buffer.active.cursorY]).toEqual([5, row])
  })

  test('an empty line between two paragraphs is a row of its own, and the cursor knows it', async () => {
    const here = await opening()
    here.send(pasted('one\n\nthree'))
    const rows = (await here.waitFor(/ three/)).split('\n')
    const first = rows.indexOf(' one')
    expect(rows.slice(first, first + 3)).toEqual([' one', '', ' three'])
    expect(here.terminal.buffer.active.cursorY).toBe(first + 2)
  })
})
