import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatLogLine } from '../../src/app/log-line.ts'
import { readShippedBank } from '../../src/cli/read-shipped-bank.ts'
import type { Bank } from '../../src/core/bank.ts'
import { daysAfter } from '../../src/core/day.ts'
import type { Item } from '../../src/core/item.ts'
import { LOG } from '../../src/platform/directories.ts'
import { brotli } from '../../src/platform/packer.ts'
import { plainBank } from '../support/plain-bank.ts'
import { newHome } from '../support/terminal.ts'
import type { GoalRow } from './goal-row.ts'
import { largeBank } from './history/large-bank.ts'
import { longHistory } from './history/long-history.ts'
import { ownYaml } from './history/own-yaml.ts'
import { programWith } from './history/program-with.ts'
import { visit } from './start.ts'
import { interleaved, ratio, untilShown } from './timed.ts'

/** Large banks and long histories, against small ones and none. */

const LAUNCHER = 'bin/ops-interview.cjs'
const MENU = 'Quit'
/** In the title of every first question. */
const QUESTION = '1/10'

const shipped = plainBank(readShippedBank())

const shown = async (args: readonly string[], wanted: string, home: string): Promise<number> =>
  (await untilShown(args, { wanted, home, measures: 'time' })).ms

const forgetFrames = (home: string) => rmSync(join(home, 'cache', 'launch.frames'), { force: true })

/** So many items in categories of so many each: copies of the shipped ones. */
const inCategories = (count: number, each: number): Bank => {
  const items = largeBank(shipped, count).items.map((item, n): Item => {
    const category = `part-${Math.floor(n / each)}`
    return { ...item, id: `${category}.${item.topic}.${n}`, category, followUps: [] }
  })
  const names = [...new Set(items.map(({ category, topic }) => `${category}/${topic}`))]
  const topics = names.map(name => {
    const [category = '', topic = ''] = name.split('/')
    return { category, topic, title: { en: topic, zh: topic } }
  })
  return { topics, items, roles: [] }
}

const SMALL = 200
const LARGE = 100_000
const LARGE_CATEGORY = 12_500

/** Until the first question of a category is on the screen. */
const categoryRows = async (rounds: number): Promise<readonly GoalRow[]> => {
  const small = programWith(inCategories(SMALL, SMALL))
  const many = programWith(inCategories(LARGE, SMALL))
  const wide = programWith(inCategories(LARGE, LARGE_CATEGORY))
  const home = newHome()
  const open = (launcher: string) => shown([launcher, 'drill', 'part-0'], QUESTION, home)
  await visit([LAUNCHER], { home, ready: MENU })
  const medians = await interleaved(
    {
      small: () => open(small.launcher),
      many: () => open(many.launcher),
      wide: () => open(wide.launcher),
    },
    rounds,
  )
  for (const { folder } of [small, many, wide]) rmSync(folder, { recursive: true, force: true })
  return [
    {
      name: `category of ${SMALL} items in a bank of ${LARGE}, against a bank of ${SMALL}`,
      goal: '<= 1.2x',
      result: ratio(medians.many, medians.small),
    },
    {
      name: `category of ${LARGE_CATEGORY} items in a bank of ${LARGE}`,
      goal: '',
      result: ratio(medians.wide, medians.small),
    },
  ]
}

const OWN = 10_000
const OWN_GOAL_MS = 2500

/** A person's own bank on top of the shipped one: read for the first time, and later. */
const ownRows = async (rounds: number): Promise<readonly GoalRow[]> => {
  const none = newHome()
  const own = newHome()
  mkdirSync(join(own, 'banks'))
  writeFileSync(join(own, 'banks', 'mine.yaml'), ownYaml(shipped, OWN))
  const forgetBanks = () => rmSync(join(own, 'cache', 'banks'), { recursive: true, force: true })
  for (const home of [none, own]) await visit([LAUNCHER], { home, ready: MENU })
  const start = (home: string) => {
    forgetFrames(home)
    return shown([LAUNCHER], MENU, home)
  }
  const medians = await interleaved(
    {
      first: () => {
        forgetBanks()
        return start(own)
      },
      later: () => start(own),
      none: () => start(none),
    },
    rounds,
  )
  return [
    {
      name: `own bank of ${OWN} items, the first start`,
      goal: `<= ${OWN_GOAL_MS} ms`,
      result: `${medians.first.toFixed(0)} ms`,
    },
    {
      name: 'own bank, later starts, against none',
      goal: '<= 1.2x',
      result: ratio(medians.later, medians.none),
    },
  ]
}

const ANSWERS = 100_000
const ITEMS = 5_000
const DAYS_LEFT = 30

/** Until the menu is there after years of play, against nobody's history: with nothing kept of the frame, and with it kept. */
const historyRows = async (rounds: number): Promise<readonly GoalRow[]> => {
  const bank = largeBank(shipped, ITEMS)
  const { launcher, folder } = programWith(bank, brotli)
  const homes = { full: newHome(), empty: newHome(), fullKept: newHome(), emptyKept: newHome() }
  const { full, empty, fullKept, emptyKept } = homes
  const today = new Date().toISOString().slice(0, 10)
  const goal = { role: bank.roles[0]?.id ?? '', day: daysAfter(today, DAYS_LEFT) }
  const history = longHistory(bank, { answers: ANSWERS, lastDay: today, goal })
  const lines = history.map(formatLogLine).join('')
  for (const home of [full, fullKept]) writeFileSync(join(home, LOG), lines)
  for (const home of Object.values(homes)) await visit([launcher], { home, ready: MENU })
  const start = (home: string) => shown([launcher], MENU, home)
  const startAnew = (home: string) => {
    forgetFrames(home)
    return start(home)
  }
  const medians = await interleaved(
    {
      fullKept: () => start(fullKept),
      emptyKept: () => start(emptyKept),
      full: () => startAnew(full),
      empty: () => startAnew(empty),
    },
    rounds,
  )
  rmSync(folder, { recursive: true, force: true })
  const name = `home with ${ANSWERS} answers and ${ITEMS} items, against no answers`
  return [
    { name, goal: '<= 1.3x', result: ratio(medians.full, medians.empty) },
    { name: `kept frame of ${name}`, goal: '<= 1.3x', result: ratio(medians.fullKept, medians.emptyKept) },
  ]
}

export const bankRows = async (rounds: number): Promise<readonly GoalRow[]> => [
  ...(await historyRows(rounds)),
  ...(await categoryRows(rounds)),
  ...(await ownRows(rounds)),
]
