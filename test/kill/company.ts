import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bank } from '../../src/core/bank.ts'
import { startGame } from '../support/terminal.ts'
import { luckOf } from './chance.ts'
import { gather, lostAnswers } from './evidence.ts'
import { askProgram, BEGUN, endGame, MODES, playOn, WINDOW } from './kill-loop.ts'
import { sightOn } from './sight.ts'
import type { SeenAnswer } from './witness.ts'
import { watch } from './witness.ts'

/** Several games at once in one folder, of which some are killed and the others quit. */

export interface CompanyReport {
  readonly games: number
  readonly killed: number
  readonly seen: number
  readonly answers: number
  readonly torn: number
  readonly faults: readonly string[]
}

interface Options {
  readonly bank: Bank
  readonly players: number
  /** Games that each of them plays, one after another. */
  readonly games: number
  readonly seed: string
}

interface Played {
  readonly pid: number
  readonly seen: readonly SeenAnswer[]
  readonly killed: boolean
}

export const playInCompany = async ({ bank, players, games, seed }: Options): Promise<CompanyReport> => {
  const home = mkdtempSync(join(tmpdir(), 'ops-interview-company-'))
  const sightOf = sightOn(bank)
  const played: Played[] = []
  const trouble: string[] = []

  const playAs = async (player: number): Promise<void> => {
    const luck = luckOf(`${seed} ${player}`)
    for (let n = 0; n < games; n++) {
      const game = startGame({ home, args: [...luck.one(MODES), '--lang', 'en'], ...WINDOW })
      try {
        const witness = watch(game, sightOf)
        await game.waitFor(BEGUN)
        await playOn({ game, witness, luck }, 15 + luck.below(30))
        const killed = luck.happens(0.5)
        trouble.push(...(await endGame(game, killed ? 'SIGKILL' : 'SIGTERM')))
        played.push({ pid: game.pid, seen: witness.answers(), killed })
      } catch (error) {
        trouble.push(String(error))
      } finally {
        game.dispose()
      }
    }
  }

  try {
    await Promise.all(Array.from({ length: players }, (_, player) => playAs(player)))
    const evidence = gather(home, bank)
    const lost = played.flatMap(run => lostAnswers(evidence, { ...run, from: 0 }))
    const asked = await askProgram(home, evidence)
    return {
      games: played.length,
      killed: played.filter(({ killed }) => killed).length,
      seen: played.reduce((sum, { seen }) => sum + seen.length, 0),
      answers: evidence.answers,
      torn: evidence.torn,
      faults: [
        ...trouble,
        ...evidence.faults,
        ...lost.map(answer => `lost: ${JSON.stringify(answer)}`),
        ...asked,
      ],
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
