import { formatText } from '../../embedded-host/calculation/formatText';
import type { CellFormat } from '../../embedded-host/model/format';
import type { Scalar } from '../../embedded-host/model/value';
import type { Workbook } from '../../embedded-host/model/workbook';
import { textWidth } from './textSize';

/** General numbers are rounded to at most so many decimals to fit. */
const MOST_DECIMALS = 9;

/**
 * What Excel shows of a value that is not text: in the General format, a number with as many decimals as there is room
 * for; else, where there is not room for all of it, a row of `#`.
 *
 * @param width pixels that there are for the text
 */
export function fitText(
  workbook: Workbook,
  value: Exclude<Scalar, string | null>,
  text: string,
  format: CellFormat,
  width: number,
): string {
  const fits = (shown: string): boolean => textWidth(shown, format) <= width;
  if (fits(text) && !/^#+$/.test(text)) return text;
  if (typeof value === 'number' && format.numberFormat === 'General') {
    for (let decimals = MOST_DECIMALS; decimals >= 0; decimals--) {
      const rounded = formatText(workbook, Number(value.toFixed(decimals)), 'General').text;
      if (fits(rounded)) return rounded;
    }
  }
  return '#'.repeat(Math.max(1, Math.floor(width / textWidth('#', format))));
}
