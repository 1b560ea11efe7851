import type { Attempt } from '../../core/attempt.ts'
import type { Item, KeyedItem } from '../../core/item.ts'
import { normaliseAnswer } from '../../core/judge/fill.ts'
import { parseQuantity } from '../../core/quantity.ts'
import type { Response } from '../../core/response.ts'
import type { Text } from '../../core/text.ts'
import type { Line, Span } from '../text/line.ts'
import { BLANK, marked, span } from '../text/line.ts'
import { hang, wrap } from '../text/wrap.ts'
import { labelled } from './item-lines.ts'
import { textLines } from './text-lines.ts'
import type { ViewContext } from './view.ts'

interface Answered {
  readonly item: Item
  /** Left out where the item is only read. */
  readonly attempt?: Attempt | undefined
}

/** A part with its mark, what the person did with it, and why. */
const part = (
  mark: readonly Span[],
  text: readonly Span[],
  { note, why, view }: { note: string | undefined; why: Text | undefined; view: ViewContext },
): readonly Line[] => {
  const arrow = note === undefined ? [] : [span(view.words.feedback.note(note), 'strong')]
  return [
    ...hang([...mark, span(' ')], [...text, ...arrow], view.width),
    ...(why ? hang([span('    ')], marked(why[view.lang], 'dim'), view.width) : []),
  ]
}

const picks = (response: Response | null | undefined): readonly string[] =>
  response?.kind === 'choice' ? [response.option] : response?.kind === 'multi' ? response.options : []

const optionLines = (
  { item, attempt }: Answered & { item: KeyedItem & { kind: 'choice' | 'multi' } },
  view: ViewContext,
): readonly Line[] => {
  const { yours, notTicked } = view.words.feedback
  const keys = [item.key].flat()
  const picked = picks(attempt?.response)
  const order = [...item.options].sort((a, b) => Number(keys.includes(b.id)) - Number(keys.includes(a.id)))
  return order.flatMap(option => {
    const isKey = keys.includes(option.id)
    const mine = picked.includes(option.id)
    const mark = isKey ? span(view.glyphs.right, 'good') : span(mine ? view.glyphs.wrong : ' ', 'bad')
    return part([mark], marked(option.text[view.lang], isKey ? 'strong' : 'text'), {
      note: mine ? yours : isKey && picked.length > 0 && item.kind === 'multi' ? notTicked : undefined,
      why: option.why,
      view,
    })
  })
}

const booleanLines = (
  { item, attempt }: Answered & { item: KeyedItem & { kind: 'boolean' } },
  view: ViewContext,
): readonly Line[] => {
  const { asking, feedback } = view.words
  const name = (value: boolean) => (value ? asking.true : asking.false)
  const given = attempt?.response?.kind === 'boolean' ? name(attempt.response.value) : feedback.noAnswer
  return [
    [span(feedback.answer, 'dim'), span(name(item.key), 'good')],
    ...(attempt ? [[span(feedback.yourAnswer, 'dim'), span(given)]] : []),
  ]
}

const orderLines = (
  { item, attempt }: Answered & { item: KeyedItem & { kind: 'order' } },
  view: ViewContext,
): readonly Line[] => {
  const given = attempt?.response?.kind === 'order' ? attempt.response.steps : []
  return item.steps.flatMap((step, i) => {
    const place = given.indexOf(step.id)
    const inPlace = place === i
    const mark =
      given.length === 0
        ? span(' ')
        : span(inPlace ? view.glyphs.right : view.glyphs.wrong, inPlace ? 'good' : 'bad')
    return part([mark, span(` ${i + 1}.`, 'accent')], marked(step.text[view.lang]), {
      note: place === -1 || inPlace ? undefined : view.words.feedback.place(place + 1),
      why: step.why,
      view,
    })
  })
}

const matchLines = (
  { item, attempt }: Answered & { item: KeyedItem & { kind: 'match' } },
  view: ViewContext,
): readonly Line[] => {
  const given = attempt?.response?.kind === 'match' ? attempt.response.picks : {}
  return item.pairs.flatMap(pair => {
    const right = item.pairs.find(other => other.id === given[pair.id])
    const matched = right?.id === pair.id
    const text = [
      ...marked(pair.left[view.lang], 'strong'),
      span(` ${view.glyphs.arrow} `, 'dim'),
      ...marked(pair.right[view.lang]),
    ]
    const mark = right
      ? span(matched ? view.glyphs.right : view.glyphs.wrong, matched ? 'good' : 'bad')
      : span(' ')
    return part([mark], text, {
      note:
        right && !matched
          ? view.words.feedback.youPicked(right.right[view.lang].replaceAll('`', ''))
          : undefined,
      why: pair.why,
      view,
    })
  })
}

const isGiven = (item: KeyedItem & { kind: 'fill' | 'number' }, answer: string, given: string): boolean =>
  item.kind === 'fill'
    ? normaliseAnswer(answer, item) === normaliseAnswer(given, item)
    : parseQuantity(answer, item.unit) === parseQuantity(given, item.unit)

const typedLines = (
  { item, attempt }: Answered & { item: KeyedItem & { kind: 'fill' | 'number' } },
  view: ViewContext,
): readonly Line[] => {
  const { words, lang, width } = view
  const response = attempt?.response
  const given = response?.kind === 'fill' || response?.kind === 'number' ? response.text : undefined
  const label = (name: string) => span(name, 'dim')
  const answer =
    item.kind === 'fill' ? (item.accept[0] ?? '') : `${item.value} ${words.unit[item.unit]}`.trim()
  const others =
    item.kind === 'fill'
      ? item.accept.slice(1).filter(other => !isGiven(item, other, item.accept[0] ?? ''))
      : []
  const distractor =
    given === undefined ? undefined : item.distractors.find(d => isGiven(item, d.answer, given))
  return [
    ...hang([label(words.feedback.answer)], [span(answer, 'good')], width),
    ...(others.length > 0
      ? hang([label(words.feedback.alsoAccepted)], [span(others.join(', '))], width)
      : []),
    ...(attempt
      ? hang([label(words.feedback.yourAnswer)], [span(given ?? words.feedback.noAnswer)], width)
      : []),
    ...(attempt?.close ? wrap([span(words.feedback.close, 'warn')], width) : []),
    ...(distractor ? hang([span('    ')], marked(distractor.why[lang], 'dim'), width) : []),
  ]
}

const openLines = (
  { item, attempt }: Answered & { item: Item & { kind: 'open' } },
  view: ViewContext,
): readonly Line[] => {
  const { words, lang, glyphs, width } = view
  const total = item.rubric.reduce((sum, point) => sum + point.weight, 0)
  const hits = attempt?.hits
  const points = item.rubric.flatMap(({ id, text, weight }) => {
    const isHit = hits?.points.includes(id) ?? false
    const mark = hits ? [span(isHit ? glyphs.right : glyphs.wrong, isHit ? 'good' : 'bad')] : []
    const share = span(`${Math.round((100 * weight) / total)}%`.padStart(4), 'dim')
    return hang([...mark, share, span(' ')], marked(text[lang]), width)
  })
  const { response } = attempt ?? {}
  const given = response?.kind === 'open' ? textLines(response.text, width) : []
  const criticalMiss = item.criticalMiss
    ? labelled(
        hits?.critical ? `${glyphs.wrong} ${words.browse.criticalMiss}` : words.browse.criticalMiss,
        hits?.critical ? 'bad' : 'warn',
        marked(item.criticalMiss[lang]),
        view,
      )
    : []
  return [
    [span(words.browse.rubric, 'accent')],
    ...points,
    ...criticalMiss,
    ...(given.length > 0 ? [BLANK, [span(words.interview.marking.yourAnswer, 'accent')], ...given] : []),
    BLANK,
    ...labelled(words.browse.modelAnswer, 'accent', marked(item.modelAnswer[lang]), view),
  ]
}

/** The right answer, why each part is right or wrong and, once it was answered, what was given instead. */
export const answerLines = ({ item, attempt }: Answered, view: ViewContext): readonly Line[] => {
  switch (item.kind) {
    case 'choice':
    case 'multi':
      return optionLines({ item, attempt }, view)
    case 'boolean':
      return booleanLines({ item, attempt }, view)
    case 'order':
      return orderLines({ item, attempt }, view)
    case 'match':
      return matchLines({ item, attempt }, view)
    case 'fill':
    case 'number':
      return typedLines({ item, attempt }, view)
    case 'open':
      return openLines({ item, attempt }, view)
  }
}
