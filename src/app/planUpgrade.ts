import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { checkWorkbook } from './checkWorkbook';
import { registerStands } from './expectations';
import { makePlan } from './makePlan';
import { placeOfKeyResult } from './placeOfKeyResult';
import type { CellInput, Edit, Plan } from './plan';
import { withoutPeriods } from './register/current/coverageFormulas';
import {
  isOfOlderVersion,
  LATER_COLUMNS,
  measureOf,
  registerColumn,
  type RegisterTable,
} from './register/findRegister';
import { EXPECTED_FORMULA, statusFormula, whyFormula, type BookNames } from './register/registerFormulas';
import { coveredTo } from './register/coveredTo';
import { readTracking, type Tracking } from './register/readTracking';
import { done, failed, type Result } from './result';
import { settingNames } from './settings/settingNames';
import { columnArea, rightEdgeOf } from './sheetCells';
import { qualifiedAddress } from '../domain/sheet/address';
import type { Snapshot } from './snapshot';
import { addHeaders } from './tables/addHeaders';
import { KEY_RESULTS, type RegisterColumn } from './tables/keyResults';
import { rewriteColumn } from './tables/rewriteColumn';
import { fixedFormats } from './tables/tableSchema';

/**
 * Plans how a register of an older version gets the columns that it lacks, at its right edge, and the formulas that read
 * them. Ids, dates, targets and history stay.
 */
export function planUpgrade(snapshot: Snapshot, tables: readonly KpiTable[]): Result<Plan> {
  const tracking = readTracking(snapshot);
  const { register } = tracking;
  if (register === undefined || !isOfOlderVersion(register)) return failed({ code: 'nothing-to-upgrade' });
  const [issue] = checkWorkbook(snapshot, [register.sheet], false);
  if (issue !== undefined) return failed(issue);
  const added = LATER_COLUMNS.filter((header) => !register.table.columns.includes(header));
  const { table, edits } = addHeaders(register, added);
  if (edits.length === 0) {
    const { area } = register.table;
    const beside = { ...area, column: rightEdgeOf(area), columnCount: added.length };
    const address = qualifiedAddress(register.sheet.name, beside);
    return failed({ code: 'cells-not-free', address, found: '' });
  }
  const settings = settingNames(snapshot);
  const whole: RegisterTable = { ...register, table };
  const names: BookNames = { asOf: register.asOf, settings: settings.names };
  return done(
    makePlan(snapshot, {
      action: 'repair',
      expects: registerStands(register),
      edits: [...settings.missing, ...edits, ...columnsOf(snapshot, tables, tracking, whole, names, added)],
    }),
  );
}

function columnsOf(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  tracking: Tracking,
  register: RegisterTable,
  names: BookNames,
  added: readonly RegisterColumn[],
): Edit[] {
  const covered = register.rows.map(({ id, ...row }) => {
    const placed = placeOfKeyResult(snapshot, tracking, tables, id);
    return placed === undefined
      ? withoutPeriods(names.asOf)
      : coveredTo(placed, measureOf(register, { id, ...row }));
  });
  const inputs: Partial<Record<RegisterColumn, readonly CellInput[]>> = {
    'Measured to': covered.map(({ measuredTo }) => measuredTo),
    'Next end': covered.map(({ nextEnd }) => nextEnd),
    Expected: covered.map(() => EXPECTED_FORMULA),
    Status: covered.map(() => statusFormula(names)),
    Why: covered.map(() => whyFormula(names)),
  };
  const written = [...added, 'Expected', 'Status'] as const;
  const formats = fixedFormats(KEY_RESULTS);
  return written.flatMap((header): Edit[] => {
    const column = registerColumn(register, header);
    const cells = inputs[header];
    if (column === undefined || cells === undefined || register.rows.length === 0) return [];
    const changes = new Map(register.rows.map(({ row }, n) => [row, cells[n] ?? ''] as const));
    const format = added.includes(header) ? formats[header] : undefined;
    return [
      rewriteColumn(register, column, changes),
      ...(format === undefined ? [] : [formatted(register, column, format)]),
    ];
  });
}

function formatted({ sheet, table }: RegisterTable, column: number, format: string): Edit {
  const { row, rowCount } = table.area;
  const area = columnArea(row + 1, column, rowCount - 1);
  const all = (one: string) => [{ format: one, rows: rowCount - 1 }];
  return { kind: 'number-format', sheet: sheet.name, area, before: all('General'), after: all(format) };
}
