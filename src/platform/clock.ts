import type { Clock } from '../app/ports.ts'

export const systemClock: Clock = {
  now: () => Date.now(),
  utcOffsetMinutes: wallMs => -new Date(wallMs).getTimezoneOffset(),
  elapsed: () => Math.round(performance.now()),
  every: (ms, tick) => {
    const timer = setInterval(tick, ms)
    return () => clearInterval(timer)
  },
}
