import type { Area } from '../area';
import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { AutoFilter, FilterCriterion, FilterRule, Table } from '../table';
import type { Scalar } from '../value';
import type { Workbook } from '../workbook';
import { formatAt } from '../formatAt';
import { assertAllowed } from './assertWritable';
import { matchesCustom, topThreshold } from './filterRule';
import { plainText, type ShowText } from './renameColumns';
import { setRowsHidden } from './sizeRows';
import { replaceTable } from './tableAreas';

/** The filter of a table, or (without one) that of the sheet itself. */
export function filterOf(sheet: Sheet, table: Table | undefined): AutoFilter | undefined {
  return table ? table.filter : sheet.filter;
}

/** Puts a filter over an area of the sheet, in place of another one; rows that one hid are shown. */
export function setSheetFilter(workbook: Workbook, sheet: Sheet, area: Area): void {
  assertAllowed(workbook, sheet, 'allowAutoFilter');
  if (sheet.filter) showAll(sheet, sheet.filter);
  sheet.filter = { area, criteria: [] };
  workbook.noteChange({ kind: 'structure', sheet, what: 'other' });
}

/** Takes the filter away and shows what it hid. */
export function removeFilter(workbook: Workbook, sheet: Sheet, table: Table | undefined): void {
  assertAllowed(workbook, sheet, 'allowAutoFilter');
  const filter = filterOf(sheet, table);
  if (!filter) return;
  showAll(sheet, filter);
  if (table) {
    const { filter: _, ...rest } = table;
    replaceTable(sheet, rest);
  } else {
    sheet.filter = undefined;
  }
  note(workbook, sheet, filter);
}

/**
 * Filters a column, in place of what it was filtered by, and hides the rows that do not pass.
 * @param criterion undefined clears the column
 * Throws `InvalidArgument` for a column that the filter does not have, `InvalidOperation` without a filter.
 */
export function filterColumn(
  workbook: Workbook,
  sheet: Sheet,
  table: Table | undefined,
  column: number,
  criterion: Pick<FilterCriterion, 'values' | 'rule'> | undefined,
  showText: ShowText = plainText,
): void {
  assertAllowed(workbook, sheet, 'allowAutoFilter');
  const filter = filterOf(sheet, table);
  if (!filter) throw new HostError('InvalidOperation', 'There is no filter.');
  if (column < 0 || column > filter.area.right - filter.area.left)
    throw new HostError('InvalidArgument', 'The filter has no such column.');
  const others = filter.criteria.filter((it) => it.column !== column);
  const added = criterion
    ? [{ column, ...criterion, ...(criterion.rule ? { raw: ruleXml(criterion.rule) } : {}) }]
    : [];
  const criteria = [...others, ...added].sort((a, b) => a.column - b.column);
  putFilter(sheet, table, { ...filter, criteria });
  reapplyFilter(workbook, sheet, { ...filter, criteria }, showText);
}

/** Clears every column's criteria and shows all rows; the filter stays. */
export function clearFilter(workbook: Workbook, sheet: Sheet, table: Table | undefined): void {
  assertAllowed(workbook, sheet, 'allowAutoFilter');
  const filter = filterOf(sheet, table);
  if (!filter || filter.criteria.length === 0) return;
  putFilter(sheet, table, { ...filter, criteria: [] });
  showAll(sheet, filter);
  note(workbook, sheet, filter);
}

/** Judges every row again. Rows hidden by a criterion of the file that the host cannot judge stay hidden. */
export function reapplyFilter(
  workbook: Workbook,
  sheet: Sheet,
  filter: AutoFilter,
  showText: ShowText = plainText,
): void {
  const unknown = filter.criteria.some((criterion) => !criterion.values && !criterion.rule);
  const tests = filter.criteria.map((criterion) => testOf(workbook, sheet, filter.area, criterion, showText));
  for (let row = filter.area.top + 1; row <= filter.area.bottom; row++) {
    if (unknown && sheet.rowProps.get(row)?.hidden) continue;
    setRowsHidden(sheet, row, row, !tests.every((test) => test(row)));
  }
  note(workbook, sheet, filter);
}

function putFilter(sheet: Sheet, table: Table | undefined, filter: AutoFilter): void {
  if (table) replaceTable(sheet, { ...table, filter });
  else sheet.filter = filter;
}

function showAll(sheet: Sheet, filter: AutoFilter): void {
  if (filter.criteria.length > 0) setRowsHidden(sheet, filter.area.top + 1, filter.area.bottom, false);
}

function note(workbook: Workbook, sheet: Sheet, filter: AutoFilter): void {
  workbook.noteChange({ kind: 'cells', sheet, area: filter.area, change: 'formatted' });
}

function testOf(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  criterion: FilterCriterion,
  showText: ShowText,
): (row: number) => boolean {
  const column = area.left + criterion.column;
  const valueIn = (row: number): Scalar => sheet.cells.get(row, column)?.value ?? null;
  const shownIn = (row: number): string =>
    showText(valueIn(row), workbook.formats.at(formatAt(sheet, row, column)).numberFormat);
  const { values, rule } = criterion;
  if (values) {
    const wanted = new Set(values.map((value) => value.toLowerCase()));
    return (row) => wanted.has(shownIn(row).toLowerCase());
  }
  if (rule?.kind === 'custom') return (row) => matchesCustom(rule, valueIn(row), shownIn(row));
  if (rule?.kind === 'top') {
    const numbers: number[] = [];
    for (let row = area.top + 1; row <= area.bottom; row++) {
      const value = valueIn(row);
      if (typeof value === 'number') numbers.push(value);
    }
    const threshold = topThreshold(rule, numbers);
    return (row) => {
      const value = valueIn(row);
      return typeof value === 'number' && (rule.bottom ? value <= threshold : value >= threshold);
    };
  }
  return () => true;
}

/** The rule as the file keeps it, inside `<filterColumn>`. */
function ruleXml(rule: FilterRule): string {
  if (rule.kind === 'top')
    return `<top10 top="${rule.bottom ? 0 : 1}" percent="${rule.percent ? 1 : 0}" val="${rule.count}"/>`;
  const operators = {
    '=': 'equal',
    '<>': 'notEqual',
    '>': 'greaterThan',
    '>=': 'greaterThanOrEqual',
    '<': 'lessThan',
    '<=': 'lessThanOrEqual',
  } as const;
  const filters = rule.conditions.map(
    ({ operator, value }) => `<customFilter operator="${operators[operator]}" val="${escapeXml(value)}"/>`,
  );
  return `<customFilters${rule.all ? ' and="1"' : ''}>${filters.join('')}</customFilters>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\p{Cc}/gu, (char) => `_x${char.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`);
}
