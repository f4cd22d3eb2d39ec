import { placedCorrections } from '../../app/settings/placedCorrections';
import { sheetById } from '../../app/sheetCells';
import type { Snapshot } from '../../app/snapshot';
import { tableArea } from '../../app/tableArea';
import type { Selection } from '../../app/workbookPort';
import type { Kpi } from '../../domain/kpi';
import type { KpiCorrection, TableCorrection } from '../../domain/kpi-table/correction';
import type { FieldReading, FieldRole, KpiTable, Orientation } from '../../domain/kpi-table/kpiTable';
import type { Area } from '../../domain/sheet/area';
import { foldedText } from '../../domain/sheet/cellValue';
import { valueAt } from '../../domain/sheet/grid';

/** What a person is saying of a table, or of cells that are to be one. What is not said stays as found. */
export interface TableDraft extends Pick<TableCorrection, 'fields' | 'kpis' | 'firstYear'> {
  readonly sheetId: string;
  /** Header and body together. */
  readonly area: Area;
  readonly orientation?: Orientation;
  /** The table as it was found; absent for cells that are added by hand. */
  readonly tableKey?: string;
  /** The `id` of what was said of it before. */
  readonly replaces?: string;
}

/** The form for a table that was found, with what was said of it before. */
export function draftOfTable(snapshot: Snapshot, table: KpiTable): TableDraft {
  const before = placedCorrections(snapshot).find(({ id }) => id === table.correction);
  const { sheetId, key, fieldsAre } = table;
  const found = { ...draftOfCells(sheetId, tableArea(table)), tableKey: key };
  if (before === undefined) return found;
  const { id, area, fields, kpis, orientation, firstYear } = before;
  return {
    ...withCells({ ...found, area, fields, kpis }, found, fieldsAre),
    replaces: id,
    ...(orientation === undefined ? {} : { orientation }),
    ...(firstYear === undefined ? {} : { firstYear }),
  };
}

/** The form for other cells. What was said of fields and KPIs counts from the first of them, and stays where it is. */
export function withCells(
  draft: TableDraft,
  { sheetId, area }: Selection,
  fieldsAre: KpiTable['fieldsAre'],
): TableDraft {
  const [rows, columns] = [draft.area.row - area.row, draft.area.column - area.column];
  const [alongFields, alongKpis] = fieldsAre === 'rows' ? [rows, columns] : [columns, rows];
  return {
    ...draft,
    sheetId,
    area,
    fields: shifted(draft.fields, alongFields),
    kpis: shifted(draft.kpis, alongKpis),
  };
}

function shifted<T extends { readonly offset: number }>(said: readonly T[], by: number): readonly T[] {
  return said.flatMap((one) => (one.offset + by < 0 ? [] : [{ ...one, offset: one.offset + by }]));
}

/** The form for cells that a person says are a table. */
export function draftOfCells(sheetId: string, area: Area): TableDraft {
  return { sheetId, area, fields: [], kpis: [] };
}

/** A field of the form: as found, or as the person says. */
export type DraftField = Pick<FieldReading, 'at' | 'header' | 'role'>;

/** The fields of the form, with the roles that the person gave them. */
export function draftFields(
  snapshot: Snapshot,
  reading: KpiTable | undefined,
  draft: TableDraft,
): readonly DraftField[] {
  const found = reading?.fields.filter(({ role }) => role !== 'keylift') ?? headersIn(snapshot, draft);
  const first = fieldsAreRows(reading, draft) ? draft.area.row : draft.area.column;
  return found.map((field) => {
    const said = draft.fields.find((one) => isAbout(one, field.header, field.at - first));
    return said === undefined ? field : { ...field, role: said.role };
  });
}

/** The form after the person said what a field holds. */
export function withRole(
  draft: TableDraft,
  reading: KpiTable | undefined,
  { at, header }: DraftField,
  role: FieldRole,
): TableDraft {
  const offset = at - (fieldsAreRows(reading, draft) ? draft.area.row : draft.area.column);
  const others = draft.fields.filter((one) => !isAbout(one, header, offset));
  return { ...draft, fields: [...others, { header, offset, role }] };
}

/** What the person said of a KPI, if anything. */
export function saidOfKpi(draft: TableDraft, kpi: Kpi): KpiCorrection | undefined {
  return draft.kpis.find(({ name }) => name === kpi.name);
}

/** The form after the person said something of a KPI; `undefined` takes back what was said. */
export function withKpi(
  draft: TableDraft,
  reading: KpiTable | undefined,
  kpi: Kpi,
  said: { readonly [K in 'unit' | 'direction' | 'aggregation']?: KpiCorrection[K] | undefined },
): TableDraft {
  const { nameCell, name } = kpi;
  const offset = fieldsAreRows(reading, draft)
    ? nameCell.column - draft.area.column
    : nameCell.row - draft.area.row;
  const { unit, direction, aggregation } = { ...saidOfKpi(draft, kpi), ...said };
  const others = draft.kpis.filter((one) => one.name !== name);
  if (unit === undefined && direction === undefined && aggregation === undefined)
    return { ...draft, kpis: others };
  return {
    ...draft,
    kpis: [
      ...others,
      {
        name,
        offset: Math.max(0, offset),
        ...(unit === undefined ? {} : { unit }),
        ...(direction === undefined ? {} : { direction }),
        ...(aggregation === undefined ? {} : { aggregation }),
      },
    ],
  };
}

function isAbout(said: { readonly header: string; readonly offset: number }, header: string, offset: number) {
  return said.header === header && said.offset === offset;
}

/** Which way the fields of the form lie. */
export function draftFieldsAre(
  reading: KpiTable | undefined,
  { orientation }: TableDraft,
): KpiTable['fieldsAre'] {
  return reading?.fieldsAre ?? (orientation === 'kpis-in-columns' ? 'rows' : 'columns');
}

const fieldsAreRows = (reading: KpiTable | undefined, draft: TableDraft): boolean =>
  draftFieldsAre(reading, draft) === 'rows';

/** More are no table but a dump. */
const MOST_HEADERS = 60;

/** What stands in the first row, or column where fields run down: all that is known of cells that are not read yet. */
function headersIn(snapshot: Snapshot, draft: TableDraft): readonly DraftField[] {
  const { sheetId, area } = draft;
  const grid = sheetById(snapshot, sheetId)?.grid;
  if (grid === undefined) return [];
  const down = fieldsAreRows(undefined, draft);
  const [first, count] = down ? [area.row, area.rowCount] : [area.column, area.columnCount];
  return Array.from({ length: Math.min(count, MOST_HEADERS) }, (_, index) => {
    const at = first + index;
    const header = foldedText(down ? valueAt(grid, at, area.column) : valueAt(grid, area.row, at));
    return { at, header, role: 'other' };
  });
}
