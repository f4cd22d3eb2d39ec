import type { Kpi } from '../domain/kpi';
import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { checkPromotion } from './checkPromotion';
import { checkWorkbook } from './checkWorkbook';
import { kpiFinder } from './findKpi';
import type { Issue } from './issue';
import { makePlan } from './makePlan';
import { newIds } from './newIds';
import type { Plan } from './plan';
import { promoteInTable, type TableEdits, type TablePromotions } from './promoteInTable';
import type { KpiPromotion, PromotionRequest } from './promotionRequest';
import { checkRegister } from './register/findRegister';
import { linkedByFormula } from './register/kpiOfFormula';
import { readTracking, type Tracking } from './register/readTracking';
import { registerEntry, type RegisterEntry } from './register/registerEntry';
import { extendRegister, newRegister } from './register/writeRegister';
import { done, failed, type Result } from './result';
import { joinRewrites } from './joinRewrites';
import { anchorsOfOthersGo, rememberColumns } from './settings/rememberColumns';
import { keepFiscalStart } from './settings/fiscalStart';
import { sheetById } from './sheetCells';
import type { Snapshot } from './snapshot';
import type { Survey } from './survey';

/**
 * Plans how KPIs become key results: the register's rows, the ids, and the columns appended to tables that have none
 * yet.
 * @param surveys the answers to `surveysForPromotion` for the same snapshot and request
 * @returns the plan, or the first thing that is wrong or in the way
 */
export function planPromotion(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  surveys: readonly Survey[],
  request: PromotionRequest,
): Result<Plan> {
  const tracking = readTracking(snapshot);
  const { register } = tracking;
  const ownSheets = register === undefined ? [] : [register.sheet];
  const [issue] = [
    ...checkWorkbook(snapshot, ownSheets, register === undefined),
    ...checkRegister(register),
    ...checkPromotion(snapshot, tables, request),
    ...checkUntracked(snapshot, tables, tracking, request),
  ];
  if (issue !== undefined) return failed(issue);

  const target = register === undefined ? newRegister(snapshot) : extendRegister(snapshot, register);
  const entries: RegisterEntry[] = [];
  const edits: TableEdits[] = [];
  for (const promotions of byTable(tables, request, newIds(snapshot, tracking, request.kpis.length))) {
    const planned = promoteInTable(
      snapshot,
      tracking,
      surveys,
      promotions,
      request.columns,
      target.table,
      request.withoutRoom,
    );
    if (!planned.ok) return planned;
    const { table } = promotions;
    const sheet = sheetById(snapshot, table.sheetId);
    if (sheet === undefined) throw new Error(`the table ${table.key} is not of this snapshot`);
    const { references } = planned.value;
    edits.push(planned.value);
    for (const { id, kpi, promotion } of promotions.kpis) {
      const placed = { sheet, table, kpi, ...(references === undefined ? {} : { references }) };
      const entry = registerEntry(snapshot, id, placed, request, promotion, target.names);
      if (entry === undefined) return failed({ code: 'formula-too-long', kpi: kpi.name });
      entries.push(entry);
    }
  }
  const rows = target.write(entries);
  const calendar = keepFiscalStart(snapshot, request.fiscalStart);
  const memories = edits.flatMap(({ memory }) => memory ?? []);
  return done(
    makePlan(snapshot, {
      action: 'promote',
      expects: [
        ...target.expects,
        ...calendar.expects,
        ...rows.expects,
        ...edits.flatMap(({ expects }) => expects),
      ],
      edits: joinRewrites([
        ...(memories.length === 0 ? [] : anchorsOfOthersGo(snapshot, tracking.extensions)),
        ...target.first,
        ...calendar.edits,
        ...edits.flatMap(({ first }) => first),
        ...rows.edits,
        ...edits.flatMap(({ then }) => then),
      ]),
      remember: rememberColumns(snapshot, tracking.extensions, memories),
    }),
  );
}

/** That no KPI without an id in a row of its own is a key result already; of the others that id tells. */
function checkUntracked(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  { register }: Tracking,
  { kpis }: PromotionRequest,
): Issue[] {
  if (register === undefined) return [];
  const linked = new Map(
    linkedByFormula(snapshot, tables, register).map(({ id, found: { table, kpi } }) => [
      `${table.key} ${kpi.key}`,
      { id, name: kpi.name },
    ]),
  );
  return kpis.flatMap(({ tableKey, kpiKey }): Issue[] => {
    const known = linked.get(`${tableKey} ${kpiKey}`);
    return known === undefined ? [] : [{ code: 'already-key-result', kpi: known.name, id: known.id }];
  });
}

interface Group extends TablePromotions {
  readonly kpis: { readonly id: string; readonly kpi: Kpi; readonly promotion: KpiPromotion }[];
}

/** The KPIs table by table, in the order asked for, each with its id. */
function byTable(tables: readonly KpiTable[], request: PromotionRequest, ids: readonly string[]): Group[] {
  const find = kpiFinder(tables);
  const groups = new Map<string, Group>();
  request.kpis.forEach((promotion, index) => {
    const found = find(promotion);
    const id = ids[index];
    if (found === undefined || id === undefined) throw new Error('checked before');
    const group = groups.get(found.table.key) ?? { table: found.table, kpis: [] };
    group.kpis.push({ id, kpi: found.kpi, promotion });
    groups.set(found.table.key, group);
  });
  return [...groups.values()];
}
