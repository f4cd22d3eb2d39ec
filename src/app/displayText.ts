import { addLocale, format, isValidFormat } from 'numfmt';
import type { CellValue } from '../domain/sheet/cellValue';
import type { Culture } from './snapshot';

/**
 * A value as its cell shows it, in the workbook's separators and without the blanks that only align figures. A number
 * format that cannot be read counts as General: a plain value is better than none.
 * @example displayText(0.153, '0.0%', culture) // '15.3%'
 */
export function displayText(value: CellValue, numberFormat: string, culture: Culture): string {
  const pattern = isValidFormat(numberFormat) ? numberFormat : 'General';
  return format(pattern, value, { locale: localeOf(culture) }).trim();
}

const tags = new Map<string, string>();

/** numfmt takes separators by locale tag only, and users may set others in Excel than their language has. */
function localeOf({ decimalSeparator, thousandsSeparator }: Culture): string {
  const key = `${decimalSeparator}${thousandsSeparator}`;
  const known = tags.get(key);
  if (known !== undefined) return known;
  const tag = `x-${tags.size}`;
  addLocale({ decimal: decimalSeparator, group: thousandsSeparator }, tag);
  tags.set(key, tag);
  return tag;
}
