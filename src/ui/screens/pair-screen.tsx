import { useCallback, useEffect, useState } from 'react'
import { followUpsAt } from '../../core/agenda.ts'
import type { Bank } from '../../core/bank.ts'
import { findItem } from '../../core/bank.ts'
import type { Item } from '../../core/item.ts'
import { creditOf } from '../../core/judge/open.ts'
import type { Judgement } from '../../core/response.ts'
import { NO_HITS } from '../../core/response.ts'
import { type Asked, AskedFrame } from '../components/asked-frame.tsx'
import { Lines } from '../components/lines.tsx'
import { askedBindings, useAskedKeys } from '../hooks/use-asked-keys.ts'
import { useScroll } from '../hooks/use-scroll.ts'
import { bodyHeight, textWidth } from '../layout.ts'
import { BLANK, type Line, marked, plainText, span } from '../text/line.ts'
import { truncate } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { answerLines } from '../views/answer-lines.ts'
import { explanationLines } from '../views/item-lines.ts'
import { askedLines, openQuestionLines } from '../views/question-view.ts'
import { rubricLines, withPoint } from '../views/rubric-lines.ts'
import type { ViewContext } from '../views/view.ts'

/** Credit of the grades 1 (missed), 2 (partly) and 3 (right). */
const GRADE_CREDITS = [0, 0.5, 1] as const

interface Marking {
  /** 1 to 3; `null` until it is given. */
  readonly grade: number | null
  readonly hits: typeof NO_HITS
  /** Enter was pressed too early. */
  readonly isMissing: boolean
}

const UNMARKED: Marking = { grade: null, hits: NO_HITS, isMissing: false }

/** What the marks of an item are worth; `undefined` while there are none. */
const judgementOf = (item: Item, { grade, hits }: Marking): Judgement | undefined => {
  if (item.kind === 'open') return { credit: creditOf(item, hits), hits }
  const credit = grade === null ? undefined : GRADE_CREDITS[grade - 1]
  return credit === undefined ? undefined : { credit }
}

const gradeLine = ({ grade, isMissing }: Marking, { words }: ViewContext): Line => {
  const { pair } = words.interview
  if (isMissing) return [span(pair.notGraded, 'warn')]
  return [
    span(pair.grade, 'accent'),
    ...pair.grades.flatMap((name, i) => [
      span(grade === i + 1 ? `[${name}]` : ` ${name} `, grade === i + 1 ? 'focus' : 'text'),
      span('  '),
    ]),
  ]
}

/** Keys of the follow-ups on offer. */
const lettersTo = (count: number): string => (count > 1 ? `a-${letterOf(count - 1)}` : 'a')

const letterOf = (index: number): string => String.fromCharCode('a'.charCodeAt(0) + index)

type Offered = ReturnType<typeof followUpsAt>

/** How often to look whether a follow-up still fits: time passes while nobody presses a key. */
const LOOK_MS = 500

const idsOf = (offered: Offered): string => offered.map(({ item }) => item.itemId).join(' ')

const followUpLines = (offered: Offered, bank: Bank, { words, lang, width, glyphs }: ViewContext) => {
  const { pair } = words.interview
  if (offered.length === 0) return [[span(pair.noFollowUps, 'dim')]]
  return [
    [span(pair.followUps, 'accent')],
    ...offered.map(({ item, lead }, i): Line => {
      const stem = plainText(marked(findItem(bank, item.itemId)?.stem[lang] ?? item.itemId))
      const label = `${letterOf(i)} ${pair.lead[lead]}  `
      return [span(label, 'accent'), span(truncate(stem, width - label.length - 4, glyphs.ellipsis))]
    }),
  ]
}

/** The interviewer's screen in a pair: what to ask, what to hear, what to ask next. */
export const PairScreen = ({ session, round, item, planned }: Asked) => {
  const { game, words, lang, glyphs, columns, rows } = useUi()
  const { plan, attempts } = round
  const [marking, setMarking] = useState(UNMARKED)
  const width = textWidth(columns)
  const view = { words, lang, glyphs, width }
  const { pair } = words.interview
  const { clock } = game.ports
  const offeredNow = useCallback(
    (): Offered => (plan.mode === 'mock' ? followUpsAt(plan, attempts, { spentMs: session.spentMs() }) : []),
    [plan, attempts, session],
  )
  const offered = offeredNow()
  const [, redraw] = useState('')
  useEffect(() => clock.every(LOOK_MS, () => redraw(idsOf(offeredNow()))), [clock, offeredNow])
  const isOpen = item.kind === 'open'
  const toHear = isOpen
    ? [[span(pair.points, 'accent')], ...rubricLines({ item, hits: marking.hits, criticalKey: 'x' }, view)]
    : [[span(pair.answer, 'accent')], ...answerLines({ item }, view)]
  const lines = [
    ...(isOpen ? openQuestionLines({ item, said: '' }, view) : askedLines({ item, said: '' }, view)),
    ...toHear,
    ...(isOpen ? [BLANK, ...wrap(marked(item.modelAnswer[lang], 'dim'), width)] : []),
    ...explanationLines(item, view),
  ]
  const below = [
    BLANK,
    ...(isOpen ? [] : [gradeLine(marking, view)]),
    ...followUpLines(offered, game.bank, view),
  ]
  const height = Math.max(3, bodyHeight(rows) - below.length)
  const scroll = useScroll({ length: lines.length, height, subject: planned.itemId })

  const hear = (next: string | null) => {
    const judgement = judgementOf(item, marking)
    if (judgement) session.hear({ judgement, next })
    else setMarking(current => ({ ...current, isMissing: true }))
  }

  useAskedKeys('pair', session, (action, key) => {
    switch (action) {
      case 'grade': {
        const grade = Number(key)
        return setMarking(current =>
          isOpen
            ? { ...current, hits: withPoint(item, current.hits, key) }
            : grade <= GRADE_CREDITS.length
              ? { ...current, grade, isMissing: false }
              : current,
        )
      }
      case 'tick-critical':
        return setMarking(current => ({
          ...current,
          hits: { ...current.hits, critical: isOpen && item.criticalMiss ? !current.hits.critical : false },
        }))
      case 'submit':
        return hear(null)
      case 'follow-up': {
        const chosen = offered[key.charCodeAt(0) - 'a'.charCodeAt(0)]?.item
        const fits = chosen && offeredNow().some(({ item: { itemId } }) => itemId === chosen.itemId)
        return fits ? hear(chosen.itemId) : redraw(idsOf(offeredNow()))
      }
      case 'move-up':
        return scroll.scrollBy(-1)
      case 'move-down':
        return scroll.scrollBy(1)
      case 'page-up':
        return scroll.scrollBy(-Math.ceil(height / 2))
      case 'page-down':
        return scroll.scrollBy(Math.ceil(height / 2))
    }
  })
  const bindings = askedBindings('pair', session)
    .filter(({ action }) => action !== 'tick-critical' || (isOpen && item.criticalMiss !== undefined))
    .filter(({ action }) => action !== 'follow-up' || offered.length > 0)
    .map(binding => ({
      ...binding,
      label: binding.action === 'grade' && isOpen ? 'tick' : binding.label,
      keys: binding.keys.map(key =>
        key === 'digits'
          ? `1-${isOpen ? item.rubric.length : GRADE_CREDITS.length}`
          : key === 'letters'
            ? lettersTo(offered.length)
            : key,
      ),
    }))
  return (
    <AskedFrame
      session={session}
      round={round}
      item={item}
      planned={planned}
      bindings={bindings}
      more={scroll}
    >
      <Lines lines={lines.slice(scroll.offset, scroll.offset + height)} />
      <Lines lines={below} />
    </AskedFrame>
  )
}
