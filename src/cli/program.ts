import { Command, CommanderError, Option } from 'commander'
import type { Catalog } from '../i18n/catalog.ts'
import { packageVersion } from '../platform/shipped-bank.ts'
import type { Launch } from './launched.ts'
import type { GlobalOptions } from './options.ts'
import { all, forcedLang, forcedTiming, oneOf } from './options.ts'
import { addDataCommands } from './program-data.ts'

const collect = (value: string, values: readonly string[] = []): readonly string[] => [...values, value]

/** The command line. Every command loads what it needs when it is called, and only then. */
const createProgram = (words: Catalog, launch: Launch): Command => {
  const { commands, options } = words.cli
  const translate = (text: string) =>
    words.cli.translations.reduce((said, [english, other]) => said.replace(english, other), text)
  const program = new Command('ops-interview')
  program
    .description(words.cli.description)
    .usage('[options] [command]')
    .version(packageVersion(), '--version', options['version'])
    .helpOption('-h, --help', options['help'])
    .helpCommand('help [command]', options['help'])
    .option('--lang <lang>', options['lang'])
    .option('--seed <seed>', options['seed'])
    .option('--data-dir <dir>', options['dataDir'])
    .option('--bank <file>', options['bank'] ?? '', collect)
    .option('--time <factor>', options['time'])
    .option('--no-color', options['color'])
    .option('--ascii', options['ascii'])
    .argument('[command]')
    .configureHelp({ visibleArguments: () => [], styleTitle: translate, showGlobalOptions: true })
    .configureOutput({ outputError: (text, write) => write(translate(text)) })
    .exitOverride()
    .hook('preAction', (_, command) => {
      program.setOptionValue('launch', launch)
      const given = all<GlobalOptions>(command)
      forcedLang(given, words)
      forcedTiming(given, words)
    })
    .action(async (given: string | undefined, _: unknown, command: Command) => {
      if (given !== undefined) {
        const names = program.commands.map(c => c.name())
        oneOf(given, names, words)
      }
      const { playMenu } = await import('./commands/play.ts')
      await playMenu(all(command))
    })

  program
    .command('mock')
    .description(commands['mock'] ?? '')
    .option('--role <role>', options['role'])
    .option('--length <minutes>', options['length'])
    .option('--pair', options['pair'])
    .action(async (_: unknown, command: Command) => {
      const { playMock } = await import('./commands/play.ts')
      await playMock(all(command))
    })

  program
    .command('drill [category[/topic]]')
    .description(commands['drill'] ?? '')
    .option('--items <n>', options['items'])
    .option('--level <level>', options['level'])
    .action(async (name: string | undefined, _: unknown, command: Command) => {
      const { playDrill } = await import('./commands/play.ts')
      await playDrill(name, all(command))
    })

  program
    .command('review')
    .description(commands['review'] ?? '')
    .option('--items <n>', options['items'])
    .addOption(new Option('--minutes <n>', options['minutes']).conflicts('items'))
    .option('--no-new', options['new'])
    .action(async (_: unknown, command: Command) => {
      const { playReview } = await import('./commands/play-study.ts')
      await playReview(all(command))
    })

  program
    .command('mistakes')
    .description(commands['mistakes'] ?? '')
    .option('--items <n>', options['items'])
    .addOption(new Option('--minutes <n>', options['minutes']).conflicts('items'))
    .action(async (_: unknown, command: Command) => {
      const { playMistakes } = await import('./commands/play-study.ts')
      await playMistakes(all(command))
    })

  program
    .command('daily')
    .description(commands['daily'] ?? '')
    .action(async (_: unknown, command: Command) => {
      const { playDaily } = await import('./commands/play-study.ts')
      await playDaily(all(command))
    })

  program
    .command('placement')
    .description(commands['placement'] ?? '')
    .action(async (_: unknown, command: Command) => {
      const { playPlacement } = await import('./commands/play-study.ts')
      await playPlacement(all(command))
    })

  const bank = program.command('bank').description(commands['bank'] ?? '')
  bank
    .command('list')
    .description(commands['bank list'] ?? '')
    .option('--json', options['json'])
    .action(async (_: unknown, command: Command) => {
      const { bankList } = await import('./commands/bank-list.ts')
      await bankList(all(command))
    })
  bank
    .command('lint [file...]')
    .description(commands['bank lint'] ?? '')
    .option('--json', options['json'])
    .option('--format <format>', options['lintFormat'])
    .action(async (files: string[], _: unknown, command: Command) => {
      const { bankLint } = await import('./commands/bank-lint.ts')
      await bankLint(files, all(command))
    })

  bank
    .command('new <file>')
    .description(commands['bank new'] ?? '')
    .option('--kind <kind>', options['kind'])
    .option('--name <name>', options['name'])
    .action(async (file: string, _: unknown, command: Command) => {
      const { bankNew } = await import('./commands/bank-new.ts')
      await bankNew(file, all(command))
    })
  bank
    .command('preview <item>')
    .description(commands['bank preview'] ?? '')
    .action(async (item: string, _: unknown, command: Command) => {
      const { playPreview } = await import('./commands/play.ts')
      await playPreview(item, all(command))
    })
  bank
    .command('fmt [file...]')
    .description(commands['bank fmt'] ?? '')
    .option('--check', options['check'])
    .action(async (files: string[], _: unknown, command: Command) => {
      const { bankFmt } = await import('./commands/bank-fmt.ts')
      await bankFmt(files, all(command))
    })
  bank
    .command('coverage')
    .description(commands['bank coverage'] ?? '')
    .option('--json', options['json'])
    .action(async (_: unknown, command: Command) => {
      const { bankCoverage } = await import('./commands/bank-coverage.ts')
      await bankCoverage(all(command))
    })
  bank
    .command('doubts')
    .description(commands['bank doubts'] ?? '')
    .option('--json', options['json'])
    .action(async (_: unknown, command: Command) => {
      const { bankDoubts } = await import('./commands/bank-doubts.ts')
      await bankDoubts(all(command))
    })
  bank
    .command('schema [bank|syllabus]')
    .description(commands['bank schema'] ?? '')
    .action(async (name: string | undefined, _: unknown, command: Command) => {
      const { bankSchema } = await import('./commands/bank-schema.ts')
      await bankSchema(name, all(command))
    })

  program
    .command('browse [words...]')
    .description(commands['browse'] ?? '')
    .action(async (given: string[], _: unknown, command: Command) => {
      const { playBrowse } = await import('./commands/play.ts')
      await playBrowse(given.join(' '), all(command))
    })

  program
    .command('goal')
    .description(commands['goal'] ?? '')
    .option('--role <role>', options['goalRole'])
    .option('--date <day>', options['goalDate'])
    .addOption(new Option('--clear', options['goalClear']).conflicts(['role', 'date']))
    .option('--json', options['json'])
    .action(async (_: unknown, command: Command) => {
      const { showGoal } = await import('./commands/goal.ts')
      await showGoal(all(command))
    })

  const report = program
    .command('report [interview]')
    .description(commands['report'] ?? '')
    .option('--format <format>', options['reportFormat'])
    .option('-o, --output <file>', options['output'])
    .option('--force', options['force'])
    .action(async (interview: string | undefined, _: unknown, command: Command) => {
      const { showReport } = await import('./commands/report.ts')
      await showReport(interview ?? 'last', all(command))
    })
  report
    .command('list')
    .description(commands['report list'] ?? '')
    .option('--json', options['json'])
    .action(async (_: unknown, command: Command) => {
      const { listReports } = await import('./commands/report.ts')
      await listReports(all(command))
    })

  program
    .command('stats')
    .description(commands['stats'] ?? '')
    .option('--json', options['json'])
    .addOption(new Option('--html <file>', options['html']).conflicts('json'))
    .option('--force', options['force'])
    .action(async (_: unknown, command: Command) => {
      const { showStats } = await import('./commands/stats.ts')
      await showStats(all(command))
    })

  addDataCommands(program, words)

  const config = program.command('config').description(commands['config'] ?? '')
  config
    .command('get [name]')
    .description(commands['config get'] ?? '')
    .option('--json', options['json'])
    .action(async (name: string | undefined, _: unknown, command: Command) => {
      const { configGet } = await import('./commands/config.ts')
      configGet(name, all(command))
    })
  config
    .command('set <name> <value>')
    .description(commands['config set'] ?? '')
    .action(async (name: string, value: string, _: unknown, command: Command) => {
      const { configSet } = await import('./commands/config.ts')
      configSet(name, value, all(command))
    })
  config
    .command('path')
    .description(commands['config path'] ?? '')
    .action(async (_: unknown, command: Command) => {
      const { configPath } = await import('./commands/config.ts')
      configPath(all(command))
    })
  config
    .command('reset')
    .description(commands['config reset'] ?? '')
    .action(async (_: unknown, command: Command) => {
      const { configReset } = await import('./commands/config.ts')
      configReset(all(command))
    })
  return program
}

const USAGE_ERROR = 2

/** Runs a command. Settles when it is over; what commander itself has answered sets `process.exitCode`. */
export const runCommand = async (args: readonly string[], words: Catalog, launch: Launch): Promise<void> => {
  try {
    await createProgram(words, launch).parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    process.exitCode = error.exitCode === 0 ? 0 : USAGE_ERROR
  }
}
