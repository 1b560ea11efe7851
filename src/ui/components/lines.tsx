import { Box, Text } from 'ink'
import { memo } from 'react'
import type { Line } from '../text/line.ts'
import { useUi } from '../ui-context.tsx'

/** One row of styled text. Already broken to fit: cut rather than wrapped if it is not. */
export const LineText = memo(({ line }: { readonly line: Line }) => {
  const { theme } = useUi()
  if (line.length === 0) return <Text> </Text>
  return (
    <Text wrap="truncate-end">
      {line.map((span, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one line have no identity of their own
        <Text key={i} {...theme[span.token]}>
          {span.text}
        </Text>
      ))}
    </Text>
  )
})

export const Lines = ({ lines }: { readonly lines: readonly Line[] }) => (
  <Box flexDirection="column" flexShrink={0}>
    {lines.map((line, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen
      <LineText key={i} line={line} />
    ))}
  </Box>
)
