import { type Instance, type RenderOptions, render } from 'ink'
import type { Game } from '../../src/app/game.ts'
import { App } from '../../src/ui/app.tsx'
import type { Route } from '../../src/ui/route.ts'
import type { Keyboard } from './keyboard.ts'

/** What Ink asks of a terminal. */
type Paper = Pick<NodeJS.WriteStream, 'columns' | 'rows'> & {
  write(text: string, written?: () => void): boolean
}

interface Stage {
  readonly game: Game
  readonly start: Route
  readonly stdout: Paper
  readonly stdin: Keyboard
}

/** As the game draws on a terminal. */
export const AS_PLAYED: RenderOptions = {
  alternateScreen: true,
  incrementalRendering: true,
  maxFps: 120,
}

/** The app on a terminal, with nobody to tell where it goes. */
export const mounted = ({ game, start, stdout, stdin }: Stage, how: RenderOptions): Instance =>
  render(
    <App
      game={game}
      problems={[]}
      start={start}
      charset="unicode"
      home="menu"
      onRoute={() => {}}
      onQuit={() => {}}
      onInterrupt={() => {}}
      job={{ stop: () => Promise.resolve(), onContinued: () => () => {} }}
    />,
    {
      stdout: stdout as unknown as NodeJS.WriteStream,
      stdin: stdin as unknown as NodeJS.ReadStream,
      exitOnCtrlC: false,
      patchConsole: false,
      interactive: true,
      ...how,
    },
  )
