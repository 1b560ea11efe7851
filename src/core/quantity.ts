import type { Unit } from './item.ts'

type Family = 'time' | 'size' | 'percent' | 'none'

/** Size of a unit in the base of its family: seconds, bytes. */
const UNITS: Record<
  Unit,
  { readonly family: Family; readonly size: number; readonly names: readonly string[] }
> = {
  us: {
    family: 'time',
    size: 1e-6,
    names: ['us', 'µs', 'μs', 'usec', 'microsecond', 'microseconds', '微秒'],
  },
  ms: { family: 'time', size: 1e-3, names: ['ms', 'msec', 'millisecond', 'milliseconds', '毫秒'] },
  s: { family: 'time', size: 1, names: ['s', 'sec', 'secs', 'second', 'seconds', '秒', '秒钟'] },
  min: { family: 'time', size: 60, names: ['min', 'mins', 'm', 'minute', 'minutes', '分', '分钟'] },
  h: { family: 'time', size: 3600, names: ['h', 'hr', 'hrs', 'hour', 'hours', '小时', '时'] },
  d: { family: 'time', size: 86_400, names: ['d', 'day', 'days', '天', '日'] },
  B: { family: 'size', size: 1, names: ['b', 'byte', 'bytes', '字节'] },
  KiB: { family: 'size', size: 1024, names: ['kib', 'kb', 'k', 'ki'] },
  MiB: { family: 'size', size: 1024 ** 2, names: ['mib', 'mb', 'm', 'mi', '兆'] },
  GiB: { family: 'size', size: 1024 ** 3, names: ['gib', 'gb', 'g', 'gi'] },
  TiB: { family: 'size', size: 1024 ** 4, names: ['tib', 'tb', 't', 'ti'] },
  percent: { family: 'percent', size: 1, names: ['%', 'percent', 'pct'] },
  none: { family: 'none', size: 1, names: [] },
}

/** A number, with digit grouping allowed, then an optional unit. */
const QUANTITY = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)\s*(.*)$/

/**
 * Reads what a person typed as a number of `unit`. Without a unit of its own it is taken in that unit; another unit
 * of the same family is converted. `undefined` when it is no number or the unit doesn't fit.
 */
export const parseQuantity = (text: string, unit: Unit): number | undefined => {
  const match = QUANTITY.exec(text.normalize('NFKC').trim().toLowerCase())
  const digits = match?.[1] ?? ''
  const value = Number(digits.replaceAll(',', ''))
  if (!/\d/.test(digits) || !Number.isFinite(value)) return undefined
  const name = match?.[2]?.trim() ?? ''
  if (name === '') return value
  const { family, size } = UNITS[unit]
  const named = Object.values(UNITS).find(u => u.family === family && u.names.includes(name))
  return named && (value * named.size) / size
}
