import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { checkTarget } from './checkPromotion';
import { checkWorkbook } from './checkWorkbook';
import { displayText } from './displayText';
import { registerStands } from './expectations';
import { appendToLog, logRow } from './log/appendToLog';
import { findLog } from './log/findLog';
import { targetChangedNote } from './messages';
import { placeOfKeyResult } from './placeOfKeyResult';
import { makePlan } from './makePlan';
import type { Plan } from './plan';
import type { TargetInput } from './promotionRequest';
import { checkRegister, registerCell, registerColumn } from './register/findRegister';
import { readTracking } from './register/readTracking';
import { targetInput } from './register/registerEntry';
import { rewriteColumn } from './tables/rewriteColumn';
import { done, failed, type Result } from './result';
import type { Snapshot } from './snapshot';

/**
 * Plans a new target for a key result. How it stood goes to the log, because a changed target changes what its
 * progress means.
 * @param today a serial date
 */
export function planTargetEdit(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  id: string,
  target: TargetInput,
  today: number,
): Result<Plan> {
  const tracking = readTracking(snapshot);
  const { register } = tracking;
  const row = register?.rows.find((one) => one.id === id);
  const column = register && registerColumn(register, 'Target');
  const [damage] = checkRegister(register);
  if (damage !== undefined) return failed(damage);
  if (register === undefined || row === undefined || column === undefined) {
    return failed({ code: 'no-key-result', id });
  }
  const log = findLog(snapshot);
  const kpi = String(registerCell(register, row, 'KPI').value);
  const baseline = registerCell(register, row, 'Baseline').value;
  const wanted = checkTarget(snapshot, kpi, baseline, target);
  if (!wanted.ok) return wanted;
  const [issue] = checkWorkbook(
    snapshot,
    [register.sheet, ...(log === undefined ? [] : [log.sheet])],
    log === undefined,
  );
  if (issue !== undefined) return failed(issue);

  const { value: from, numberFormat } = registerCell(register, row, 'Target');
  const shown = [from, wanted.value].map((value) => displayText(value, numberFormat, snapshot.culture));
  const history = appendToLog(snapshot, [
    logRow(register, row, today, targetChangedNote(shown[0] ?? '', shown[1] ?? '')),
  ]);
  return done(
    makePlan(snapshot, {
      action: 'edit-target',
      expects: [...registerStands(register), ...history.expects],
      edits: [
        ...history.edits,
        rewriteColumn(
          register,
          column,
          new Map([
            [row.row, targetInput(snapshot, placeOfKeyResult(snapshot, tracking, tables, id), target)],
          ]),
        ),
      ],
    }),
  );
}
