import { Box } from 'ink'
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
  readonly at?: V | undefined
  readonly onChoose: (value: V) => void
  /** Esc, or q on the home screen. */
  readonly onBack: () => void
}

/** A screen whose one question is "which of these?". */
export const MenuScreen = <V extends string>(props: MenuScreenProps<V>) => {
  const { id, title, context = 'menu', above = [], below = [], items, at, onChoose, onBack } = props
  const { rows, game, openHelp } = useUi()
  const height = bodyHeight(rows)
  const room = Math.max(2, height - above.length)
  useKeys(context, action => {
    if (action === 'back' || action === 'quit') onBack()
    if (action === 'language') game.switchLang()
    if (action === 'help') openHelp(context)
  })
  const left = Math.max(0, room - items.length)
  return (
    <Screen title={title} bindings={bindingsOf(context)}>
      <Lines lines={above.slice(0, Math.max(0, height - 2))} />
      <Box flexDirection="column" flexShrink={0}>
        <Menu id={id} items={items} at={at} height={room} onChoose={onChoose} />
      </Box>
      <Lines lines={below.slice(0, left)} />
    </Screen>
  )
}
