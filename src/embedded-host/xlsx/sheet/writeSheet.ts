import type { Sheet } from '../../model/sheet';
import { areaReference } from '../cellReference';
import { replaceChildren } from '../package/xmlText';
import type { CellWriter } from './cellXml';
import { RowWriter } from './writeRows';
import type { SheetOrigin } from './sheetOrigin';

/** The children of a worksheet in the order that the schema demands; Excel refuses a file that has them otherwise. */
export const WORKSHEET_ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection',
  'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells',
  'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup',
  'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing',
  'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts',
  'extLst',
];

/**
 * A worksheet's part as it is to be.
 * @returns its text, the same as was read when nothing changed, and whether formulas came, went or changed.
 */
export function writeSheet(sheet: Sheet, origin: SheetOrigin, writer: CellWriter): { text: string; formulasChanged: boolean } {
  const changes = new Map<string, string>();
  const rows = new RowWriter(sheet, origin, writer);
  const rowsChanged = !rows.isUnchanged();
  if (rowsChanged) {
    changes.set('sheetData', rows.toXml());
    changes.set('dimension', dimensionXml(sheet));
  }
  return {
    text: replaceChildren(origin.text, origin.root, WORKSHEET_ORDER, changes),
    formulasChanged: rowsChanged && rows.hasOtherFormulas(),
  };
}

function dimensionXml(sheet: Sheet): string {
  const rows = sheet.cells.rowIndexes();
  let left = Infinity;
  let right = 0;
  for (const row of rows)
    for (const column of sheet.cells.row(row)?.keys() ?? []) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  const area = { top: rows[0] ?? 0, left: left === Infinity ? 0 : left, bottom: rows.at(-1) ?? 0, right };
  return `<dimension ref="${areaReference(area)}"/>`;
}
