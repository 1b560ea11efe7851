/** Exit codes of what ends a game from outside: 128 and the number of the signal, as shells count. */
export const SIGNALS = { SIGINT: 130, SIGQUIT: 131, SIGTERM: 143, SIGHUP: 129 } as const

/** Ends what a screen may have begun: a frame half drawn, colours, bracketed paste, the hidden cursor, its own screen. */
export const GIVE_BACK = '\u001b[?2026l\u001b[0m\u001b[?2004l\u001b[?25h\u001b[?1049l'
