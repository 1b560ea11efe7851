/** Answers a day from which each step of the activity map begins. */
export const HEAT_STEPS = [1, 10, 25, 50] as const

/** A day's step: 0 for a day without answers, then 1 to 4. */
export const heatOf = (answers: number): number => HEAT_STEPS.filter(from => answers >= from).length
