import { spawnSync } from 'node:child_process'

/** Modes that a full-screen program sets: its own screen, keys, mouse, focus, paste, colours, a hidden cursor. */
const MODES_OFF = [
  '[?1049l',
  '[?1l',
  '>',
  '[>4m',
  '[<u',
  ...[1000, 1002, 1003, 1004, 1006, 2004].map(mode => `[?${mode}l`),
  '[0m',
  '[?25h',
]
  .map(sequence => `\u001b${sequence}`)
  .join('')

const stty = (...args: readonly string[]): string | undefined => {
  const { status, stdout } = spawnSync('stty', args, {
    stdio: ['inherit', 'pipe', 'ignore'],
    encoding: 'utf8',
  })
  return status === 0 ? stdout.trim() : undefined
}

/**
 * Looks at how the terminal is set before another program has it; gives back how to set it so again, when that program was
 * killed and could not. Where there is no `stty`, the modes alone.
 */
export const keepTerminalSettings = (terminal: NodeJS.WriteStream): (() => void) => {
  const kept = stty('-g')
  return () => {
    if (kept !== undefined) stty(kept)
    if (terminal.isTTY) terminal.write(MODES_OFF)
  }
}
