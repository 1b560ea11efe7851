import type { ExportFault } from '../app/export-document.ts'
import type { Arrivals } from '../app/transfer.ts'
import { plural, thousands } from './number.ts'
import type { TransferCatalog } from './transfer-catalog.ts'

const UNCHANGED = 'Nothing was changed.'
const AGAIN = 'Copy the file again, or export it again: ops-interview data export -o history.json.'

const days = ({ firstDay, lastDay }: Arrivals): string =>
  firstDay === lastDay ? `from ${firstDay}` : `from ${firstDay} to ${lastDay}`

const counted = (arrivals: Arrivals): string => {
  const { records, rounds, answers, marks, goals, duplicates } = arrivals
  const kinds = [
    plural(rounds, 'round'),
    plural(answers, 'answer'),
    plural(marks, 'mark'),
    plural(goals, 'goal'),
  ]
  return `${kinds.join(', ')}: ${plural(records, 'new record')}, ${days(arrivals)}. Here already: ${thousands(duplicates)}.`
}

const fault = (
  file: string,
  found: ExportFault,
  ours: { readonly program: string; readonly format: number },
): string => {
  switch (found.type) {
    case 'no-json':
      return `${file} is not an export: it is not JSON. Write one where the history is: ops-interview data export -o history.json.`
    case 'cut-off':
      return `${file} is cut off or damaged. ${AGAIN}`
    case 'log':
      return `${file} is a log, not an export. Put it in a folder of its own as attempts.jsonl and export that: ops-interview --data-dir FOLDER data export -o history.json.`
    case 'foreign':
      return `${file} is JSON, but no export of a history. Write one where the history is: ops-interview data export -o history.json.`
    case 'newer':
      return `${file} was written in format ${found.version}; this program (${ours.program}) reads up to ${ours.format}. Update it.`
    case 'damaged':
      return `${file} is damaged: "${found.field}" is missing or not what it should be. ${AGAIN}`
    case 'unknown-record': {
      const kind = found.kind === undefined ? '' : ` of type "${found.kind}"`
      return `${file}: records[${found.place}]${kind} (of ${thousands(found.of)}, counted from 0) is none that this program (${ours.program}) knows. Written by ${found.program}: if that is newer, update; if not, the file is damaged, so export it again.`
    }
  }
}

export const enTransfer: TransferCatalog = {
  exported: records => `${plural(records, 'record')}.`,
  leftOut: lines =>
    `${plural(lines, 'line')} of the log can't be read and ${lines === 1 ? 'is' : 'are'} left out. Look closer with: ops-interview data doctor`,
  logUnreadable: (directory, reason) =>
    `The log in ${directory} can't be read (${reason}). Check the folder, or name another with --data-dir. ${UNCHANGED}`,
  source: {
    missing: file => `${file} doesn't exist. Check the path. ${UNCHANGED}`,
    directory: file => `${file} is a folder. Name a file in it, such as ${file}/history.json. ${UNCHANGED}`,
    unreadable: file => `${file} can't be read. Check its permissions. ${UNCHANGED}`,
    'too-large': file => `${file} is too large for a history. Check that it is the right file. ${UNCHANGED}`,
    'not-utf8': file =>
      `${file} is not UTF-8 text. Let the program write it: ops-interview data export -o history.json. ${UNCHANGED}`,
  },
  fault: (file, found, ours) => `${fault(file, found, ours)} ${UNCHANGED}`,
  imported: (file, arrivals) => `Imported from ${file}: ${counted(arrivals)}`,
  wouldImport: (file, arrivals) => `Would import from ${file}: ${counted(arrivals)} ${UNCHANGED}`,
  nothingNew: (file, duplicates) =>
    `Nothing new in ${file}: ${duplicates === 1 ? 'its one record is' : `its ${plural(duplicates, 'record')} are`} here already.`,
  completed: 'An earlier import had been cut off; what there was of it now counts in its place.',
  notWritten: (file, reason) =>
    `The import can't be written (${reason}). What was there is still there; make room, then import ${file} again: nothing counts twice.`,
}
