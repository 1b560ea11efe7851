import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Bundles the program into dist/ and compiles the shipped banks into dist/bank.json. */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')

const common = { bundle: true, platform: 'node', format: 'esm', target: 'node20.19', logLevel: 'warning' }

/** Packages written as CommonJS ask for `require` and friends. */
const banner = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
}

/** Ink names it for a development tool only. */
const withoutDevtools = {
  name: 'without-devtools',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^react-devtools-core$/ }, () => ({ path: 'none', namespace: 'devtools' }))
    onLoad({ filter: /.*/, namespace: 'devtools' }, () => ({ contents: 'export default {}' }))
  },
}

const bundleProgram = () =>
  build({
    ...common,
    entryPoints: { main: join(root, 'src/cli/main.ts') },
    outdir: dist,
    splitting: true,
    minify: true,
    banner,
    inject: [join(root, 'scripts/polyfill.mjs')],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    plugins: [withoutDevtools],
    legalComments: 'none',
  })

const loadBankCode = async () => {
  const file = join(dist, '.bank-loader.mjs')
  await build({ ...common, entryPoints: [join(root, 'scripts/bank-loader.ts')], outfile: file, banner })
  const code = await import(pathToFileURL(file).href)
  await rm(file)
  return code
}

const sourceOf = async file => ({ file: relative(root, file), text: await readFile(file, 'utf8') })

const compileBanks = async () => {
  const { formatProblem, loadBanks, loadRoles } = await loadBankCode()
  const folder = join(root, 'questions')
  const names = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.yaml')).sort()
  const isRoles = name => name === 'roles.yaml'
  const banks = await Promise.all(
    names.filter(name => !isRoles(name)).map(name => sourceOf(join(folder, name))),
  )
  const loaded = loadBanks(banks, 'shipped')
  const { roles, problems } = loadRoles(await sourceOf(join(folder, 'roles.yaml')))
  const errors = [...loaded.problems, ...problems].filter(problem => problem.severity === 'error')
  for (const problem of errors) process.stderr.write(`${formatProblem(problem, 'en')}\n`)
  if (errors.length > 0) process.exitCode = 1
  await writeFile(join(dist, 'bank.json'), JSON.stringify({ ...loaded.bank, roles }))
}

await rm(dist, { recursive: true, force: true })
await mkdir(dist, { recursive: true })
await Promise.all([bundleProgram(), compileBanks()])
