import type { Orientation } from '../../../src/domain/kpi-table/kpiTable';
import type { PeriodKind } from '../../../src/domain/period/period';
import { parseAddress } from '../../../src/domain/sheet/address';
import type { Area } from '../../../src/domain/sheet/area';
import { list, property, text } from '../jsonReading';

/** The time that a table is kept along; the order is absent where periods run in two directions or in none. */
export interface TableAxis {
  readonly kind: PeriodKind;
  readonly order?: 'ascending' | 'descending';
}

/** A KPI table that is known to stand in a workbook. */
export interface ExpectedTable {
  readonly sheet: string;
  readonly orientation: Orientation;
  readonly header?: Area;
  readonly body: Area;
  /** Absent where its values belong to no period. */
  readonly axis?: TableAxis;
  /** A detector may be right to differ. */
  readonly ambiguous: boolean;
  /** The first of its KPIs that have a value. */
  readonly kpis: readonly ExpectedKpi[];
  /** The name cells of KPIs with a value, those of `kpis` among them. */
  readonly nameCells: ReadonlySet<string>;
  /** Whether `nameCells` are all there are: of long tables, only the first are listed. */
  readonly namesAreAll: boolean;
}

/** Cells as A1 text. */
export interface ExpectedKpi {
  readonly name: string;
  readonly nameCell: string;
  readonly latestCell: string;
}

/**
 * A table as a corpus's `index.jsonl` tells of it.
 * @param entry one of `tables`
 * @throws where it has no body or an unknown orientation, because leaving it out would make the finder look better
 */
export function readExpectedTable(entry: unknown): ExpectedTable {
  const sheet = text(entry, 'sheet');
  const orientation = ORIENTATIONS.get(text(entry, 'orientation'));
  const body = parseAddress(text(entry, 'body'))?.area;
  if (orientation === undefined || body === undefined)
    throw new Error(`The truth on ${sheet} is unreadable.`);
  const header = parseAddress(text(entry, 'header'))?.area;
  const axis = readAxis(entry);
  const kpis = list(entry, 'kpis').map(readKpi);
  const nameCells = new Set([
    ...kpis.map(({ nameCell }) => nameCell),
    ...list(entry, 'kpi_cells_with_values').map(String),
  ]);
  return {
    sheet,
    orientation,
    ...(header && { header }),
    body,
    ...(axis && { axis }),
    ambiguous: property(entry, 'ambiguous') === true,
    kpis,
    nameCells,
    namesAreAll: nameCells.size >= Number(property(entry, 'kpi_count_with_values') ?? Infinity),
  };
}

const ORIENTATIONS: ReadonlyMap<string, Orientation> = new Map([
  ['kpis-in-rows', 'kpis-in-rows'],
  ['kpis-in-columns', 'kpis-in-columns'],
  ['snapshot', 'snapshot'],
  ['long', 'long'],
  ['matrix-year-x-month', 'matrix'],
]);

const KINDS: readonly PeriodKind[] = ['day', 'week', 'month', 'quarter', 'half', 'year'];

function readAxis(entry: unknown): TableAxis | undefined {
  const kind = KINDS.find((one) => one === text(entry, 'period_kind'));
  if (kind === undefined) return undefined;
  const order = text(entry, 'period_order');
  if (order === 'asc') return { kind, order: 'ascending' };
  return order === 'desc' ? { kind, order: 'descending' } : { kind };
}

function readKpi(entry: unknown): ExpectedKpi {
  return {
    name: text(entry, 'name'),
    nameCell: text(entry, 'name_cell'),
    latestCell: text(entry, 'latest_cell'),
  };
}
