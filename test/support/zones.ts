/** Wall clocks of real places, as a computer there shows them. */

interface Local {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly hour: number
  readonly minute: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  formats.set(zone, format)
  return format
}

/** What the clock on the wall shows at a moment. */
export const localTime = (zone: string, wallMs: number): Local => {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(wallMs)
      .map(({ type, value }) => [type, value]),
  )
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    hour: Number(parts.get('hour')),
    minute: Number(parts.get('minute')),
  }
}

/** Minutes east of Greenwich there and then; both are whole minutes. */
export const offsetIn = (zone: string, wallMs: number): number => {
  const { date, hour, minute } = localTime(zone, wallMs)
  const minuteMs = Math.floor(wallMs / 60_000) * 60_000
  return (Date.parse(`${date}T00:00Z`) + (hour * 60 + minute) * 60_000 - minuteMs) / 60_000
}

/** The first moment at which the clock there shows this time of that date. */
export const momentIn = (zone: string, date: string, hour: number, minute = 0): number => {
  const guess = Date.parse(`${date}T00:00Z`) + (hour * 60 + minute) * 60_000
  const moments = [-26, 26].map(hours => guess - offsetIn(zone, guess + hours * 3_600_000) * 60_000)
  const found = moments
    .filter(at => {
      const local = localTime(zone, at)
      return local.date === date && local.hour === hour && local.minute === minute
    })
    .sort((a, b) => a - b)[0]
  if (found === undefined) throw new Error(`${zone} has no ${hour}:${minute} on ${date}`)
  return found
}
