import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EditAction, Editor } from '../../../src/ui/editor.ts'
import { edit, editorOf } from '../../../src/ui/editor.ts'
import { plainText } from '../../../src/ui/text/line.ts'
import { widthOf } from '../../../src/ui/text/width.ts'
import { editorView } from '../../../src/ui/views/editor-view.ts'
import { boundariesOf, written } from '../../support/written.ts'

const size = { width: 11, height: 3 }

const play = (editor: Editor, actions: readonly EditAction[]): Editor =>
  actions.reduce((now, action) => edit(now, action, { ...size, key: 'x' }), editor)

const shown = (editor: Editor, at = size) => {
  const { lines, ...rest } = editorView(editor, at)
  return { lines: lines.map(plainText), ...rest }
}

const seven = editorOf('1\n2\n3\n4\n5\n6\n7')

describe('an answer in view', () => {
  test('nothing written is one empty row', () => {
    expect(shown(editorOf(''))).toEqual({ lines: [''], cursor: { x: 0, y: 0 }, above: 0, below: 0 })
  })

  test('only the rows there are', () => {
    expect(shown(editorOf('主库延迟，\n先看'))).toEqual({
      lines: ['主库延迟，', '先看'],
      cursor: { x: 4, y: 1 },
      above: 0,
      below: 0,
    })
  })

  test('the cursor behind a full row has the last column to itself', () => {
    expect(shown(editorOf('abcdefghij')).cursor).toEqual({ x: 10, y: 0 })
    expect(shown(editorOf('abcdefghijk')).cursor).toEqual({ x: 1, y: 1 })
  })

  test('spaces beyond the edge are not shown, and the cursor waits at the last column', () => {
    expect(shown(editorOf(`abcdefghi${' '.repeat(9)}`))).toMatchObject({
      lines: ['abcdefghi  '],
      cursor: { x: 10, y: 0 },
    })
  })

  test('the cursor stands on the row a broken line goes on with', () => {
    expect(
      shown(play(editorOf('one two three four'), ['line-start', ...Array(8).fill('right')])),
    ).toMatchObject({
      lines: ['one two ', 'three four'],
      cursor: { x: 0, y: 1 },
    })
  })

  test('the end is in view at first', () => {
    expect(shown(seven)).toEqual({ lines: ['5', '6', '7'], cursor: { x: 1, y: 2 }, above: 4, below: 0 })
  })

  test('rows stay where they are while the cursor moves among them', () => {
    expect(shown(play(seven, ['up', 'up']))).toMatchObject({ above: 4, cursor: { y: 0 }, below: 0 })
    expect(shown(play(seven, ['up', 'up', 'up', 'down']))).toMatchObject({
      lines: ['4', '5', '6'],
      cursor: { y: 1 },
      above: 3,
      below: 1,
    })
  })

  test('pages move by one row less than the view', () => {
    expect(shown(play(seven, ['page-up']))).toMatchObject({ cursor: { y: 0 }, above: 4 })
    expect(shown(play(seven, ['page-up', 'page-up']))).toMatchObject({ cursor: { y: 0 }, above: 2 })
    expect(shown(play(seven, ['text-start', 'page-down', 'page-down']))).toMatchObject({
      lines: ['3', '4', '5'],
      cursor: { y: 2 },
    })
  })

  test('a view that grows or is resized shows as much as it can, the cursor among it', () => {
    const up = play(seven, ['text-start'])
    expect(shown(up, { width: 5, height: 2 })).toMatchObject({
      lines: ['1', '2'],
      cursor: { y: 0 },
      below: 5,
    })
    expect(shown(seven, { width: 30, height: 20 })).toMatchObject({ above: 0, below: 0, cursor: { y: 6 } })
    expect(shown(seven, { width: 30, height: 1 })).toMatchObject({ lines: ['7'], cursor: { y: 0 }, above: 6 })
  })

  test('after a resize rows stay where they are seen to be', () => {
    const low = { width: 11, height: 2 }
    const five = editorOf('1\n2\n3\n4\n5')
    const tall = edit(five, 'erase', { width: 11, height: 9, key: '' })
    expect(shown(tall, low)).toMatchObject({ above: 3, cursor: { y: 1 } })
    expect(shown(edit(tall, 'up', { ...low, key: '' }), low)).toMatchObject({ above: 3, cursor: { y: 0 } })
  })

  test('text taken out below leaves no blank rows while there is text above', () => {
    expect(shown(play(seven, ['erase', 'erase', 'erase', 'erase']))).toMatchObject({
      lines: ['3', '4', '5'],
      above: 2,
    })
  })

  test('whatever is written, in whatever view: it fits, and the cursor is in it', () => {
    const actions = fc.array(
      fc.constantFrom<EditAction>(
        'up',
        'down',
        'left',
        'word-left',
        'page-up',
        'kill',
        'newline',
        'text-start',
      ),
      { maxLength: 8 },
    )
    const someSize = fc.record({
      width: fc.integer({ min: 3, max: 30 }),
      height: fc.integer({ min: 1, max: 6 }),
    })
    fc.assert(
      fc.property(written(40), actions, someSize, (text, keys, at) => {
        const editor = play(editorOf(text), keys)
        const { lines, cursor, above, below } = editorView(editor, at)
        expect(lines.length).toBeGreaterThan(0)
        expect(lines.length).toBeLessThanOrEqual(at.height)
        for (const line of lines.map(plainText)) {
          /** Some characters that nobody writes are wider than two columns. */
          if (boundariesOf(line).length > 2) expect(widthOf(line)).toBeLessThanOrEqual(at.width)
        }
        expect(cursor.y).toBeGreaterThanOrEqual(0)
        expect(cursor.y).toBeLessThan(lines.length)
        expect(cursor.x).toBeGreaterThanOrEqual(0)
        expect(cursor.x).toBeLessThan(at.width)
        expect(Math.min(above, below)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
