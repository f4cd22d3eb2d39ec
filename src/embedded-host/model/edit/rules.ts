import type { Area } from '../area';
import type { ConditionalRule, RuleKind } from '../rules';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { assertAllowed } from './assertWritable';
import { clearRules } from './ruleAreas';

/** Adds a conditional format before all others of the sheet. Throws `AccessDenied`. */
export function addRule(workbook: Workbook, sheet: Sheet, area: Area, rule: RuleKind): ConditionalRule {
  assertAllowed(workbook, sheet, 'allowFormatCells');
  const added: ConditionalRule = {
    id: nextRuleId(workbook),
    areas: [area],
    priority: 0,
    stopIfTrue: false,
    rule,
  };
  putRules(workbook, sheet, [added, ...sheet.rules]);
  return added;
}

/** Puts another version of a conditional format in its place. Throws `AccessDenied`. */
export function replaceRule(workbook: Workbook, sheet: Sheet, rule: ConditionalRule): void {
  assertAllowed(workbook, sheet, 'allowFormatCells');
  putRules(
    workbook,
    sheet,
    sheet.rules.map((it) => (it.id === rule.id ? rule : it)),
  );
}

/** Deletes a conditional format from all its cells. Throws `AccessDenied`. */
export function deleteRule(workbook: Workbook, sheet: Sheet, id: string): void {
  assertAllowed(workbook, sheet, 'allowFormatCells');
  putRules(
    workbook,
    sheet,
    sheet.rules.filter((it) => it.id !== id),
  );
}

/** Takes the conditional formats off an area; those that reach beyond it stay there. Throws `AccessDenied`. */
export function clearRulesFrom(workbook: Workbook, sheet: Sheet, area: Area): void {
  assertAllowed(workbook, sheet, 'allowFormatCells');
  clearRules(sheet, area);
  workbook.noteChange({ kind: 'structure', sheet, what: 'rule' });
}

/**
 * Moves a conditional format in the order of the sheet's; the others close up.
 * @param priority counted from 0, or from the back when negative; beyond the bounds it is the first or the last
 */
export function setPriority(workbook: Workbook, sheet: Sheet, id: string, priority: number): void {
  assertAllowed(workbook, sheet, 'allowFormatCells');
  const ordered = byPriority(sheet);
  const others = ordered.filter((it) => it.id !== id);
  const at = Math.max(0, Math.min(priority < 0 ? ordered.length + priority : priority, others.length));
  putRules(workbook, sheet, [
    ...others.slice(0, at),
    ...ordered.filter((it) => it.id === id),
    ...others.slice(at),
  ]);
}

/** The conditional formats of a sheet, the one that is tried first at the beginning. */
export function byPriority(sheet: Sheet): ConditionalRule[] {
  return [...sheet.rules].sort((a, b) => a.priority - b.priority);
}

function putRules(workbook: Workbook, sheet: Sheet, rules: readonly ConditionalRule[]): void {
  sheet.rules = rules.map((rule, priority) => (rule.priority === priority ? rule : { ...rule, priority }));
  workbook.noteChange({ kind: 'structure', sheet, what: 'rule' });
}

/** An id that no conditional format of the workbook has, in the form Excel gives them. */
export function nextRuleId(workbook: Workbook): string {
  const taken = new Set(workbook.sheets.flatMap((sheet) => sheet.rules.map((rule) => rule.id)));
  for (let number = taken.size + 1; ; number++) {
    const id = `{${number.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
    if (!taken.has(id)) return id;
  }
}
