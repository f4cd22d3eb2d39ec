import { type Area, columnCount, isWholeColumns, isWholeRows, rowCount } from '../../model/area';
import { formatCells } from '../../model/edit/formatCells';
import type { CellFormat } from '../../model/format';
import { formatAt, inheritedFormat } from '../../model/formatAt';
import type { Sheet } from '../../model/sheet';
import type { Parser } from '../argument';
import { type Json, type Member, readWrite } from '../richObject';
import type { RangeObject } from '../range/rangeObject';

/** The indexes of all formats that cells of an area have, those that do not exist included. */
function formatIndexes(sheet: Sheet, area: Area): Set<number> {
  const indexes = new Set<number>();
  if (!isWholeColumns(area) && !isWholeRows(area)) {
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) indexes.add(formatAt(sheet, row, column));
    return indexes;
  }
  let existing = 0;
  for (const [, , cell] of sheet.cells.within(area)) {
    indexes.add(cell.format);
    existing++;
  }
  if (existing < rowCount(area) * columnCount(area)) {
    // Beyond what exists a whole row or column looks like its own properties say.
    if (isWholeColumns(area))
      for (let column = area.left; column <= area.right; column++)
        indexes.add(sheet.columnProps.get(column)?.format ?? 0);
    else
      for (let row = area.top; row <= area.bottom; row++) indexes.add(inheritedFormat(sheet, row, area.left));
  }
  return indexes;
}

/** What all cells of a range have in common, or `null` where they differ: Excel's answer for mixed formatting. */
export function common<T extends Json>(range: RangeObject, of: (format: CellFormat) => T): T | null {
  let value: T | undefined;
  for (const index of formatIndexes(range.sheet, range.area)) {
    const found = of(range.client.workbook.formats.at(index));
    if (value !== undefined && found !== value) return null;
    value = found;
  }
  return value ?? null;
}

/** A property of the cells' format. */
export function formatMember<T>(
  range: RangeObject,
  get: (format: CellFormat) => Json,
  parse: Parser<T>,
  change: (format: CellFormat, value: T) => Partial<CellFormat>,
): Member {
  return readWrite(
    () => common(range, get),
    parse,
    (value) => formatCells(range.client.workbook, range.sheet, range.area, (format) => change(format, value)),
  );
}
