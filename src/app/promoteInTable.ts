import type { Kpi } from '../domain/kpi';
import { parseTrackingId } from '../domain/keyResult';
import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { qualifiedAddress } from '../domain/sheet/address';
import { appendColumns } from './extension/appendColumns';
import { extensionOf, referencesOf, type Extension } from './extension/extension';
import { coverRows, fillRows } from './extension/fillRows';
import { MIRRORED_COLUMNS } from './extension/mirrorFormula';
import { checkRoom, frameOf, isLackOfRoom, surveyRequestOf } from './extension/tableFrame';
import { idText } from './idText';
import type { Issue } from './issue';
import type { CellInput, Edit, Expectation } from './plan';
import type { WithoutRoom } from './promotionRequest';
import type { RowReferences } from './register/rowReferences';
import { pointRowsTo } from './register/pointRowsTo';
import type { Tracking } from './register/readTracking';
import { done, failed, type Result } from './result';
import { freeColumnsAnchor } from './settings/columnsAnchor';
import type { ExtensionMemory } from './settings/keyliftSettings';
import { cellAt, columnArea, sheetById } from './sheetCells';
import type { SheetSnapshot, Snapshot, TableSnapshot } from './snapshot';
import type { Survey } from './survey';
import { surveyOf } from './surveyOf';
import { hasOwnRows } from './tableLayout';
import type { MirroredColumn } from './trackedKeyResult';

/** The KPIs of one table that are promoted, with their new ids. */
export interface TablePromotions {
  readonly table: KpiTable;
  readonly kpis: readonly { readonly id: string; readonly kpi: Kpi }[];
}

/** What has to be done in the KPI table; the register's rows are written between `first` and `then`. */
export interface TableEdits {
  readonly expects: readonly Expectation[];
  readonly first: readonly Edit[];
  readonly then: readonly Edit[];
  /** Where the KPIs have rows of their own. */
  readonly references?: RowReferences;
  /** Of columns that were appended. */
  readonly memory?: ExtensionMemory;
}

/**
 * Plans ids and columns in one KPI table.
 * @param columns to append where the table has none yet
 * @param register the register's table name
 * @param withoutRoom what is done where the table cannot take them
 */
export function promoteInTable(
  snapshot: Snapshot,
  tracking: Tracking,
  surveys: readonly Survey[],
  promotions: TablePromotions,
  columns: readonly MirroredColumn[],
  register: string,
  withoutRoom: WithoutRoom = 'refuse',
): Result<TableEdits> {
  if (!hasOwnRows(promotions.table)) return done(promoteBeside(snapshot, promotions));
  const extension = extensionOf(tracking.extensions, promotions.table);
  const [known] = extension === undefined ? [] : tracked(tracking, extension, promotions);
  if (known !== undefined) return failed(known);
  const planned =
    extension === undefined
      ? appendAndPromote(snapshot, surveys, promotions, columns, register)
      : promoteTracked(tracking, surveys, extension, promotions, register);
  if (planned.ok || withoutRoom === 'refuse' || !isLackOfRoom(planned.issue)) return planned;
  return done(promoteBeside(snapshot, promotions));
}

/** Those of the KPIs whose id cell says that they are key results already. */
function tracked(
  { register }: Tracking,
  { sheet, ids }: Extension,
  { kpis }: TablePromotions,
): readonly Issue[] {
  const known = new Set(register?.rows.map(({ id }) => id));
  return kpis.flatMap(({ kpi: { name, nameCell } }): Issue[] => {
    const id = idText(cellAt(sheet, nameCell.row, ids.column).value);
    return known.has(id) ? [{ code: 'already-key-result', kpi: name, id }] : [];
  });
}

/**
 * KPIs without rows of their own, or whose table has no room: nothing is written to their table, the register alone
 * shows them.
 */
function promoteBeside(snapshot: Snapshot, { table, kpis }: TablePromotions): TableEdits {
  const sheet = sheetById(snapshot, table.sheetId);
  if (sheet === undefined) throw new Error(`the table ${table.key} is not of this snapshot`);
  const expects = kpis.map(({ kpi: { nameCell } }): Expectation => ({
    kind: 'holds',
    sheet: sheet.name,
    area: columnArea(nameCell.row, nameCell.column, 1),
    inputs: [[cellAt(sheet, nameCell.row, nameCell.column).formula]],
  }));
  return { expects, first: [], then: [] };
}

function appendAndPromote(
  snapshot: Snapshot,
  surveys: readonly Survey[],
  promotions: TablePromotions,
  columns: readonly MirroredColumn[],
  register: string,
): Result<TableEdits> {
  const frame = frameOf(snapshot, promotions.table);
  const chosen = MIRRORED_COLUMNS.filter((column) => columns.includes(column));
  const survey = surveyOf(surveys, surveyRequestOf(frame, 1 + chosen.length));
  const room = checkRoom(frame, survey);
  if (!room.ok) return room;
  const anchor = freeColumnsAnchor(snapshot, promotions.kpis[0]?.id ?? '');
  const appended = appendColumns(
    frame,
    promotions.table,
    promotions.kpis.map(({ kpi }) => kpi.nameCell.row),
    chosen,
    survey,
    register,
    snapshot.culture,
    anchor,
  );
  return done({
    ...appended,
    expects: [...expectations(frame.sheet, frame.excelTable, promotions), ...appended.expects],
    first: [...appended.first, writeIds(frame.sheet, appended.idColumn, promotions)],
  });
}

/** The table has its columns already: only the id cells are written, and formulas in rows that came later. */
function promoteTracked(
  tracking: Tracking,
  surveys: readonly Survey[],
  found: Extension,
  promotions: TablePromotions,
  register: string,
): Result<TableEdits> {
  const kpis = promotions.kpis.map(({ kpi }) => kpi);
  const extension = coverRows(
    found,
    kpis.map(({ nameCell }) => nameCell.row),
  );
  const { sheet, excelTable, ids } = extension;
  if (sheet.protected) return failed({ code: 'sheet-protected', sheet: sheet.name });
  // Asked where there need not be room; else the plan's expectations find it out.
  const isFiltered = surveys.some(({ request, filtered }) => filtered && request.sheet === sheet.name);
  if (isFiltered) return failed({ code: 'rows-filtered', sheet: sheet.name });
  for (const { nameCell } of kpis) {
    const id = idText(cellAt(sheet, nameCell.row, ids.column).value);
    if (id !== '' && parseTrackingId(id) === undefined) {
      const address = qualifiedAddress(sheet.name, columnArea(nameCell.row, ids.column, 1));
      return failed({ code: 'cells-not-free', address, found: id });
    }
  }
  const filled = fillRows(extension, register, kpis);
  if (!filled.ok) return filled;
  const references = referencesOf(extension);
  const grown = ids.rowCount > found.ids.rowCount;
  return done({
    expects: expectations(sheet, excelTable, promotions),
    first: [writeIds(sheet, ids.column, promotions)],
    then: [
      ...filled.value,
      ...(grown && tracking.register
        ? pointRowsTo(tracking.register, found, references, promotions.table)
        : []),
    ],
    references,
  });
}

/** That the table and the KPIs' names still stand where the plan was made. */
function expectations(
  sheet: SheetSnapshot,
  excelTable: TableSnapshot | undefined,
  { kpis }: TablePromotions,
): Expectation[] {
  const names = kpis.map(({ kpi }) => kpi.nameCell);
  const columns = new Set(names.map(({ column }) => column));
  const expects: Expectation[] = [
    { kind: 'writable', sheet: sheet.name },
    { kind: 'unfiltered', sheet: sheet.name },
  ];
  if (excelTable !== undefined) {
    expects.push({ kind: 'table-at', table: excelTable.name, sheet: sheet.name, area: excelTable.area });
  }
  for (const column of columns) {
    const cells = names.filter((name) => name.column === column).map(({ row }) => row);
    const { area, inputs } = sparseColumn(column, cells, (row) => cellAt(sheet, row, column).formula);
    expects.push({ kind: 'holds', sheet: sheet.name, area, inputs });
  }
  return expects;
}

function writeIds(sheet: SheetSnapshot, column: number, { kpis }: TablePromotions): Edit {
  const ids = new Map(kpis.map(({ id, kpi }) => [kpi.nameCell.row, id]));
  const rows = [...ids.keys()];
  const before = sparseColumn(column, rows, (row) => cellAt(sheet, row, column).formula);
  const after = sparseColumn(column, rows, (row) => ids.get(row) ?? null);
  return {
    kind: 'write-cells',
    sheet: sheet.name,
    area: after.area,
    before: before.inputs,
    after: after.inputs,
  };
}

/** Inputs for some rows of a column; the rows between are left alone. */
function sparseColumn(
  column: number,
  rows: readonly number[],
  input: (row: number) => CellInput,
): { area: ReturnType<typeof columnArea>; inputs: CellInput[][] } {
  const wanted = new Set(rows);
  const first = rows.reduce((a, b) => Math.min(a, b));
  const last = rows.reduce((a, b) => Math.max(a, b));
  const inputs: CellInput[][] = [];
  for (let row = first; row <= last; row += 1) inputs.push([wanted.has(row) ? input(row) : null]);
  return { area: columnArea(first, column, last - first + 1), inputs };
}
