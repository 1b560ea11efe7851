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
    metafile: true,
  })

/** Every bundled package with its licence, as those licences ask. */
const writeLicences = async ({ metafile }) => {
  const bundled = Object.keys(metafile.inputs).map(
    input => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1],
  )
  const folders = [...new Set(bundled.filter(Boolean))].sort()
  const notices = folders.map(async folder => {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
    const file = (await readdir(join(root, folder))).find(entry => /^licen[cs]e/i.test(entry))
    const text = file ? await readFile(join(root, folder, file), 'utf8') : ''
    return `${name} ${version} (${license})\n\n${text.trim()}\n`
  })
  await writeFile(join(dist, 'THIRD-PARTY-LICENSES.txt'), (await Promise.all(notices)).join('\n---\n\n'))
}

const loadBankCode = async () => {
  const file = join(dist, '.bank-loader.mjs')
  await build({ ...common, entryPoints: [join(root, 'scripts/bank-loader.ts')], outfile: file, banner })
  const code = await import(pathToFileURL(file).href)
  await rm(file)
  return code
}

const sourceOf = async file => ({ file: relative(root, file), text: await readFile(file, 'utf8') })

const compileBanks = async () => {
  const { fileKind, formatProblem, loadBanks, loadRoles, loadSyllabus, parseProven, withServers } =
    await loadBankCode()
  const folder = join(root, 'questions')
  const names = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.yaml')).sort()
  const sources = await Promise.all(names.map(name => sourceOf(join(folder, name))))
  const of = kind => sources.filter(({ file }) => fileKind(file) === kind)
  const banks = loadBanks(of('bank'), 'shipped')
  const roles = of('roles').map(source => loadRoles(source, banks.bank))
  const proven = parseProven(await readFile(join(folder, 'proven.json'), 'utf8'))
  const syllabus = loadSyllabus(of('syllabus'), proven)
  const problems = [banks, syllabus, ...roles].flatMap(loaded => loaded.problems)
  const errors = problems.filter(problem => problem.severity === 'error')
  for (const problem of errors) process.stderr.write(`${formatProblem(problem, 'en')}\n`)
  if (errors.length > 0) process.exitCode = 1
  const items = withServers(banks.bank.items, syllabus.facts)
  const bank = { ...banks.bank, items, roles: roles.flatMap(loaded => loaded.roles) }
  await writeFile(join(dist, 'bank.json'), JSON.stringify(bank))
  await writeFile(join(dist, 'facts.json'), JSON.stringify(syllabus.facts))
}

await rm(dist, { recursive: true, force: true })
await mkdir(dist, { recursive: true })
await Promise.all([bundleProgram().then(writeLicences), compileBanks()])
