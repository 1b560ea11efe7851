import type { Finding, LineFault, SnapshotFault } from '../app/doctor/finding.ts'
import type { CareCatalog } from './care-catalog.ts'
import { plural } from './number.ts'

const LINE: Readonly<Record<LineFault, string>> = {
  torn: 'its end is missing, as after a crash',
  'not-json': 'it is not JSON',
  'not-a-record': 'it is no record, or one of a newer program',
}

const SNAPSHOT: Readonly<Record<SnapshotFault, string>> = {
  missing: 'is missing: starts are slow without it',
  unreadable: "can't be read",
  outdated: 'was written by an older program',
  newer: 'was written by a newer program',
  'other-log': 'belongs to another log',
  different: "doesn't say what the log says",
}

const finding = (found: Finding): string => {
  switch (found.type) {
    case 'unreadable-log':
      return `The log can't be read (${found.reason}). Check attempts.jsonl and its permissions.`
    case 'unreadable-line':
      return `Line ${found.line} can't be read: ${LINE[found.fault]}. It is skipped, and stays.`
    case 'torn-end':
      return `Line ${found.line}, the last, has no end: a crash cut it off.`
    case 'cut-off-import':
      return 'An import was cut off before all of it was there. Import the same file once more: nothing counts twice.'
    case 'duplicate':
      return `Line ${found.line} repeats line ${found.of}. It counts once.`
    case 'unopened-round':
      return `Round ${found.round} was never opened: its ${plural(found.lines.length, 'record')} (first on line ${found.lines[0] ?? 0}) count for nothing.`
    case 'unknown-item':
      return `${plural(found.answers, 'answer')} to ${found.itemId}, which no loaded bank holds. They count all the same.`
    case 'long-open':
      return `Round ${found.round} has been open for ${plural(found.days, 'day')}. It can be taken up again.`
    case 'snapshot':
      return `The snapshot (progress.json) ${SNAPSHOT[found.fault]}.`
    case 'orphan-draft':
      return `A draft is left of round ${found.round}, which can't be taken up any more.`
    case 'unwritable':
      return `${found.path} can't be written (${found.reason}). Check its permissions, or choose another folder with --data-dir.`
    case 'bank':
      return found.errors === 1
        ? found.first
        : `${found.first} ${plural(found.errors - 1, 'more error')}: ops-interview bank lint ${found.file}`
  }
}

export const enCare: CareCatalog = {
  doctor: {
    counts: (directory, lines, rounds, answers) =>
      `${directory}: ${plural(lines, 'line')}, ${plural(rounds, 'round')}, ${plural(answers, 'answer')}.`,
    finding,
    cares: {
      mend: 'To mend with --mend:',
      person: 'To mend by hand:',
      none: 'Good to know, nothing to mend:',
    },
    more: n => `... and ${n} more: --json lists them all`,
    mended: 'Mended:',
    allWell: 'All is well.',
    how: 'ops-interview data doctor --mend mends what it can. Lines of the log are never changed.',
    notMended: (directory, reason) =>
      `Something in ${directory} could not be mended (${reason}). Check the permissions there.`,
  },
  reset: {
    ask: (directory, lines) =>
      `This starts over: the history in ${directory} (${plural(lines, 'line')}) is set aside. Settings and your own banks stay.`,
    prompt: word => `Type ${word} to go on: `,
    needsYes:
      'There is no terminal to ask on. To start over without being asked: ops-interview data reset --yes',
    kept: 'Nothing was changed.',
    nothing: 'There is no history yet: nothing to set aside.',
    playing: (host, pid) =>
      `Another game is playing on this history (process ${pid} on ${host}). Quit it first. Nothing was changed.`,
    moved: folder => `History set aside in ${folder}`,
    undo: 'To have it back, move what is in there back up to the folder above.',
    failed: (directory, reason) =>
      `The history in ${directory} could not be set aside (${reason}). Nothing was changed. Check the permissions.`,
  },
  anki: {
    facts: parts => parts.join(' · '),
    figure: (value, tolerance, unit) =>
      [value, ...(tolerance === '0' ? [] : [`± ${tolerance}`]), unit].filter(Boolean).join(' '),
    nothingMissed:
      'Nothing is missed at the moment. For all items of a category: ops-interview export anki --category <name>',
    noneMissedIn: category =>
      `Nothing is missed in ${category} at the moment. For all of its items, leave out --missed.`,
  },
}
