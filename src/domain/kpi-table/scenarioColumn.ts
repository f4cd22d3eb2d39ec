import { foldedText } from '../sheet/cellValue';
import { wordsOf } from '../words';
import { readHeader, scenarioOfMark } from './headerRole';
import type { FieldRole } from './kpiTable';
import type { SheetReading } from './sheetReading';

/** Whose figures a row may hold, in a column beside the names. */
const SCENARIOS: ReadonlySet<FieldRole> = new Set([
  'actual',
  'target',
  'budget',
  'forecast',
  'baseline',
  'prior',
  'variance',
]);

/** What a cell of such a column says: "Actual", "Plan", or `A` and `T`. */
export function scenarioAt(reading: SheetReading, row: number, column: number): FieldRole | undefined {
  if (reading.kind(row, column) !== 'text') return undefined;
  const text = foldedText(reading.value(row, column));
  const role = scenarioOfMark(text) ?? readHeader(text)?.role;
  return role !== undefined && SCENARIOS.has(role) && saysNothingElse(text) ? role : undefined;
}

/** "Last year", "Actual 2026", but not "Customers actual". */
function saysNothingElse(text: string): boolean {
  return wordsOf(text).every((word) => {
    const { role, dates } = readHeader(word) ?? {};
    const isOfTime = dates === true || word === 'last' || /^(?:fy)?\d+$/u.test(word);
    return isOfTime || scenarioOfMark(word) !== undefined || (role !== undefined && SCENARIOS.has(role));
  });
}

/**
 * Whether a column tells rows apart by whose figures they hold, the actual ones' among them: "Revenue | Target",
 * "Revenue | Actual".
 */
export function* tellsScenarios(
  reading: SheetReading,
  column: number,
  rows: readonly number[],
): Generator<void, boolean> {
  const roles = new Set<FieldRole>();
  for (const row of rows) {
    yield;
    const role = scenarioAt(reading, row, column);
    if (role === undefined) return false;
    roles.add(role);
  }
  return roles.size > 1 && roles.has('actual');
}
