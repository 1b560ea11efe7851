import type { Item, KeyedItem, OpenItem } from '../../core/item.ts'
import type { PlannedItem } from '../../core/plan.ts'
import type { Text } from '../../core/text.ts'
import type { Draft } from '../draft.ts'
import type { Line, Span } from '../text/line.ts'
import { BLANK, marked, span } from '../text/line.ts'
import { hang, wrap } from '../text/wrap.ts'
import { exhibitLines } from './exhibit-lines.ts'
import { fieldSpans } from './field-spans.ts'
import type { ViewContext } from './view.ts'

export interface QuestionView {
  /** Stem and exhibit. */
  readonly question: readonly Line[]
  /** What to press, then options, pairs or the field. */
  readonly answer: readonly Line[]
  /** First and last line, within `answer`, of what the person is on; they are kept on screen. `null` until it is touched. */
  readonly focus: readonly [number, number] | null
}

interface Subject {
  readonly item: KeyedItem
  readonly planned: PlannedItem
  readonly draft: Draft
  /** What the interviewer says first; empty where nobody does. */
  readonly said: string
}

/** What is read before an answer. */
export const askedLines = (
  { item, said }: { readonly item: Item; readonly said: string },
  view: ViewContext,
): readonly Line[] => [
  ...(said === '' ? [] : [...wrap([span(said, 'accent')], view.width), BLANK]),
  ...wrap(marked(item.stem[view.lang], 'strong'), view.width),
  BLANK,
  ...exhibitLines(item, view),
]

/** What is read before an answer in one's own words: the question, and what a good answer contains. */
export const openQuestionLines = (
  asked: { readonly item: OpenItem; readonly said: string },
  view: ViewContext,
): readonly Line[] => {
  const { hint } = asked.item
  const { words, lang, width } = view
  const hints = hint
    ? [...wrap([span(words.interview.writing.hint, 'accent'), ...marked(hint[lang], 'dim')], width), BLANK]
    : []
  return [...askedLines(asked, view), ...hints]
}

/** A row a person can be on. */
type Row = readonly Line[]

const letterOf = (index: number): string => String.fromCharCode('a'.charCodeAt(0) + index)

const textOfPart = (item: KeyedItem, id: string): Text | undefined => {
  switch (item.kind) {
    case 'choice':
    case 'multi':
      return item.options.find(option => option.id === id)?.text
    case 'order':
      return item.steps.find(step => step.id === id)?.text
    case 'match':
      return item.pairs.find(pair => pair.id === id)?.right
    default:
      return undefined
  }
}

const pointer = (focused: boolean, { glyphs }: ViewContext): Span =>
  focused ? span(`${glyphs.pointer} `, 'focus') : span('  ')

const row = (view: ViewContext, focused: boolean, mark: string, text: readonly Span[]): Row =>
  hang([pointer(focused, view), span(mark, focused ? 'focus' : 'accent'), span(' ')], text, view.width)

const optionRows = ({ item, planned, draft }: Subject, view: ViewContext): readonly Row[] =>
  planned.layout.map((id, i) => {
    const text = textOfPart(item, id)?.[view.lang] ?? ''
    const number = `${i + 1}`
    const place = draft.picked.indexOf(id)
    const mark =
      item.kind === 'multi'
        ? `${number} [${place === -1 ? ' ' : 'x'}]`
        : item.kind === 'order'
          ? `${number} [${place === -1 ? ' ' : place + 1}]`
          : number
    return row(view, draft.focus === i, mark, marked(text))
  })

const booleanRows = ({ draft }: Subject, view: ViewContext): readonly Row[] =>
  [view.words.asking.true, view.words.asking.false].map((text, i) =>
    row(view, draft.focus === i, i === 0 ? 't' : 'f', [span(text)]),
  )

const matchRows = (
  { item, planned, draft }: Subject & { item: KeyedItem & { kind: 'match' } },
  view: ViewContext,
): { readonly rows: readonly Row[]; readonly below: readonly Line[] } => {
  const focus = Math.max(0, draft.focus)
  const rows = item.pairs.map((pair, i) => {
    const right = draft.matched[pair.id]
    const letter = right === undefined ? ' ' : letterOf(planned.layout.indexOf(right))
    return row(view, i === focus, `[${letter}]`, marked(pair.left[view.lang]))
  })
  const used = Object.values(draft.matched)
  const below = planned.layout.flatMap((id, i) => {
    const text = textOfPart(item, id)?.[view.lang] ?? ''
    const isUsed = used.includes(id)
    return hang(
      [span('    '), span(letterOf(i), isUsed ? 'dim' : 'accent'), span(' ')],
      marked(text, isUsed ? 'dim' : 'text'),
      view.width,
    )
  })
  return { rows, below: [BLANK, ...below] }
}

const field = ({ item, draft }: Subject, view: ViewContext): Row => {
  const typed = fieldSpans(draft)
  const unit = item.kind === 'number' ? view.words.unit[item.unit] : ''
  const hint = unit === '' ? [] : [wrap([span(view.words.asking.numberIn(unit), 'dim')], view.width)].flat()
  return [...hang([span(`${view.glyphs.pointer} `, 'focus')], typed, view.width), ...hint]
}

const complaint = ({ item, draft }: Subject, { words, width }: ViewContext): readonly Line[] => {
  const { asking } = words
  const isOneOf = item.kind === 'choice' || item.kind === 'boolean'
  switch (draft.complaint) {
    case 'not-complete':
      return [[span(isOneOf ? asking.nothingChosen : asking.notComplete, 'warn')]]
    case 'not-a-number':
      return wrap(
        [span(asking.notANumber(item.kind === 'number' ? words.unit[item.unit] : ''), 'warn')],
        width,
      )
    case null:
      return []
  }
}

/** An item as it is asked: what to read, and below it where the answer goes. */
export const questionView = (subject: Subject, view: ViewContext): QuestionView => {
  const { item, draft } = subject
  const { words, width } = view
  const question = askedLines(subject, view)
  const match = item.kind === 'match' ? matchRows({ ...subject, item }, view) : undefined
  const rows =
    match?.rows ??
    (item.kind === 'boolean'
      ? booleanRows(subject, view)
      : item.kind === 'fill' || item.kind === 'number'
        ? [field(subject, view)]
        : optionRows(subject, view))
  const complaints = complaint(subject, view)
  const howTo = complaints.length > 0 ? complaints : wrap([span(words.asking.howTo[item.kind], 'dim')], width)
  const answer = [...howTo, ...rows.flat(), ...(match?.below ?? [])]
  const focused = Math.max(0, draft.focus)
  const first = howTo.length + rows.slice(0, focused).flat().length
  const untouched = draft.focus === -1 && draft.text === ''
  const last = first + (rows[focused]?.length ?? 1) - 1
  return { question, answer, focus: untouched || complaints.length > 0 ? null : [first, last] }
}
