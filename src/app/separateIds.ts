import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { checkWorkbook } from './checkWorkbook';
import { deleteRows } from './tables/deleteTableRows';
import { KEY_RESULTS } from './tables/keyResults';
import { headersOf } from './tables/tableSchema';
import { idsStand, registerStands } from './expectations';
import { kpiAt, placesOf, writeIdCells, type IdPlace } from './idPlaces';
import { makePlan } from './makePlan';
import { newIds } from './newIds';
import type { Plan } from './plan';
import { checkRegister, registerColumn, type RegisterRow, type RegisterTable } from './register/findRegister';
import { bearsName, linkedName } from './register/linkedName';
import type { Tracking } from './register/readTracking';
import { rewriteColumn } from './tables/rewriteColumn';
import { done, failed, type Result } from './result';
import { inputAt } from './sheetCells';
import type { Snapshot } from './snapshot';

/**
 * Plans how key results that share one id come apart again, as after two people promoted at the same moment or a row of
 * the register was copied. The first keeps the id. Another gets a new one, also in the row of its KPI, where the name
 * that it was linked to tells which that is; a mere copy of a row goes.
 * @param rows the rows of the register that have the id, two or more
 */
export function separateIds(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  tracking: Tracking,
  register: RegisterTable,
  rows: readonly RegisterRow[],
): Result<Plan> {
  const [first, ...others] = rows;
  const column = registerColumn(register, 'Id');
  if (first === undefined || column === undefined) throw new Error('no row has the id');
  const copies = others.filter((row) => isCopyOf(register, row, first));
  const renumbered = others.filter((row) => !copies.includes(row));
  const ids = newIds(snapshot, tracking, renumbered.length);
  const places = placesOf(tracking.extensions, first.id);
  const moved = renumbered.flatMap((row, n) => {
    const place = ownPlace(tables, tracking, register, places, row, first);
    return place === undefined ? [] : [{ place, id: ids[n] ?? '' }];
  });
  const touched = [...new Set(moved.map(({ place }) => place.extension))];
  const [issue] = [
    ...checkWorkbook(snapshot, [register.sheet, ...touched.map(({ sheet }) => sheet)], false),
    ...checkRegister(register),
  ];
  if (issue !== undefined) return failed(issue);
  const changed = new Map(renumbered.map((row, n) => [row.row, ids[n] ?? '']));
  return done(
    makePlan(snapshot, {
      action: 'repair',
      expects: [...registerStands(register), ...touched.flatMap(idsStand)],
      edits: [
        ...(changed.size === 0 ? [] : [rewriteColumn(register, column, changed)]),
        ...touched.map((extension) =>
          writeIdCells(
            extension,
            new Map(
              moved
                .filter(({ place }) => place.extension === extension)
                .map(({ place, id }) => [place.row, id]),
            ),
          ),
        ),
        ...deleteRows(
          register.sheet,
          register.table,
          copies.map(({ index }) => index),
          headersOf(KEY_RESULTS),
        ),
      ],
    }),
  );
}

/** Whether all that people can have typed is the same in both rows; formulas call cells of their own row. */
function isCopyOf({ sheet, table }: RegisterTable, row: RegisterRow, original: RegisterRow): boolean {
  return table.columns.every((_, n) => {
    const column = table.area.column + n;
    const [one, other] = [row, original].map((it) => inputAt(sheet, it.row, column));
    const areFormulas = [one, other].every((input) => typeof input === 'string' && input.startsWith('='));
    return areFormulas || one === other;
  });
}

/** The row of a KPI that belongs to a key result, and not to the one that keeps the id. */
function ownPlace(
  tables: readonly KpiTable[],
  { extensions }: Tracking,
  register: RegisterTable,
  places: readonly IdPlace[],
  row: RegisterRow,
  keeper: RegisterRow,
): IdPlace | undefined {
  const [name, kept] = [row, keeper].map((one) => linkedName(register, one));
  if (name === undefined || kept === undefined) return undefined;
  const own = places.filter((place) => {
    const kpi = kpiAt(tables, extensions, place);
    return kpi !== undefined && bearsName(kpi, name) && !bearsName(kpi, kept);
  });
  return own.length === 1 ? own[0] : undefined;
}
