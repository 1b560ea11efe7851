const WATCH = "import signalExit from 'signal-exit';"

/**
 * At any exit Ink lays out a last frame and takes the whole tree down, and writes to a terminal that it was told to leave.
 * The program gives the terminal back itself, whatever ends it: `src/cli/until-over.ts`.
 */
export const exits = [
  {
    file: 'ink/build/ink.js',
    why: 'nothing is drawn or taken down at the exit',
    edits: [
      [WATCH, ''],
      ['signalExit(this.unmount, { alwaysLast: false })', 'noop'],
    ],
  },
  {
    file: 'restore-cursor/index.js',
    why: 'nothing is written at the exit',
    edits: [
      [WATCH, ''],
      ["signalExit(() => {\n\t\tprocess.stderr.write('\\u001B[?25h');\n\t}, {alwaysLast: true});", ''],
    ],
  },
]
