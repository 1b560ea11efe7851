import { useState } from 'react'
import type { Role } from '../../core/bank.ts'
import { MOCK_MINUTES } from '../../core/plan-mock.ts'
import { textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import { BLANK, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { SetupScreen } from './setup-screen.tsx'

interface Props {
  readonly go: Go
  /** Role the command line named. */
  readonly role?: Role | undefined
}

export const MockSetupScreen = ({ go, role: named }: Props) => {
  const { game, words, lang, columns } = useUi()
  const { roles } = game.bank
  const [roleId, setRoleId] = useState(named?.id ?? roles[0]?.id ?? '')
  const [minutes, setMinutes] = useState<number>(MOCK_MINUTES[1])
  const [isEmpty, setEmpty] = useState(false)
  const role = roles.find(candidate => candidate.id === roleId)
  const width = textWidth(columns)
  return (
    <SetupScreen
      title={words.mock.title}
      start={isEmpty ? words.mock.nothing : words.mock.start(minutes)}
      fields={[
        {
          id: 'role',
          name: words.mock.role,
          value: roleId,
          options: roles.map(({ id, title }) => ({ value: id, label: title[lang] })),
          onChoose: value => {
            setRoleId(value)
            setEmpty(false)
          },
        },
        {
          id: 'length',
          name: words.mock.length,
          value: String(minutes),
          options: MOCK_MINUTES.map(n => ({ value: String(n), label: words.mock.minutes(n) })),
          onChoose: value => setMinutes(Number(value)),
        },
      ]}
      below={[
        BLANK,
        ...(role ? wrap([span(role.description[lang])], width) : []),
        ...wrap([span(words.mock.intro, 'dim')], width),
      ]}
      onStart={() => {
        const session = role && game.startMock({ role, minutes })
        if (session) go({ name: 'round', session })
        else setEmpty(true)
      }}
      onBack={() => go({ name: 'home' })}
    />
  )
}
