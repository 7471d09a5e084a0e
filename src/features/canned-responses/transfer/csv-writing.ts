/** A spreadsheet would run a cell that begins like this as a formula; apostrophes before it count too, or one of them could not be told from ours. */
const formula = /^'*[=+\-@\t\r]/;

/** A value that no spreadsheet takes for a formula. */
export const guarded = (value: string): string => (formula.test(value) ? `'${value}` : value);

/** What {@link guarded} was made from. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

const quoted = (cell: string) => (/[",;\t\r\n]|^\s|\s$/.test(cell) || cell === '' ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One line of a file with separated values, its end included. Read again by `csvRecords` and `unguarded` it is exactly the same. */
export const csvLine = (values: readonly string[]): string => `${values.map((value) => quoted(guarded(value))).join(',')}\r\n`;

/** Without it spreadsheets take a file for one of an old encoding. */
export const byteOrderMark = '\ufeff';
