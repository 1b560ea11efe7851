/** The smallest window that holds every screen. */
export const LEAST_COLUMNS = 60
export const LEAST_ROWS = 18

/** Longer lines tire the eye. */
const WIDEST_TEXT = 108

/** Title, rule, rule and key line; and the last row stays empty, so that no terminal scrolls. */
const FRAME_ROWS = 5

/** Columns for text, one free on either side. */
export const textWidth = (columns: number): number => Math.min(columns - 2, WIDEST_TEXT)

/** Columns for an entry of a menu, beside its pointer. */
export const labelWidth = (columns: number): number => columns - 6

/** Rows for a screen's body. */
export const bodyHeight = (rows: number): number => Math.max(1, rows - FRAME_ROWS)

/** Rows above the body: title and rule. */
export const BODY_TOP = 2

/** Rows of a written answer that stay in sight, however long the question. */
export const LEAST_ANSWER = 5

/** Rows of the question that stay in sight, however many options there are. */
export const LEAST_QUESTION = 4
