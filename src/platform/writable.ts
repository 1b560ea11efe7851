import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { reasonOf } from './reason.ts'

const nearestThere = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : nearestThere(dirname(path))

/**
 * Why nothing could be written at a path, with the place that stands in the way; `undefined` where it could. A folder
 * that isn't there yet can be made where the one above can be written. Nothing is written to find out.
 */
export const unwritable = (path: string): { readonly path: string; readonly reason: string } | undefined => {
  const there = nearestThere(path)
  try {
    accessSync(there, constants.W_OK)
  } catch (error) {
    return { path: there, reason: reasonOf(error) }
  }
  return there === path || statSync(there).isDirectory() ? undefined : { path: there, reason: 'ENOTDIR' }
}
