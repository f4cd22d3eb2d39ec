import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { checkWorkbook } from './checkWorkbook';
import { registerStands } from './expectations';
import { makePlan } from './makePlan';
import { placeOfKeyResult } from './placeOfKeyResult';
import type { Plan } from './plan';
import { checkRegister, registerColumn } from './register/findRegister';
import { kpiNameFormula } from './register/kpiName';
import { rememberName } from './register/linkedName';
import { readTracking } from './register/readTracking';
import { rewriteColumn } from './tables/rewriteColumn';
import { done, failed, type Result } from './result';
import type { Snapshot } from './snapshot';

/** Plans to remember the name that a key result's KPI bears now, because the KPI was renamed. */
export function planNewName(snapshot: Snapshot, tables: readonly KpiTable[], id: string): Result<Plan> {
  const tracking = readTracking(snapshot);
  const { register } = tracking;
  const row = register?.rows.find((one) => one.id === id);
  const placed = placeOfKeyResult(snapshot, tracking, tables, id);
  if (register === undefined || row === undefined || placed === undefined)
    return failed({ code: 'kpi-not-found', kpi: id });
  const shown = registerColumn(register, 'KPI');
  const [issue] = [...checkWorkbook(snapshot, [register.sheet], false), ...checkRegister(register)];
  if (issue !== undefined) return failed(issue);
  if (shown === undefined) return failed({ code: 'register-damaged', column: 'KPI' });
  return done(
    makePlan(snapshot, {
      action: 'repair',
      expects: registerStands(register),
      edits: [
        ...rememberName(register, [row], placed.kpi.name),
        // It holds the name that is shown should the KPI be lost.
        rewriteColumn(register, shown, new Map([[row.row, kpiNameFormula(placed)]])),
      ],
    }),
  );
}
