import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * Runs a TypeScript script of this project: `node scripts/run-ts.mjs FILE [ARGUMENTS]`. Node 20 reads no TypeScript.
 * The script finds its arguments where it would without this one.
 */

process.argv.splice(1, 1)

const outfile = join(resolve('node_modules'), `.run-ts-${process.pid}.mjs`)
await build({
  entryPoints: [process.argv[1]],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
})
try {
  await import(pathToFileURL(outfile).href)
} finally {
  await rm(outfile, { force: true })
}
