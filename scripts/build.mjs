import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { lazyBuiltins } from './patches/lazy-builtins.mjs'
import { inkPatches } from './patches/plugin.mjs'

/** Bundles the program into dist/ and compiles the shipped banks. */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')

const common = { bundle: true, platform: 'node', target: 'node20.19', logLevel: 'warning' }

/** Packages written as CommonJS ask for `require` and friends. */
const esm = {
  format: 'esm',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
}

/** Imports of what we never use: validation and migrations of conf, development tools of Ink. */
const UNUSED = /^(ajv\/dist\/2020\.js|ajv-formats|semver|react-devtools-core)$/

const withoutUnused = {
  name: 'without-unused',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: 'unused' }))
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
      contents: 'export class Ajv2020 {}; export default {}',
    }))
  },
}

const production = {
  ...common,
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  metafile: true,
  /** A module that is asked for later is a part of the one file that runs when it is asked for. */
  supported: { 'dynamic-import': false },
  inject: [join(root, 'scripts/polyfill.mjs')],
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.DEV': '"false"',
    'import.meta.url': '__moduleUrl',
  },
  plugins: [withoutUnused, lazyBuiltins, inkPatches],
}

const MODULE_URL = "const __moduleUrl=require('node:url').pathToFileURL(__filename).href;"

/** The program as one function around a module: `src/platform/code-cache.ts` runs it. */
const bundleProgram = () =>
  build({
    ...production,
    entryPoints: { program: join(root, 'src/cli/main.ts') },
    outdir: dist,
    banner: { js: `(function(exports,require,module,__filename,__dirname){${MODULE_URL}` },
    footer: { js: '})' },
  })

/**
 * The bundler escapes strings, but neither regular expressions nor `String.raw`, which holds nothing but their parts here. In
 * plain ASCII the source takes a byte a character in V8, and needs no decoding.
 */
const inAscii = text =>
  text.replaceAll(/[^\u0000-\u007f]/gu, character => {
    if (character.length > 1) throw new Error(`no escape for ${character} in a regular expression`)
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })

/** The bundler's helper that makes a namespace of a CommonJS module, minified. */
const TO_NAMESPACE =
  /([\w$]+)=\((\w),(\w),(\w)\)=>(\(\4=\2!=null\?[\w$]+\([\w$]+\(\2\)\):\{\},[^;]*?\.__esModule\?[^;]*?,\2\)\))(?=[,;])/

/** Every module that imports `node:process` would copy it anew, all hundred names, and React as well. Once is enough. */
const namespacesOnce = text => {
  if (!TO_NAMESPACE.test(text)) throw new Error('the helper that makes namespaces is not what it was')
  return text.replace(
    TO_NAMESPACE,
    (_, helper, module, mode, made, make) =>
      `${helper}=(k=>(${module},${mode},${made})=>(${made}=k[${mode}?1:0].get(${module}))||(${made}=${make},k[${mode}?1:0].set(${module},${made}),${made}))([new Map,new Map])`,
  )
}

const finishProgram = async result => {
  const file = join(dist, 'program.js')
  await writeFile(file, inAscii(namespacesOnce(await readFile(file, 'utf8'))), 'latin1')
  return result
}

/** What runs before it. Named after everything in `dist`, itself included: what is kept for a build is for no other. */
const bundleLauncher = async () => {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const made = (await readdir(dist)).sort()
  const hash = createHash('sha1')
  for (const name of made) hash.update(await readFile(join(dist, name)))
  const launcherOf = id =>
    build({
      ...production,
      entryPoints: { launch: join(root, 'src/cli/launch.ts') },
      outdir: dist,
      outExtension: { '.js': '.cjs' },
      define: { ...production.define, BUILD: JSON.stringify({ version, id }) },
      plugins: [],
      write: false,
    })
  const [unnamed] = (await launcherOf('')).outputFiles
  const id = hash.update(unnamed.contents).digest('hex').slice(0, 12)
  const [launcher] = (await launcherOf(id)).outputFiles
  await writeFile(launcher.path, launcher.contents)
}

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
  await build({ ...common, ...esm, entryPoints: [join(root, 'scripts/bank-loader.ts')], outfile: file })
  const code = await import(pathToFileURL(file).href)
  await rm(file)
  return code
}

const sourceOf = async file => ({ file: relative(root, file), text: await readFile(file, 'utf8') })

const compileBanks = async () => {
  const code = await loadBankCode()
  const { fileKind, formatProblem, loadBanks, loadRoles, loadSyllabus, parseProven, withServers } = code
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
  const { BANK_FILE, FACTS_FILE, brotli, compileBank } = code
  await writeFile(join(dist, BANK_FILE), compileBank(bank, {}, brotli))
  await writeFile(join(dist, FACTS_FILE), brotli.pack(JSON.stringify(syllabus.facts)))
}

/** What `--help` prints, so that it need not be made anew each time. */
const keepHelp = async lang => {
  const launcher = join(root, 'bin/ops-interview.cjs')
  const { stdout } = await promisify(execFile)(process.execPath, [launcher, '--lang', lang, '--help'])
  await writeFile(join(dist, `help.${lang}.txt`), stdout)
}

await rm(dist, { recursive: true, force: true })
await mkdir(dist, { recursive: true })
await Promise.all([bundleProgram().then(finishProgram).then(writeLicences), compileBanks()])
await bundleLauncher()
await Promise.all(['en', 'zh'].map(keepHelp))
