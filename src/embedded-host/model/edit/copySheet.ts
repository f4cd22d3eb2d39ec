import { rewriteFormula, type ReferenceChange } from '../../formula/rewriteFormula';
import { Sheet } from '../sheet';
import type { Table } from '../table';
import type { Workbook } from '../workbook';
import { assertStructureOpen } from './assertWritable';
import { rewriteSheet } from './rewriteFormulas';
import { nextRuleId } from './rules';
import { nextSheetId } from './sheets';
import { nextTableId } from './tableAreas';
import { freeTableName } from './tableNames';

/**
 * Copies a sheet with everything on it, to a position counted from 0 (the end when left out). It is called
 * `Name (2)`; its tables get names of their own, and formulas on the copy that meant the sheet or its tables mean the
 * copy's. Names of the sheet's own scope are copied along.
 */
export function copySheet(workbook: Workbook, sheet: Sheet, position = workbook.sheets.length): Sheet {
  assertStructureOpen(workbook);
  const copy = new Sheet(nextSheetId(workbook), copyName(workbook, sheet.name), sheet.kind);
  for (const row of sheet.cells.rowIndexes())
    for (const [column, cell] of sheet.cells.row(row) ?? []) copy.cells.set(row, column, cell);
  for (const [row, props] of sheet.rowProps) copy.rowProps.set(row, props);
  for (const [column, props] of sheet.columnProps) copy.columnProps.set(column, props);
  copy.visibility = 'visible';
  copy.validations = sheet.validations;
  copy.merges = sheet.merges;
  copy.filter = sheet.filter;
  copy.freeze = sheet.freeze;
  copy.protection = sheet.protection;
  copy.pageLayout = sheet.pageLayout;
  copy.defaultColumnWidth = sheet.defaultColumnWidth;
  copy.defaultRowHeight = sheet.defaultRowHeight;
  copy.showGridlines = sheet.showGridlines;
  copy.tabColor = sheet.tabColor;
  copy.rightToLeft = sheet.rightToLeft;
  workbook.sheets = [...workbook.sheets.slice(0, position), copy, ...workbook.sheets.slice(position)];
  for (const rule of sheet.rules) copy.rules = [...copy.rules, { ...rule, id: nextRuleId(workbook) }];

  const changes: ReferenceChange[] = [{ kind: 'sheetRenamed', from: sheet.name, to: copy.name }];
  for (const table of sheet.tables) {
    const renamed: Table = { ...table, id: nextTableId(workbook), name: freeTableName(workbook) };
    copy.tables = [...copy.tables, renamed];
    changes.push({ kind: 'tableRenamed', from: table.name, to: renamed.name });
  }
  for (const change of changes) rewriteSheet(copy, change);
  for (const name of workbook.names.filter((it) => it.sheet === sheet)) {
    const formula = changes.reduce(
      (text, change) => rewriteFormula(text, { sheet: copy.name }, change),
      name.formula,
    );
    workbook.names = [...workbook.names, { ...name, sheet: copy, formula }];
  }
  workbook.noteChange({ kind: 'structure', sheet: copy, what: 'sheet' });
  return copy;
}

function copyName(workbook: Workbook, name: string): string {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
