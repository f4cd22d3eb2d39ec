import { foldedText, isEmpty } from '../sheet/cellValue';
import type { BodyRow } from './bodyRows';
import { tellsLimit } from './columnContent';
import { columnsBetween } from './columnsBetween';
import type { HeaderRow, Window } from './headerRow';
import { keyliftColumns } from './keyliftColumns';
import type { NameColumns } from './kpiNames';
import type { FieldReading, FieldRole } from './kpiTable';
import type { SheetReading } from './sheetReading';

/** Reads every column of a table: what stands over it and what it holds. */
export function readFields(
  reading: SheetReading,
  header: HeaderRow,
  names: NameColumns,
  width: Window,
  rows: readonly BodyRow[],
): FieldReading[] {
  const firstRow = rows[0]?.row ?? header.row + 1;
  const lastRow = rows.at(-1)?.row ?? firstRow;
  const lastColumn = lastColumnInUse(reading, header, width.last, rows);
  const appended = keyliftColumns(reading, header.row, width.first, lastColumn, firstRow, lastRow);
  const values = new Set(header.valueColumns);
  const { shared } = header;
  const columns =
    shared === undefined
      ? columnsBetween(width.first, lastColumn)
      : [
          ...columnsBetween(width.first, shared.before - 1),
          ...columnsBetween(header.valueColumns[0] ?? width.first, lastColumn),
        ];
  return columns.map((column): FieldReading => {
    const period = header.periods.get(column);
    const role = appended.has(column) ? 'keylift' : roleOf(reading, header, values, names, column, rows);
    return {
      at: column,
      header: headerText(reading, header, column),
      role,
      ...(period === undefined ? {} : { period }),
    };
  });
}

/**
 * How far the header reaches to the right of its values: while its cells are filled. One empty column may stand before
 * one whose header tells its role. A column for names begins the next table.
 */
export function lastHeaderColumn(reading: SheetReading, header: HeaderRow): number {
  const { window, roles, valueColumns } = header;
  if (header.axis === undefined) return window.last;
  const filled = (column: number): boolean =>
    column <= window.last && headerText(reading, header, column) !== '' && roles.get(column)?.role !== 'name';
  let column = valueColumns.at(-1) ?? window.last;
  for (;;) {
    if (filled(column + 1)) column += 1;
    else if (filled(column + 2) && BEYOND_A_GAP.has(roles.get(column + 2)?.role ?? 'other')) column += 2;
    else return column;
  }
}

/** What may stand behind an empty column and still belong to the table. */
const BEYOND_A_GAP: ReadonlySet<FieldRole> = new Set([
  'total',
  'target',
  'baseline',
  'prior',
  'budget',
  'forecast',
  'variance',
]);

/** Leaves out columns at the right edge that have only a header, and one that tells no role: notes beside the table. */
function lastColumnInUse(
  reading: SheetReading,
  header: HeaderRow,
  last: number,
  rows: readonly BodyRow[],
): number {
  if (header.axis === undefined) return last;
  const edge = header.valueColumns.at(-1) ?? last;
  const inUse = (column: number): boolean =>
    header.roles.has(column) || rows.some(({ row }) => reading.kind(row, column) !== 'empty');
  let column = last;
  while (column > edge && !inUse(column)) column -= 1;
  return column;
}

/** What stands over a column: where it is empty or a date, the period's name or the merged cell above. */
export function headerText(reading: SheetReading, header: HeaderRow, column: number): string {
  const value = reading.value(header.row, column);
  const period = header.periods.get(column)?.label;
  if (typeof value === 'number') return period ?? String(value);
  return foldedText(isEmpty(value) && header.top < header.row ? reading.value(header.top, column) : value);
}

function roleOf(
  reading: SheetReading,
  header: HeaderRow,
  values: ReadonlySet<number>,
  names: NameColumns,
  column: number,
  rows: readonly BodyRow[],
): FieldRole {
  if (names.names.includes(column)) return 'name';
  if (names.unit === column) return 'unit';
  if (names.sections.includes(column)) return 'section';
  if (values.has(column)) return header.axis === undefined ? 'actual' : 'period';
  const told = header.roles.get(column)?.role;
  if (told !== undefined) {
    const figures = rows.some(
      ({ row }) =>
        reading.number(row, column) !== undefined ||
        (told === 'target' && tellsLimit(String(reading.value(row, column)))),
    );
    return FIGURE_ROLES.has(told) && !figures ? 'other' : told === 'name' || told === 'unit' ? 'other' : told;
  }
  // A period among those of another kind, such as `Q1` after `Mar`, sums up its neighbours.
  return reading.period(header.row, column) !== undefined && header.axis !== undefined ? 'total' : 'other';
}

const FIGURE_ROLES: ReadonlySet<FieldRole> = new Set([
  'target',
  'baseline',
  'prior',
  'budget',
  'forecast',
  'actual',
]);
