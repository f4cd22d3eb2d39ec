import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { idsStand, registerStands } from './expectations';
import { extensionOf, referencesOf } from './extension/extension';
import { coverRows, fillRows, formatRows } from './extension/fillRows';
import { kpiFinder } from './findKpi';
import { placesOf, writeIdCells } from './idPlaces';
import { makePlan } from './makePlan';
import type { CellInput, Expectation, Plan } from './plan';
import type { RegisterTable } from './register/findRegister';
import { placeOf } from './register/kpiOfFormula';
import { pointRows, pointRowsTo } from './register/pointRowsTo';
import type { Tracking } from './register/readTracking';
import { done, failed, type Result } from './result';
import { cellAt, columnArea, sheetById } from './sheetCells';
import type { Snapshot } from './snapshot';
import type { IdMove } from './trackedKeyResult';

/**
 * Plans how key results come back to the KPIs whose names they were linked to: in a table with rows of their own the ids
 * move, of others the register's formulas are pointed to them.
 * @param moves of one table's rows, or of KPIs without rows of their own; at least one
 */
export function moveBack(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  tracking: Tracking,
  register: RegisterTable,
  moves: readonly IdMove[],
): Result<Plan> {
  const find = kpiFinder(tables);
  const found = moves.flatMap(({ id, tableKey, kpi: { key } }) => {
    const target = find({ tableKey, kpiKey: key });
    return target === undefined ? [] : [{ id, ...target }];
  });
  const [first] = found;
  if (first === undefined) throw new Error('nothing is to be moved');
  const expects = [...registerStands(register), ...found.flatMap((one) => namesStand(snapshot, one))];
  const extension = extensionOf(tracking.extensions, first.table);
  if (extension === undefined || placesOf([extension], first.id).length === 0) {
    const rows = found.flatMap((one) => {
      const placed = placeOf(snapshot, one);
      return placed === undefined
        ? []
        : register.rows.filter(({ id }) => id === one.id).map((row) => ({ row, placed }));
    });
    return done(makePlan(snapshot, { action: 'repair', expects, edits: pointRows(register, rows) }));
  }
  const covering = coverRows(
    extension,
    found.map(({ kpi }) => kpi.nameCell.row),
  );
  const kpis = found.map(({ kpi }) => kpi);
  const filled = fillRows(covering, register.table.name, kpis);
  if (!filled.ok) return failed(filled.issue);
  const inputs = new Map<number, CellInput>();
  for (const { id } of found) for (const { row } of placesOf([extension], id)) inputs.set(row, '');
  for (const { id, kpi } of found) inputs.set(kpi.nameCell.row, id);
  const isGrown = covering.ids.rowCount > extension.ids.rowCount;
  return done(
    makePlan(snapshot, {
      action: 'repair',
      expects: [...expects, ...idsStand(extension)],
      edits: [
        writeIdCells(extension, inputs),
        ...filled.value,
        ...formatRows(covering, register.table.name, kpis),
        ...(isGrown ? pointRowsTo(register, covering, referencesOf(covering), first.table) : []),
      ],
    }),
  );
}

function namesStand(
  snapshot: Snapshot,
  { kpi: { nameCell } }: { readonly kpi: IdMove['kpi'] },
): Expectation[] {
  const sheet = sheetById(snapshot, nameCell.sheetId);
  if (sheet === undefined) return [];
  const { row, column } = nameCell;
  const inputs = [[cellAt(sheet, row, column).formula]];
  return [{ kind: 'holds', sheet: sheet.name, area: columnArea(row, column, 1), inputs }];
}
