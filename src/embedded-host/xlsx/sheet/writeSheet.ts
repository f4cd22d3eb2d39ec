import type { Sheet } from '../../model/sheet';
import { areaReference } from '../cellReference';
import type { PackageDraft } from '../package/packageDraft';
import { replaceChildren } from '../package/xmlText';
import type { StyleWriter } from '../styles/styleWriter';
import type { CellWriter } from './cellXml';
import { extensionsXml } from './extensions';
import type { SheetOrigin } from './sheetOrigin';
import { writePageLayout } from './pageLayoutXml';
import { writePivotTables } from './pivotTableXml';
import { writeDrawing } from './writeDrawing';
import { writeLists, writeValidations } from './writeLists';
import { RowWriter } from './writeRows';
import { writeRules } from './writeRules';
import { writeTables } from './writeTables';
import { writeView } from './writeView';

/** The children of a worksheet in the order that the schema demands; Excel refuses a file that has them otherwise. */
const WORKSHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/**
 * Writes a worksheet's part and those of its tables, PivotTables and charts, as far as they are not what was read.
 * @returns whether formulas came, went or changed.
 */
export function writeSheet(
  sheet: Sheet,
  origin: SheetOrigin,
  draft: PackageDraft,
  styles: StyleWriter,
  writer: CellWriter,
): boolean {
  const changes = new Map<string, string>();
  const rows = new RowWriter(sheet, origin, writer);
  const rowsChanged = !rows.isUnchanged();
  if (rowsChanged) {
    changes.set('sheetData', rows.toXml());
    changes.set('dimension', dimensionXml(sheet));
  }
  writeView(sheet, origin, (format) => styles.xf(format), changes);
  writeLists(sheet, origin, changes);
  writePageLayout(sheet, origin, changes);
  const extensions = [
    writeRules(sheet, origin, styles, changes),
    writeValidations(sheet, origin, changes),
  ].filter((change) => change !== undefined);
  if (extensions.length > 0) changes.set('extLst', extensionsXml(origin, extensions));
  writeTables(sheet, origin, draft, changes, writer.withoutMarks);
  writePivotTables(sheet, origin, draft);
  writeDrawing(sheet, origin, draft, changes);
  if (changes.size > 0)
    draft.write(origin.part, replaceChildren(origin.text, origin.root, WORKSHEET_ORDER, changes));
  return rowsChanged && rows.hasOtherFormulas();
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
