import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Runs a TypeScript script of this project: `node scripts/run-ts.mjs FILE`. Node 20 reads no TypeScript. */

const outfile = join(resolve('node_modules'), `.run-ts-${process.pid}.mjs`)
await build({
  entryPoints: [process.argv[2]],
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
  await rm(outfile)
}
