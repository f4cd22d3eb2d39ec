import { idsStand, registerStands } from './expectations';
import { extensionOf, idsIn, referencesOf } from './extension/extension';
import { coverRows, fillRows, formatRows } from './extension/fillRows';
import type { FoundKpi } from './findKpi';
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

/** That a key result moves to a KPI. */
export interface IdMove extends FoundKpi {
  readonly id: string;
}

/**
 * Plans how key results come back to the KPIs whose names they were linked to: in a table with rows of their own the ids
 * move, of others the register's formulas are pointed to them.
 * @param moves of one table's rows, or of KPIs without rows of their own; at least one
 */
export function moveBack(
  snapshot: Snapshot,
  tracking: Tracking,
  register: RegisterTable,
  moves: readonly IdMove[],
): Result<Plan> {
  const [first] = moves;
  if (first === undefined) throw new Error('nothing is to be moved');
  const expects = [...registerStands(register), ...moves.flatMap((one) => namesStand(snapshot, one))];
  const extension = extensionOf(tracking.extensions, first.table);
  if (extension === undefined || placesOf([extension], first.id).length === 0) {
    const rows = moves.flatMap((one) => {
      const placed = placeOf(snapshot, one);
      return placed === undefined
        ? []
        : register.rows.filter(({ id }) => id === one.id).map((row) => ({ row, placed }));
    });
    return done(makePlan(snapshot, { action: 'repair', expects, edits: pointRows(register, rows) }));
  }
  const covering = coverRows(
    extension,
    moves.map(({ kpi }) => kpi.nameCell.row),
  );
  const kpis = moves.map(({ kpi }) => kpi);
  const filled = fillRows(covering, register.table.name, kpis);
  if (!filled.ok) return failed(filled.issue);
  const going = new Set(moves.map(({ id }) => id));
  const inputs = new Map<number, CellInput>();
  for (const { id, row } of idsIn(extension)) if (going.has(id)) inputs.set(row, '');
  for (const { id, kpi } of moves) inputs.set(kpi.nameCell.row, id);
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

function namesStand(snapshot: Snapshot, { kpi: { nameCell } }: IdMove): Expectation[] {
  const sheet = sheetById(snapshot, nameCell.sheetId);
  if (sheet === undefined) return [];
  const { row, column } = nameCell;
  const inputs = [[cellAt(sheet, row, column).formula]];
  return [{ kind: 'holds', sheet: sheet.name, area: columnArea(row, column, 1), inputs }];
}
