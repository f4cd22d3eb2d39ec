import { DEFAULT_FORMAT } from './defaultFormat';
import { INDEXED_COLORS, OFFICE_THEME } from './defaultPalette';
import { FormatTable } from './format';
import { Sheet } from './sheet';
import { Workbook } from './workbook';

/** A blank workbook with one worksheet, `Sheet1`, as Excel makes it. */
export function newWorkbook(): Workbook {
  const workbook = new Workbook(new FormatTable([DEFAULT_FORMAT]));
  workbook.palette = { theme: OFFICE_THEME, indexed: INDEXED_COLORS };
  workbook.sheets = [new Sheet('{00000000-0001-0000-0000-000000000000}', 'Sheet1')];
  return workbook;
}
