import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bank } from '../../src/core/bank.ts'
import { reviewPlace } from '../../src/core/drill-turns.ts'
import { totalsOf, unfinished } from '../../src/core/progress.ts'
import { currentItem, startRound } from '../../src/core/round.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { run as runCommand } from '../support/command-line.ts'
import { type GameTerminal, KEY, startGame } from '../support/terminal.ts'
import { type Luck, luckOf } from './chance.ts'
import { type Evidence, gather, lostAnswers } from './evidence.ts'
import { nextKeys } from './keys.ts'
import { type Sight, sightOn } from './sight.ts'
import { type Witness, watch } from './witness.ts'

/** Plays in one folder and is killed, again and again. */

export interface KillReport {
  kills: number
  /** Killed before the first frame. */
  atStart: number
  /** Killed within 30 ms of a key. */
  afterKey: number
  /** Answers that were seen on the screen as taken. */
  seen: number
  /** Answers in the log at the end. */
  answers: number
  rounds: number
  /** Lines that a kill cut off. */
  torn: number
  /** Starts that offered the round again, and those that went on with the right question. */
  offered: number
  resumed: number
  /** Files left behind by a write that was cut off. */
  litter: number
  /** Times the program's own commands were asked for their count. */
  asked: number
  readonly faults: string[]
}

interface Options {
  readonly bank: Bank
  readonly kills: number
  readonly seed: string
  readonly onKill?: (report: KillReport) => void
}

export const MODES = [
  ...[
    ['drill', '--items', '5'],
    ['drill', '--items', '3', '--time', 'off'],
    ['mock', '--length', '15'],
  ],
  ...[['review', '--items', '5'], ['daily']],
] as const

/** A question, a result, a set-up, or that there is nothing to review: then the program has ended. */
export const BEGUN = /Esc|Enter|Nothing is due|没有到期/
const NOTHING_DUE = /Nothing is due|没有到期/

/** Program's own counts are asked for every so many kills: two more starts each time. */
const ASKED_EVERY = 25

export const WINDOW = { columns: 120, rows: 60 } as const

/** Longest that a key is waited for: some do nothing. */
const FRAME_MS = 100

const CRASHED = 1

/** Ends a game, or finds that the keys had ended it. A crash is a fault. */
export const endGame = async (game: GameTerminal, signal: NodeJS.Signals): Promise<readonly string[]> => {
  let isRunning = true
  try {
    game.kill(signal)
  } catch {
    isRunning = false
  }
  const { exitCode } = await game.exited()
  return !isRunning && exitCode === CRASHED ? [`crashed: ${game.mainScreen()}`] : []
}

interface Hand {
  readonly game: GameTerminal
  readonly witness: Witness
  readonly luck: Luck
}

/** Types so many keys, now and then without looking. Gives back whether the last one is no more than 30 ms old. */
export const playOn = async ({ game, witness, luck }: Hand, keys: number): Promise<boolean> => {
  for (let i = 0; i < keys; i++) {
    game.send(nextKeys(witness.sight(), witness.screen(), luck))
    if (luck.happens(0.8)) await witness.next(FRAME_MS)
    else await sleep(luck.below(10))
  }
  const isPrompt = luck.happens(0.6)
  if (isPrompt) game.send(nextKeys(witness.sight(), witness.screen(), luck))
  await sleep(luck.below(isPrompt ? 30 : 150))
  return isPrompt
}

const ANYTHING = 'anything'

/** The end of the menu's line that offers a round again. */
const offers = ({ progress }: Evidence): readonly string[] => {
  const [round] = unfinished(progress)
  if (!round || (round.plan.mode === 'drill' && round.plan.source === 'daily')) return []
  const { plan, attempts } = round
  return (['en', 'zh'] as const).map(lang => {
    const { home } = wordsIn(lang)
    const isCounted = plan.mode === 'drill' && plan.source !== 'placement' && plan.untilMs === undefined
    const label = isCounted
      ? home.resume(ANYTHING, reviewPlace(plan, attempts).met, plan.items.length)
      : home.resumeMock(ANYTHING, attempts.length)
    return label.slice(label.indexOf(ANYTHING) + ANYTHING.length)
  })
}

/** What the round that was killed has to go on with, where it asks something. */
const expectedItem = ({ progress }: Evidence): string | undefined => {
  const [round] = unfinished(progress)
  if (!round || round.finished) return undefined
  const resumed = startRound(round.plan, { ...round, over: null })
  return resumed.phase.name === 'asking' ? currentItem(resumed)?.itemId : undefined
}

/** Finds the round on the menu and takes it up. */
const resume = async (
  game: GameTerminal,
  sightOf: (screen: string) => Sight,
  { before, report }: { readonly before: Evidence; readonly report: KillReport },
): Promise<void> => {
  const labels = offers(before)
  await game.waitFor(/❯/)
  if (labels.length === 0) return
  await game.waitFor(screen => labels.some(label => screen.includes(label)), `the offer ${labels[0]}`)
  report.offered += 1
  game.send(KEY.enter)
  const wanted = expectedItem(before)
  if (wanted === undefined) return
  const isAsked = (screen: string): boolean => {
    const sight = sightOf(screen)
    return sight.name === 'asking' && sight.item.id === wanted
  }
  await game.waitFor(isAsked, `the question ${wanted}`)
  report.resumed += 1
}

/** What is wrong with what the program itself counts, against the log. */
export const askProgram = async (home: string, { progress }: Evidence): Promise<readonly string[]> => {
  const stats = await runCommand(home, ['stats', '--json'])
  if (stats.code !== 0) return [`stats: ${stats.stderr}`]
  const counted = JSON.parse(stats.stdout) as { readonly attempts: number }
  const { attempts } = totalsOf(progress)
  const doctor = await runCommand(home, ['data', 'doctor', '--mend', '--json'])
  return [
    ...(counted.attempts === attempts ? [] : [`stats counts ${counted.attempts}, the log ${attempts}`]),
    ...(doctor.code === 0 ? [] : [`doctor: ${doctor.stdout}${doctor.stderr}`]),
  ]
}

export const runKillLoop = async ({ bank, kills, seed, onKill }: Options): Promise<KillReport> => {
  const luck = luckOf(seed)
  const sightOf = sightOn(bank)
  const home = mkdtempSync(join(tmpdir(), 'ops-interview-kill-'))
  const report: KillReport = {
    ...{ kills: 0, atStart: 0, afterKey: 0, seen: 0, answers: 0, rounds: 0, torn: 0 },
    ...{ offered: 0, resumed: 0, litter: 0, asked: 0, faults: [] },
  }
  let before = gather(home, bank)

  const killOnce = async (): Promise<void> => {
    const isMenu = luck.happens(0.5)
    const args = isMenu ? [] : luck.one(MODES)
    const game = startGame({ home, args: [...args, '--lang', luck.one(['en', 'zh'])], ...WINDOW })
    try {
      const witness = watch(game, sightOf)
      if (luck.happens(0.08)) {
        await sleep(luck.below(400))
        report.atStart += 1
      } else {
        if (isMenu) await resume(game, sightOf, { before, report })
        else if (NOTHING_DUE.test(await game.waitFor(BEGUN))) return
        if (await playOn({ game, witness, luck }, luck.below(20))) report.afterKey += 1
      }
      report.faults.push(...(await endGame(game, 'SIGKILL')))
      const after = gather(home, bank)
      const seen = witness.answers()
      const lost = lostAnswers(after, { pid: game.pid, from: Math.max(0, before.records.length - 1), seen })
      report.seen += seen.length
      report.faults.push(...after.faults, ...lost.map(answer => `lost: ${JSON.stringify(answer)}`))
      before = after
    } finally {
      game.dispose()
    }
  }

  try {
    while (report.kills < kills) {
      try {
        await killOnce()
      } catch (error) {
        report.faults.push(String(error))
        before = gather(home, bank)
      }
      report.kills += 1
      if (report.kills % ASKED_EVERY === 0 || report.kills === kills) {
        report.asked += 1
        report.faults.push(...(await askProgram(home, before)))
        before = gather(home, bank)
      }
      onKill?.(report)
    }
    const { answers, records, torn, litter } = before
    const rounds = records.filter(record => record?.type === 'opened').length
    return { ...report, answers, rounds, torn, litter: litter.length }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
