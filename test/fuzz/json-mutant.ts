import type { Dice } from './dice.ts'

/** Stands for brackets nested more deeply than a program can write them, and is replaced in the text. */
const DEEP = '@deep'

const DEPTH = 20_000

export const jsonText = (value: unknown): string =>
  JSON.stringify(value).replaceAll(`"${DEEP}"`, () => '['.repeat(DEPTH) + ']'.repeat(DEPTH))

/** Values that a field of JSON was never meant to have. */
const VALUES: readonly (() => unknown)[] = [
  ...[null, true, false, 0, -1, 0.5, -0, 1e308, 5e-324, 2 ** 53, 253402300800000, 8.64e15, -8.64e15].map(
    value => () => value,
  ),
  ...[
    '',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'x'.repeat(10_000),
    '\u001b]52;c;aGk=\u0007',
    '\u202e',
    '\0',
    '\ud800',
  ].map(value => () => value),
  ...[
    '2026-02-30',
    '9999-12-31',
    '0000-01-01',
    '-000001-01-01',
    'NaN',
    '../../etc/passwd',
    '/',
    '.',
    '..',
    'CON',
  ].map(value => () => value),
  () => [],
  () => ({}),
  () => [[[[[[[[]]]]]]]],
  () => Array.from({ length: 1000 }, (_, i) => i),
  () =>
    JSON.parse('{ "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } } }'),
  () => DEEP,
]

type Holder = Record<string, unknown>

const holdersIn = (value: unknown): readonly Holder[] =>
  value !== null && typeof value === 'object'
    ? [value as Holder, ...Object.values(value).flatMap(holdersIn)]
    : []

/** A JSON value with one of its fields changed, dropped or added. */
export const jsonMutant = (value: unknown, dice: Dice): unknown => {
  const copy: unknown = structuredClone(value)
  const holders = holdersIn(copy)
  if (holders.length === 0) return dice.one(VALUES)()
  const holder = dice.one(holders)
  const name = dice.one(Object.keys(holder))
  const act = dice.below(6)
  if (name === undefined || act === 0) {
    Object.defineProperty(holder, dice.one(['__proto__', 'constructor', 'extra', '0']), {
      value: dice.one(VALUES)(),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  } else if (act === 1) Reflect.deleteProperty(holder, name)
  else if (act === 2) holder[name] = holder[dice.one(Object.keys(holder))]
  else holder[name] = dice.one(VALUES)()
  return copy
}
