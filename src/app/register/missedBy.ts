import { currentValue } from '../../domain/aggregation';
import { inRow } from '../formula/inRow';
import { sameFormula } from '../formula/sameFormula';
import { writtenFor, type PlacedKpi } from './current/measure';
import { currentFormula } from './currentFormula';
import { measureOf, registerCell, type RegisterRow, type RegisterTable } from './findRegister';

/** Two ways to add up the same figures may differ so far, as a share. */
const ROUNDING = 1e-9;

/**
 * The current value of a KPI as its table tells it, where the register shows another one because its formula was written
 * before periods came in that it does not reach. `undefined` where all is well, where a
 * new formula would be the same, and where none can be written.
 */
export function missedBy(register: RegisterTable, row: RegisterRow, placed: PlacedKpi): number | undefined {
  const { formula, value } = registerCell(register, row, 'Current');
  // What was typed there is the user's own, a formula of another shape too.
  if (writtenFor(formula) === undefined) return undefined;
  const measure = measureOf(register, row);
  const told = currentValue(placed.kpi.series, measure.aggregation, measure.cycle);
  if (told === undefined) return undefined;
  const shown = typeof value === 'number' ? value : NaN;
  if (Math.abs(shown - told) <= ROUNDING * Math.max(1, Math.abs(told))) return undefined;
  const { columns, area } = register.table;
  const better = currentFormula(placed, measure);
  if (better === undefined || sameFormula(inRow(better, columns, area.column, row.row), formula))
    return undefined;
  return told;
}
