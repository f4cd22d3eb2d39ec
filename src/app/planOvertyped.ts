import { checkWorkbook } from './checkWorkbook';
import { displayText } from './displayText';
import { registerStands } from './expectations';
import { idReferenceAt, idsIn, isMirroring, type Extension } from './extension/extension';
import { mirrorFormula } from './extension/mirrorFormula';
import { appendToLog, logRow } from './log/appendToLog';
import { findLog } from './log/findLog';
import { baselineChangedNote, targetChangedNote } from './messages';
import { makePlan } from './makePlan';
import type { Edit, Expectation, Plan } from './plan';
import { checkRegister, registerCell, registerColumn } from './register/findRegister';
import { readTracking, type Tracking } from './register/readTracking';
import { rewriteColumn } from './tables/rewriteColumn';
import { done, failed, type Result } from './result';
import { cellAt, columnArea, inputAt } from './sheetCells';
import type { Snapshot } from './snapshot';
import type { MirroredColumn } from './trackedKeyResult';

/** Plans how a mirrored cell that someone typed over shows the register again. */
export function planRestoration(snapshot: Snapshot, id: string, column: MirroredColumn): Result<Plan> {
  const tracking = readTracking(snapshot);
  const cells = overtypedCells(tracking, id, column);
  if (!isKeyResult(tracking, id)) return failed({ code: 'no-key-result', id });
  if (cells.length === 0) return failed({ code: 'not-overtyped', id, column });
  const [issue] = checkWorkbook(
    snapshot,
    cells.map(({ extension }) => extension.sheet),
    false,
  );
  if (issue !== undefined) return failed(issue);
  return done(
    makePlan(snapshot, {
      action: 'restore',
      expects: cells.flatMap(standsTyped),
      edits: [...cells.map((cell) => bringBack(cell, tracking.register?.table.name ?? '', column))],
    }),
  );
}

/**
 * Plans how a baseline or target that someone typed over the mirrored cell becomes the register's own; the cell gets
 * its formula back, and the log keeps what it was.
 * @param today a serial date
 */
export function planAdoption(
  snapshot: Snapshot,
  id: string,
  column: MirroredColumn,
  today: number,
): Result<Plan> {
  const tracking = readTracking(snapshot);
  const { register } = tracking;
  const row = register?.rows.find((one) => one.id === id);
  const [cell] = overtypedCells(tracking, id, column);
  const [damage] = checkRegister(register);
  if (damage !== undefined) return failed(damage);
  if (register === undefined || row === undefined) return failed({ code: 'no-key-result', id });
  if (cell === undefined) return failed({ code: 'not-overtyped', id, column });
  if (column !== 'Baseline' && column !== 'Target') return failed({ code: 'not-adoptable', column });
  const kpi = String(registerCell(register, row, 'KPI').value);
  const { value: typed } = cellAt(cell.extension.sheet, cell.row, cell.at);
  const other = registerCell(register, row, column === 'Target' ? 'Baseline' : 'Target').value;
  if (typeof typed !== 'number') {
    const field = column === 'Target' ? 'target' : 'baseline';
    return failed({ code: 'not-a-number', field, kpi, text: String(typed) });
  }
  if (typed === other) return failed({ code: 'baseline-equals-target', kpi });
  const log = findLog(snapshot);
  const sheets = [register.sheet, cell.extension.sheet, ...(log === undefined ? [] : [log.sheet])];
  const [issue] = checkWorkbook(snapshot, sheets, log === undefined);
  if (issue !== undefined) return failed(issue);

  const at = registerColumn(register, column) ?? 0;
  const { value: from, numberFormat } = registerCell(register, row, column);
  const shown = (value: typeof from): string => displayText(value, numberFormat, snapshot.culture);
  const note = (column === 'Target' ? targetChangedNote : baselineChangedNote)(shown(from), shown(typed));
  const history = appendToLog(snapshot, [logRow(register, row, today, note)]);
  return done(
    makePlan(snapshot, {
      action: 'adopt',
      expects: [...registerStands(register), ...standsTyped(cell), ...history.expects],
      edits: [
        ...history.edits,
        rewriteColumn(register, at, new Map([[row.row, typed]])),
        bringBack(cell, register.table.name, column),
      ],
    }),
  );
}

function isKeyResult({ register }: Tracking, id: string): boolean {
  return register?.rows.some((row) => row.id === id) === true;
}

/** A mirrored cell that holds something else than its formula. */
interface OvertypedCell {
  readonly extension: Extension;
  readonly row: number;
  readonly at: number;
}

function overtypedCells(
  { register, extensions }: Tracking,
  id: string,
  column: MirroredColumn,
): OvertypedCell[] {
  if (register === undefined) return [];
  return extensions.flatMap((extension) => {
    const mirror = extension.mirrors.find((one) => one.column === column);
    if (mirror === undefined) return [];
    return idsIn(extension)
      .filter((place) => place.id === id)
      .filter(({ row }) => !isMirroring(extension, register.table.name, mirror, row))
      .map(({ row }) => ({ extension, row, at: mirror.at }));
  });
}

function standsTyped({ extension: { sheet, ids }, row, at }: OvertypedCell): Expectation[] {
  const holds = (column: number): Expectation => ({
    kind: 'holds',
    sheet: sheet.name,
    area: columnArea(row, column, 1),
    inputs: [[cellAt(sheet, row, column).formula]],
  });
  return [
    { kind: 'writable', sheet: sheet.name },
    { kind: 'unfiltered', sheet: sheet.name },
    holds(ids.column),
    holds(at),
  ];
}

function bringBack({ extension, row, at }: OvertypedCell, register: string, column: MirroredColumn): Edit {
  return {
    kind: 'write-cells',
    sheet: extension.sheet.name,
    area: columnArea(row, at, 1),
    before: [[inputAt(extension.sheet, row, at)]],
    after: [[mirrorFormula(register, column, idReferenceAt(extension, row))]],
  };
}
