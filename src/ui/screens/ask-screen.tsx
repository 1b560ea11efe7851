import { usePaste } from 'ink'
import type { KeyedItem } from '../../core/item.ts'
import type { Response } from '../../core/response.ts'
import { type Asked, AskedFrame } from '../components/asked-frame.tsx'
import { Lines, LineText } from '../components/lines.tsx'
import type { Draft, Press } from '../draft.ts'
import { press } from '../draft.ts'
import { askedBindings, useAskedKeys } from '../hooks/use-asked-keys.ts'
import { useScroll } from '../hooks/use-scroll.ts'
import type { Context } from '../keymap.ts'
import { bodyHeight, LEAST_QUESTION, textWidth } from '../layout.ts'
import { span } from '../text/line.ts'
import { useUi } from '../ui-context.tsx'
import { interviewerLine } from '../views/interviewer-line.ts'
import { questionView } from '../views/question-view.ts'

const contextOf = (item: KeyedItem): Context =>
  item.kind === 'fill' || item.kind === 'number' ? 'typing' : item.kind

/** A class of keys as far as this item uses it: `1-4` for four options, `a-c` for three pairs. */
const keysOnOffer = (key: string, rows: number): string =>
  key === 'digits' ? `1-${rows}` : key === 'letters' ? `a-${String.fromCharCode(96 + rows)}` : key

interface Props extends Asked<KeyedItem> {
  readonly draft: Draft
  readonly onDraft: (change: (draft: Draft) => Draft) => void
}

/** An item with a key: read, choose or type, hand in. */
export const AskScreen = ({ session, round, item, planned, draft, onDraft }: Props) => {
  const { game, words, lang, glyphs, columns, rows, hears } = useUi()
  const context = contextOf(item)
  const height = bodyHeight(rows)
  const said = interviewerLine(round, game.bank, { words, lang })
  const view = questionView(
    { item, planned, draft, said },
    { words, lang, glyphs, width: textWidth(columns) },
  )
  const answerHeight = Math.min(
    view.answer.length,
    Math.max(height - view.question.length, height - LEAST_QUESTION),
  )
  const questionHeight = height - answerHeight
  /** The blank line at its end may be cut without a word; of anything else a line tells. */
  const isCut = view.question.length - 1 > questionHeight
  const shownHeight = isCut ? questionHeight - 1 : questionHeight
  const scroll = useScroll({
    length: view.question.length,
    height: shownHeight,
    subject: planned.itemId,
  })
  const answerScroll = useScroll(
    { length: view.answer.length, height: answerHeight, subject: planned.itemId },
    view.focus,
  )

  const cutNote = words.asking.more(scroll.above, scroll.below)

  /** One press at a time on the latest draft: a burst must not be judged on what was drawn last. */
  const play = (pressed: Press) => {
    let given: Response | undefined
    onDraft(current => {
      const result = press(current, pressed, { item, planned })
      given = result.response
      return result.draft
    })
    if (given) session.answer(given)
  }

  useAskedKeys(context, session, (action, key) => {
    switch (action) {
      case 'page-up':
        return (scroll.above > 0 ? scroll : answerScroll).scrollBy(-Math.ceil(shownHeight / 2))
      case 'page-down':
        return (scroll.below > 0 ? scroll : answerScroll).scrollBy(Math.ceil(shownHeight / 2))
      default:
        return play({ action, key })
    }
  })
  usePaste(text => play({ action: 'type', key: text }), { isActive: hears && context === 'typing' })

  const bindings = askedBindings(context, session).map(binding => ({
    ...binding,
    keys: binding.keys.map(key => keysOnOffer(key, planned.layout.length)),
  }))
  return (
    <AskedFrame
      session={session}
      round={round}
      item={item}
      planned={planned}
      bindings={bindings}
      more={answerScroll}
    >
      <Lines lines={view.question.slice(scroll.offset, scroll.offset + shownHeight)} />
      {isCut ? <LineText line={[span(`${glyphs.rule} ${cutNote} ${glyphs.rule}`, 'warn')]} /> : null}
      <Lines lines={view.answer.slice(answerScroll.offset, answerScroll.offset + answerHeight)} />
    </AskedFrame>
  )
}
