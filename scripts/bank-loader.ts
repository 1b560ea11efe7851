/** What the build needs of the program to compile the shipped banks. */
export { loadBanks, loadRoles } from '../src/bank/load.ts'
export { formatProblem } from '../src/bank/problem.ts'
