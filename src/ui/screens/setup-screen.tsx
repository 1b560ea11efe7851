import { useState } from 'react'
import type { MenuItem } from '../components/menu.tsx'
import { MenuScreen } from '../components/menu-screen.tsx'
import type { Line } from '../text/line.ts'
import { padEnd, widthOf } from '../text/width.ts'
import { useUi } from '../ui-context.tsx'

/** One thing to set before a round: its name, its value, and what else it can be. */
export interface Field {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly options: readonly MenuItem[]
  readonly onChoose: (value: string) => void
}

interface SetupProps {
  readonly title: string
  readonly start: string
  readonly fields: readonly Field[]
  readonly below?: readonly Line[]
  readonly onStart: () => void
  readonly onBack: () => void
}

const START = 'start'

/** Enter starts at once; every other row opens the list of what it can be. */
export const SetupScreen = ({ title, start, fields, below = [], onStart, onBack }: SetupProps) => {
  const { glyphs } = useUi()
  const [row, setRow] = useState(START)
  const [openId, setOpenId] = useState<string | null>(null)
  const open = fields.find(field => field.id === openId)
  if (open) {
    return (
      <MenuScreen
        id={open.id}
        title={`${title} ${glyphs.dot} ${open.name}`}
        items={open.options}
        at={open.value}
        onChoose={value => {
          open.onChoose(value)
          setOpenId(null)
        }}
        onBack={() => setOpenId(null)}
      />
    )
  }
  const column = Math.max(...fields.map(field => widthOf(field.name))) + 2
  const label = ({ name, value, options }: Field) =>
    padEnd(name, column) + (options.find(option => option.value === value)?.label ?? value)
  return (
    <MenuScreen
      id="fields"
      title={title}
      items={[
        { value: START, label: start },
        ...fields.map(field => ({ value: field.id, label: label(field) })),
      ]}
      at={row}
      below={below}
      onChoose={choice => {
        setRow(choice)
        if (choice === START) onStart()
        else setOpenId(choice)
      }}
      onBack={onBack}
    />
  )
}
