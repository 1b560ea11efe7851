import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EditAction, Editor } from '../../src/ui/editor.ts'
import { edit, editorOf, MOST_CHARACTERS } from '../../src/ui/editor.ts'
import { boundariesOf, written } from '../support/written.ts'

const size = { width: 21, height: 5 }

const EVERY_ACTION = [
  ...(['type', 'newline', 'left', 'right', 'word-left', 'word-right', 'up', 'down'] as const),
  ...(['line-start', 'line-end', 'text-start', 'text-end', 'page-up', 'page-down'] as const),
  ...(['erase', 'erase-forward', 'erase-word', 'erase-word-forward', 'kill-back', 'kill'] as const),
  ...(['yank', 'take-back'] as const),
] satisfies readonly EditAction[]

/** Steps are actions, or text between quotes that is typed key by key. */
const play = (editor: Editor, ...steps: readonly (EditAction | `"${string}"`)[]): Editor => {
  let now = editor
  for (const step of steps) {
    if (!step.startsWith('"')) now = edit(now, step as EditAction, { ...size, key: '' })
    else for (const key of step.slice(1, -1)) now = edit(now, 'type', { ...size, key })
  }
  return now
}

const paste = (editor: Editor, key: string): Editor => edit(editor, 'type', { ...size, key })

/** The text with its cursor. */
const seen = ({ text, cursor }: Editor): string => `${text.slice(0, cursor)}|${text.slice(cursor)}`

const times = <T>(n: number, value: T): readonly T[] => Array.from({ length: n }, () => value)

describe('writing', () => {
  test('text and line breaks go in at the cursor', () => {
    expect(seen(play(editorOf(''), '"ac"', 'left', '"b"', 'newline', '"主库"'))).toBe('ab\n主库|c')
  })

  test('the space bar is a space', () => {
    expect(seen(paste(editorOf('a'), 'space'))).toBe('a |')
  })

  test.each([
    ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['a\tb', 'a  b'],
    ['\u001b[1;31mred\u001b[0m \u001b]0;title\u0007\u001b(Bplain\u009b2K', 'red plain'],
    ['\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['\u001b[200~paste\u001b[201~', 'paste'],
    ['a\u0000b\u0007c\u007f', 'abc'],
    ['\u202eevil\u2066\u200b\ufeff', 'evil'],
    ['10\u202f000', '10 000'],
    ['\ud83d!', '!'],
  ])('%j is pasted as %j', (key, expected) => {
    expect(paste(editorOf(''), key).text).toBe(expected)
    expect(editorOf(key).text).toBe(expected)
  })

  test('an accent joins the letter before it, and goes with it', () => {
    const accented = paste(editorOf('e'), '\u0301')
    expect([accented.cursor, play(accented, 'left').cursor, play(accented, 'erase').text]).toEqual([2, 0, ''])
  })

  test('a letter put before what joins it takes the cursor along', () => {
    const joined = paste(play(editorOf('\u0301x'), 'text-start'), 'e')
    expect(seen(joined)).toBe('e\u0301|x')
  })

  test('a file that is pasted is cut, and the complaint stays until a change that fits', () => {
    const full = paste(editorOf('x'), '日志 log\n'.repeat(14_000))
    expect([full.text.length, full.complaint]).toEqual([MOST_CHARACTERS, 'too-long'])
    expect(play(full, 'left', 'up').complaint).toBe('too-long')
    expect(play(full, '"a"')).toBe(full)
    expect(play(full, 'erase').complaint).toBeNull()
    expect(play(full, 'erase', '"a"')).toMatchObject({ complaint: null, cursor: MOST_CHARACTERS })
    expect(play(full, 'take-back')).toMatchObject({ complaint: null, text: 'x' })
  })

  test('a text that is given is cut just the same, between characters', () => {
    const given = editorOf(`x${'👍🏽'.repeat(5000)}`)
    expect([given.text.length, given.complaint]).toEqual([MOST_CHARACTERS - 3, 'too-long'])
  })

  test('the first key too many is refused', () => {
    const full = editorOf('x'.repeat(MOST_CHARACTERS))
    expect([full.complaint, play(full, '"y"').complaint, play(full, 'newline').complaint]).toEqual([
      null,
      'too-long',
      'too-long',
    ])
  })
})

describe('moving', () => {
  test('by characters, over emoji and line breaks', () => {
    const editor = play(editorOf('a👍🏽\nb'), 'left', 'left', 'left')
    expect(seen(editor)).toBe('a|👍🏽\nb')
    expect(seen(play(editor, 'right', 'right'))).toBe('a👍🏽\n|b')
  })

  test('by words, Chinese ones too', () => {
    const editor = editorOf('查看 redis 日志，查询')
    expect(seen(play(editor, 'word-left'))).toBe('查看 redis 日志，|查询')
    expect(seen(play(editor, ...times(2, 'word-left' as const)))).toBe('查看 redis |日志，查询')
    expect(seen(play(editor, 'text-start', 'word-right', 'word-right'))).toBe('查看 redis| 日志，查询')
  })

  test('to the ends of the line, however it is broken, and of the text', () => {
    const editor = play(editorOf(`x\n${'word '.repeat(10)}\ny`), 'up')
    expect(play(editor, 'line-start').cursor).toBe(2)
    expect(play(editor, 'line-start', 'line-end').cursor).toBe(52)
    expect(play(editor, 'text-start').cursor).toBe(0)
    expect(play(editor, 'text-start', 'text-end').cursor).toBe(54)
  })

  test('up and down keep the column through shorter rows', () => {
    const editor = editorOf('abcdef\nab\nabcdef')
    expect(seen(play(editor, 'left', 'up'))).toBe('abcdef\nab|\nabcdef')
    expect(seen(play(editor, 'left', 'up', 'up'))).toBe('abcde|f\nab\nabcdef')
    expect(seen(play(editor, 'left', 'up', 'left', 'up'))).toBe('a|bcdef\nab\nabcdef')
  })

  test('columns are those of the screen', () => {
    expect(seen(play(editorOf('主库延迟\nabcd'), 'up'))).toBe('主库|延迟\nabcd')
    expect(seen(play(editorOf('主库延迟\nabc'), 'up'))).toBe('主|库延迟\nabc')
    expect(seen(play(editorOf('主库延迟\nabc'), 'up', 'down'))).toBe('主库延迟\nabc|')
  })

  test('up and down move by rows as they are shown', () => {
    const editor = editorOf('aaaa bbbb cccc dddd eeee ffff')
    expect(seen(play(editor, 'up'))).toBe('aaaa bbbb| cccc dddd eeee ffff')
    expect(seen(play(editor, 'up', 'down'))).toBe('aaaa bbbb cccc dddd eeee ffff|')
  })

  test('at the edges nothing happens at all', () => {
    const end = editorOf('one\ntwo')
    for (const action of ['down', 'right', 'page-down', 'word-right', 'line-end', 'text-end'] as const) {
      expect(play(end, action)).toBe(end)
    }
    const start = play(end, 'text-start')
    for (const action of [
      'up',
      'left',
      'page-up',
      'word-left',
      'line-start',
      'erase',
      'kill-back',
    ] as const) {
      expect(play(start, action)).toBe(start)
    }
  })
})

describe('taking out and putting back', () => {
  test.each([
    ['erase-word', 'kubectl get  ', 'kubectl |'],
    ['erase-word', '查看日志', '查看|'],
    ['erase-word', 'one\n  ', 'one\n|'],
    ['erase-word', 'one\n', 'one|'],
    ['erase', 'one\n', 'one|'],
    ['erase', 'x🇨🇳', 'x|'],
    ['kill-back', 'one\ntwo three', 'one\n|'],
    ['kill-back', 'one\n', 'one\n|'],
  ] as const)('%s at the end of %j', (action, text, expected) => {
    expect(seen(play(editorOf(text), action))).toBe(expected)
  })

  test.each([
    ['erase-word-forward', '  get pods', '| pods'],
    ['erase-word-forward', '日志在哪', '|在哪'],
    ['erase-word-forward', '\n  x', '|  x'],
    ['erase-word-forward', '  \nx', '|\nx'],
    ['erase-forward', '👍🏽x', '|x'],
    ['kill', 'one\ntwo', '|\ntwo'],
    ['kill', '\ntwo', '|two'],
  ] as const)('%s at the start of %j', (action, text, expected) => {
    expect(seen(play(editorOf(text), 'text-start', action))).toBe(expected)
  })

  test('what is killed comes back where the cursor is, as often as one likes', () => {
    const editor = play(editorOf('one\ntwo'), 'kill-back', 'text-start', 'yank', 'yank')
    expect(seen(editor)).toBe('twotwo|one\n')
  })

  test('what is killed without a break comes back together, in its order', () => {
    expect(play(editorOf('one two'), 'erase-word', 'erase-word', 'yank').text).toBe('one two')
    expect(play(editorOf('a\nb'), 'text-start', 'kill', 'kill', 'kill', 'yank').text).toBe('a\nb')
    expect(play(editorOf('one two'), 'erase-word', 'left', 'right', 'erase-word', 'yank').text).toBe('one ')
  })

  test('with nothing killed nothing comes back', () => {
    const editor = editorOf('x')
    expect(play(editor, 'yank')).toBe(editor)
  })
})

describe('taking back', () => {
  const backs = (editor: Editor): readonly string[] => {
    const texts = [editor.text]
    for (let now = editor; now.past.length > 0; ) {
      now = play(now, 'take-back')
      texts.push(now.text)
    }
    return texts
  }

  test('typing goes word by word', () => {
    expect(backs(play(editorOf(''), '"one, two  three"'))).toEqual([
      'one, two  three',
      'one, two  ',
      'one, ',
      '',
    ])
    expect(backs(play(editorOf(''), '"主库延迟，看日志"'))).toEqual(['主库延迟，看日志', '主库延迟，', ''])
  })

  test('a line break is a step of its own', () => {
    expect(backs(play(editorOf(''), '"one"', 'newline', '"two"'))).toEqual(['one\ntwo', 'one\n', 'one', ''])
  })

  test('typing somewhere else begins a step', () => {
    expect(backs(play(editorOf(''), '"ab"', 'left', '"c"'))).toEqual(['acb', 'ab', ''])
  })

  test('erasing goes word by word too', () => {
    expect(backs(play(editorOf('one two'), ...times(5, 'erase' as const)))).toEqual(['on', 'one ', 'one two'])
  })

  test('a paste is one step, and so is every kill', () => {
    const pasted = play(paste(play(editorOf(''), '"a"'), 'b c d'), '"e"', 'erase-word', 'erase-word')
    expect(backs(pasted)).toEqual(['ab ', 'ab c ', 'ab c de', 'ab c d', 'a', ''])
  })

  test('the cursor comes back as well', () => {
    expect(seen(play(editorOf('one two'), 'word-left', 'kill', 'text-start', 'take-back'))).toBe('one |two')
  })

  test('with nothing to take back nothing happens', () => {
    const editor = editorOf('x')
    expect(play(editor, 'take-back')).toBe(editor)
  })

  test('the oldest steps are forgotten', () => {
    const editor = play(editorOf(''), ...times(300, 'newline' as const))
    expect(backs(editor).at(-1)).toHaveLength(100)
  })
})

describe('whatever is written and pressed', () => {
  const press = fc.record({
    action: fc.oneof(fc.constantFrom(...EVERY_ACTION), fc.constant('type' as const)),
    key: fc.oneof(written(3), fc.constant('space')),
    width: fc.integer({ min: 0, max: 30 }),
    height: fc.integer({ min: 0, max: 8 }),
  })
  const presses = fc.array(press, { maxLength: 25 })

  /** An editor someone has moved about in, so that the cursor is anywhere. */
  const editors = fc.tuple(written(25), fc.nat({ max: 30 })).map(([text, moves]) => {
    let editor = editorOf(text)
    for (let i = 0; i < moves; i++) editor = play(editor, 'left')
    return editor
  })

  test('the cursor stands between characters, and what changes nothing is the same editor', () => {
    fc.assert(
      fc.property(written(25), presses, (text, keys) => {
        let editor = editorOf(text)
        for (const { action, ...stroke } of keys) {
          const next = edit(editor, action, stroke)
          expect(boundariesOf(next.text)).toContain(next.cursor)
          expect(next.text).not.toMatch(
            /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\ufffd]/,
          )
          const isSame = (['text', 'cursor', 'complaint', 'past'] as const).every(
            key => next[key] === editor[key],
          )
          if (isSame) expect(next).toBe(editor)
          editor = next
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a change is taken back whole', () => {
    fc.assert(
      fc.property(editors, press, (editor, { action, ...stroke }) => {
        const changed = edit(editor, action, stroke)
        fc.pre(changed.text !== editor.text)
        expect(seen(edit(changed, 'take-back', stroke))).toBe(seen(editor))
      }),
    )
  })

  test('everything taken back leaves what there was at first', () => {
    fc.assert(
      fc.property(written(25), presses, (text, keys) => {
        const first = editorOf(text)
        let editor = first
        for (const { action, ...stroke } of keys) editor = edit(editor, action, stroke)
        while (editor.past.length > 0) editor = play(editor, 'take-back')
        expect(editor.text).toBe(first.text)
      }),
    )
  })

  test('left and then right is where one was', () => {
    fc.assert(
      fc.property(editors, editor => {
        fc.pre(editor.cursor > 0)
        expect(seen(play(editor, 'left', 'right'))).toBe(seen(editor))
      }),
    )
  })

  test('a letter typed and erased leaves what there was', () => {
    fc.assert(
      fc.property(editors, editor => {
        const typed = play(editor, '"x"')
        /** Marks behind it, or a prefix before it, would make one character with the letter. */
        fc.pre(boundariesOf(typed.text).includes(editor.cursor) && typed.cursor === editor.cursor + 1)
        expect(seen(play(typed, 'erase'))).toBe(seen(editor))
      }),
    )
  })
})
