import { checkWorkbook } from './checkWorkbook';
import { idsStand, registerStands } from './expectations';
import { removalSurveyOf, removeColumns, type RemovedColumns } from './extension/removeColumns';
import { LOG_LAYOUT } from './log/appendToLog';
import { findLog } from './log/findLog';
import { dropOwnSheet, dropOwnTable, type OwnTable } from './ownSheet';
import { makePlan } from './makePlan';
import type { Edit, Expectation, Plan } from './plan';
import { anchorsGo } from './planCorrection';
import { asOfCell, checkRegister, type RegisterTable } from './register/findRegister';
import { readTracking } from './register/readTracking';
import { AS_OF_COMMENT, REGISTER_LAYOUT, registerRules } from './register/writeRegister';
import { done, failed, type Result } from './result';
import { columnsAnchorsGo } from './settings/columnsAnchor';
import { ownSettings, readSettings } from './settings/keyliftSettings';
import { memoryOf } from './settings/memoryOf';
import type { Snapshot } from './snapshot';
import { surveyOf } from './surveyOf';
import type { Survey, SurveyRequest } from './survey';

/** What must be known of the sheets before Keylift can be removed: the columns that it appended. */
export function surveysForRemoval(snapshot: Snapshot): SurveyRequest[] {
  return readTracking(snapshot).extensions.map(removalSurveyOf);
}

/**
 * Plans how everything that Keylift wrote goes: columns, rules, names, sheets, settings, what was said of tables. Of
 * its own sheets one stays where somebody else's cells stand on it.
 * @param surveys the answers to `surveysForRemoval`
 */
export function planRemoval(snapshot: Snapshot, surveys: readonly Survey[]): Result<Plan> {
  const { register, extensions } = readTracking(snapshot);
  const log = findLog(snapshot);
  const own = [register, log].flatMap((one) => one ?? []);
  const anchors = [...anchorsGo(snapshot), ...columnsAnchorsGo(snapshot, () => false)];
  if (own.length === 0 && anchors.length === 0 && ownSettings(snapshot.settings).length === 0)
    return failed({ code: 'nothing-to-remove' });
  const sheets = [...own, ...extensions].map(({ sheet }) => sheet);
  const [issue] = [...checkWorkbook(snapshot, sheets, true), ...checkRegister(register)];
  if (issue !== undefined) return failed(issue);

  const { extensions: known } = readSettings(snapshot);
  const removed: RemovedColumns[] = [];
  // Last come, first gone: tables one below the other share columns, whose first width only the first one knows.
  const remembered = extensions
    .map((extension) => ({ extension, memory: memoryOf(known, extension) }))
    .sort((a, b) => (b.memory ? known.indexOf(b.memory) : -1) - (a.memory ? known.indexOf(a.memory) : -1));
  for (const { extension, memory } of remembered) {
    const survey = surveyOf(surveys, removalSurveyOf(extension));
    const going = removeColumns(extension, memory, survey, register?.table.name);
    if (!going.ok) return going;
    removed.push(going.value);
  }
  return done(
    makePlan(snapshot, {
      action: 'remove-keylift',
      expects: [
        ...(register === undefined ? [] : registerStands(register)),
        ...(log === undefined ? [] : [tableStands(log)]),
        ...extensions.flatMap(idsStand),
        ...removed.flatMap(({ expects }) => expects),
      ],
      edits: [
        // Before the sheets that one may be for.
        ...anchors,
        ...removed.flatMap(({ first }) => first),
        ...(register === undefined ? [] : [...rulesGo(register), ...dropOwnTable(register)]),
        ...removed.flatMap(({ then }) => then),
        ...(log === undefined ? [] : [...dropOwnTable(log), ...dropOwnSheet(log, LOG_LAYOUT, [])]),
        ...(register === undefined ? [] : registerGoes(snapshot, register)),
      ],
      remember: () => undefined,
      left: removed.flatMap(({ left }) => left),
    }),
  );
}

function tableStands({ sheet, table }: OwnTable): Expectation {
  return { kind: 'table-at', table: table.name, sheet: sheet.name, area: table.area };
}

function rulesGo({ sheet, table }: RegisterTable): Edit[] {
  return registerRules(table.columns, table.area.column, table.area.row)
    .reverse()
    .map(({ area, rule }): Edit => ({ kind: 'delete-rule', sheet: sheet.name, area, rule }));
}

function registerGoes(snapshot: Snapshot, register: RegisterTable): Edit[] {
  const { sheet, asOf } = register;
  const cell = asOfCell(snapshot, asOf);
  const formula = snapshot.names.find(({ name }) => name === asOf)?.formula;
  const nameGoes: Edit[] =
    formula === undefined ? [] : [{ kind: 'delete-name', name: asOf, formula, comment: AS_OF_COMMENT }];
  const isHere = cell !== undefined && cell.sheet === sheet && cell.column > 0;
  const labelled = isHere ? [{ row: cell.row, column: cell.column - 1, rowCount: 1, columnCount: 2 }] : [];
  return [...nameGoes, ...dropOwnSheet(register, REGISTER_LAYOUT, labelled)];
}
