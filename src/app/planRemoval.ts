import { columnLetters } from '../domain/sheet/address';
import type { Area } from '../domain/sheet/area';
import { checkWorkbook } from './checkWorkbook';
import { idsStand, registerStands } from './expectations';
import { bodyRowsOf } from './extension/extension';
import { removalSurveyOf, removeColumns, type RemovedColumns } from './extension/removeColumns';
import { findLog } from './log/findLog';
import type { Edit, Expectation, Plan } from './plan';
import { asOfCell, type RegisterTable } from './register/findRegister';
import { readTracking } from './register/readTracking';
import type { RegisterColumn } from './register/registerColumns';
import { AS_OF_COMMENT, RULE_ROWS, TABLE_STYLE } from './register/writeRegister';
import { done, failed, type Result } from './result';
import { PROGRESS_BAR, statusRules } from './rules';
import { readRevision, readSettings, SETTINGS_KEY } from './settings/keyliftSettings';
import { memoryOf } from './settings/memoryOf';
import { cellAt, columnArea, contains, inputAt } from './sheetCells';
import type { SheetSnapshot, Snapshot, TableSnapshot } from './snapshot';
import { surveyOf } from './surveyOf';
import type { Survey, SurveyRequest } from './survey';

/** What must be known of the sheets before Keylift can be removed: the columns that it appended. */
export function surveysForRemoval(snapshot: Snapshot): SurveyRequest[] {
  return readTracking(snapshot).extensions.map(removalSurveyOf);
}

/**
 * Plans how everything that Keylift wrote goes: columns, rules, names, sheets, settings. Of its own sheets one stays
 * where somebody else's cells stand on it.
 * @param surveys the answers to `surveysForRemoval`
 */
export function planRemoval(snapshot: Snapshot, surveys: readonly Survey[]): Result<Plan> {
  const { register, extensions } = readTracking(snapshot);
  const log = findLog(snapshot);
  const own = [register, log].flatMap((one) => one ?? []);
  const settings = settingsGo(snapshot);
  if (own.length === 0 && settings.length === 0) return failed({ code: 'nothing-to-remove' });
  const sheets = [...own, ...extensions].map(({ sheet }) => sheet);
  const [issue] = checkWorkbook(snapshot, sheets, true);
  if (issue !== undefined) return failed(issue);

  const { extensions: known } = readSettings(snapshot);
  const removed: RemovedColumns[] = [];
  for (const extension of extensions) {
    const survey = surveyOf(surveys, removalSurveyOf(extension));
    const going = removeColumns(extension, memoryOf(known, extension), survey, register?.table.name ?? '');
    if (!going.ok) return going;
    removed.push(going.value);
  }
  return done({
    action: 'remove-keylift',
    expects: [
      ...(register === undefined ? [] : registerStands(register)),
      ...(log === undefined ? [] : [tableStands(log)]),
      ...extensions.flatMap(idsStand),
    ],
    edits: [
      { kind: 'take-revision', before: readRevision(snapshot), after: 0 },
      ...removed.flatMap(({ first }) => first),
      ...(register === undefined ? [] : [...rulesGo(register), emptyBody(register)]),
      ...removed.flatMap(({ then }) => then),
      ...(register === undefined ? [] : registerGoes(snapshot, register)),
      ...(log === undefined ? [] : [emptyBody(log), ...sheetGoes(log, [], 'OKR log')]),
      ...settings,
    ],
  });
}

function settingsGo({ settings }: Snapshot): Edit[] {
  const before = settings[SETTINGS_KEY];
  return before === undefined ? [] : [{ kind: 'setting', key: SETTINGS_KEY, before, after: undefined }];
}

function tableStands({ sheet, table }: OwnTable): Expectation {
  return { kind: 'table-at', table: table.name, sheet: sheet.name, area: table.area };
}

interface OwnTable {
  readonly sheet: SheetSnapshot;
  readonly table: TableSnapshot;
}

function rulesGo({ sheet, table }: RegisterTable): Edit[] {
  const { row } = bodyRowsOf(table);
  const column = (name: RegisterColumn): number => table.area.column + table.columns.indexOf(name);
  const status = `$${columnLetters(column('Status'))}${row + 1}`;
  return [
    ...statusRules(status).map((rule) => ({ at: column('Status'), rule })),
    { at: column('Progress'), rule: PROGRESS_BAR },
  ].map(({ at, rule }): Edit => {
    return { kind: 'delete-rule', sheet: sheet.name, area: columnArea(row, at, RULE_ROWS), rule };
  });
}

/** While the table stands, because its formulas mean nothing outside of it. */
function emptyBody({ sheet, table }: OwnTable): Edit {
  return emptyCells(sheet, bodyRowsOf(table));
}

function registerGoes(snapshot: Snapshot, register: RegisterTable): Edit[] {
  const { sheet, asOf } = register;
  const cell = asOfCell(snapshot, asOf);
  const formula = snapshot.names.find(({ name }) => name === asOf)?.formula;
  const nameGoes: Edit[] =
    formula === undefined ? [] : [{ kind: 'delete-name', name: asOf, formula, comment: AS_OF_COMMENT }];
  const isHere = cell !== undefined && cell.sheet === sheet && cell.column > 0;
  const labelled = isHere ? [{ row: cell.row, column: cell.column - 1, rowCount: 1, columnCount: 2 }] : [];
  return [...nameGoes, ...sheetGoes(register, labelled, 'OKRs')];
}

/**
 * The table, the cells around it that Keylift wrote, and the sheet.
 * @param others areas besides table and title
 */
function sheetGoes({ sheet, table }: OwnTable, others: readonly Area[], title: string): Edit[] {
  const titleCell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const ours = [...others, ...(cellAt(sheet, 0, 0).value === title ? [titleCell] : [])];
  const { name } = sheet;
  const edits: Edit[] = [
    { kind: 'delete-table', sheet: name, area: table.area, table: table.name, style: TABLE_STYLE },
    emptyCells(sheet, { ...table.area, rowCount: 1 }),
    ...ours.map((area) => emptyCells(sheet, area)),
  ];
  return holdsMore(sheet, [table.area, ...ours]) ? edits : [...edits, { kind: 'delete-sheet', sheet: name }];
}

function emptyCells(sheet: SheetSnapshot, area: Area): Edit {
  const before = Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (_, c) => inputAt(sheet, area.row + r, area.column + c)),
  );
  const after = before.map((row) => row.map(() => ''));
  return { kind: 'write-cells', sheet: sheet.name, area, before, after };
}

/** Whether something stands on the sheet outside of these areas. */
function holdsMore({ grid }: SheetSnapshot, ours: readonly Area[]): boolean {
  if (grid === undefined) return false;
  return grid.formulas.some((cells, r) =>
    cells.some((cell, c) => {
      const row = grid.area.row + r;
      const column = grid.area.column + c;
      return cell !== '' && !ours.some((area) => contains(area, row, column));
    }),
  );
}
