import { hostname } from 'node:os'
import type { Processes } from '../app/ports.ts'

const host = hostname()

export const systemProcesses: Processes = {
  self: { pid: process.pid, host },
  isAlive: owner => {
    if (owner.host !== host || owner.pid === process.pid) return false
    try {
      process.kill(owner.pid, 0)
      return true
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM'
    }
  },
}
