import { batchesOf } from '../support/key-batches.ts'
import { writeBanks } from '../support/option-bank.ts'
import { learnList, playBatches } from '../support/pointed-list.ts'
import { newHome, startGame } from '../support/terminal.ts'
import type { GoalRow } from './goal-row.ts'
import { uniforms } from './uniforms.ts'
import { type Burst, type Wire, wired } from './wire.ts'

/** What a key costs, from its being written to the last byte of the frame it leads to, and what goes over the wire. */

const LAUNCHER = 'bin/ops-interview.cjs'
const DOWN = '\u001b[B'

/** Long enough that the answer to a key has come whole, on a busy machine, too. */
const SILENCE_MS = 60

/** The least that can answer a key: bare node, one byte. */
const ECHO =
  "process.stdin.setRawMode(true);process.stdin.on('data',()=>process.stdout.write('x'));process.stdout.write('ready')"

interface Place {
  readonly name: string
  readonly args: readonly string[]
  readonly ready: RegExp
  /** What is pressed, in turn. */
  readonly keys: readonly string[]
}

const banks = writeBanks(newHome())

/** Chinese text everywhere, questions without a clock: what is drawn is the answer to a key. */
const PLACES: readonly Place[] = [
  { name: 'menu', args: [LAUNCHER], ready: /退出/, keys: [DOWN] },
  {
    name: 'options',
    args: [LAUNCHER, 'drill', 'pointer/list', '--bank', banks.options, '--time', 'off'],
    ready: /跳过/,
    keys: [DOWN],
  },
  { name: 'search', args: [LAUNCHER, 'browse'], ready: /浏览/, keys: [DOWN] },
  { name: 'search, typed', args: [LAUNCHER, 'browse'], ready: /浏览/, keys: ['中', '\u007f'] },
  {
    name: 'answer, typed',
    args: [LAUNCHER, 'drill', 'pointer/text', '--bank', banks.writing, '--time', 'off'],
    ready: /Ctrl-D/,
    keys: ['磁', '盘', 'x', 'y'],
  },
]

export const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0

const pressed = async (wire: Wire, key: string): Promise<Burst> => {
  const answer = wire.answer(SILENCE_MS)
  wire.send(key)
  return answer
}

interface Pressed {
  readonly place: string
  readonly bursts: readonly Burst[]
}

/** The places and bare node in turn, a key each. */
export const pressedInTurn = async (rounds: number): Promise<readonly Pressed[]> => {
  const echo = { name: 'bare node', args: ['-e', ECHO], ready: /ready/, keys: ['x'] }
  const wires: { place: Place; wire: Wire; bursts: Burst[] }[] = []
  for (const place of [echo, ...PLACES]) {
    const wire = wired(place.args, { home: newHome() })
    wires.push({ place, wire, bursts: [] })
    await wire.shows(place.ready)
    await wire.quiet(500)
  }
  for (let round = 0; round < rounds; round++) {
    for (const { place, wire, bursts } of wires) {
      bursts.push(await pressed(wire, place.keys[round % place.keys.length] ?? ''))
    }
  }
  for (const { wire } of wires) wire.end()
  return wires.map(({ place, bursts }) => ({ place: place.name, bursts }))
}

const WARM_UP = 20

/** Latency and bytes of a key at every place. */
export const keyRows = async (rounds: number): Promise<readonly GoalRow[]> => {
  const places = await pressedInTurn(rounds + WARM_UP)
  return places.flatMap(({ place, bursts }) => {
    const counted = bursts.slice(WARM_UP)
    const ms = counted.map(burst => burst.lastMs)
    const bytes = counted.map(burst => burst.bytes)
    return [
      {
        name: `key to settled frame, ${place}`,
        goal: place === 'bare node' ? '' : 'p95 <= 16 ms',
        result: `p50 ${quantile(ms, 0.5).toFixed(1)}, p95 ${quantile(ms, 0.95).toFixed(1)} ms`,
      },
      {
        name: `bytes a key, ${place}`,
        goal: place === 'bare node' ? '' : '<= 420',
        result: `mean ${Math.round(bytes.reduce((a, b) => a + b, 0) / bytes.length)}, most ${Math.max(...bytes)}`,
      },
    ]
  })
}

/** Bytes of a tick of the clocks of a drill and of an interview, and of a menu where nothing changes. */
export const stillRows = async (ms: number): Promise<readonly GoalRow[]> => {
  const rows: GoalRow[] = []
  for (const [name, args, ready] of [
    ['tick, drill', [LAUNCHER, 'drill', 'pointer/list', '--bank', banks.options], /跳过/],
    ['tick, interview', [LAUNCHER, 'mock', '--length', '15', '--seed', '5'], /Ctrl-D/],
  ] as const) {
    const wire = wired(args, { home: newHome() })
    await wire.shows(ready)
    await wire.quiet(300)
    const ticks = await wire.within(ms)
    wire.end()
    const bytes = ticks.map(tick => tick.bytes)
    rows.push({
      name: `bytes a ${name}`,
      goal: '<= 150',
      result: `median ${quantile(bytes, 0.5)}, most ${Math.max(0, ...bytes)} (${ticks.length} ticks)`,
    })
  }
  const wire = wired([LAUNCHER], { home: newHome() })
  await wire.shows(/退出/)
  await wire.quiet(500)
  const bytes = (await wire.within(ms)).reduce((sum, burst) => sum + burst.bytes, 0)
  wire.end()
  rows.push({ name: 'bytes while nothing changes', goal: '0', result: `${bytes} in ${ms / 1000} s` })
  return rows
}

/** Keys as they arrive, in a menu and in a list of options: each of them moves the pointer by one row. */
export const lostRows = async (keys: number): Promise<readonly GoalRow[]> => {
  const lists = [
    { name: 'a menu', start: { args: ['--lang', 'zh'] }, first: undefined },
    {
      name: 'a menu longer than its window',
      start: { args: ['drill', '--lang', 'zh'], columns: 60, rows: 18 },
      first: undefined,
    },
    {
      name: 'a list of options',
      start: { args: ['drill', 'pointer/list', '--bank', banks.options, '--time', 'off', '--lang', 'zh'] },
      /** Nothing is pointed at before the first key. */
      first: DOWN,
    },
  ] as const
  const rows: GoalRow[] = []
  for (const [i, { name, start, first }] of lists.entries()) {
    const game = startGame(start)
    await game.waitFor(/↑↓|跳过/)
    if (first !== undefined) game.send(first)
    const pressed = playBatches(game, await learnList(game), batchesOf(keys, uniforms(i)))
    rows.push({
      name: `keys lost in ${name}`,
      goal: `0 of ${keys}`,
      result: await pressed.then(
        count => `0 of ${count}`,
        (error: Error) => error.message,
      ),
    })
    game.dispose()
  }
  return rows
}
