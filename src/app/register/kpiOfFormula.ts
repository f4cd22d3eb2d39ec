import { overlap } from '../../domain/kpi-table/chooseTables';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { parseAddress } from '../../domain/sheet/address';
import type { CellRef } from '../../domain/sheet/area';
import type { CellValue } from '../../domain/sheet/cellValue';
import type { FoundKpi } from '../findKpi';
import { sheetById, sheetByName } from '../sheetCells';
import { toEnd } from '../toEnd';
import type { Snapshot } from '../snapshot';
import type { PlacedKpi } from './current/measure';
import { registerCell, type RegisterRow, type RegisterTable } from './findRegister';
import { blockIn, labelsIn, labelsOf, nameCellIn } from './kpiName';
import { looksUpId } from './rowReferences';

/**
 * Finds the KPIs that formulas of the register's KPI column read, of KPIs without an id in a row of their own: by the
 * cell that they read, or by what the KPI's rows bear. Excel keeps such formulas right when cells move or sheets are
 * renamed.
 * @returns for a formula its KPI, if that still stands in a table, and in just one
 */
function kpiOfFormula(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
): (formula: CellValue) => FoundKpi | undefined {
  let known: KpisByKey | undefined;
  return (formula) => kpiRead(snapshot, formula, (known ??= toEnd(kpisByKey(snapshot, tables))));
}

/** KPIs by what formulas call them by; several may be called the same. */
export type KpisByKey = ReadonlyMap<string, readonly FoundKpi[]>;

/** The KPI that a formula reads, if it reads just one. */
export function kpiRead(snapshot: Snapshot, formula: CellValue, known: KpisByKey): FoundKpi | undefined {
  const key = labelsIn(formula) ?? readCell(snapshot, formula);
  const same = key === undefined ? [] : (known.get(key) ?? []);
  const [found, ...others] = same;
  return others.length === 0 ? found : inBlock(formula, same);
}

/**
 * Of the KPIs of several blocks that share a name the one in the block that the formula tells; one that tells none was
 * written before there were several, and means the first.
 */
function inBlock(formula: CellValue, kpis: readonly FoundKpi[]): FoundKpi | undefined {
  if (kpis.some(({ table }) => table.block === undefined)) return undefined;
  const told = parseAddress(blockIn(formula) ?? '')?.area;
  if (told === undefined) return kpis[0];
  const [found, ...others] = kpis.filter(({ table: { block } }) => block && overlap(block, told));
  return others.length === 0 ? found : undefined;
}

/** All KPIs; may be paused after each table. */
export function* kpisByKey(snapshot: Snapshot, tables: readonly KpiTable[]): Generator<void, KpisByKey> {
  const known = new Map<string, FoundKpi[]>();
  for (const table of tables) {
    const sheet = sheetById(snapshot, table.sheetId);
    if (sheet === undefined) continue;
    for (const kpi of table.kpis) {
      const key = labelsOf({ sheet, table, kpi }) ?? cellKey(kpi.titleCell ?? kpi.nameCell);
      const same = known.get(key);
      if (same === undefined) known.set(key, [{ table, kpi }]);
      else same.push({ table, kpi });
      yield;
    }
  }
  return known;
}

function readCell(snapshot: Snapshot, formula: CellValue): string | undefined {
  const address = parseAddress(nameCellIn(formula) ?? '');
  const sheet = address?.sheetName === undefined ? undefined : sheetByName(snapshot, address.sheetName);
  return address && sheet && cellKey({ sheetId: sheet.id, ...address.area });
}

const cellKey = ({ sheetId, row, column }: CellRef): string => `${sheetId} ${row} ${column}`;

/**
 * The formula by which a key result is linked to its KPI; `undefined` where it is linked by the id in the KPI's row,
 * which its current value then looks up.
 */
export function linkingFormula(register: RegisterTable, row: RegisterRow): CellValue | undefined {
  const current = registerCell(register, row, 'Current').formula;
  return looksUpId(current) ? undefined : registerCell(register, row, 'KPI').formula;
}

/** A KPI as formulas can call it, where it has no id in a row of its own. */
export function placeOf(snapshot: Snapshot, { table, kpi }: FoundKpi): PlacedKpi | undefined {
  const sheet = sheetById(snapshot, table.sheetId);
  return sheet && { sheet, table, kpi };
}

/** The key results that read a KPI by their own formula. */
export function linkedByFormula(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  register: RegisterTable,
): { readonly id: string; readonly found: FoundKpi }[] {
  const find = kpiOfFormula(snapshot, tables);
  return register.rows.flatMap((row) => {
    const found = find(linkingFormula(register, row) ?? '');
    return found === undefined ? [] : [{ id: row.id, found }];
  });
}
