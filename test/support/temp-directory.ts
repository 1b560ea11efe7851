import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A maker of empty directories, all gone when the tests of the file are over. */
export const tempDirectories = (): (() => string) => {
  const made: string[] = []
  afterAll(() => {
    for (const directory of made) rmSync(directory, { recursive: true, force: true })
  })
  return () => {
    const directory = mkdtempSync(join(tmpdir(), 'ops-interview-test-'))
    made.push(directory)
    return directory
  }
}

/** One cache for all tests of this machine: what is kept there depends on nothing but the program and its input. */
export const SHARED_CACHE = join(tmpdir(), 'ops-interview-test-cache')
