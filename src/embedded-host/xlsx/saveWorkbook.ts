import { toFile } from '../formula/fileFormula';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { PackageDraft } from './package/packageDraft';
import type { CellWriter } from './sheet/cellXml';
import { tableAt } from './sheet/readRows';
import { writeSheet } from './sheet/writeSheet';
import { StyleWriter } from './styles/styleWriter';
import { StringWriter } from './workbook/stringWriter';
import { originOf } from './workbook/workbookOrigin';

/**
 * The bytes of a workbook as .xlsx (or .xlsm, when that is what was opened). Parts that say what they said when the
 * file was opened are the same byte for byte; a workbook in which nothing changed gives back its very file.
 */
export function saveWorkbook(workbook: Workbook): Uint8Array {
  const origin = originOf(workbook);
  if (!origin) throw new Error('not yet');
  const draft = new PackageDraft(origin.package);
  const styles = new StyleWriter(draft, origin.stylesPart, workbook.formats, origin.styles.formats.length);
  const strings = new StringWriter(origin.strings, origin.stringsPart);
  for (const [sheet, entry] of origin.sheets) {
    if (!entry.worksheet) continue;
    const { text } = writeSheet(sheet, entry.worksheet, cellWriter(sheet, styles, strings));
    draft.write(entry.worksheet.part, text);
  }
  strings.finish(draft);
  styles.finish(origin.part);
  return draft.isChanged ? draft.toBytes() : origin.bytes.slice();
}

function cellWriter(sheet: Sheet, styles: StyleWriter, strings: StringWriter): CellWriter {
  return {
    xf: (format) => styles.xf(format),
    text: (value, rich) => strings.text(value, rich),
    formula: (formula, row, column) => toFile(formula, tableAt(sheet.tables, row, column)?.name),
    dynamicArrayMark: () => 1,
  };
}
