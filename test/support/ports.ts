import type {
  Clipboard,
  Clock,
  Draft,
  EditOutcome,
  Entropy,
  Notice,
  Ports,
  Processes,
  ProgressStore,
  TextEditor,
} from '../../src/app/ports.ts'
import type { Settings } from '../../src/app/settings.ts'
import { DEFAULT_SETTINGS } from '../../src/app/settings.ts'
import type { LogRecord, Owner } from '../../src/core/log-record.ts'
import { foldRecord, NO_PROGRESS } from '../../src/core/progress.ts'

/** 2026-03-02 10:00 UTC, a Monday. */
export const MONDAY_TEN = Date.UTC(2026, 2, 2, 10)

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /** Time passes, and everything that waits on `every()` is called when it is due. */
  advance(ms: number): void
  /** Time passes unnoticed: a sleeping machine or a busy process. Nothing is called. */
  stall(ms: number): void
  /** Somebody sets the clock on the wall by so much; no time passes. */
  set(ms: number): void
  /** How many callbacks are still waiting. */
  tickers(): number
}

interface Ticker {
  readonly everyMs: number
  readonly tick: () => void
  dueAt: number
}

export const fakeClock = (startWallMs: number = MONDAY_TEN): FakeClock => {
  let elapsed = 0
  let set = 0
  const tickers = new Set<Ticker>()
  const nextDue = (until: number): Ticker | undefined =>
    [...tickers].filter(ticker => ticker.dueAt <= until).sort((a, b) => a.dueAt - b.dueAt)[0]
  return {
    now: () => startWallMs + elapsed + set,
    utcOffsetMinutes: () => 0,
    elapsed: () => elapsed,
    every: (everyMs, tick) => {
      const ticker: Ticker = { everyMs, tick, dueAt: elapsed + everyMs }
      tickers.add(ticker)
      return () => tickers.delete(ticker)
    },
    advance: ms => {
      const until = elapsed + ms
      for (let due = nextDue(until); due; due = nextDue(until)) {
        elapsed = Math.max(elapsed, due.dueAt)
        due.dueAt = elapsed + due.everyMs
        due.tick()
      }
      elapsed = until
    },
    stall: ms => {
      elapsed += ms
    },
    set: ms => {
      set += ms
    },
    tickers: () => tickers.size,
  }
}

/** Ids and seeds that count: `<name>-1`, `<name>-2` ... */
const countingEntropy = (name = 'round'): Entropy => {
  let ids = 0
  let seeds = 0
  return {
    id: () => {
      ids += 1
      return `${name}-${ids}`
    },
    seed: () => {
      seeds += 1
      return `seed-${seeds}`
    },
  }
}

export interface MemoryStore extends ProgressStore {
  /** What has been written, oldest first. */
  readonly log: readonly LogRecord[]
  /** Answers in the making as they were saved last, by round. */
  readonly drafts: ReadonlyMap<string, Draft>
  /** Writing fails for this reason from now on; `undefined`: it works again. */
  failBecause(reason: string | undefined): void
  /** How often a snapshot was asked for. */
  snapshots(): number
}

/** Folds records as the store on disk does: through the log, which several stores may share. */
const memoryStore = (log: LogRecord[], drafts: Map<string, Draft>): MemoryStore => {
  let settings: Settings = DEFAULT_SETTINGS
  let folded = NO_PROGRESS
  let offset = 0
  let queue: readonly LogRecord[] = []
  let failure: string | undefined
  let snapshots = 0
  const read = () => {
    folded = log.slice(offset).reduce(foldRecord, folded)
    offset = log.length
  }
  const write = () => {
    if (failure !== undefined) return
    log.push(...queue)
    queue = []
    read()
  }
  const snapshot = () => {
    write()
    snapshots += 1
  }
  write()
  return {
    directory: '/memory',
    log,
    drafts,
    progress: () => queue.reduce(foldRecord, folded),
    settings: () => settings,
    notices: (): readonly Notice[] => (failure === undefined ? [] : [{ type: 'unsaved', reason: failure }]),
    append: record => {
      queue = [...queue, record]
      write()
    },
    prepare: () => {},
    saveSettings: changed => {
      settings = changed
    },
    refresh: () => {
      write()
      read()
    },
    snapshot,
    keepUp: snapshot,
    failBecause: reason => {
      failure = reason
    },
    snapshots: () => snapshots,
    round: id => {
      const own = [...log, ...queue].filter(record => 'round' in record && record.round === id)
      return own.reduce(foldRecord, NO_PROGRESS).open[0]
    },
    draft: round => drafts.get(round),
    saveDraft: (round, draft) => {
      if (draft) drafts.set(round, draft)
      else drafts.delete(round)
    },
  }
}

/** An editor that a test plays: none is set up until it says what comes of one. */
export interface FakeEditor extends TextEditor {
  /** What it was handed, oldest first. */
  readonly handed: readonly string[]
  /** What comes of it from now on, whatever it is handed. */
  willEnd(outcome: EditOutcome): void
}

const fakeEditor = (): FakeEditor => {
  const handed: string[] = []
  let outcome: EditOutcome = { type: 'unset' }
  return {
    handed,
    willEnd: end => {
      outcome = end
    },
    edit: text => {
      handed.push(text)
      return Promise.resolve(outcome)
    },
  }
}

/** A clipboard that keeps what it was handed. */
export interface FakeClipboard extends Clipboard {
  /** Oldest first. */
  readonly copied: readonly string[]
}

const fakeClipboard = (): FakeClipboard => {
  const copied: string[] = []
  return { copied, copy: text => copied.push(text) }
}

/** Processes on this machine: this one, and those said to be alive. */
const processesWith = (pid: number, alive: readonly number[] = []): Processes => ({
  self: { pid, host: 'desk' },
  isAlive: (owner: Owner) => owner.host === 'desk' && owner.pid !== pid && alive.includes(owner.pid),
})

export interface MemoryPorts extends Ports {
  readonly clipboard: FakeClipboard
  readonly clock: FakeClock
  readonly store: MemoryStore
  readonly editor: FakeEditor
}

export interface World {
  readonly clock?: FakeClock
  /** The log of another game, to play on the same directory. */
  readonly log?: LogRecord[]
  /** Its answers in the making. */
  readonly drafts?: Map<string, Draft>
  readonly pid?: number
  readonly alive?: readonly number[]
}

/** One process of the game: its own store over a log that others may share. */
export const memoryPorts = ({
  clock = fakeClock(),
  log = [],
  drafts = new Map(),
  pid = 1,
  alive = [],
}: World = {}): MemoryPorts => ({
  clipboard: fakeClipboard(),
  clock,
  entropy: countingEntropy(`process-${pid}`),
  store: memoryStore(log, drafts),
  editor: fakeEditor(),
  processes: processesWith(pid, alive),
})
