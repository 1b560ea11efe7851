import { fsrs, generatorParameters } from 'ts-fsrs'

/** What somebody really remembers of one item, whatever the program believes. Times in days since the first session. */
export interface TrueMemory {
  /** Chance of recalling it at a moment; 0 where it was never learnt. */
  recall(at: number): number
  /** The item was answered and its answer read. */
  study(at: number, recalled: boolean): void
}

/** One person and one item. */
interface Trait {
  /** Of the person, standard normal: how well they learn. */
  readonly ability: number
  /** Of the item to this person, standard normal. */
  readonly ease: number
  /** Days for which it was known before the first session; 0: it wasn't. */
  readonly knownForDays: number
}

export type Forgetting = (trait: Trait) => TrueMemory

const AGAIN = 1
const GOOD = 3

/** The decay is the last of the model's parameters. */
const DECAY = generatorParameters().w.length - 1

/**
 * The program's own model and parameters, in a world where time passes so many times as fast, and, where one is given, with
 * another decay: the higher, the less is left after a long time.
 */
export const fsrsLike = (speed: number, decay?: number): Forgetting => {
  const w = generatorParameters().w.map((parameter, i) => (i === DECAY ? (decay ?? parameter) : parameter))
  const library = fsrs(generatorParameters({ w, enable_fuzz: false, enable_short_term: false }))
  return ({ knownForDays }) => {
    let state =
      knownForDays > 0 ? { stability: knownForDays * speed, difficulty: 5, learning_steps: 0 } : undefined
    let last = 0
    const since = (at: number) => Math.max(0, at - last) * speed
    return {
      recall: at => (state ? library.forgetting_curve(since(at), state.stability) : 0),
      study: (at, recalled) => {
        const next = library.next_state(state ?? null, since(at), recalled ? GOOD : AGAIN)
        state = { ...next, learning_steps: 0 }
        last = at
      },
    }
  }
}

/** Days after which half of what was just learnt is forgotten, for the middling person and item. */
const FIRST_HALF_LIFE = 2

/** Exponential forgetting: nothing of a long tail. What was nearly forgotten grows most when it is recalled. */
export const halfLife: Forgetting = ({ ability, ease, knownForDays }) => {
  const first = FIRST_HALF_LIFE * 2 ** (0.5 * ability + 0.7 * ease)
  let half = knownForDays
  let last = 0
  const recall = (at: number) => (half === 0 ? 0 : 2 ** (-Math.max(0, at - last) / half))
  return {
    recall,
    study: (at, recalled) => {
      half = recalled ? Math.max(first, half) * (1 + 3 * (1 - recall(at))) : Math.max(first, half * 0.3)
      last = at
    },
  }
}

/** Seconds of a day as memory feels them: little interferes between sessions. */
const FELT_SECONDS = 86_400 * 0.025

const DECAY_SCALE = 0.217
const DECAY_FLOOR = 0.177
const THRESHOLD = -0.704
const NOISE = 0.3

/** Times at which somebody met what they knew beforehand. */
const MET_BEFORE = [-200, -120, -60, -30, -14, -7, -3]

/**
 * Activation of every single meeting decays, the faster the better the item was remembered then (Pavlik and Anderson 2005,
 * with their parameters but for wider noise).
 */
export const activation: Forgetting = ({ ability, ease, knownForDays }) => {
  const strength = 0.8 + 0.25 * ability + 0.35 * ease
  const meetings: { readonly at: number; readonly decay: number }[] = []
  const trace = (at: number) =>
    Math.log(meetings.reduce((sum, m) => sum + Math.max(1, (at - m.at) * FELT_SECONDS) ** -m.decay, 0))
  const meet = (at: number) => {
    meetings.push({
      at,
      decay: DECAY_FLOOR + DECAY_SCALE * Math.exp(meetings.length === 0 ? -Infinity : trace(at)),
    })
  }
  if (knownForDays > 0) for (const at of MET_BEFORE) meet(at)
  return {
    recall: at =>
      meetings.length === 0 ? 0 : 1 / (1 + Math.exp((THRESHOLD - strength - trace(at)) / NOISE)),
    study: meet,
  }
}
