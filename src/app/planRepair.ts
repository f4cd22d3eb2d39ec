import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { checkFigures } from './checkMeasure';
import { checkWorkbook } from './checkWorkbook';
import { idsStand, registerStands } from './expectations';
import { extensionOf, idsIn } from './extension/extension';
import { frameOf, surveyRequestOf } from './extension/tableFrame';
import { MIRRORED_COLUMNS } from './extension/mirrorFormula';
import { kpiFinder, type FoundKpi, type KpiPlace } from './findKpi';
import { keptPlace, placesOf, writeIdCells, type IdPlace } from './idPlaces';
import type { Issue } from './issue';
import { makePlan } from './makePlan';
import { moveBack, type IdMove } from './moveBack';
import type { Edit, Plan } from './plan';
import { placeOfKeyResult } from './placeOfKeyResult';
import { promoteInTable } from './promoteInTable';
import type { WithoutRoom } from './promotionRequest';
import { readRegister } from './readRegister';
import { currentFormula } from './register/currentFormula';
import { checkRegister, measureOf, registerCell, type RegisterTable } from './register/findRegister';
import { kpiNameWhenLost, nameWhenLost } from './register/kpiName';
import { linkedByFormula, linkingFormula } from './register/kpiOfFormula';
import { bearsName, linkedName, rememberName } from './register/linkedName';
import { missedBy } from './register/missedBy';
import { pointRows } from './register/pointRowsTo';
import { readTracking, type Tracking } from './register/readTracking';
import { done, failed, type Result } from './result';
import { joinRewrites } from './joinRewrites';
import { anchorsOfOthersGo, rememberColumns } from './settings/rememberColumns';
import { separateIds } from './separateIds';
import { sheetById } from './sheetCells';
import type { Snapshot } from './snapshot';
import type { Survey, SurveyRequest } from './survey';
import { hasOwnRows } from './tableLayout';

/** What must be known of the sheets before a key result can be repaired. */
export function surveysForRepair(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  id: string,
  place?: KpiPlace,
  withoutRoom?: WithoutRoom,
): SurveyRequest[] {
  const { extensions } = readTracking(snapshot);
  const wanted = place ?? findLostKpi(snapshot, tables, id);
  const table = tables.find(({ key }) => key === wanted?.tableKey);
  if (
    table === undefined ||
    !hasOwnRows(table) ||
    (withoutRoom !== 'okrs-only' && extensionOf(extensions, table) !== undefined) ||
    placesOf(extensions, id).length > 0
  )
    return [];
  return [surveyRequestOf(frameOf(snapshot, table), 1 + MIRRORED_COLUMNS.length)];
}

/**
 * Plans how a key result gets one row again. An id that several rows of the register have is given to one of them. An id
 * that stands twice in KPI tables, as after a row was copied, stays in the row that bears the KPI's name, else in the
 * first; an id that is gone is put back to its KPI, and one that stands on a KPI of another name to the one that bears
 * the name. Where the formula for its current value does not reach all periods any more, that is written anew.
 * @param surveys the answers to `surveysForRepair` for the same place
 * @param place the KPI of a key result whose id is gone, else the one that bears its name; or the KPI that bears the
 * name, of a key result that stands on another one
 * @param withoutRoom what is done where that KPI's table cannot take the columns; a key result that had no id in a row
 * is tracked in the register alone, as before
 */
export function planRepair(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  surveys: readonly Survey[],
  id: string,
  place?: KpiPlace,
  withoutRoom?: WithoutRoom,
): Result<Plan> {
  const tracking = readTracking(snapshot);
  const { register, extensions } = tracking;
  const [row, ...doubled] = register?.rows.filter((one) => one.id === id) ?? [];
  if (register === undefined || row === undefined) return failed({ code: 'no-key-result', id });
  if (doubled.length > 0) return separateIds(snapshot, tables, tracking, register, [row, ...doubled]);
  const places = placesOf(extensions, id);
  const sheets = [register.sheet, ...places.map(({ extension }) => extension.sheet)];
  const [issue] = [...checkWorkbook(snapshot, sheets, false), ...checkRegister(register)];
  if (issue !== undefined) return failed(issue);
  if (places.length > 1) {
    const kept = keptPlace(tables, extensions, places, linkedName(register, row));
    return done(
      makePlan(snapshot, {
        action: 'repair',
        expects: [...new Set(places.map(({ extension }) => extension))].flatMap(idsStand),
        edits: places.filter((one) => one !== kept).map(emptyId),
      }),
    );
  }
  const moves = place === undefined ? [] : movesTo(snapshot, tables, id, place);
  if (moves.length > 0) return moveBack(snapshot, tracking, register, moves);
  const outdated = placeOfKeyResult(snapshot, tracking, tables, id);
  if (outdated !== undefined && missedBy(register, row, outdated) !== undefined) {
    return done(
      makePlan(snapshot, {
        action: 'repair',
        expects: registerStands(register),
        edits: pointRows(register, [{ row, placed: outdated }]),
      }),
    );
  }
  const kpi = String(registerCell(register, row, 'KPI').value);
  const wanted = place ?? findLostKpi(snapshot, tables, id);
  const found = wanted && kpiFinder(tables)(wanted);
  if (places.length === 1 || (wanted === undefined && outdated !== undefined))
    return failed({ code: 'nothing-to-repair', id });
  if (found === undefined) return failed({ code: 'kpi-not-found', kpi });
  const needsNoRow = linkingFormula(register, row) !== undefined;
  return relink(snapshot, tracking, register, surveys, id, found, needsNoRow ? 'okrs-only' : withoutRoom);
}

/** The KPI of a lost key result by its name, where just one bears it and is no key result itself. */
export function findLostKpi(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  id: string,
): KpiPlace | undefined {
  const { register, extensions } = readTracking(snapshot);
  const row = register?.rows.find((one) => one.id === id);
  if (register === undefined || row === undefined) return undefined;
  const linked = new Set(linkedByFormula(snapshot, tables, register).map(({ found }) => found.kpi));
  const name = linkedName(register, row) ?? kpiNameWhenLost(registerCell(register, row, 'KPI').formula);
  if (name === undefined) return undefined;
  const candidates = tables.flatMap((table) => {
    const extension = extensionOf(extensions, table);
    const taken = new Set(extension === undefined ? [] : idsIn(extension).map((place) => place.row));
    return table.kpis
      .filter(
        (kpi) =>
          bearsName({ name: nameWhenLost(kpi.name) }, nameWhenLost(name)) &&
          !taken.has(kpi.nameCell.row) &&
          !linked.has(kpi),
      )
      .map((kpi) => ({ tableKey: table.key, kpiKey: kpi.key }));
  });
  return candidates.length === 1 ? candidates[0] : undefined;
}

/**
 * The moves that bring a key result to the KPI of this place, where it bears the name that it was linked to: its own, and
 * those of the key results that stand in the way.
 */
function movesTo(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  id: string,
  { kpiKey }: KpiPlace,
): readonly IdMove[] {
  const keyResults = readRegister(snapshot, tables)?.keyResults ?? [];
  const standing = new Map(
    keyResults.flatMap((one) =>
      one.link.kind === 'linked' && one.link.kpi !== undefined ? [[one.link.kpi.key, one]] : [],
    ),
  );
  const moves = new Map<string, IdMove>();
  let next = keyResults.find((one) => one.id === id);
  if (next?.renamed?.bearer?.kpi.key !== kpiKey) return [];
  while (next?.renamed?.bearer !== undefined && !moves.has(next.id)) {
    const { bearer } = next.renamed;
    moves.set(next.id, { id: next.id, ...bearer });
    next = standing.get(bearer.kpi.key);
  }
  return [...moves.values()];
}

function relink(
  snapshot: Snapshot,
  tracking: Tracking,
  register: RegisterTable,
  surveys: readonly Survey[],
  id: string,
  { table, kpi }: FoundKpi,
  withoutRoom: WithoutRoom | undefined,
): Result<Plan> {
  const promotions = { table, kpis: [{ id, kpi }] };
  const planned = promoteInTable(
    snapshot,
    tracking,
    surveys,
    promotions,
    MIRRORED_COLUMNS,
    register.table.name,
    withoutRoom,
  );
  if (!planned.ok) return planned;
  const { expects, first, then, references, memory } = planned.value;
  const rows = register.rows.filter((one) => one.id === id);
  const sheet = sheetById(snapshot, table.sheetId);
  if (sheet === undefined) throw new Error(`the table ${table.key} is not of this snapshot`);
  const placed = { sheet, table, kpi, ...(references === undefined ? {} : { references }) };
  const [issue] = rows.flatMap((row): Issue[] => {
    const measure = measureOf(register, row);
    const untold = checkFigures(placed, measure.aggregation);
    if (untold !== undefined) return [untold];
    return currentFormula(placed, measure) === undefined ? [{ code: 'formula-too-long', kpi: kpi.name }] : [];
  });
  if (issue !== undefined) return failed(issue);
  return done(
    makePlan(snapshot, {
      action: 'repair',
      expects: [...registerStands(register), ...expects],
      edits: joinRewrites([
        ...(memory === undefined ? [] : anchorsOfOthersGo(snapshot, tracking.extensions)),
        ...first,
        ...pointRows(
          register,
          rows.map((row) => ({ row, placed })),
        ),
        ...rememberName(register, rows, kpi.name),
        ...then,
      ]),
      remember: rememberColumns(snapshot, tracking.extensions, memory === undefined ? [] : [memory]),
    }),
  );
}

function emptyId({ extension, row }: IdPlace): Edit {
  return writeIdCells(extension, new Map([[row, '']]));
}
