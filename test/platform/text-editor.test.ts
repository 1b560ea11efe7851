import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { EditOutcome } from '../../src/app/ports.ts'
import { systemTextEditor } from '../../src/platform/text-editor.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

/** A folder with a shell script in it that stands in for an editor: `$1` is the file, `$D` the folder. */
const scriptOf = (commands: string): { readonly directory: string; readonly command: string } => {
  const directory = tempDirectory()
  const script = join(directory, 'editor.sh')
  writeFileSync(script, `D='${directory}'\n${commands}\n`)
  return { directory, command: `sh ${script}` }
}

const edit = (
  environment: NodeJS.ProcessEnv,
  text = 'as it was',
  onSaved: (text: string) => void = () => {},
): Promise<EditOutcome> => systemTextEditor(environment).edit(text, onSaved)

const added: NodeJS.SignalsListener[] = []

afterEach(() => {
  for (const listener of added.splice(0)) process.off('SIGINT', listener)
})

/** Somebody who hears of Ctrl-C. */
const listening = (): NodeJS.SignalsListener => {
  const listener = () => {}
  added.push(listener)
  process.on('SIGINT', listener)
  return listener
}

describe.skipIf(process.platform === 'win32')("the person's own editor", () => {
  test.each([
    ['nothing is set', {}],
    ['both are empty', { VISUAL: '', EDITOR: '' }],
    ['both are blank', { VISUAL: ' ', EDITOR: '\t' }],
  ])('is none when %s', async (_, environment) => {
    expect(await edit(environment)).toEqual({ type: 'unset' })
  })

  test('what it leaves is the answer, without the line feed at the end', async () => {
    const { command } = scriptOf(`printf 'line one\\n第二行\\n\\n' > "$1"`)
    expect(await edit({ EDITOR: command })).toEqual({ type: 'changed', text: 'line one\n第二行' })
  })

  test('it is given what was written so far, as a text file', async () => {
    const { command, directory } = scriptOf(`cp "$1" "$D/given"; printf '%s' "$1" > "$D/name"`)
    expect(await edit({ EDITOR: command }, 'so far\n到这里')).toEqual({ type: 'unchanged' })
    expect(readFileSync(join(directory, 'given'), 'utf8')).toBe('so far\n到这里\n')
    expect(readFileSync(join(directory, 'name'), 'utf8')).toMatch(/\.md$/)
    await edit({ EDITOR: command }, '')
    expect(readFileSync(join(directory, 'given'), 'utf8')).toBe('')
  })

  test.each([
    ['quits', 'true', 'as it was'],
    ['saves the same', `cp "$1" "$D/same"; cat "$D/same" > "$1"`, 'as it was'],
    ['saves the same with more line feeds at the end', `printf '\\n\\n' >> "$1"`, 'as it was'],
    ['quits on an empty answer', 'true', ''],
    ['quits on an answer with blanks at its end', 'true', 'as it was  \n'],
  ])('one that %s has changed nothing', async (_, commands, text) => {
    expect(await edit({ EDITOR: scriptOf(commands).command }, text)).toEqual({ type: 'unchanged' })
  })

  test('an answer may be emptied', async () => {
    expect(await edit({ EDITOR: scriptOf(': > "$1"').command })).toEqual({ type: 'changed', text: '' })
  })

  test('options of the command reach it before the file', async () => {
    const { command, directory } = scriptOf(`printf '%s|' "$1" "$2" > "$D/options"; echo more >> "$3"`)
    expect(await edit({ EDITOR: `${command} --wait 'two words'` })).toEqual({
      type: 'changed',
      text: 'as it was\nmore',
    })
    expect(readFileSync(join(directory, 'options'), 'utf8')).toBe('--wait|two words|')
  })

  test.each([
    ['$VISUAL is asked before $EDITOR', { VISUAL: 'visual', EDITOR: 'editor' }, 'visual'],
    ['$EDITOR where $VISUAL is blank', { VISUAL: '  ', EDITOR: 'editor' }, 'editor'],
    ['$VISUAL alone', { VISUAL: 'visual' }, 'visual'],
  ])('%s', async (_, named, expected) => {
    const { command } = scriptOf('shift $(($# - 2)); echo "$1" > "$2"')
    const environment = Object.fromEntries(
      Object.entries(named).map(([name, value]) => [name, value.trim() && `${command} ${value}`]),
    )
    expect(await edit(environment)).toEqual({ type: 'changed', text: expected })
  })

  test.each(['/no/such/editor', 'no-such-editor-anywhere --wait'])(
    'a command that is not there is told by its name: %s',
    async command => {
      expect(await edit({ EDITOR: command })).toEqual({ type: 'missing', command })
    },
  )

  test('what one saved that then fails is not taken, and its exit code is told', async () => {
    const { command } = scriptOf('echo half > "$1"; exit 3')
    expect(await edit({ EDITOR: command })).toEqual({ type: 'failed', command, ending: '3' })
  })

  test('one that is killed is told by its signal', async () => {
    const command = 'kill -KILL $$;'
    expect(await edit({ EDITOR: command })).toEqual({ type: 'failed', command, ending: 'SIGKILL' })
  })

  test('one that takes the file away has failed, and nothing is thrown', async () => {
    const { command } = scriptOf('rm "$1"')
    expect(await edit({ EDITOR: command })).toMatchObject({ type: 'failed', command })
  })

  test('versions saved meanwhile are heard, before it ends', async () => {
    const { command, directory } = scriptOf(
      `printf 'a version\\n' > "$1"; until [ -e "$D/heard" ]; do sleep 0.02; done; printf 'the last' > "$1"`,
    )
    const heard: string[] = []
    const outcome = await edit({ EDITOR: command }, 'as it was', text => {
      heard.push(text)
      if (text === 'a version') writeFileSync(join(directory, 'heard'), '')
    })
    expect(heard).toContain('a version')
    expect(outcome).toEqual({ type: 'changed', text: 'the last' })
  })

  test.each([
    ['ended well', 'true'],
    ['failed', 'false'],
    ['was killed', 'kill -KILL $$'],
  ])('nothing of the answer is left in a temporary folder when it %s', async (_, ending) => {
    const { command, directory } = scriptOf(`printf '%s' "$1" > "$D/name"; ${ending}`)
    await edit({ EDITOR: command }, 'private')
    const file = readFileSync(join(directory, 'name'), 'utf8')
    expect(existsSync(file)).toBe(false)
    expect(existsSync(dirname(file))).toBe(false)
  })

  test.each([
    ['ended well', 'true'],
    ['failed', 'false'],
    ['is not there', '/no/such/editor'],
  ])('Ctrl-C is its own while it runs, and ours again when it %s', async (_, command) => {
    const mine = listening()
    const before = process.rawListeners('SIGINT')
    const outcome = edit({ EDITOR: command })
    expect(process.listeners('SIGINT')).not.toContain(mine)
    expect(process.listenerCount('SIGINT')).toBe(1)
    await outcome
    expect(process.rawListeners('SIGINT')).toEqual(before)
  })
})
