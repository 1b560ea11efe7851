import { EventEmitter } from 'node:events'
import { Box, renderToString, Text } from 'ink'
import stringWidth from 'string-width'
import logUpdate from '../../node_modules/ink/build/log-update.js'
import type { Game } from '../../src/app/game.ts'
import { createGame } from '../../src/app/game.ts'
import type { Bank } from '../../src/core/bank.ts'
import type { Lang } from '../../src/core/text.ts'
import type { Route } from '../../src/ui/route.ts'
import { Keyboard } from './keyboard.ts'
import { AS_PLAYED, mounted } from './mounted.tsx'
import { memoryPorts } from './ports.ts'

/** What Ink writes to a terminal, for whichever Ink this is bundled with. */

class Paper extends EventEmitter {
  readonly isTTY = true
  written = ''
  readonly columns: number
  rows: number

  constructor(columns: number, rows: number) {
    super()
    this.columns = columns
    this.rows = rows
  }

  readonly write = (text: string, then?: () => void): boolean => {
    this.written += text
    if (then) queueMicrotask(then)
    return true
  }

  take(): string {
    const { written } = this
    this.written = ''
    return written
  }
}

export interface Scene {
  readonly bank: Bank
  readonly lang: Lang
  readonly columns: number
  readonly rows: number
  readonly route: (game: Game) => Route
  readonly keys: readonly string[]
}

/** The writes of a screen as the game starts it: first what it begins with, then one for each key. */
export const writesOf = async (scene: Scene): Promise<readonly string[]> => {
  const { bank, lang, columns, rows, route, keys } = scene
  const game = createGame(memoryPorts(), {
    bank,
    facts: () => [],
    version: '0.0.0',
    locale: lang,
    seed: 'drawn',
  })
  const paper = new Paper(columns, rows)
  const stdin = new Keyboard()
  const instance = mounted({ game, start: route(game), stdout: paper, stdin }, AS_PLAYED)
  await instance.waitUntilRenderFlush()
  const writes = [paper.take()]
  for (const key of keys) {
    stdin.press(key)
    await instance.waitUntilRenderFlush()
    writes.push(paper.take())
  }
  instance.unmount()
  return writes
}

/** A frame, and how high the window is by then. */
export interface Drawing {
  readonly rows: number
  readonly lines: readonly string[]
}

/** What is written for frames one after another. */
export const writesOfFrames = (columns: number, frames: readonly Drawing[]): readonly string[] => {
  const paper = new Paper(columns, 0)
  const draw = logUpdate.create(paper as unknown as NodeJS.WriteStream, { incremental: true })
  return frames.map(({ rows, lines }) => {
    paper.rows = rows
    draw(lines.join('\n') + (lines.length < rows ? '\n' : ''))
    return paper.take()
  })
}

interface Words {
  readonly text: string
  readonly columns: number
  readonly wrap: 'wrap' | 'hard' | 'truncate-end' | 'truncate-start'
}

/** A text on its own in a box, some of it bold, as Ink lays it out. */
export const laidOut = ({ text, columns, wrap }: Words): string =>
  renderToString(
    <Box width={columns} flexDirection="column">
      <Text wrap={wrap}>
        {text}
        <Text bold color="red">
          {text}
        </Text>
      </Text>
      <Box borderStyle="round" overflow="hidden">
        <Text dimColor>{text}</Text>
      </Box>
    </Box>,
    { columns },
  )

export const widthOf = (text: string): number => stringWidth(text)
