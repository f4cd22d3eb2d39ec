import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { checkFigures } from './checkMeasure';
import { checkWorkbook } from './checkWorkbook';
import { idsStand, registerStands } from './expectations';
import { extensionOf, idsIn, type Extension } from './extension/extension';
import { frameOf, surveyRequestOf } from './extension/tableFrame';
import { MIRRORED_COLUMNS } from './extension/mirrorFormula';
import { kpiFinder, type FoundKpi, type KpiPlace } from './findKpi';
import type { Issue } from './issue';
import { makePlan } from './makePlan';
import type { Edit, Plan } from './plan';
import { placeOfKeyResult } from './placeOfKeyResult';
import { promoteInTable } from './promoteInTable';
import type { WithoutRoom } from './promotionRequest';
import { currentFormula } from './register/currentFormula';
import { checkRegister, measureOf, registerCell, type RegisterTable } from './register/findRegister';
import { kpiNameWhenLost, nameWhenLost } from './register/kpiName';
import { linkedByFormula, linkingFormula } from './register/kpiOfFormula';
import { missedBy } from './register/missedBy';
import { pointRows } from './register/pointRowsTo';
import { readTracking, type Tracking } from './register/readTracking';
import { done, failed, type Result } from './result';
import { joinRewrites } from './joinRewrites';
import { rememberExtensions } from './settings/rememberExtensions';
import { columnArea, inputAt, sheetById } from './sheetCells';
import type { Snapshot } from './snapshot';
import type { Survey, SurveyRequest } from './survey';
import { hasOwnRows } from './tableLayout';

/** What must be known of the sheets before a key result can be repaired. */
export function surveysForRepair(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  id: string,
  place: KpiPlace | undefined = findLostKpi(snapshot, tables, id),
  withoutRoom?: WithoutRoom,
): SurveyRequest[] {
  const { extensions } = readTracking(snapshot);
  const table = tables.find(({ key }) => key === place?.tableKey);
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
 * Plans how a key result gets one row again. An id that stands twice, as after a row was copied, stays in the first
 * row; an id that is gone is put back to its KPI. Where the formula for its current value does not reach all periods any
 * more, that is written anew.
 * @param surveys the answers to `surveysForRepair` for the same place
 * @param place the KPI of a key result whose id is gone; else the one that bears its name
 * @param withoutRoom what is done where that KPI's table cannot take the columns; a key result that had no id in a row
 * is tracked in the register alone, as before
 */
export function planRepair(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  surveys: readonly Survey[],
  id: string,
  place: KpiPlace | undefined = findLostKpi(snapshot, tables, id),
  withoutRoom?: WithoutRoom,
): Result<Plan> {
  const tracking = readTracking(snapshot);
  const { register, extensions } = tracking;
  const row = register?.rows.find((one) => one.id === id);
  if (register === undefined || row === undefined) return failed({ code: 'no-key-result', id });
  const places = placesOf(extensions, id);
  const sheets = [register.sheet, ...places.map(({ extension }) => extension.sheet)];
  const [issue] = [...checkWorkbook(snapshot, sheets, false), ...checkRegister(register)];
  if (issue !== undefined) return failed(issue);
  if (places.length > 1) {
    return done(
      makePlan(snapshot, {
        action: 'repair',
        expects: [...new Set(places.map(({ extension }) => extension))].flatMap(idsStand),
        edits: places.slice(1).map(emptyId),
      }),
    );
  }
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
  const found = place && kpiFinder(tables)(place);
  if (places.length === 1 || (place === undefined && outdated !== undefined))
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
  const name = kpiNameWhenLost(registerCell(register, row, 'KPI').formula);
  const candidates = tables.flatMap((table) => {
    const extension = extensionOf(extensions, table);
    const taken = new Set(extension === undefined ? [] : idsIn(extension).map((place) => place.row));
    return table.kpis
      .filter((kpi) => nameWhenLost(kpi.name) === name && !taken.has(kpi.nameCell.row) && !linked.has(kpi))
      .map((kpi) => ({ tableKey: table.key, kpiKey: kpi.key }));
  });
  return candidates.length === 1 ? candidates[0] : undefined;
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
        ...first,
        ...pointRows(
          register,
          rows.map((row) => ({ row, placed })),
        ),
        ...then,
      ]),
      remember: rememberExtensions((known) => (memory === undefined ? known : [...known, memory])),
    }),
  );
}

interface IdPlace {
  readonly extension: Extension;
  readonly row: number;
}

function placesOf(extensions: readonly Extension[], id: string): IdPlace[] {
  return extensions.flatMap((extension) =>
    idsIn(extension)
      .filter((one) => one.id === id)
      .map(({ row }) => ({ extension, row })),
  );
}

function emptyId({ extension: { sheet, ids }, row }: IdPlace): Edit {
  return {
    kind: 'write-cells',
    sheet: sheet.name,
    area: columnArea(row, ids.column, 1),
    before: [[inputAt(sheet, row, ids.column)]],
    after: [['']],
  };
}
