import type { Action } from './action.ts'

/** The only place that says which key does what. Key line and help are generated from it. */

export interface Binding {
  readonly action: Action
  /** Key names as `keyName` gives them, and the classes `digits`, `letters`, `text`. */
  readonly keys: readonly string[]
  /** What key line and help call it: a name in the catalog's `actions`. Bindings with one label are shown as one. */
  readonly label: string
  /** Shown in the key line, not only in the help. */
  readonly prominent?: true
}

const SCROLL: readonly Binding[] = [
  { action: 'page-up', keys: ['pageup', 'ctrl+u'], label: 'scroll' },
  { action: 'page-down', keys: ['pagedown', 'ctrl+d'], label: 'scroll' },
]
const READ_LINES: readonly Binding[] = [
  { action: 'move-up', keys: ['up', 'k'], label: 'scroll', prominent: true },
  { action: 'move-down', keys: ['down', 'j'], label: 'scroll', prominent: true },
]
const READ_PAGES: readonly Binding[] = [
  { action: 'page-down', keys: ['space', 'pagedown', 'ctrl+d'], label: 'half-page' },
  { action: 'page-up', keys: ['pageup', 'ctrl+u'], label: 'half-page' },
]
const SKIP: Binding = { action: 'skip', keys: ['s'], label: 'skip', prominent: true }
const PAUSE: Binding = { action: 'pause', keys: ['esc', 'p'], label: 'pause', prominent: true }
const UNDO: Binding = { action: 'undo', keys: ['u'], label: 'undo', prominent: true }
const COLD: Binding = { action: 'cold', keys: ['x'], label: 'cold', prominent: true }
const DOUBT: Binding = { action: 'doubt', keys: ['!'], label: 'doubt', prominent: true }
const PARDON: Binding = { action: 'pardon', keys: ['g'], label: 'pardon', prominent: true }
const COPY: Binding = { action: 'copy', keys: ['c'], label: 'copy', prominent: true }
const LANGUAGE: Binding = { action: 'language', keys: ['L'], label: 'language', prominent: true }
const HELP: Binding = { action: 'help', keys: ['?'], label: 'help', prominent: true }
const BACK: Binding = { action: 'back', keys: ['esc'], label: 'back', prominent: true }
const MOVE: readonly Binding[] = [
  { action: 'move-up', keys: ['up', 'k'], label: 'move' },
  { action: 'move-down', keys: ['down', 'j'], label: 'move' },
]
const SUBMIT: Binding = { action: 'submit', keys: ['enter'], label: 'submit', prominent: true }
const EDITING: readonly Binding[] = [
  { action: 'left', keys: ['left', 'ctrl+b'], label: 'cursor' },
  { action: 'right', keys: ['right', 'ctrl+f'], label: 'cursor' },
  { action: 'line-start', keys: ['home', 'ctrl+a'], label: 'line-ends' },
  { action: 'line-end', keys: ['end', 'ctrl+e'], label: 'line-ends' },
  { action: 'erase', keys: ['backspace'], label: 'erase' },
  { action: 'erase-forward', keys: ['delete'], label: 'erase' },
  { action: 'erase-word', keys: ['ctrl+w'], label: 'erase-word' },
  { action: 'erase-line', keys: ['ctrl+u'], label: 'erase-line' },
]
const ASKING: readonly Binding[] = [SKIP, PAUSE, UNDO, ...SCROLL, LANGUAGE, HELP]

/** Moving and choosing are the list's own business; here they are named for key line and help. */
const LIST: readonly Binding[] = [
  { action: 'move-up', keys: ['up', 'k'], label: 'move', prominent: true },
  { action: 'move-down', keys: ['down', 'j'], label: 'move', prominent: true },
  { action: 'choose', keys: ['enter', 'digits'], label: 'choose', prominent: true },
]

export const KEYMAP = {
  home: [...LIST, { action: 'quit', keys: ['q'], label: 'quit', prominent: true }, LANGUAGE, HELP],
  menu: [...LIST, BACK, LANGUAGE, HELP],
  choice: [
    { action: 'answer', keys: ['digits'], label: 'answer', prominent: true },
    ...MOVE,
    { action: 'submit', keys: ['enter'], label: 'answer' },
    ...ASKING,
  ],
  boolean: [
    { action: 'true', keys: ['t', '1'], label: 'true', prominent: true },
    { action: 'false', keys: ['f', '2'], label: 'false', prominent: true },
    ...MOVE,
    { action: 'submit', keys: ['enter'], label: 'answer' },
    ...ASKING,
  ],
  multi: [
    { action: 'tick', keys: ['digits', 'space'], label: 'tick', prominent: true },
    SUBMIT,
    ...MOVE,
    ...ASKING,
  ],
  order: [
    { action: 'place', keys: ['digits', 'space'], label: 'place', prominent: true },
    { action: 'take-off', keys: ['backspace'], label: 'take-off', prominent: true },
    SUBMIT,
    ...MOVE,
    ...ASKING,
  ],
  match: [
    { action: 'assign', keys: ['letters'], label: 'assign', prominent: true },
    { action: 'move-up', keys: ['up', 'k'], label: 'move', prominent: true },
    { action: 'move-down', keys: ['down', 'j'], label: 'move', prominent: true },
    SUBMIT,
    ...ASKING,
  ],
  typing: [
    { action: 'type', keys: ['text'], label: 'type' },
    SUBMIT,
    { action: 'pause', keys: ['esc'], label: 'pause', prominent: true },
    { action: 'skip', keys: ['ctrl+n'], label: 'skip', prominent: true },
    { action: 'language', keys: ['ctrl+l'], label: 'language', prominent: true },
    { action: 'help', keys: ['ctrl+g'], label: 'help', prominent: true },
    { action: 'undo', keys: ['ctrl+t'], label: 'undo' },
    ...EDITING,
    { action: 'page-up', keys: ['pageup'], label: 'scroll' },
    { action: 'page-down', keys: ['pagedown'], label: 'scroll' },
  ],
  writing: [
    { action: 'type', keys: ['text'], label: 'type' },
    { action: 'hand-in', keys: ['ctrl+d'], label: 'hand-in', prominent: true },
    { action: 'pause', keys: ['esc'], label: 'pause', prominent: true },
    { action: 'open-editor', keys: ['ctrl+e'], label: 'editor', prominent: true },
    { action: 'speak', keys: ['ctrl+o'], label: 'speak', prominent: true },
    { action: 'skip', keys: ['ctrl+n'], label: 'skip', prominent: true },
    { action: 'help', keys: ['ctrl+g'], label: 'help', prominent: true },
    { action: 'language', keys: ['ctrl+l'], label: 'language' },
    { action: 'newline', keys: ['enter'], label: 'new-line' },
    { action: 'left', keys: ['left', 'ctrl+b'], label: 'cursor' },
    { action: 'right', keys: ['right', 'ctrl+f'], label: 'cursor' },
    { action: 'up', keys: ['up', 'ctrl+p'], label: 'cursor' },
    { action: 'down', keys: ['down'], label: 'cursor' },
    { action: 'word-left', keys: ['alt+b', 'ctrl+left', 'alt+left'], label: 'word' },
    { action: 'word-right', keys: ['alt+f', 'ctrl+right', 'alt+right'], label: 'word' },
    { action: 'line-start', keys: ['home', 'ctrl+a'], label: 'line-ends' },
    { action: 'line-end', keys: ['end'], label: 'line-ends' },
    { action: 'text-start', keys: ['ctrl+home', 'alt+<'], label: 'text-ends' },
    { action: 'text-end', keys: ['ctrl+end', 'alt+>'], label: 'text-ends' },
    { action: 'erase', keys: ['backspace'], label: 'erase' },
    { action: 'erase-forward', keys: ['delete'], label: 'erase' },
    { action: 'erase-word', keys: ['ctrl+w', 'alt+backspace'], label: 'erase-word' },
    { action: 'erase-word-forward', keys: ['alt+d'], label: 'erase-word' },
    { action: 'kill-back', keys: ['ctrl+u'], label: 'erase-line' },
    { action: 'kill', keys: ['ctrl+k'], label: 'erase-line' },
    { action: 'yank', keys: ['ctrl+y'], label: 'put-back' },
    { action: 'take-back', keys: ['ctrl+_'], label: 'take-back' },
    { action: 'page-up', keys: ['pageup'], label: 'scroll' },
    { action: 'page-down', keys: ['pagedown'], label: 'scroll' },
    { action: 'undo', keys: ['ctrl+t'], label: 'undo' },
  ],
  aloud: [
    { action: 'hand-in', keys: ['enter'], label: 'spoken', prominent: true },
    { action: 'write', keys: ['w'], label: 'write', prominent: true },
    ...ASKING,
  ],
  marking: [
    { action: 'tick-point', keys: ['digits'], label: 'tick', prominent: true },
    { action: 'tick-critical', keys: ['c'], label: 'critical', prominent: true },
    { action: 'submit', keys: ['enter'], label: 'confirm', prominent: true },
    { action: 'move-up', keys: ['up', 'k'], label: 'scroll', prominent: true },
    { action: 'move-down', keys: ['down', 'j'], label: 'scroll', prominent: true },
    ...READ_PAGES,
    { action: 'back', keys: ['esc'], label: 'later', prominent: true },
    UNDO,
    LANGUAGE,
    HELP,
  ],
  pair: [
    { action: 'grade', keys: ['digits'], label: 'grade', prominent: true },
    { action: 'tick-critical', keys: ['x'], label: 'critical', prominent: true },
    { action: 'submit', keys: ['enter'], label: 'next-question', prominent: true },
    { action: 'follow-up', keys: ['letters'], label: 'follow-up', prominent: true },
    { action: 'move-up', keys: ['up', 'k'], label: 'scroll' },
    { action: 'move-down', keys: ['down', 'j'], label: 'scroll' },
    ...READ_PAGES,
    SKIP,
    PAUSE,
    LANGUAGE,
    HELP,
  ],
  scorecard: [
    { action: 'back', keys: ['enter', 'esc'], label: 'home', prominent: true },
    ...READ_LINES,
    { action: 'missed', keys: ['m'], label: 'missed', prominent: true },
    { action: 'look', keys: ['v'], label: 'look', prominent: true },
    { action: 'again', keys: ['r'], label: 'again', prominent: true },
    ...READ_PAGES,
    LANGUAGE,
    HELP,
  ],
  goal: [
    ...READ_LINES,
    { action: 'next', keys: ['enter'], label: 'drill-next', prominent: true },
    { action: 'again', keys: ['g'], label: 'change-goal', prominent: true },
    ...READ_PAGES,
    BACK,
    LANGUAGE,
    HELP,
  ],
  feedback: [
    { action: 'next', keys: ['enter', 'n'], label: 'next', prominent: true },
    ...READ_LINES,
    UNDO,
    ...READ_PAGES,
    PAUSE,
    LANGUAGE,
    HELP,
    COLD,
    DOUBT,
    PARDON,
  ],
  summary: [
    { action: 'back', keys: ['enter', 'esc'], label: 'home', prominent: true },
    { action: 'again', keys: ['r'], label: 'again', prominent: true },
    { action: 'missed', keys: ['m'], label: 'missed', prominent: true },
    { action: 'look', keys: ['v'], label: 'look', prominent: true },
    COPY,
    UNDO,
    { action: 'move-up', keys: ['up', 'k'], label: 'scroll' },
    { action: 'move-down', keys: ['down', 'j'], label: 'scroll' },
    ...READ_PAGES,
    LANGUAGE,
    HELP,
  ],
  look: [
    { action: 'previous', keys: ['left', 'h'], label: 'previous', prominent: true },
    { action: 'next', keys: ['right', 'enter', 'n'], label: 'next', prominent: true },
    ...READ_LINES,
    ...READ_PAGES,
    BACK,
    LANGUAGE,
    HELP,
    COLD,
    DOUBT,
    PARDON,
  ],
  stats: [
    { action: 'previous', keys: ['left', 'h'], label: 'page', prominent: true },
    { action: 'next', keys: ['right', 'enter', 'n'], label: 'page', prominent: true },
    ...READ_LINES,
    ...READ_PAGES,
    BACK,
    LANGUAGE,
    HELP,
  ],
  item: [
    { action: 'previous', keys: ['left', 'h'], label: 'previous', prominent: true },
    { action: 'next', keys: ['right', 'n'], label: 'next', prominent: true },
    ...READ_LINES,
    ...READ_PAGES,
    COLD,
    DOUBT,
    PARDON,
    BACK,
    LANGUAGE,
    HELP,
  ],
  search: [
    { action: 'type', keys: ['text'], label: 'search' },
    { action: 'move-up', keys: ['up'], label: 'move', prominent: true },
    { action: 'move-down', keys: ['down'], label: 'move', prominent: true },
    { action: 'choose', keys: ['enter'], label: 'read', prominent: true },
    BACK,
    { action: 'next-filter', keys: ['tab'], label: 'filter', prominent: true },
    { action: 'filter-back', keys: ['left'], label: 'narrow' },
    { action: 'filter-on', keys: ['right'], label: 'narrow' },
    { action: 'language', keys: ['ctrl+l'], label: 'language', prominent: true },
    { action: 'help', keys: ['ctrl+g'], label: 'help', prominent: true },
    { action: 'page-up', keys: ['pageup'], label: 'half-page' },
    { action: 'page-down', keys: ['pagedown'], label: 'half-page' },
    { action: 'erase', keys: ['backspace'], label: 'erase' },
    { action: 'erase-word', keys: ['ctrl+w'], label: 'erase-word' },
    { action: 'erase-line', keys: ['ctrl+u'], label: 'erase-line' },
  ],
  comment: [
    { action: 'type', keys: ['text'], label: 'type' },
    SUBMIT,
    { action: 'back', keys: ['esc'], label: 'back', prominent: true },
    { action: 'language', keys: ['ctrl+l'], label: 'language', prominent: true },
    ...EDITING,
  ],
  daily: [
    COPY,
    { action: 'again', keys: ['r'], label: 'practise', prominent: true },
    ...READ_LINES,
    ...READ_PAGES,
    { action: 'back', keys: ['esc', 'enter'], label: 'back', prominent: true },
    LANGUAGE,
    HELP,
  ],
  placement: [
    { action: 'next', keys: ['enter'], label: 'begin', prominent: true },
    ...READ_LINES,
    ...READ_PAGES,
    BACK,
    LANGUAGE,
    HELP,
  ],
  reading: [
    ...READ_LINES,
    ...READ_PAGES,
    { action: 'back', keys: ['esc', 'enter', '?'], label: 'back', prominent: true },
    LANGUAGE,
  ],
} satisfies Readonly<Record<string, readonly Binding[]>>
