import { plainText } from '../../model/edit/renameColumns';
import type { Scalar } from '../../model/value';
import type { Workbook } from '../../model/workbook';

/** What a cell shows. */
export function shownText(_workbook: Workbook, value: Scalar, numberFormat: string): string {
  return plainText(value, numberFormat);
}
