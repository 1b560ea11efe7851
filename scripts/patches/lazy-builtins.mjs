import * as assert from 'node:assert'
import * as childProcess from 'node:child_process'
import * as crypto from 'node:crypto'
import * as zlib from 'node:zlib'

/** Node's own modules that take milliseconds to load, and that most starts have no use for. */
const COSTLY = { assert, child_process: childProcess, crypto, zlib }

const getters = (name, module) =>
  [
    `const load = () => require('node:${name}')`,
    ...Object.keys(module).map(
      key => `Object.defineProperty(exports, '${key}', { enumerable: true, get: () => load()['${key}'] })`,
    ),
    "Object.defineProperty(exports, '__esModule', { value: true })",
  ].join('\n')

/** Loads them when something of them is first used. */
export const lazyBuiltins = {
  name: 'lazy-builtins',
  setup: ({ onResolve, onLoad }) => {
    const filter = new RegExp(`^(node:)?(${Object.keys(COSTLY).join('|')})$`)
    onResolve({ filter }, ({ path, namespace }) =>
      namespace === 'lazy-builtin'
        ? { path, external: true }
        : { path: path.replace('node:', ''), namespace: 'lazy-builtin' },
    )
    onLoad({ filter: /.*/, namespace: 'lazy-builtin' }, ({ path }) => ({
      contents: getters(path, COSTLY[path]),
    }))
  },
}
