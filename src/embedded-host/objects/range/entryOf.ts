import { readNumberAndFormat } from '../../calculation/readNumber';
import { parseFormula } from '../../formula/parseFormula';
import type { Entry } from '../../model/edit/setCells';
import { ERROR_CODES, ErrorValue } from '../../model/value';
import type { Workbook } from '../../model/workbook';
import type { Argument } from '../argument';
import { refusal } from '../refusal';

/** As many characters as a cell can hold. */
const MAX_TEXT = 32_767;

/**
 * What a value that was assigned to a cell becomes: text is read as if it was typed, so `=A1` is a formula and `5%` a
 * number, unless the cell is formatted as text or an apostrophe stands before it.
 * Throws `InvalidArgument` for what no cell can hold: an object, a formula that Excel cannot read, text of more than
 * 32,767 characters.
 */
export function entryOf(workbook: Workbook, value: Argument, numberFormat: string): Entry {
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  if (typeof value !== 'string' || value.length > MAX_TEXT) throw refusal('InvalidArgument');
  if (numberFormat === '@') return { value };
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (/^=./.test(value)) return formulaEntry(value.slice(1));
  if (/^(true|false)$/i.test(value)) return { value: value.toLowerCase() === 'true' };
  const error = ERROR_CODES.find((code) => code === value.toUpperCase());
  if (error) return { value: ErrorValue.of(error) };
  const typed = readNumberAndFormat(value, workbook);
  if (typed) return typed;
  // A plus or minus sign before what is no number begins a formula, as does `@`, which Excel 1-2-3 users typed.
  return /^[+\-@]./.test(value) ? formulaEntry(value.startsWith('-') ? value : value.slice(1)) : { value };
}

function formulaEntry(formula: string): Entry {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw refusal('InvalidArgument');
  return { formula };
}
