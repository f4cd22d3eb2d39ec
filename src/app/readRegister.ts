import type { Kpi } from '../domain/kpi';
import type { KpiTable } from '../domain/kpi-table/kpiTable';
import type { CellRef } from '../domain/sheet/area';
import type { CellValue } from '../domain/sheet/cellValue';
import { extensionOf, idsIn, isMirroring, referencesOf, type Extension } from './extension/extension';
import {
  asOfCell,
  isOfOlderVersion,
  registerCell,
  registerColumn,
  type RegisterRow,
  type RegisterTable,
} from './register/findRegister';
import { readTracking } from './register/readTracking';
import { kpiNameWhenLost } from './register/kpiName';
import type { PlacedKpi } from './register/current/measure';
import { kpiRead, kpisByKey, linkingFormula, placeOf, type KpisByKey } from './register/kpiOfFormula';
import { measuredSpan } from './register/measuredSpan';
import { missedBy } from './register/missedBy';
import { renamedLinks, type StandingLink } from './register/renamedLinks';
import { cellAt } from './sheetCells';
import type { Snapshot } from './snapshot';
import type { RegisterColumn } from './tables/keyResults';
import { toEnd } from './toEnd';
import type { Link, Overtyped, TrackedKeyResult } from './trackedKeyResult';

/** The key results of a workbook, as its own register keeps them. */
export interface Register {
  readonly sheetName: string;
  /** It lacks columns that came later. */
  readonly isOfOlderVersion: boolean;
  /** The cell that holds the as-of date, and the date as a serial number. */
  readonly asOf: { readonly cell: CellRef; readonly date: number | undefined } | undefined;
  readonly keyResults: readonly TrackedKeyResult[];
  /** Ids in KPI tables that the register does not hold: its row was deleted, or the id was typed. */
  readonly strays: readonly { readonly id: string; readonly cell: CellRef }[];
}

/**
 * Reads the register off its sheet, and off the KPI tables how each key result is linked.
 * @returns `undefined` where the workbook has no register
 */
export function readRegister(snapshot: Snapshot, tables: readonly KpiTable[]): Register | undefined {
  return toEnd(readRegisterInSteps(snapshot, tables));
}

/** The same, in steps short enough to let the thread do something else between any two of them. */
export function* readRegisterInSteps(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
): Generator<void, Register | undefined> {
  const tracking = readTracking(snapshot);
  const { register, extensions } = tracking;
  if (register === undefined) return undefined;
  yield;
  const placed = extensions.flatMap((extension) =>
    idsIn(extension).map((place) => ({ ...place, extension })),
  );
  const byId = new Map<string, typeof placed>();
  for (const place of placed) {
    const same = byId.get(place.id);
    if (same === undefined) byId.set(place.id, [place]);
    else same.push(place);
  }
  const placedAt = placedByRow(tables, extensions);
  yield;
  let kpis: KpisByKey | undefined;
  const links: StandingLink[] = [];
  const read: TrackedKeyResult[] = [];
  for (const row of register.rows) {
    yield;
    const places = byId.get(row.id) ?? [];
    const [first] = places;
    const inRow = places.length === 1 && first ? placedAt.get(first.extension)?.get(first.row) : undefined;
    const facts = readRow(register, row);
    const nameFormula = registerCell(register, row, 'KPI').formula;
    if (places.length === 0) kpis ??= yield* kpisByKey(snapshot, tables);
    const named =
      kpis && places.length === 0 ? kpiRead(snapshot, linkingFormula(register, row) ?? '', kpis) : undefined;
    const lostName = places.length === 0 && named === undefined ? kpiNameWhenLost(nameFormula) : undefined;
    const placed = inRow ?? (named && placeOf(snapshot, named));
    if (placed !== undefined) links.push({ row, kpi: placed.kpi });
    const missed = placed && missedBy(register, row, placed);
    const measured = placed && measuredSpan(register, row, placed.kpi);
    read.push({
      ...facts,
      ...(missed === undefined ? {} : { missed }),
      ...(measured === undefined ? {} : { measured }),
      kpiName: lostName ?? facts.kpiName,
      link:
        named === undefined
          ? linkOf(places, inRow?.kpi)
          : { kind: 'linked', cell: named.kpi.nameCell, kpi: named.kpi },
      overtyped: places.flatMap((place) => overtypedIn(place.extension, place.row, register.table.name)),
    });
  }
  yield;
  const renamed = yield* renamedLinks(tracking, tables, links);
  const keyResults = read.map((keyResult): TrackedKeyResult => {
    const one = renamed.get(keyResult.id);
    return one === undefined ? keyResult : { ...keyResult, renamed: one };
  });
  const known = new Set(register.rows.map(({ id }) => id));
  const strays = placed
    .filter(({ id }) => !known.has(id))
    .map(({ id, extension, row }) => ({ id, cell: idCell(extension, row) }));
  return {
    sheetName: register.sheet.name,
    isOfOlderVersion: isOfOlderVersion(register),
    asOf: readAsOf(snapshot, register.asOf),
    keyResults,
    strays,
  };
}

type RowFacts = Omit<TrackedKeyResult, 'link' | 'overtyped'>;

function readRow(register: RegisterTable, row: RegisterRow): RowFacts {
  const cell = (column: RegisterColumn): CellValue => registerCell(register, row, column).value;
  const number = (column: RegisterColumn): number | undefined => {
    const value = cell(column);
    return typeof value === 'number' ? value : undefined;
  };
  return {
    id: row.id,
    objective: String(cell('Objective')),
    sentence: String(cell('Key result')),
    kpiName: String(cell('KPI')),
    baseline: number('Baseline'),
    target: number('Target'),
    start: number('Start'),
    due: number('Due'),
    current: number('Current'),
    progress: number('Progress'),
    expected: number('Expected'),
    status: String(cell('Status')),
    why: String(cell('Why')),
    measuredTo: number('Measured to'),
    numberFormat: registerCell(register, row, 'Baseline').numberFormat,
    registerCell: { sheetId: register.sheet.id, row: row.row, column: registerColumn(register, 'Id') ?? 0 },
  };
}

function linkOf(
  places: readonly { readonly extension: Extension; readonly row: number }[],
  kpi: Kpi | undefined,
): Link {
  const [cell, ...others] = places.map(({ extension, row }) => idCell(extension, row));
  if (cell === undefined) return { kind: 'gone' };
  return others.length === 0 ? { kind: 'linked', cell, kpi } : { kind: 'twice', cells: [cell, ...others] };
}

function idCell({ sheet, ids }: Extension, row: number): CellRef {
  return { sheetId: sheet.id, row, column: ids.column };
}

/** Someone typed over a formula: what stands there now is not what the register says. */
function overtypedIn(extension: Extension, row: number, register: string): Overtyped[] {
  const { sheet, mirrors } = extension;
  return mirrors.flatMap((mirror) => {
    if (isMirroring(extension, register, mirror, row)) return [];
    const { column, at } = mirror;
    return [{ column, cell: { sheetId: sheet.id, row, column: at }, typed: cellAt(sheet, row, at).value }];
  });
}

function placedByRow(
  tables: readonly KpiTable[],
  extensions: readonly Extension[],
): Map<Extension, Map<number, PlacedKpi>> {
  const found = new Map<Extension, Map<number, PlacedKpi>>();
  for (const table of tables) {
    const extension = extensionOf(extensions, table);
    if (extension === undefined) continue;
    const rows = found.get(extension) ?? new Map<number, PlacedKpi>();
    const { sheet } = extension;
    const references = referencesOf(extension);
    // Of blocks that share their rows, the ids are those of the first.
    for (const kpi of table.kpis)
      if (!rows.has(kpi.nameCell.row)) rows.set(kpi.nameCell.row, { sheet, table, kpi, references });
    found.set(extension, rows);
  }
  return found;
}

function readAsOf(snapshot: Snapshot, name: string): Register['asOf'] {
  const found = asOfCell(snapshot, name);
  if (found === undefined) return undefined;
  const { sheet, row, column } = found;
  const { value } = cellAt(sheet, row, column);
  return { cell: { sheetId: sheet.id, row, column }, date: typeof value === 'number' ? value : undefined };
}
