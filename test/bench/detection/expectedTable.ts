import type { Orientation } from '../../../src/domain/kpi-table/kpiTable';
import type { PeriodKind } from '../../../src/domain/period/period';
import { parseAddress } from '../../../src/domain/sheet/address';
import type { Area } from '../../../src/domain/sheet/area';
import { list, property, text } from '../jsonReading';

/** The time that a table is known to be kept along; the order is absent where periods run in two directions or in none. */
export interface ExpectedAxis {
  /** Every way to read it that is right: nine months are no kind of their own. */
  readonly kinds: readonly PeriodKind[];
  readonly order?: 'ascending' | 'descending';
}

/** A KPI table that is known to stand in a workbook. */
export interface ExpectedTable {
  readonly sheet: string;
  readonly orientation: Orientation;
  readonly header?: Area;
  readonly body: Area;
  /** Absent where its values belong to no period. */
  readonly axis?: ExpectedAxis;
  /** A detector may be right to differ. */
  readonly ambiguous: boolean;
  /** All KPIs that have a value, as far as they are listed. */
  readonly kpis: readonly ExpectedKpi[];
  /** Whether `kpis` are all there are: of long tables, only the first are listed. */
  readonly kpisAreAll: boolean;
  /** The cells that hold names: where a name spans two columns, either cell will do. */
  readonly names: readonly Area[];
  /** Where its figures stand. */
  readonly figures: ExpectedFigures;
}

/** The lines of a table that hold figures, by their place: columns where KPIs are rows, rows where they are columns. */
export interface ExpectedFigures {
  /** The cells of the periods, in their order on the sheet. */
  readonly periods: readonly Area[];
  /** Columns and rows of totals, as the truth names them: `N`, `16`. */
  readonly totals: readonly string[];
  /** The one column or row of current values, where there are no periods. */
  readonly current?: string;
}

/** Cells as A1 text. */
export interface ExpectedKpi {
  readonly name: string;
  readonly nameCell: string;
  /** Told of the first KPIs of a table; `withEveryLatest` works out the others. */
  readonly latestCell?: string;
}

/**
 * A table as a corpus's `index.jsonl` tells of it.
 * @param entry one of `tables`
 * @returns `undefined` where it has no body or an unknown orientation: whoever asks says so, for leaving it out makes the
 * finder look better
 */
export function readExpectedTable(entry: unknown): ExpectedTable | undefined {
  const sheet = text(entry, 'sheet');
  const orientation = ORIENTATIONS.get(text(entry, 'orientation'));
  const body = parseAddress(text(entry, 'body'))?.area;
  if (orientation === undefined || body === undefined) return undefined;
  const header = parseAddress(text(entry, 'header'))?.area;
  const axis = readAxis(entry);
  const told = list(entry, 'kpis').map(readKpi);
  const toldCells = new Set(told.map(({ nameCell }) => nameCell));
  const others = list(entry, 'kpi_cells_with_values').map(String);
  const kpis = [
    ...told,
    ...others.flatMap((nameCell): ExpectedKpi[] => (toldCells.has(nameCell) ? [] : [{ name: '', nameCell }])),
  ];
  return {
    sheet,
    orientation,
    ...(header && { header }),
    body,
    ...(axis && { axis }),
    ambiguous: property(entry, 'ambiguous') === true,
    kpis,
    kpisAreAll: kpis.length >= Number(property(entry, 'kpi_count_with_values') ?? Infinity),
    names: areasIn(text(entry, 'kpi_names')),
    figures: readFigures(entry),
  };
}

const ORIENTATIONS: ReadonlyMap<string, Orientation> = new Map([
  ['kpis-in-rows', 'kpis-in-rows'],
  ['kpis-in-columns', 'kpis-in-columns'],
  ['snapshot', 'snapshot'],
  ['long', 'long'],
  ['matrix-year-x-month', 'matrix'],
]);

/** The words of the truth for kinds of period, and how each may be read. */
const KINDS: ReadonlyMap<string, readonly PeriodKind[]> = new Map<string, readonly PeriodKind[]>([
  ['day', ['day']],
  ['week', ['week']],
  ['date-biweekly', ['week', 'day']],
  ['month', ['month']],
  ['quarter', ['quarter']],
  ['fiscal-quarter', ['quarter']],
  ['half', ['half']],
  ['half-year', ['half']],
  ['nine-months', ['month', 'quarter', 'half', 'year']],
  ['year', ['year']],
  ['fiscal-year', ['year']],
]);

function readAxis(entry: unknown): ExpectedAxis | undefined {
  const kinds = KINDS.get(text(entry, 'period_kind'));
  if (kinds === undefined) return undefined;
  const order = text(entry, 'period_order');
  if (order === 'asc') return { kinds, order: 'ascending' };
  return order === 'desc' ? { kinds, order: 'descending' } : { kinds };
}

function readKpi(entry: unknown): ExpectedKpi {
  return {
    name: text(entry, 'name'),
    nameCell: text(entry, 'name_cell'),
    // Where a forecast begins, the last value before it.
    latestCell: text(entry, 'latest_actual_cell') || text(entry, 'latest_cell'),
  };
}

function readFigures(entry: unknown): ExpectedFigures {
  const valueCells = property(entry, 'value_cells');
  const current = property(valueCells, 'col') ?? property(valueCells, 'row');
  return {
    periods: areasIn(text(entry, 'period_cells')),
    totals: [...list(entry, 'total_columns'), ...list(entry, 'total_rows')].map(String),
    ...(typeof current === 'string' || typeof current === 'number' ? { current: String(current) } : {}),
  };
}

/** @example areasIn('A2:A9,C3') // two areas; parts that are no address are left out */
function areasIn(addresses: string): readonly Area[] {
  return addresses.split(',').flatMap((part) => parseAddress(part)?.area ?? []);
}
