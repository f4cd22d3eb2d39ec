import type { Area } from '../domain/sheet/area';
import { alreadyGone } from './alreadyGone';
import { checkWorkbook } from './checkWorkbook';
import { idsStand } from './expectations';
import { removeColumns, surveysToRemove, type RemovedColumns } from './extension/removeColumns';
import { LOST_REFERENCE } from './extension/mirrorFormula';
import { CHECK_INS } from './tables/checkIns';
import { KEY_RESULTS } from './tables/keyResults';
import { dropOwnSheet, dropOwnTable, type OwnTable } from './tables/ownSheet';
import { makePlan } from './makePlan';
import type { Edit, Expectation, Plan } from './plan';
import { anchorsGo } from './planCorrection';
import { asOfCell, isAsOfName } from './register/findRegister';
import { remainingColumns } from './remainingColumns';
import { AS_OF_COMMENT, AS_OF_LABEL, registerRules } from './register/writeRegister';
import { done, failed, type Result } from './result';
import { columnsAnchorsGo } from './settings/columnsAnchor';
import { settingsGo } from './settings/settingNames';
import { fiscalStartGoes } from './settings/fiscalStart';
import { ownSettings } from './settings/keyliftSettings';
import { cellAt } from './sheetCells';
import type { Snapshot } from './snapshot';
import { logToRemove, registerToRemove, type RegisterToRemove } from './tables/tablesToRemove';
import type { Survey, SurveyRequest } from './survey';

/** What must be known of the sheets before Keylift can be removed: the columns that it appended. */
export function surveysForRemoval(snapshot: Snapshot): SurveyRequest[] {
  const { columns } = remainingColumns(snapshot, nameOf(registerToRemove(snapshot)));
  return columns.flatMap(({ extension, memory }) => surveysToRemove(snapshot, extension, memory));
}

/**
 * Plans how everything that Keylift wrote goes: columns, rules, names, sheets, settings, what was said of tables. Of
 * its own sheets one stays where somebody else's cells stand on it.
 * @param surveys the answers to `surveysForRemoval`
 */
export function planRemoval(snapshot: Snapshot, surveys: readonly Survey[]): Result<Plan> {
  const register = registerToRemove(snapshot);
  const remaining = remainingColumns(snapshot, nameOf(register));
  const { columns } = remaining;
  const extensions = columns.map(({ extension }) => extension);
  const log = logToRemove(snapshot);
  const own = [register, log].flatMap((one) => one ?? []);
  const names = [
    ...anchorsGo(snapshot),
    ...columnsAnchorsGo(snapshot, () => false),
    ...fiscalStartGoes(snapshot),
  ];
  if (own.length === 0 && names.length === 0 && ownSettings(snapshot.settings).length === 0)
    return failed({ code: 'nothing-to-remove' });
  const sheets = [...own, ...extensions].map(({ sheet }) => sheet);
  const [issue] = checkWorkbook(snapshot, sheets, true);
  if (issue !== undefined) return failed(issue);

  const removed: RemovedColumns[] = [];
  // Last come, first gone: tables one below the other share columns, whose first width only the first one knows.
  for (const { extension, memory } of [...columns].sort((a, b) => b.since - a.since)) {
    const going = removeColumns(snapshot, extension, memory, surveys, nameOf(register));
    if (!going.ok) return going;
    removed.push(going.value);
  }
  return done(
    makePlan(snapshot, {
      action: 'remove-keylift',
      expects: [
        ...(register === undefined ? [] : tableStands(register)),
        ...(log === undefined ? [] : tableStands(log)),
        ...extensions.flatMap(idsStand),
        ...removed.flatMap(({ expects }) => expects),
      ],
      edits: [
        // Before the sheets that one may be for.
        ...names,
        ...removed.flatMap(({ first }) => first),
        ...(register === undefined ? [] : [...dropOwnTable(register), ...rulesGo(register)]),
        ...removed.flatMap(({ then }) => then),
        ...(log === undefined ? [] : [...dropOwnTable(log), ...dropOwnSheet(log, CHECK_INS, [])]),
        ...settingsGo(snapshot),
        ...(register === undefined ? [] : registerGoes(snapshot, register)),
        ...strandedNamesGo(snapshot, register?.asOf),
      ],
      remember: () => undefined,
      alreadyGone: alreadyGone(snapshot, register !== undefined, remaining),
      left: removed.flatMap(({ left }) => left),
    }),
  );
}

/** What the formulas of mirrored cells call the register's table. */
function nameOf(register: OwnTable | undefined): string | undefined {
  return register?.isRange === true ? undefined : register?.table.name;
}

function tableStands({ sheet, table, isRange }: OwnTable): Expectation[] {
  const writable: Expectation[] = [
    { kind: 'writable', sheet: sheet.name },
    { kind: 'unfiltered', sheet: sheet.name },
  ];
  if (isRange === true) return writable;
  return [{ kind: 'table-at', table: table.name, sheet: sheet.name, area: table.area }, ...writable];
}

function rulesGo({ sheet, table }: OwnTable): Edit[] {
  return registerRules(table.columns, table.area.column, table.area.row)
    .reverse()
    .map(({ area, rule }): Edit => ({ kind: 'delete-rule', sheet: sheet.name, area, rule }));
}

/** Names for the as-of date of registers whose sheet somebody deleted. */
function strandedNamesGo({ names }: Snapshot, asOf: string | undefined): Edit[] {
  return names
    .filter(({ name, sheetId }) => sheetId === undefined && isAsOfName(name) && name !== asOf)
    .filter(({ formula }) => formula.includes(LOST_REFERENCE))
    .map(({ name, formula }): Edit => ({ kind: 'delete-name', name, formula, comment: AS_OF_COMMENT }));
}

/** The as-of date and, where it still stands left of it, its label. */
function asOfArea({ sheet, row, column }: NonNullable<ReturnType<typeof asOfCell>>): Area[] {
  const isLabelled = column > 0 && cellAt(sheet, row, column - 1).value === AS_OF_LABEL;
  const first = isLabelled ? column - 1 : column;
  return [{ row, column: first, rowCount: 1, columnCount: column - first + 1 }];
}

function registerGoes(snapshot: Snapshot, register: RegisterToRemove): Edit[] {
  const { sheet, asOf } = register;
  const cell = asOfCell(snapshot, asOf);
  const formula = snapshot.names.find(({ name }) => name === asOf)?.formula;
  const nameGoes: Edit[] =
    formula === undefined ? [] : [{ kind: 'delete-name', name: asOf, formula, comment: AS_OF_COMMENT }];
  return [...nameGoes, ...dropOwnSheet(register, KEY_RESULTS, cell?.sheet === sheet ? asOfArea(cell) : [])];
}
