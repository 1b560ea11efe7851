import { useState } from 'react'
import type { Role } from '../../core/bank.ts'
import type { MockPlan } from '../../core/plan.ts'
import { textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import { BLANK, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { planLines } from '../views/plan-view.ts'
import { type Field, SetupScreen } from './setup-screen.tsx'

interface Props {
  readonly go: Go
  /** Role the command line named. */
  readonly role?: Role | undefined
  readonly setting?: MockPlan['setting'] | undefined
}

/** An interview's length, where the role has it. */
const USUAL_MINUTES = 30

const SETTINGS = ['alone', 'pair'] as const
const ANSWERS = ['typed', 'aloud'] as const

/** What interview, and what it will be like, before its clock starts. */
export const MockSetupScreen = ({ go, role: named, setting: asked = 'alone' }: Props) => {
  const { game, words, lang, glyphs, columns } = useUi()
  const { setup } = words.interview
  const { roles } = game.bank
  const [roleId, setRoleId] = useState(named?.id ?? game.goal()?.role ?? '')
  const [chosen, setMinutes] = useState(USUAL_MINUTES)
  const [setting, setSetting] = useState(asked)
  const role = roles.find(({ id }) => id === roleId) ?? roles[0]
  const lengths = role?.blueprints.map(blueprint => blueprint.minutes) ?? []
  const minutes = lengths.includes(chosen) ? chosen : (lengths[0] ?? USUAL_MINUTES)
  const width = textWidth(columns)
  const plan = role && game.mockPlan({ role, minutes, setting })
  const { answers } = game.settings()
  const view = { words, lang, glyphs, width }
  const fields: readonly Field[] = [
    {
      id: 'role',
      name: words.mock.role,
      value: role?.id ?? '',
      options: roles.map(({ id, title }) => ({ value: id, label: title[lang] })),
      onChoose: setRoleId,
    },
    {
      id: 'length',
      name: words.mock.length,
      value: String(minutes),
      options: lengths.map(n => ({ value: String(n), label: words.mock.minutes(n) })),
      onChoose: value => setMinutes(Number(value)),
    },
    {
      id: 'setting',
      name: setup.setting,
      value: setting,
      options: SETTINGS.map(value => ({ value, label: setup.settings[value] })),
      onChoose: value => setSetting(SETTINGS.find(each => each === value) ?? 'alone'),
    },
    ...(setting === 'pair'
      ? []
      : [
          {
            id: 'answers',
            name: setup.answers,
            value: answers,
            options: ANSWERS.map(value => ({ value, label: setup.answersIn[value] })),
            onChoose: (value: string) =>
              game.change({ answers: ANSWERS.find(each => each === value) ?? 'typed' }),
          },
        ]),
  ]
  const isEmpty = !role || !plan || plan.items.length === 0
  const missing = role ? game.emptySkills(role).map(skill => words.skill[skill]) : []
  return (
    <SetupScreen
      title={words.mock.title}
      start={words.mock.start(minutes)}
      fields={fields}
      below={[
        BLANK,
        ...(isEmpty
          ? wrap([span(setup.emptySkills(missing), 'warn')], width)
          : [...planLines(plan, game.bank, view), BLANK]),
        ...wrap([span(setup.intro[setting], 'dim')], width),
      ]}
      onStart={() => {
        const session = role && !isEmpty ? game.startMock({ role, minutes, setting }) : undefined
        if (session) go({ name: 'round', session })
      }}
      onBack={() => go({ name: 'home' })}
    />
  )
}
