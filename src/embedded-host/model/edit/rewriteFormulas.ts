import { rewriteFormula, type ReferenceChange } from '../../formula/rewriteFormula';
import type { ConditionalRule, RuleKind, Validation } from '../rules';
import type { Sheet } from '../sheet';
import type { Table } from '../table';
import type { Workbook } from '../workbook';
import { rewriteChart } from './charts';

type Rewrite = (formula: string, row?: number) => string;

/** Lets every formula of the workbook follow a change: those of cells, names, rules, validations, charts and table
 * columns. */
export function rewriteFormulas(workbook: Workbook, change: ReferenceChange): void {
  for (const sheet of workbook.sheets) rewriteSheet(sheet, change);
  workbook.names = workbook.names.map((name) => {
    const home = name.sheet?.name ?? workbook.sheets[0]?.name ?? '';
    const formula = rewriterOf(change, home, undefined)(name.formula);
    return formula === name.formula ? name : { ...name, formula };
  });
}

/** `rewriteFormulas` for what stands on one sheet. */
export function rewriteSheet(sheet: Sheet, change: ReferenceChange): void {
  const rewriters = new Map<string | undefined, Rewrite>();
  const inTable = (table: string | undefined): Rewrite => {
    let rewrite = rewriters.get(table);
    if (!rewrite) rewriters.set(table, (rewrite = rewriterOf(change, sheet.name, table)));
    return rewrite;
  };
  rewriteCells(sheet, inTable);
  const rewrite = inTable(undefined);
  sheet.rules = sheet.rules.map((rule) => rewriteRule(rule, rewrite));
  sheet.validations = sheet.validations.map((validation) => rewriteValidation(validation, rewrite));
  sheet.charts = sheet.charts.map((chart) => rewriteChart(chart, rewrite));
  sheet.tables = sheet.tables.map((table) => rewriteTable(table, inTable(table.name)));
}

/** A rewriter of the formulas of one sheet, or of one table on it. */
function rewriterOf(change: ReferenceChange, sheet: string, table: string | undefined): Rewrite {
  const home = table === undefined ? { sheet } : { sheet, table };
  const known = new Map<string, string>();
  // `[@Col]` becomes the address of its own row when a table turns into a range.
  const dependsOnRow = change.kind === 'tableToRange';
  return (formula, row) => {
    if (dependsOnRow && row !== undefined)
      return mayConcern(formula, sheet, change) ? rewriteFormula(formula, { ...home, row }, change) : formula;
    // Addresses differ from row to row, structured references do not: only those are worth remembering.
    const repeats = formula.includes('[');
    const seen = repeats ? known.get(formula) : undefined;
    if (seen !== undefined) return seen;
    const rewritten = mayConcern(formula, sheet, change) ? rewriteFormula(formula, home, change) : formula;
    if (repeats) known.set(formula, rewritten);
    return rewritten;
  };
}

/** A quick look, so that formulas which cannot be concerned are not parsed. */
function mayConcern(formula: string, homeSheet: string, change: ReferenceChange): boolean {
  const mentions = (name: string): boolean =>
    formula.toLowerCase().includes(name.replaceAll("'", "''").toLowerCase());
  switch (change.kind) {
    case 'inserted':
    case 'deleted':
      if (change.shift === 'rows' && !reachesRow(formula, change.area.top + 1)) return false;
      return homeSheet === change.sheet || mentions(change.sheet);
    case 'moved':
      return homeSheet === change.sheet || mentions(change.sheet);
    case 'sheetRenamed':
      return mentions(change.from);
    case 'sheetDeleted':
      return mentions(change.sheet);
    case 'tableRenamed':
      return mentions(change.from);
    case 'tableToRange':
    case 'columnRenamed':
    case 'columnDeleted':
      return formula.includes('[') || mentions(change.table);
  }
}

/** Whether any number in the formula is so great: rows above a change stay, and are most of a long table. */
function reachesRow(formula: string, row: number): boolean {
  for (const [digits] of formula.matchAll(/\d+/g)) if (Number(digits) >= row) return true;
  return false;
}

function rewriteCells(sheet: Sheet, rewriter: (table: string | undefined) => Rewrite): void {
  const outside = rewriter(undefined);
  for (const row of sheet.cells.rowIndexes()) {
    const tables = sheet.tables.filter(({ area }) => area.top <= row && row <= area.bottom);
    for (const [column, cell] of sheet.cells.row(row) ?? []) {
      if (cell.formula === undefined) continue;
      const table = tables.find(({ area }) => area.left <= column && column <= area.right);
      const formula = (table ? rewriter(table.name) : outside)(cell.formula, row);
      if (formula !== cell.formula) sheet.cells.set(row, column, { ...cell, formula });
    }
  }
}

function rewriteRule(rule: ConditionalRule, rewrite: Rewrite): ConditionalRule {
  const kind = mapRuleFormulas(rule.rule, rewrite);
  return kind === rule.rule ? rule : { ...rule, rule: kind };
}

/** The rule with each of its formulas changed; the same object when none of them is. */
export function mapRuleFormulas(rule: RuleKind, map: (formula: string) => string): RuleKind {
  const bound = <B extends { readonly formula?: string }>(it: B): B => {
    const formula = it.formula === undefined ? undefined : map(it.formula);
    return formula === it.formula ? it : { ...it, formula };
  };
  switch (rule.kind) {
    case 'cellValue': {
      const formula1 = map(rule.formula1);
      const formula2 = rule.formula2 === undefined ? undefined : map(rule.formula2);
      if (formula1 === rule.formula1 && formula2 === rule.formula2) return rule;
      return { ...rule, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
    }
    case 'custom': {
      const formula = map(rule.formula);
      return formula === rule.formula ? rule : { ...rule, formula };
    }
    case 'dataBar': {
      const [lower, upper] = [bound(rule.lower), bound(rule.upper)];
      return lower === rule.lower && upper === rule.upper ? rule : { ...rule, lower, upper };
    }
    case 'colorScale': {
      const points = rule.points.map((point) => ({ ...point, bound: bound(point.bound) }));
      return points.every((point, i) => point.bound === rule.points[i]?.bound) ? rule : { ...rule, points };
    }
    case 'iconSet': {
      const criteria = rule.criteria.map((criterion) => ({ ...criterion, bound: bound(criterion.bound) }));
      return criteria.every((it, i) => it.bound === rule.criteria[i]?.bound) ? rule : { ...rule, criteria };
    }
    case 'containsText':
    case 'topBottom':
    case 'preset':
    case 'unknown':
      return rule;
  }
}

function rewriteValidation(validation: Validation, rewrite: Rewrite): Validation {
  const [formula1, formula2] = [validation.formula1, validation.formula2].map((it) =>
    it === '' ? it : rewrite(it),
  );
  return formula1 === validation.formula1 && formula2 === validation.formula2
    ? validation
    : { ...validation, formula1: formula1 ?? '', formula2: formula2 ?? '' };
}

function rewriteTable(table: Table, rewrite: Rewrite): Table {
  const columns = table.columns.map((column) => {
    const formula = column.formula === undefined ? undefined : rewrite(column.formula);
    const totals = column.totals?.formula === undefined ? undefined : rewrite(column.totals.formula);
    if (formula === column.formula && totals === column.totals?.formula) return column;
    return {
      ...column,
      ...(formula === undefined ? {} : { formula }),
      ...(totals === undefined || !column.totals ? {} : { totals: { ...column.totals, formula: totals } }),
    };
  });
  return columns.every((column, i) => column === table.columns[i]) ? table : { ...table, columns };
}
