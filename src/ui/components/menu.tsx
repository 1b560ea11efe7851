import { Box, Text } from 'ink'
import SelectInput from 'ink-select-input'
import { truncate, widthOf } from '../text/width.ts'
import { useUi } from '../ui-context.tsx'

export interface MenuItem<V extends string = string> {
  readonly value: V
  readonly label: string
}

const Indicator = ({ isSelected = false }: { isSelected?: boolean }) => {
  const { glyphs, theme } = useUi()
  return (
    <Box marginRight={1} flexShrink={0}>
      <Text {...theme.focus}>{isSelected ? glyphs.pointer : ' '.repeat(widthOf(glyphs.pointer))}</Text>
    </Box>
  )
}

const Label = ({ isSelected = false, label }: { isSelected?: boolean; label: string }) => {
  const { theme, columns, glyphs } = useUi()
  return (
    <Text wrap="truncate-end" {...(isSelected ? theme.focus : theme.text)}>
      {truncate(label, columns - 6, glyphs.ellipsis)}
    </Text>
  )
}

interface MenuProps<V extends string> {
  /** Starts afresh when it changes: which menu this is. */
  readonly id: string
  readonly items: readonly MenuItem<V>[]
  /** The value the pointer starts on. */
  readonly at?: V | undefined
  readonly height: number
  readonly onChoose: (value: V) => void
}

/** One thing chosen from a list. */
export const Menu = <V extends string>({ id, items, at, height, onChoose }: MenuProps<V>) => {
  const { hears } = useUi()
  return (
    <SelectInput
      key={id}
      items={[...items]}
      initialIndex={Math.max(
        0,
        items.findIndex(item => item.value === at),
      )}
      limit={Math.min(items.length, Math.max(2, height))}
      isFocused={hears}
      indicatorComponent={Indicator}
      itemComponent={Label}
      onSelect={item => onChoose(item.value)}
    />
  )
}
