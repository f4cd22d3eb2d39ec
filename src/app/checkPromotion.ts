import type { Kpi } from '../domain/kpi';
import type { KpiTable } from '../domain/kpi-table/kpiTable';
import type { CellRef } from '../domain/sheet/area';
import type { CellValue } from '../domain/sheet/cellValue';
import { numberMeant } from '../domain/sheet/typedDigits';
import { targetLevel } from '../domain/target';
import { checkMeasure } from './checkMeasure';
import { kpiFinder } from './findKpi';
import type { Issue } from './issue';
import type { BaselineInput, KpiPromotion, PromotionRequest, TargetInput } from './promotionRequest';
import { done, failed, type Result } from './result';
import { cellAt, sheetById } from './sheetCells';
import type { Snapshot } from './snapshot';

/**
 * What is wrong with what the user entered; empty if nothing. The pane shows these beside its fields while typing.
 * What stands in the way on the sheet is found by `planPromotion`.
 */
export function checkPromotion(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  request: PromotionRequest,
): Issue[] {
  const issues: Issue[] = [];
  const { objective, start, due } = request;
  if (objective.trim() === '') issues.push({ code: 'objective-missing' });
  if (typeof start !== 'number') issues.push({ code: 'not-a-date', field: 'start', text: String(start) });
  if (typeof due !== 'number') issues.push({ code: 'not-a-date', field: 'due', text: String(due) });
  if (typeof start === 'number' && typeof due === 'number' && due < start)
    issues.push({ code: 'due-before-start' });
  const find = kpiFinder(tables);
  for (const promotion of request.kpis) {
    const found = find(promotion);
    if (found === undefined) issues.push({ code: 'kpi-not-found', kpi: promotion.kpiKey });
    else {
      issues.push(...checkFigures(snapshot, found.kpi, promotion));
      issues.push(...checkMeasure(snapshot, found, request, promotion));
    }
  }
  return issues;
}

function checkFigures(snapshot: Snapshot, { name }: Kpi, { baseline, target }: KpiPromotion): Issue[] {
  const checked = checkTarget(snapshot, name, numberOf(snapshot, baseline), target);
  return checked.ok ? [] : [checked.issue];
}

/**
 * The level that a target means, or what is wrong with it.
 * @param baseline in the KPI's own unit, or what stands there instead
 */
export function checkTarget(
  snapshot: Snapshot,
  kpi: string,
  baseline: CellValue,
  target: TargetInput,
): Result<number> {
  if (typeof baseline !== 'number') {
    return failed(notANumber(snapshot, 'baseline', kpi, String(baseline)));
  }
  const entered = numberOf(snapshot, target);
  if (typeof entered !== 'number') return failed(notANumber(snapshot, 'target', kpi, String(entered)));
  const level = targetOf(baseline, target, entered);
  return level === baseline ? failed({ code: 'baseline-equals-target', kpi }) : done(level);
}

/** What was typed is no number here; perhaps one whose separators stand as in another language. */
function notANumber({ culture }: Snapshot, field: 'baseline' | 'target', kpi: string, text: string): Issue {
  const meant = numberMeant(text, culture);
  return { code: 'not-a-number', field, kpi, text, ...(meant === undefined ? {} : { meant }) };
}

/** The level that the target means now; `undefined` where an input is no number. */
export function plannedLevels(
  snapshot: Snapshot,
  { baseline, target }: Pick<KpiPromotion, 'baseline' | 'target'>,
): { baseline: number; target: number } | undefined {
  const from = numberOf(snapshot, baseline);
  const entered = numberOf(snapshot, target);
  if (typeof from !== 'number' || typeof entered !== 'number') return undefined;
  return { baseline: from, target: targetOf(from, target, entered) };
}

function targetOf(baseline: number, target: TargetInput, entered: number): number {
  if (target.kind === 'change' || target.kind === 'percent')
    return targetLevel(baseline, { kind: target.kind, by: entered });
  return entered;
}

/** The number that an input stands for, or what stands there instead. */
function numberOf(snapshot: Snapshot, input: BaselineInput | TargetInput): CellValue {
  const value =
    input.kind === 'cell' ? valueAt(snapshot, input.cell) : 'value' in input ? input.value : input.by;
  return typeof value === 'number' && !Number.isFinite(value) ? '' : value;
}

function valueAt(snapshot: Snapshot, { sheetId, row, column }: CellRef): CellValue {
  const sheet = sheetById(snapshot, sheetId);
  return sheet === undefined ? '' : cellAt(sheet, row, column).value;
}
