import { dataDirectory, LOG, SNAPSHOT } from '../platform/directories.ts'
import type { FrameSetting } from '../platform/launch-frame.ts'

const WITH_VALUE = ['--data-dir', '--lang']
const ALONE = ['--ascii', '--no-color']

/** Values of these options, or `undefined` where there is anything else. */
const valuesOf = (args: readonly string[]): ReadonlyMap<string, string> | undefined => {
  const [name = '', ...rest] = args
  if (args.length === 0) return new Map()
  if (ALONE.includes(name)) return valuesOf(rest)
  const [value, ...others] = rest
  if (!WITH_VALUE.includes(name) || value === undefined) return undefined
  const values = valuesOf(others)
  return values && new Map([[name, value], ...values])
}

/**
 * What the first frame of a start depends on; `undefined` where none is kept: the game begins elsewhere than with the menu,
 * an option says more than the frame's key can hold, the frame is read out rather than looked at, or the console (of Windows)
 * wants bytes in an encoding of its own.
 */
export const frameSettingOf = (args: readonly string[], build: string): FrameSetting | undefined => {
  const values = valuesOf(args)
  const { columns, rows } = process.stdout
  if (!values || process.platform === 'win32' || process.env['INK_SCREEN_READER'] === 'true') return undefined
  return {
    build,
    args,
    columns,
    rows,
    environment: { ...process.env },
    directory: dataDirectory(values.get('--data-dir'), process.env),
    files: [LOG, SNAPSHOT],
  }
}
