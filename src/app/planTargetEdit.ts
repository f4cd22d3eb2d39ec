import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { checkTarget } from './checkPromotion';
import { checkWorkbook } from './checkWorkbook';
import { displayText } from './displayText';
import { registerStands } from './expectations';
import { extensionOf, idsIn, referencesOf } from './extension/extension';
import { appendToLog, logRow } from './log/appendToLog';
import { findLog } from './log/findLog';
import { targetChangedNote } from './messages';
import type { Plan } from './plan';
import type { TargetInput } from './promotionRequest';
import type { PlacedKpi } from './register/current/measure';
import { checkRegister, registerCell, registerColumn } from './register/findRegister';
import { readTracking, type Tracking } from './register/readTracking';
import { targetInput } from './register/registerEntry';
import { rewriteColumn } from './register/rewriteColumn';
import { done, failed, type Result } from './result';
import { takeRevision } from './revision';
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
    return failed({ code: 'kpi-not-found', kpi: id });
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
  return done({
    action: 'edit-target',
    expects: [...registerStands(register), ...history.expects],
    edits: [
      takeRevision(snapshot),
      ...history.edits,
      rewriteColumn(
        register,
        column,
        new Map([[row.row, targetInput(snapshot, placeOf(tracking, tables, id), target)]]),
      ),
    ],
  });
}

/** Where the key result's KPI stands, if it stands in one place. */
function placeOf({ extensions }: Tracking, tables: readonly KpiTable[], id: string): PlacedKpi | undefined {
  for (const table of tables) {
    const extension = extensionOf(extensions, table);
    const places = extension === undefined ? [] : idsIn(extension).filter((one) => one.id === id);
    const kpi = table.kpis.find(({ nameCell }) => places.length === 1 && nameCell.row === places[0]?.row);
    if (extension !== undefined && kpi !== undefined)
      return { sheet: extension.sheet, table, kpi, references: referencesOf(extension) };
  }
  return undefined;
}
