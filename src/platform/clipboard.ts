import type { Clipboard } from '../app/ports.ts'

/**
 * The terminal's clipboard, by OSC 52: it travels through ssh. Terminals that don't know the sequence, or don't allow
 * it, ignore it.
 */
export const terminalClipboard = (terminal: NodeJS.WritableStream): Clipboard => ({
  copy: text => {
    terminal.write(`\u001b]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`)
  },
})
