import { TIMINGS, type Timing } from '../core/plan.ts'
import { LANGS, type Lang } from '../core/text.ts'

/** `colour`: for a dark or a light background, whichever the terminal has. */
const THEMES = ['colour', 'dark', 'light', 'mono'] as const
export type ThemeName = (typeof THEMES)[number]

/** What a person chose once. `auto` language follows the locale. */
export interface Settings {
  readonly language: Lang | 'auto'
  readonly theme: ThemeName
  readonly timer: 'shown' | 'hidden'
  readonly timing: Timing
  /** How open questions are answered. */
  readonly answers: 'typed' | 'aloud'
  /** Whether a drill asks how sure one is before it shows the result. */
  readonly confidence: 'off' | 'asked'
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  theme: 'colour',
  timer: 'shown',
  timing: '1x',
  answers: 'typed',
  confidence: 'off',
}

/** Every setting and the values it may have, the default first. */
export const SETTING_VALUES: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  language: ['auto', ...LANGS],
  theme: THEMES,
  timer: ['shown', 'hidden'],
  timing: TIMINGS,
  answers: ['typed', 'aloud'],
  confidence: ['off', 'asked'],
}

export const SETTING_NAMES = Object.keys(SETTING_VALUES) as readonly (keyof Settings)[]

/** Settings from foreign data: what isn't a known value keeps its default. */
export const readSettings = (value: unknown): Settings => {
  if (value === null || typeof value !== 'object') return DEFAULT_SETTINGS
  const known = SETTING_NAMES.filter(name =>
    (SETTING_VALUES[name] as readonly unknown[]).includes((value as Record<string, unknown>)[name]),
  )
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(known.map(name => [name, (value as never)[name]])) }
}
