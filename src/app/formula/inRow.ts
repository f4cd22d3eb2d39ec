import { columnLetters } from '../../domain/sheet/address';
import type { CellInput } from '../plan';
import { thisRow } from './structuredReference';

/**
 * A formula of a table's row as it is written to a cell: where it names a column of its own row, `[@Id]`, it gets that
 * cell's address. So it can be written before the table reaches there; other inputs come back as they are.
 * @param columns the table's columns, the first at sheet column `left`
 * @param row the sheet's row, from 0
 * @example inRow('=[@Target]-[@Baseline]', ['Baseline', 'Target'], 6, 4) // '=$H5-$G5'
 */
export function inRow<T extends CellInput>(
  input: T,
  columns: readonly string[],
  left: number,
  row: number,
): T | string {
  if (typeof input !== 'string' || !input.startsWith('=')) return input;
  return columns.reduce(
    (formula, name, index) => formula.replaceAll(thisRow(name), `$${columnLetters(left + index)}${row + 1}`),
    String(input),
  );
}
