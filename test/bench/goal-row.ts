/** A line of the table of `npm run bench`: what was measured, what it should be, and what it is. */
export interface GoalRow {
  readonly name: string
  readonly goal: string
  readonly result: string
}
