import { checkWorkbook } from './checkWorkbook';
import { deleteRows } from './tables/deleteTableRows';
import { KEY_RESULTS } from './tables/keyResults';
import { headersOf } from './tables/tableSchema';
import { idsStand, registerStands } from './expectations';
import { holdsId, idsIn, type Extension } from './extension/extension';
import { emptyIds, removeColumns, surveysToRemove, type RemovedColumns } from './extension/removeColumns';
import { appendToLog, logRow } from './log/appendToLog';
import { findLog } from './log/findLog';
import { DEMOTED_NOTE } from './messages';
import { makePlan } from './makePlan';
import type { Plan } from './plan';
import { readTracking } from './register/readTracking';
import { done, failed, type Result } from './result';
import { readSettings } from './settings/keyliftSettings';
import { memoryOf } from './settings/memoryOf';
import { anchorsOfOthersGo, rememberColumns } from './settings/rememberColumns';
import type { Snapshot } from './snapshot';
import type { Survey, SurveyRequest } from './survey';

/** What must be known of the sheets before these key results can be demoted: the columns that go with the last one. */
export function surveysForDemotion(snapshot: Snapshot, ids: readonly string[]): SurveyRequest[] {
  const gone = new Set(ids);
  const { extensions: known } = readSettings(snapshot);
  return readTracking(snapshot)
    .extensions.filter((extension) => losesItsLast(extension, gone))
    .flatMap((extension) => surveysToRemove(snapshot, extension, memoryOf(known, extension)));
}

/**
 * Plans how key results become health metrics again: their rows leave the register, their id cells are emptied, and
 * how they stood last goes to the log. The columns of a KPI table go with its last key result.
 * @param surveys the answers to `surveysForDemotion`
 * @param today a serial date
 */
export function planDemotion(
  snapshot: Snapshot,
  surveys: readonly Survey[],
  ids: readonly string[],
  today: number,
): Result<Plan> {
  const { register, extensions } = readTracking(snapshot);
  const standing = new Set([
    ...(register?.rows ?? []).map(({ id }) => id),
    ...extensions.flatMap((extension) => idsIn(extension).map(({ id }) => id)),
  ]);
  // Of several, those that somebody else demoted meanwhile need nothing more.
  const [first] = ids;
  if (first !== undefined && !ids.some((id) => standing.has(id)))
    return failed({ code: 'no-key-result', id: first });
  if (register === undefined) return failed({ code: 'nothing-to-remove' });
  const gone = new Set(ids);
  const rows = register.rows.filter(({ id }) => gone.has(id));
  const emptied = extensions.filter((one) => losesItsLast(one, gone));
  const kept = extensions.filter(
    (one) => !emptied.includes(one) && idsIn(one).some(({ id }) => gone.has(id)),
  );
  const staying = extensions.filter((one) => !emptied.includes(one));
  const touched = [...emptied, ...kept];
  const log = findLog(snapshot);
  const sheets = [
    register.sheet,
    ...touched.map(({ sheet }) => sheet),
    ...(log === undefined ? [] : [log.sheet]),
  ];
  const [issue] = checkWorkbook(snapshot, sheets, log === undefined);
  if (issue !== undefined) return failed(issue);

  const { extensions: known } = readSettings(snapshot);
  const removed: RemovedColumns[] = [];
  for (const extension of emptied) {
    const memory = memoryOf(known, extension);
    const going = removeColumns(snapshot, extension, memory, surveys, register.table.name);
    if (!going.ok) return going;
    removed.push(going.value);
  }
  const history = appendToLog(
    snapshot,
    rows.map((row) => logRow(register, row, today, DEMOTED_NOTE)),
  );
  return done(
    makePlan(snapshot, {
      action: 'demote',
      expects: [
        ...registerStands(register),
        ...touched.flatMap(idsStand),
        ...history.expects,
        ...removed.flatMap(({ expects }) => expects),
      ],
      edits: [
        ...history.edits,
        ...(emptied.length === 0 ? [] : anchorsOfOthersGo(snapshot, staying)),
        ...removed.flatMap(({ first }) => first),
        ...deleteRows(
          register.sheet,
          register.table,
          rows.map(({ index }) => index),
          headersOf(KEY_RESULTS),
        ),
        ...kept.flatMap((extension) => emptyIds(extension, (id) => gone.has(id))),
        ...removed.flatMap(({ then }) => then),
      ],
      remember: rememberColumns(snapshot, staying, []),
      left: removed.flatMap(({ left }) => left),
    }),
  );
}

/** Also columns in which no id stands any more. */
function losesItsLast(extension: Extension, gone: ReadonlySet<string>): boolean {
  return idsIn(extension).every(({ id, row }) => gone.has(id) || !holdsId(extension, row));
}
