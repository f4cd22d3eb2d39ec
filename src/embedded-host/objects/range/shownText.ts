import { formatText } from '../../calculation/formatText';
import type { Scalar } from '../../model/value';
import type { Workbook } from '../../model/workbook';

/** What a cell shows, as `Range.text` has it: never `####`, however narrow the column. */
export function shownText(workbook: Workbook, value: Scalar, numberFormat: string): string {
  return formatText(workbook, value, numberFormat).text;
}
