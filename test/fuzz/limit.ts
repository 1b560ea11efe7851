import { createContext, Script } from 'node:vm'

/** Runs something that could hang, even within a regular expression: throws once it has taken too long. */
export const within = (limitMs: number, work: () => void): void => {
  new Script('work()').runInContext(createContext({ work }), { timeout: limitMs })
}
