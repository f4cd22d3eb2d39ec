/**
 * A whole column of an Excel table, as Excel writes it in a formula.
 * @example tableColumn('Sales', 'Actual #1') // "Sales[Actual '#1]"
 */
export function tableColumn(table: string, column: string): string {
  return NEEDS_BRACKETS.test(column)
    ? `${table}[[${escapeColumn(column)}]]`
    : `${table}[${escapeColumn(column)}]`;
}

/**
 * Neighbouring columns of an Excel table.
 * @example tableColumns('Sales', 'Jan', 'Dec') // 'Sales[[Jan]:[Dec]]'
 */
export function tableColumns(table: string, first: string, last: string): string {
  return `${table}[[${escapeColumn(first)}]:[${escapeColumn(last)}]]`;
}

/**
 * The cell of a column in the formula's own row; for formulas inside the table only.
 * @example thisRow('Key result') // '[@[Key result]]'
 */
export function thisRow(column: string): string {
  return /^[\p{L}\p{N}]+$/u.test(column) ? `[@${column}]` : `[@[${escapeColumn(column)}]]`;
}

/**
 * Reads a reference to one whole table column; `undefined` for anything else.
 * @example parseTableColumn("Sales[Actual '#1]") // { table: 'Sales', column: 'Actual #1' }
 */
export function parseTableColumn(text: string): { table: string; column: string } | undefined {
  const match = /^([^[\]'!]+)\[\[?((?:[^[\]'@]|'.)+)\]?\]$/su.exec(text);
  const [, table, column] = match ?? [];
  if (table === undefined || column === undefined) return undefined;
  return { table, column: column.replace(/'(.)/gsu, '$1') };
}

/**
 * Special signs, and blanks at the ends: "the entire column header needs to be enclosed in brackets, which means that
 * double brackets are required in a column specifier" (Using structured references with Excel tables).
 */
const NEEDS_BRACKETS = /^\s|\s$|[^\p{L}\p{N}_ ]/u;

/** Inside brackets these mean something to Excel unless an apostrophe stands before them. */
function escapeColumn(column: string): string {
  return column.replace(/['#@[\]]/g, "'$&");
}
