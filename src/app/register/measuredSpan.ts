import { countedOf } from '../../domain/aggregation';
import type { Kpi } from '../../domain/kpi';
import type { MeasuredSpan } from '../trackedKeyResult';
import { writtenFor } from './current/measure';
import { measureOf, registerCell, type RegisterRow, type RegisterTable } from './findRegister';

/**
 * The periods that the current value of a key result is taken of. `undefined` where there is none, or where the user wrote a
 * formula of another kind.
 */
export function measuredSpan(register: RegisterTable, row: RegisterRow, kpi: Kpi): MeasuredSpan | undefined {
  const { formula, value } = registerCell(register, row, 'Current');
  if (writtenFor(formula) === undefined || typeof value !== 'number') return undefined;
  const { aggregation, cycle } = measureOf(register, row);
  const counted = countedOf(kpi.series, aggregation, cycle);
  const last = counted.at(-1);
  if (last === undefined) return undefined;
  const first = aggregation === 'latest' ? last : counted[0];
  return { first: first?.period ?? kpi.toldPeriod, last: last.period ?? kpi.toldPeriod };
}
