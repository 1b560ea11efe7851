import type { Command } from 'commander'
import type { Catalog } from '../i18n/catalog.ts'
import { all } from './options.ts'

/** Commands that look after the person's own history. */
export const addDataCommands = (program: Command, { cli: { commands, options } }: Catalog): void => {
  const data = program.command('data').description(commands['data'] ?? '')
  data
    .command('export')
    .description(commands['data export'] ?? '')
    .option('-o, --output <file>', options['output'])
    .option('--force', options['force'])
    .action(async (_: unknown, command: Command) => {
      const { dataExport } = await import('./commands/data-export.ts')
      dataExport(all(command))
    })
  data
    .command('import <file>')
    .description(commands['data import'] ?? '')
    .option('--dry-run', options['dryRun'])
    .option('--json', options['json'])
    .action(async (file: string, _: unknown, command: Command) => {
      const { dataImport } = await import('./commands/data-import.ts')
      dataImport(file, all(command))
    })
  data
    .command('doctor')
    .description(commands['data doctor'] ?? '')
    .option('--mend', options['mend'])
    .option('--json', options['json'])
    .action(async (_: unknown, command: Command) => {
      const { dataDoctor } = await import('./commands/data-doctor.ts')
      await dataDoctor(all(command))
    })
  data
    .command('reset')
    .description(commands['data reset'] ?? '')
    .option('--yes', options['yes'])
    .action(async (_: unknown, command: Command) => {
      const { dataReset } = await import('./commands/data-reset.ts')
      await dataReset(all(command))
    })

  const exported = program.command('export').description(commands['export'] ?? '')
  exported
    .command('anki')
    .description(commands['export anki'] ?? '')
    .option('--missed', options['missed'])
    .option('--category <name>', options['category'])
    .option('-o, --output <file>', options['output'])
    .option('--force', options['force'])
    .action(async (_: unknown, command: Command) => {
      const { exportAnki } = await import('./commands/export-anki.ts')
      await exportAnki(all(command))
    })
}
