/** What a cell shows as its value: `''` is empty, dates are serial numbers, an error is its text such as `#N/A`. */
export type CellValue = number | string | boolean;

const ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#EXTERNAL!',
  '#BUSY!',
  '#PYTHON!',
]);

/** Whether the cell shows nothing: empty, or text of nothing but white space. */
export function isEmpty(value: CellValue): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** Whether the value is one of Excel's errors. */
export function isError(value: CellValue): boolean {
  return typeof value === 'string' && value.startsWith('#') && ERRORS.has(value.toUpperCase());
}

/** Whether the cell shows words: neither empty, nor a number, nor an error. */
export function isText(value: CellValue): value is string {
  return typeof value === 'string' && !isEmpty(value) && !isError(value);
}

/** The value as one line of text with white space folded and trimmed. */
export function foldedText(value: CellValue): string {
  return String(value).replace(/\s+/gu, ' ').trim();
}

/**
 * The number that a cell holds; `undefined` for empty cells, words, errors and booleans. Figures of a key result are
 * read with this, so that text typed over a number counts as no data.
 */
export function numberIn(value: CellValue): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
