import { Box, Text } from 'ink'
import SelectInput from 'ink-select-input'
import { labelWidth } from '../layout.ts'
import { truncate, widthOf } from '../text/width.ts'
import { useUi } from '../ui-context.tsx'

export interface MenuItem<V extends string = string> {
  readonly value: V
  readonly label: string
}

const Indicator = ({ isSelected = false }: { isSelected?: boolean }) => {
  const { glyphs, theme, quiet } = useUi()
  if (quiet && !isSelected) return null
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
      {truncate(label, labelWidth(columns), glyphs.ellipsis)}
    </Text>
  )
}

interface MenuProps<V extends string> {
  /** Starts afresh when it changes: which menu this is. */
  readonly id: string
  readonly items: readonly MenuItem<V>[]
  /** What the pointer is on; anything unknown stands for the first. */
  readonly at: V | undefined
  readonly height: number
  readonly onMove: (value: V) => void
  readonly onChoose: (value: V) => void
}

/**
 * One thing chosen from a list. The list keeps its pointer by row of the window: with other rows, or other items, it
 * begins again where the pointer was.
 */
export const Menu = <V extends string>({ id, items, at, height, onMove, onChoose }: MenuProps<V>) => {
  const { hears } = useUi()
  const limit = Math.min(items.length, Math.max(2, height))
  return (
    <SelectInput
      key={[id, limit, ...items.map(({ value }) => value)].join(' ')}
      items={[...items]}
      initialIndex={Math.max(
        0,
        items.findIndex(item => item.value === at),
      )}
      limit={limit}
      isFocused={hears}
      indicatorComponent={Indicator}
      itemComponent={Label}
      onHighlight={item => onMove(item.value)}
      onSelect={item => onChoose(item.value)}
    />
  )
}
