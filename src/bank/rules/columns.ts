/** Characters that take two columns of a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

export const columnsOf = (line: string): number =>
  [...line].reduce((sum, c) => sum + (WIDE.test(c) ? 2 : 1), 0)

/** Columns of text in a window of 80. */
const TEXT_COLUMNS = 76

/** Rows a text takes in a window of 80 columns, `indent` of them not its own. */
export const rowsOf = (text: string, indent = 0): number =>
  Math.ceil(columnsOf(text.replaceAll('`', '')) / (TEXT_COLUMNS - indent))
