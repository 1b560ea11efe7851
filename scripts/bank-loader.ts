/** What the build needs of the program to compile the shipped banks. */
export { fileKind } from '../src/bank/file-kind.ts'
export { loadBanks } from '../src/bank/load.ts'
export { formatProblem } from '../src/bank/problem.ts'
export { loadRoles } from '../src/bank/roles.ts'
export { loadSyllabus, parseProven, withServers } from '../src/bank/syllabus.ts'
export { compileBank } from '../src/platform/compiled-bank.ts'
export { brotli } from '../src/platform/packer.ts'
export { BANK_FILE, FACTS_FILE } from '../src/platform/shipped-bank.ts'
