import { usePaste } from 'ink'
import { useState } from 'react'
import type { Item } from '../../core/item.ts'
import { reportText } from '../../core/report.ts'
import { Lines } from '../components/lines.tsx'
import { ReadingScreen } from '../components/reading-screen.tsx'
import { Screen } from '../components/screen.tsx'
import { useKeys } from '../hooks/use-keys.ts'
import { bindingsOf } from '../keymap.ts'
import { bodyHeight, textWidth } from '../layout.ts'
import { BLANK, marked, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { editField, fieldOf } from '../text-field.ts'
import { useUi } from '../ui-context.tsx'
import { fieldSpans } from '../views/field-spans.ts'

/** What seems wrong with an item, in a line; then the text of a report, ready to be sent. */
export const DoubtScreen = ({ item, onClose }: { readonly item: Item; readonly onClose: () => void }) => {
  const { game, words, lang, columns, rows, hears } = useUi()
  const width = textWidth(columns)
  const isMarked = game.commentOn(item) !== ''
  const [field, setField] = useState(() => fieldOf(game.commentOn(item)))
  const [report, setReport] = useState<string>()

  const submit = () => {
    const comment = field.text.trim()
    if (comment === '') {
      if (isMarked) game.mark(item, 'doubtful', false)
      return onClose()
    }
    game.mark(item, 'doubtful', true, comment)
    setReport(reportText({ item, mark: { comment, rev: item.rev }, lang, version: game.version }))
  }
  useKeys('comment', (action, key) => {
    if (report !== undefined) return
    switch (action) {
      case 'submit':
        return submit()
      case 'back':
        return onClose()
      case 'language':
        return game.switchLang()
      default:
        return setField(current => editField(current, action, key))
    }
  })
  usePaste(text => setField(current => editField(current, 'type', text)), {
    isActive: hears && report === undefined,
  })

  if (report !== undefined) {
    const unsaved = game.ports.store.notices().find(notice => notice.type === 'unsaved')
    const lines = [
      ...(unsaved
        ? wrap([span(words.notice(unsaved), 'warn')], width)
        : wrap([span(words.doubt.saved)], width)),
      BLANK,
      ...report.split('\n').flatMap(line => wrap([span(line)], width)),
    ]
    return (
      <ReadingScreen
        title={words.doubt.reportTitle}
        lines={lines}
        subject="report"
        context="reading"
        onAction={action => {
          if (action === 'back') onClose()
        }}
      />
    )
  }
  const lines = [
    ...wrap([span(item.id, 'dim')], width),
    ...wrap(marked(item.stem[lang]), width).slice(0, Math.max(1, bodyHeight(rows) - 8)),
    BLANK,
    ...wrap([span(words.doubt.ask, 'strong')], width),
    ...wrap(fieldSpans(field), width),
    BLANK,
    ...wrap([span(isMarked ? words.doubt.takeOff : words.doubt.hint, 'dim')], width),
  ]
  return (
    <Screen title={words.doubt.title} bindings={bindingsOf('comment')}>
      <Lines lines={lines} />
    </Screen>
  )
}
