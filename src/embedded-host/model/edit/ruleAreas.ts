import { translateFormula } from '../../formula/translateFormula';
import type { Area } from '../area';
import { areasOverlap, subtractArea } from '../area';
import type { ConditionalRule, Validation } from '../rules';
import type { Sheet } from '../sheet';
import { mapRuleFormulas } from './rewriteFormulas';
import type { Shift } from './shiftArea';

/** The cell that a rule's relative formulas are written for: the first of its first area. */
function originOf(areas: readonly Area[]): { row: number; column: number } {
  return { row: areas[0]?.top ?? 0, column: areas[0]?.left ?? 0 };
}

/** The rule on other areas, its relative formulas translated so that each cell is still judged alike. */
export function withAreas(rule: ConditionalRule, areas: readonly Area[]): ConditionalRule {
  const [before, after] = [originOf(rule.areas), originOf(areas)];
  const [rows, columns] = [after.row - before.row, after.column - before.column];
  if (rows === 0 && columns === 0) return { ...rule, areas };
  return {
    ...rule,
    areas,
    rule: mapRuleFormulas(rule.rule, (formula) => translateFormula(formula, rows, columns)),
  };
}

/** The validation on other areas, its relative formulas translated likewise. */
export function withValidationAreas(validation: Validation, areas: readonly Area[]): Validation {
  const [before, after] = [originOf(validation.areas), originOf(areas)];
  const [rows, columns] = [after.row - before.row, after.column - before.column];
  if (rows === 0 && columns === 0) return { ...validation, areas };
  const translate = (formula: string): string =>
    formula === '' ? '' : translateFormula(formula, rows, columns);
  return {
    ...validation,
    areas,
    formula1: translate(validation.formula1),
    formula2: translate(validation.formula2),
  };
}

/**
 * Before cells are deleted: rules, validations and calculated columns whose first cell will go are written for the
 * first cell that stays, or their relative references would be lost with it.
 */
export function reanchorFormulas(sheet: Sheet, { area: deleted, shift }: Shift): void {
  const losesFirst = (areas: readonly Area[]): boolean => {
    const { row, column } = originOf(areas);
    return areasOverlap(deleted, { top: row, bottom: row, left: column, right: column });
  };
  const remaining = (areas: readonly Area[]): Area[] => areas.flatMap((area) => subtractArea(area, deleted));
  sheet.rules = sheet.rules.map((rule) => {
    const areas = losesFirst(rule.areas) ? remaining(rule.areas) : [];
    return areas.length > 0 ? withAreas(rule, areas) : rule;
  });
  sheet.validations = sheet.validations.map((validation) => {
    const areas = losesFirst(validation.areas) ? remaining(validation.areas) : [];
    return areas.length > 0 ? withValidationAreas(validation, areas) : validation;
  });
  if (shift === 'columns') return;
  sheet.tables = sheet.tables.map((table) => {
    const first = table.area.top + (table.showHeaders ? 1 : 0);
    if (!areasOverlap(deleted, { ...table.area, top: first, bottom: first })) return table;
    const rows = deleted.bottom + 1 - first;
    const columns = table.columns.map((column) =>
      column.formula === undefined
        ? column
        : { ...column, formula: translateFormula(column.formula, rows, 0) },
    );
    return { ...table, columns };
  });
}

/** Takes an area out of every conditional format of a sheet; those that are left with no cell go. */
export function clearRules(sheet: Sheet, area: Area): void {
  sheet.rules = sheet.rules
    .flatMap((rule) => {
      const areas = rule.areas.flatMap((it) => subtractArea(it, area));
      if (areas.length === 0) return [];
      return areas.length === rule.areas.length && areas.every((it, i) => it === rule.areas[i])
        ? [rule]
        : [withAreas(rule, areas)];
    })
    .map((rule, priority) => (rule.priority === priority ? rule : { ...rule, priority }));
}

/** Takes an area out of every data validation of a sheet. */
export function clearValidations(sheet: Sheet, area: Area): void {
  sheet.validations = sheet.validations.flatMap((validation) => {
    const areas = validation.areas.flatMap((it) => subtractArea(it, area));
    if (areas.length === 0) return [];
    return areas.length === validation.areas.length && areas.every((it, i) => it === validation.areas[i])
      ? [validation]
      : [withValidationAreas(validation, areas)];
  });
}
