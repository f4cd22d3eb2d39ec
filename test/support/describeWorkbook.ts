import type { Cell } from '../../src/embedded-host/model/cell';
import type { CellFormat } from '../../src/embedded-host/model/format';
import { inheritedFormat } from '../../src/embedded-host/model/formatAt';
import type { Sheet } from '../../src/embedded-host/model/sheet';
import { columnHasStandardWidth, widthToPoints } from '../../src/embedded-host/objects/range/measure';
import { ErrorValue, type Scalar } from '../../src/embedded-host/model/value';
import type { Workbook } from '../../src/embedded-host/model/workbook';

/**
 * A workbook as lines of text, one a fact: each cell with its content and looks, each rule, name, table, width. Two
 * workbooks are the same to a user when these lines are. Ids that the host makes up when it opens a file are left out.
 *
 * @param only 'content' leaves calculated values out, since `TODAY()` moves them.
 */
export function describeWorkbook(workbook: Workbook, only: 'all' | 'content' = 'all'): string[] {
  return [
    ...workbook.names.map(
      ({ sheet, ...name }) => `name ${name.name} ${JSON.stringify({ ...name, sheet: sheet?.name })}`,
    ),
    ...[...workbook.settings].map(([key, value]) => `setting ${key} ${value}`),
    ...workbook.customXmlParts.map((part) => `custom xml ${part.xml}`),
    `properties ${JSON.stringify(workbook.properties)}`,
    ...workbook.sheets.flatMap((sheet, index) => describeSheet(workbook, sheet, index, only)),
  ].sort();
}

function describeSheet(workbook: Workbook, sheet: Sheet, index: number, only: 'all' | 'content'): string[] {
  const at = (fact: string, value: unknown): string => `${sheet.name} ${fact} ${JSON.stringify(value)}`;
  const lines = [
    at('position', [index, sheet.visibility, sheet.tabColor, sheet.rightToLeft, sheet.showGridlines]),
    at('default size', [sheet.defaultColumnWidth, sheet.defaultRowHeight]),
    at('freeze', sheet.freeze),
    at('protection', sheet.protection),
    at('page layout', sheet.pageLayout),
    at('filter', sheet.filter),
    ...sheet.merges.map((merge) => at('merge', merge)),
    ...sheet.tables.map((table) => at(`table ${table.name}`, table)),
    // A rule that was read knows how the file wrote its format; one that was added does not.
    ...sheet.rules.map(({ id: _, ...rule }) =>
      at(`rule ${rule.priority}`, rule).replace(/,"raw":"(\\.|[^"\\])*"/g, ''),
    ),
    ...sheet.validations.map((validation) => at('validation', validation)),
    ...sheet.charts.map(({ id: _, ...chart }) => at('chart', chart)),
  ];
  for (const [row, { format, ...props }] of sheet.rowProps)
    lines.push(
      at(`row ${row}`, { ...props, format: format === undefined ? undefined : workbook.formats.at(format) }),
    );
  for (const [column, { format, width = sheet.defaultColumnWidth, ...props }] of sheet.columnProps) {
    const look = format === undefined ? undefined : workbook.formats.at(format);
    // Excel takes widths by whole pixels, and to users and add-ins a column that is as wide as the standard has the
    // standard width, whether or not the file says so column by column (`RangeFormat.useStandardWidth`).
    if (columnHasStandardWidth(sheet, column) && !props.hidden && look === undefined) continue;
    lines.push(at(`column ${column}`, { ...props, width: widthToPoints(width), format: look }));
  }
  for (const row of sheet.cells.rowIndexes())
    for (const [column, cell] of sheet.cells.row(row) ?? []) {
      const inherited = workbook.formats.at(inheritedFormat(sheet, row, column));
      if (isBlankLike(cell, workbook.formats.at(cell.format), inherited)) continue;
      const value = only === 'content' && cell.formula !== undefined ? undefined : plain(cell.value);
      const { formula, array, extra } = cell;
      lines.push(
        at(`cell ${row},${column}`, { value, formula, array, extra, ...workbook.formats.at(cell.format) }),
      );
    }
  return lines;
}

/** An empty cell that looks as its row or column does anyway is the same as none. */
const isBlankLike = ({ value, formula }: Cell, format: CellFormat, inherited: CellFormat): boolean =>
  value === null && formula === undefined && JSON.stringify(format) === JSON.stringify(inherited);

const plain = (value: Scalar): unknown => (value instanceof ErrorValue ? { error: value.code } : value);

/** The lines that only one of two descriptions has; empty when the workbooks are the same. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const [had, has] = [new Set(before), new Set(after)];
  return [
    ...before.filter((line) => !has.has(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !had.has(line)).map((line) => `+ ${line}`),
  ];
}
