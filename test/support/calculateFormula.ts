import { attachCalculation } from '../../src/embedded-host/calculation/calculation';
import { ErrorValue, type Scalar } from '../../src/embedded-host/model/value';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { gridWorkbook, type GridRows, sheetOf } from './gridWorkbook';

/** Sunday 15 March 2026, noon, on the local clock. */
const NOON = new Date(2026, 2, 15, 12);

/** A workbook whose formulas are calculated at `NOON`. */
export function calculated(sheets: Readonly<Record<string, GridRows>>): Workbook {
  const workbook = gridWorkbook(sheets);
  attachCalculation(workbook, { now: () => NOON, random: () => 0.25 });
  workbook.calculation?.calculate('recalculate');
  return workbook;
}

/** The value of a formula in Z1 of a sheet with the given cells; errors as their codes. */
export function valueOf(formula: string, rows: GridRows = []): Exclude<Scalar, ErrorValue> {
  const [first = [], ...others] = rows;
  const padded = [...first, ...Array.from({ length: 25 - first.length }, () => null), `=${formula}`];
  const value = sheetOf(calculated({ Data: [padded, ...others] })).cells.get(0, 25)?.value ?? null;
  return value instanceof ErrorValue ? value.code : value;
}
