import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import envPaths from 'env-paths'
import type { SourceFile } from '../bank/yaml-file.ts'

/** Names of what holds progress, in one directory. */
export const LOG = 'attempts.jsonl'
export const SNAPSHOT = 'progress.json'
export const DRAFTS = 'drafts'

/** Where progress and a person's own banks live: the option, the environment, or the system's usual place. */
export const dataDirectory = (option: string | undefined, environment: NodeJS.ProcessEnv): string => {
  const chosen = option ?? environment['OPS_INTERVIEW_HOME']
  return chosen ? resolve(chosen) : envPaths('ops-interview', { suffix: '' }).data
}

/**
 * Where what only saves time is kept: nothing is lost with it. Never where progress lives: a folder that `--data-dir` names may be
 * anybody's, and what is kept here is run.
 */
export const cacheDirectory = (environment: NodeJS.ProcessEnv): string => {
  const chosen = environment['OPS_INTERVIEW_CACHE']
  return chosen ? resolve(chosen) : envPaths('ops-interview', { suffix: '' }).cache
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Why a bank file can't be used at all, before its content is looked at. */
export interface Unreadable {
  readonly file: string
  readonly reason: 'missing' | 'directory' | 'unreadable' | 'too-large' | 'not-utf8'
}

/** Several times a life's history; what is larger would take the memory with it. */
const MOST_BYTES = 256 * 1024 * 1024

export const readSource = (file: string): SourceFile | Unreadable => {
  let bytes: Buffer
  try {
    const status = statSync(file)
    if (status.isDirectory()) return { file, reason: 'directory' }
    if (!status.isFile()) return { file, reason: 'unreadable' }
    if (status.size > MOST_BYTES) return { file, reason: 'too-large' }
    bytes = readFileSync(file)
  } catch (error) {
    return { file, reason: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable' }
  }
  try {
    return { file, text: utf8.decode(bytes) }
  } catch {
    return { file, reason: 'not-utf8' }
  }
}

/** Bank files below a folder, sorted; none when there is no such folder. */
export const bankFilesBelow = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => !entry.isDirectory() && /\.ya?ml$/.test(entry.name))
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
  } catch {
    return []
  }
}
