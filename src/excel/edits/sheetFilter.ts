import type { EditOf } from '../../app/edits/edit';
import { areaAddress } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import { AREA_PROPERTIES, areaOf, rangeAt } from '../ranges';
import type { EditHandler } from './edit';

export const sheetFilter: EditHandler<EditOf<'sheet-filter'>> = {
  carryOut(workbook, { sheet, after }) {
    const { autoFilter } = workbook.worksheets.getItem(sheet);
    // A sheet has one filter: it is taken away first, because applying it where it is already may just switch it off.
    autoFilter.remove();
    autoFilter.apply(rangeAt(workbook, sheet, after));
  },
  observe(workbook, { sheet, after }) {
    return observeFilter(workbook, sheet, after);
  },
};

/** Whether the sheet's own filter stands over just these cells. */
export function observeFilter(workbook: Excel.Workbook, sheet: string, area: Area): () => boolean {
  const range = workbook.worksheets.getItem(sheet).autoFilter.getRangeOrNullObject().load(AREA_PROPERTIES);
  return () => !range.isNullObject && areaAddress(areaOf(range)) === areaAddress(area);
}
