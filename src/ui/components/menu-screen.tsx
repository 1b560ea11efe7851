import { Box } from 'ink'
import { useRef, useState } from 'react'
import { useKeys } from '../hooks/use-keys.ts'
import { bindingsOf } from '../keymap.ts'
import { bodyHeight } from '../layout.ts'
import type { Line } from '../text/line.ts'
import { useUi } from '../ui-context.tsx'
import { Lines } from './lines.tsx'
import type { MenuItem } from './menu.tsx'
import { Menu } from './menu.tsx'
import { Screen } from './screen.tsx'

interface MenuScreenProps<V extends string> {
  readonly id: string
  readonly title: string
  readonly context?: 'home' | 'menu'
  readonly above?: readonly Line[]
  readonly below?: readonly Line[]
  readonly items: readonly MenuItem<V>[]
  /** What the pointer starts on. */
  readonly at?: V | undefined
  readonly onChoose: (value: V) => void
  /** Esc, or q on the home screen. */
  readonly onBack: () => void
}

/**
 * Where the pointer of a menu is; another menu begins where it is told to. The list moves it by itself: there is nothing
 * to redraw unless the place is shown.
 */
const usePointer = <V extends string>(id: string, start: V | undefined) => {
  const pointer = useRef({ id, value: start })
  const [, redraw] = useState(start)
  if (pointer.current.id !== id) pointer.current = { id, value: start }
  const move = (value: V) => {
    pointer.current = { id, value }
  }
  const moveInSight = (value: V) => {
    move(value)
    redraw(value)
  }
  return { here: pointer.current.value, move, moveInSight }
}

/** A screen whose one question is "which of these?". */
export const MenuScreen = <V extends string>(props: MenuScreenProps<V>) => {
  const { id, title, context = 'menu', above = [], below = [], items, onChoose, onBack } = props
  const { rows, game, openHelp, words } = useUi()
  const { here, move, moveInSight } = usePointer(id, props.at)
  const height = bodyHeight(rows)
  const room = Math.max(2, height - above.length)
  useKeys(context, action => {
    if (action === 'back' || action === 'quit') onBack()
    if (action === 'language') game.switchLang()
    if (action === 'help') openHelp(context)
  })
  const isLong = items.length > room
  const left = Math.max(0, room - items.length)
  const place = Math.max(
    0,
    items.findIndex(({ value }) => value === here),
  )
  return (
    <Screen
      title={title}
      bindings={bindingsOf(context)}
      footnote={isLong ? words.position(place + 1, items.length) : ''}
    >
      <Lines lines={above.slice(0, Math.max(0, height - 2))} />
      <Box flexDirection="column" flexShrink={0}>
        <Menu
          id={id}
          items={items}
          at={here}
          height={room}
          onMove={isLong ? moveInSight : move}
          onChoose={onChoose}
        />
      </Box>
      <Lines lines={below.slice(0, left)} />
    </Screen>
  )
}
