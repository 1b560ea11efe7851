import { useCursor, usePaste } from 'ink'
import { useState } from 'react'
import type { EditOutcome } from '../../app/ports.ts'
import type { OpenItem } from '../../core/item.ts'
import { type Asked, AskedFrame } from '../components/asked-frame.tsx'
import { Lines, LineText } from '../components/lines.tsx'
import { type EditAction, type Editor, edit, editorOf, MOST_CHARACTERS, rewrite } from '../editor.ts'
import { askedBindings, useAskedKeys } from '../hooks/use-asked-keys.ts'
import { useExternalEditor } from '../hooks/use-external-editor.ts'
import { useScroll } from '../hooks/use-scroll.ts'
import { BODY_TOP, bodyHeight, LEAST_ANSWER, textWidth } from '../layout.ts'
import { span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { editorView } from '../views/editor-view.ts'
import { interviewerLine } from '../views/interviewer-line.ts'
import { openQuestionLines } from '../views/question-view.ts'

interface Props extends Asked<OpenItem> {
  readonly editor: Editor
  readonly onEditor: (change: (editor: Editor) => Editor) => void
}

/** What to tell above the answer. */
type Told = Exclude<EditOutcome['type'], 'changed'> | 'restored' | 'not-empty' | null

/** An answer in one's own words, written: the question above, the text below. */
export const WriteScreen = ({ session, round, item, planned, editor, onEditor }: Props) => {
  const { game, words, lang, glyphs, columns, rows, hears } = useUi()
  const { writing } = words.interview
  const externalEditor = useExternalEditor()
  const { setCursorPosition } = useCursor()
  const [told, setTold] = useState<{ readonly what: Told; readonly text: string }>(() =>
    editor.text === '' ? { what: null, text: '' } : { what: 'restored', text: writing.restored },
  )
  const width = textWidth(columns)
  const height = bodyHeight(rows)
  const question = openQuestionLines(
    { item, said: interviewerLine(round, game.bank, { words, lang }) },
    { words, lang, glyphs, width },
  )
  const notice =
    editor.complaint === 'too-long'
      ? wrap([span(writing.tooLong(MOST_CHARACTERS), 'warn')], width)
      : told.what
        ? wrap([span(told.text, 'warn')], width)
        : wrap([span(writing.typed, 'dim')], width)
  const answerHeight = Math.max(LEAST_ANSWER, height - question.length - notice.length)
  const questionHeight = Math.min(question.length, Math.max(2, height - answerHeight - notice.length))
  const isCut = question.length > questionHeight
  const shownHeight = isCut ? questionHeight - 1 : questionHeight
  const scroll = useScroll({ length: question.length, height: shownHeight, subject: planned.itemId })
  const view = editorView(editor, { width, height: answerHeight })
  const cutNote = words.asking.more(scroll.above, scroll.below)

  const change = (edited: (editor: Editor) => Editor) => {
    onEditor(current => {
      const next = edited(current)
      session.write(next.text)
      return next
    })
  }
  const play = (action: EditAction, key: string) => {
    setTold({ what: null, text: '' })
    change(current => edit(current, action, { key, width, height: answerHeight }))
  }
  const handIn = () => {
    const text = session.written().trim()
    if (text === '') session.skip()
    else session.answer({ kind: 'open', text })
  }
  const openExternally = async () => {
    const before = editor
    const { nextSeq } = round
    /** The time may run out meanwhile: what is saved by then counts, and nothing goes into the next question. */
    const isAsked = () => session.round().nextSeq === nextSeq
    const outcome = await externalEditor(before.text, text => {
      if (isAsked()) session.write(editorOf(text).text)
    })
    if (!isAsked()) return
    change(() => (outcome.type === 'changed' ? rewrite(before, outcome.text) : before))
    switch (outcome.type) {
      case 'changed':
        return
      case 'unchanged':
        return setTold({ what: outcome.type, text: writing.editorUnchanged })
      case 'unset':
        return setTold({ what: outcome.type, text: writing.noEditor })
      case 'missing':
        return setTold({ what: outcome.type, text: writing.editorMissing(outcome.command) })
      case 'failed':
        return setTold({ what: outcome.type, text: writing.editorFailed(outcome.command, outcome.ending) })
    }
  }

  useAskedKeys('writing', session, (action, key) => {
    switch (action) {
      case 'hand-in':
        return handIn()
      case 'open-editor':
        return void openExternally()
      case 'speak':
        return editor.text === ''
          ? game.change({ answers: 'aloud' })
          : setTold({ what: 'not-empty', text: writing.notEmpty })
      /** The question as far as it goes, then the answer: both rules name these keys. */
      case 'page-up':
        return scroll.above > 0 ? scroll.scrollBy(-Math.ceil(shownHeight / 2)) : play(action, key)
      case 'page-down':
        return scroll.below > 0 ? scroll.scrollBy(Math.ceil(shownHeight / 2)) : play(action, key)
      default:
        return play(action as EditAction, key)
    }
  })
  usePaste(text => play('type', text), { isActive: hears })

  /** The terminal's own cursor stands where the next character goes: input methods open their window there. */
  const above = questionHeight + notice.length
  const { x, y } = view.cursor
  setCursorPosition(hears ? { x: x + 1, y: y + BODY_TOP + above } : undefined)

  return (
    <AskedFrame
      session={session}
      round={round}
      item={item}
      planned={planned}
      bindings={askedBindings('writing', session)}
      more={view}
    >
      <Lines lines={question.slice(scroll.offset, scroll.offset + shownHeight)} />
      {isCut ? <LineText line={[span(`${glyphs.rule} ${cutNote} ${glyphs.rule}`, 'warn')]} /> : null}
      <Lines lines={notice} />
      <Lines lines={view.lines} />
    </AskedFrame>
  )
}
