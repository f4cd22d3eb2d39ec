import { planPromotion } from '../../src/app/planPromotion';
import type { Snapshot } from '../../src/app/snapshot';
import { surveysForPromotion } from '../../src/app/surveysForPromotion';
import { proposeDraft } from '../../src/taskpane/state/proposeDraft';
import { promotionRequest } from '../../src/taskpane/state/promotionRequest';
import { readContent } from '../../src/taskpane/state/readContent';
import { carryOut } from '../support/carryOut';
import { freeSurvey } from '../support/snapshots';
import { keyOf } from './sample';

/** The workbook after these KPIs were promoted, their targets a tenth above their values. */
export function promoted(snapshot: Snapshot, objective: string, ...names: readonly string[]): Snapshot {
  const content = readContent(snapshot);
  const keys = names.map((name) => keyOf(content, name));
  const draft = proposeDraft(content, keys, { year: 2026, month: 2, day: 15 });
  const kpis = draft.kpis.map((kpi) => ({ ...kpi, targetKind: 'percent' as const, target: '10' }));
  const request = promotionRequest({ ...draft, kpis, objective, targets: 'own' }, content);
  const surveys = surveysForPromotion(snapshot, content.tables, request).map((one) => freeSurvey(one));
  const plan = planPromotion(snapshot, content.tables, surveys, request);
  if (!plan.ok) throw new Error(plan.issue.code);
  return carryOut(snapshot, plan.value);
}

/** The workbook with one cell typed over. */
export function typedOver(
  snapshot: Snapshot,
  sheetName: string,
  row: number,
  column: number,
  typed: number | string,
): Snapshot {
  const sheets = snapshot.sheets.map((sheet) => {
    const { grid } = sheet;
    if (sheet.name !== sheetName || grid === undefined) return sheet;
    const change = <Cell>(cells: readonly (readonly Cell[])[], to: Cell): Cell[][] =>
      cells.map((line, r) =>
        line.map((cell, c) => (r === row - grid.area.row && c === column - grid.area.column ? to : cell)),
      );
    return {
      ...sheet,
      grid: { ...grid, values: change(grid.values, typed), formulas: change(grid.formulas, typed) },
    };
  });
  return { ...snapshot, sheets };
}
