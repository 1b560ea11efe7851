import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { systemProcesses } from '../../src/platform/processes.ts'

const { self, isAlive } = systemProcesses

describe('whether another game still plays', () => {
  test('a process does until it ends', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
    const pid = child.pid ?? 0
    expect(isAlive({ ...self, pid })).toBe(true)
    child.stdin.end()
    await once(child, 'exit')
    expect(isAlive({ ...self, pid })).toBe(false)
  })

  test('this process is no other game', () => {
    expect(self.pid).toBe(process.pid)
    expect(isAlive(self)).toBe(false)
  })

  test('nothing is known of other machines', () => {
    expect(isAlive({ pid: process.ppid, host: 'somewhere else entirely' })).toBe(false)
  })

  test('a number that is no process is no game', () => {
    expect(isAlive({ ...self, pid: 1.5 })).toBe(false)
    expect(isAlive({ ...self, pid: 2 ** 40 })).toBe(false)
  })
})
