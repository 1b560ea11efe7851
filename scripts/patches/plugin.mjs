import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { development } from './development.mjs'
import { exits } from './exits.mjs'
import { frame } from './frame.mjs'
import { text } from './text.mjs'
import { yoga } from './yoga.mjs'

/**
 * Small changes to Ink and what it stands on, made while bundling. Each patch names a file of a package, says why, and
 * replaces texts that must occur exactly once: after an upgrade that moved one of them the build fails and says which.
 */

/** @typedef {{ readonly file: string, readonly why: string, readonly edits: readonly (readonly [string, string])[] }} Patch */

/** @type {readonly Patch[]} */
const patches = [...development, ...yoga, ...text, ...frame, ...exits]

const patched = ({ file, edits }, source) =>
  edits.reduce((text, [from, to]) => {
    const parts = text.split(from)
    if (parts.length !== 2) throw new Error(`${file}: found ${parts.length - 1} times, wanted once: ${from}`)
    return parts.join(to)
  }, source)

const escaped = text => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')

export const inkPatches = {
  name: 'ink-patches',
  setup: ({ onResolve, onLoad, onEnd }) => {
    const applied = new Set()
    onResolve({ filter: /^ink-patches:/ }, ({ path }) => ({
      path: fileURLToPath(new URL(`${path.slice('ink-patches:'.length)}.mjs`, import.meta.url)),
    }))
    for (const patch of patches) {
      onLoad({ filter: new RegExp(`[/\\\\]node_modules/${escaped(patch.file)}$`) }, async ({ path }) => {
        const contents = patched(patch, await readFile(path, 'utf8'))
        applied.add(patch)
        return { contents, loader: 'js' }
      })
    }
    onEnd(() => ({
      errors: patches
        .filter(patch => !applied.has(patch))
        .map(({ file }) => ({ text: `patched, but not in the bundle: ${file}` })),
    }))
  },
}
