import { useState } from 'react'
import { daysAfter } from '../../core/day.ts'
import { goalDay } from '../../core/goal.ts'
import { Lines } from '../components/lines.tsx'
import { Screen } from '../components/screen.tsx'
import { useKeys } from '../hooks/use-keys.ts'
import { bindingsOf } from '../keymap.ts'
import { textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import { BLANK, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { editField, fieldOf } from '../text-field.ts'
import { useUi } from '../ui-context.tsx'
import { fieldSpans } from '../views/field-spans.ts'
import { type Field, SetupScreen } from './setup-screen.tsx'

/** Weeks from today that most people have. */
const WEEKS = [1, 2, 3, 4, 6, 8, 12] as const

/** Two weeks from now, as a date is typed. */
const EXAMPLE_DAYS = 14

interface DayProps {
  readonly onDay: (day: string) => void
  readonly onBack: () => void
}

/** A day, typed. */
const DayScreen = ({ onDay, onBack }: DayProps) => {
  const { game, words, columns } = useUi()
  const { goal } = words.interview
  const [field, setField] = useState(() => fieldOf(''))
  const [complaint, setComplaint] = useState('')
  const width = textWidth(columns)
  const example = daysAfter(game.today(), EXAMPLE_DAYS)
  const submit = () => {
    const day = goalDay(field.text, game.today())
    if (typeof day === 'string') return onDay(day)
    setComplaint((day.fault === 'past' ? goal.pastDay : goal.badDay)(field.text.trim(), example))
  }
  useKeys('comment', (action, key) => {
    if (action === 'submit') return submit()
    if (action === 'back') return onBack()
    if (action === 'language') return game.switchLang()
    setComplaint('')
    setField(current => editField(current, action, key))
  })
  return (
    <Screen title={`${goal.title}: ${goal.day}`} bindings={bindingsOf('comment')}>
      <Lines
        lines={[
          ...wrap([span(goal.anotherHint)], width),
          BLANK,
          ...wrap(fieldSpans(field), width),
          BLANK,
          ...(complaint === '' ? [] : wrap([span(complaint, 'warn')], width)),
        ]}
      />
    </Screen>
  )
}

const NO_DAY = 'none'
const ANOTHER = 'another'

/** The role and the day that a person prepares for. */
export const GoalSetupScreen = ({ go }: { readonly go: Go }) => {
  const { game, words, lang, columns } = useUi()
  const { goal: names } = words.interview
  const { roles } = game.bank
  const known = game.goal()
  const today = game.today()
  const [role, setRole] = useState(known?.role ?? roles[0]?.id ?? '')
  const [day, setDay] = useState(known?.day ?? null)
  const [isTyping, setTyping] = useState(false)
  if (isTyping) {
    return (
      <DayScreen
        onDay={typed => {
          setDay(typed)
          setTyping(false)
        }}
        onBack={() => setTyping(false)}
      />
    )
  }
  const weeks = WEEKS.map(n => ({
    value: daysAfter(today, n * 7),
    label: names.inWeeks(n, daysAfter(today, n * 7)),
  }))
  const isListed = day === null || weeks.some(({ value }) => value === day)
  const fields: readonly Field[] = [
    {
      id: 'role',
      name: names.role,
      value: role,
      options: roles.map(({ id, title }) => ({ value: id, label: title[lang] })),
      onChoose: setRole,
    },
    {
      id: 'day',
      name: names.day,
      value: day ?? NO_DAY,
      options: [
        { value: NO_DAY, label: names.noDay },
        ...(isListed ? [] : [{ value: day, label: day }]),
        ...weeks,
        { value: ANOTHER, label: names.another },
      ],
      onChoose: value => (value === ANOTHER ? setTyping(true) : setDay(value === NO_DAY ? null : value)),
    },
  ]
  return (
    <SetupScreen
      title={names.title}
      start={names.save}
      fields={fields}
      below={[BLANK, ...wrap([span(names.explained, 'dim')], textWidth(columns))]}
      onStart={() => {
        game.setGoal({ role, day })
        go({ name: 'goal' })
      }}
      onBack={() => go(known ? { name: 'goal' } : { name: 'home' })}
    />
  )
}
