import type { EditOf } from '../../app/edits/edit';
import { areaAddress, qualifiedAddress } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import { AREA_PROPERTIES, areaOf, rangeAt } from '../ranges';
import type { EditHandler } from './edit';

export const resizeTable: EditHandler<EditOf<'resize-table'>> = {
  carryOut(workbook, { sheet, table, before, after, fills = [] }) {
    workbook.tables.getItem(table).resize(qualifiedAddress(sheet, after));
    if (after.rowCount < before.rowCount)
      for (const area of fills) rangeAt(workbook, sheet, area).clear('Contents');
  },
  observe(workbook, { table, after }) {
    return observeTableArea(workbook, table, after);
  },
};

/** Whether a table stands just there. */
export function observeTableArea(workbook: Excel.Workbook, table: string, area: Area): () => boolean {
  const range = workbook.tables.getItem(table).getRange().load(AREA_PROPERTIES);
  return () => areaAddress(areaOf(range)) === areaAddress(area);
}
