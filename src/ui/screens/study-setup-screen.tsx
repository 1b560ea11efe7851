import { useState } from 'react'
import type { RoundSession } from '../../app/round-session.ts'
import { TIMINGS, type Timing } from '../../core/plan.ts'
import type { Cap } from '../../core/plan-review.ts'
import { textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import { BLANK, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import type { Field } from './setup-screen.tsx'
import { SetupScreen } from './setup-screen.tsx'

/** As much as most people have in a sitting. */
const ITEMS = [10, 20, 40] as const
const MINUTES = [10, 20] as const
const USUAL = 'items:20'

const CAPS: Readonly<Record<string, Cap>> = Object.fromEntries([
  ...ITEMS.map(items => [`items:${items}`, { items }] as const),
  ...MINUTES.map(minutes => [`minutes:${minutes}`, { minutes }] as const),
])

const FILL = 'fill'
const NONE = 'none'

const useTimed = () => {
  const { words } = useUi()
  const [length, setLength] = useState(USUAL)
  const [timing, setTiming] = useState<Timing>('off')
  const { review } = words.study
  const cap = CAPS[length] ?? { items: 20 }
  const lengthField: Field = {
    id: 'length',
    name: review.length,
    value: length,
    options: Object.entries(CAPS).map(([value, each]) => ({
      value,
      label: 'items' in each ? review.items(each.items) : review.minutes(each.minutes),
    })),
    onChoose: setLength,
  }
  const timingField: Field = {
    id: 'timing',
    name: words.drill.time,
    value: timing,
    options: TIMINGS.map(value => ({ value, label: words.timing[value] })),
    onChoose: value => setTiming(value as Timing),
  }
  return { cap, timing, lengthField, timingField }
}

const useStart = (go: Go) => (session: RoundSession | undefined) => {
  if (session) go({ name: 'round', session })
}

/** What is due, and how much of it one takes on. */
export const ReviewSetupScreen = ({ go }: { readonly go: Go }) => {
  const { game, words, columns } = useUi()
  const { cap, timing, lengthField, timingField } = useTimed()
  const [{ due, isCram }] = useState(game.study.reviewQueue)
  const [fresh] = useState(game.study.freshCount)
  const [isFilled, setFilled] = useState(true)
  const start = useStart(go)
  const { review } = words.study
  const choice = { cap, timing, withNew: isFilled }
  const parts = game.study.reviewParts(choice)
  const label =
    parts.due + parts.fresh === 0
      ? review.nothing
      : 'items' in cap
        ? isCram
          ? review.startCram(parts.due, due)
          : review.start(parts.due, parts.fresh)
        : review.startMinutes(due, cap.minutes)
  const freshField: Field = {
    id: 'fresh',
    name: review.fresh,
    value: isFilled ? FILL : NONE,
    options: [
      { value: FILL, label: review.fill(fresh) },
      { value: NONE, label: review.none },
    ],
    onChoose: value => setFilled(value === FILL),
  }
  const explained = isCram ? review.cramExplained : review.explained
  return (
    <SetupScreen
      title={review.title}
      start={label}
      fields={[lengthField, ...(isCram ? [] : [freshField]), timingField]}
      below={[BLANK, ...wrap([span(explained, 'dim')], textWidth(columns))]}
      onStart={() => start(game.startReview(choice))}
      onBack={() => go({ name: 'home' })}
    />
  )
}

/** What was missed and is still to be made good. */
export const MistakesScreen = ({ go }: { readonly go: Go }) => {
  const { game, words, columns } = useUi()
  const { cap, timing, lengthField, timingField } = useTimed()
  const [owed] = useState(game.study.mistakeCount)
  const start = useStart(go)
  const { mistakes } = words.study
  const count = 'items' in cap ? Math.min(cap.items, owed) : owed
  return (
    <SetupScreen
      title={mistakes.title}
      start={owed === 0 ? mistakes.nothing : mistakes.start(count)}
      fields={[lengthField, timingField]}
      below={[BLANK, ...wrap([span(mistakes.explained(owed), 'dim')], textWidth(columns))]}
      onStart={() => start(game.startMistakes({ cap, timing }))}
      onBack={() => go({ name: 'home' })}
    />
  )
}
