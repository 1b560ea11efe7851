import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import envPaths from 'env-paths'
import type { SourceFile } from '../bank/yaml-file.ts'

/** Where progress and a person's own banks live: the option, the environment, or the system's usual place. */
export const dataDirectory = (option: string | undefined, environment: NodeJS.ProcessEnv): string => {
  const chosen = option ?? environment['OPS_INTERVIEW_HOME']
  return chosen ? resolve(chosen) : envPaths('ops-interview', { suffix: '' }).data
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Why a bank file can't be used at all, before its content is looked at. */
export interface Unreadable {
  readonly file: string
  readonly reason: 'missing' | 'directory' | 'unreadable' | 'not-utf8'
}

export const readSource = (file: string): SourceFile | Unreadable => {
  let bytes: Buffer
  try {
    const status = statSync(file)
    if (status.isDirectory()) return { file, reason: 'directory' }
    if (!status.isFile()) return { file, reason: 'unreadable' }
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
