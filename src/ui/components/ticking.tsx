import { useEffect, useState } from 'react'
import type { Line } from '../text/line.ts'
import { plainText } from '../text/line.ts'
import { useUi } from '../ui-context.tsx'
import { LineText } from './lines.tsx'

/** How often to look whether the text has changed. */
const LOOK_MS = 200

/** A line that changes with time. Redraws itself when its text changes, and stands still for a screen reader. */
export const Ticking = ({ read }: { readonly read: () => Line }) => {
  const { game, quiet } = useUi()
  const { clock } = game.ports
  const [, setShown] = useState('')
  useEffect(() => {
    if (quiet) return
    return clock.every(LOOK_MS, () => setShown(plainText(read())))
  }, [clock, read, quiet])
  return <LineText line={read()} />
}
