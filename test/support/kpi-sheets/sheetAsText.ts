import { dateOfSerial } from '../../../src/domain/sheet/serialDate';
import { isoDate } from '../../../src/domain/calendarDate';
import { isDateFormat } from '../../../src/domain/sheet/numberFormat';
import type { LooseCell, LooseRows } from '../looseCells';

/** Rows of cells as lines that `sheetFromText` reads again: cells parted by `|`, dates as `2025-01-31`. */
export function sheetAsText(rows: LooseRows): string {
  return rows.map((row) => row.map(cellText).join(' | ').trimEnd()).join('\n');
}

function cellText({ value, format = 'General', formula }: LooseCell): string {
  if (typeof value === 'string') return value !== '' && !Number.isNaN(Number(value)) ? `"${value}` : value;
  if (typeof value !== 'number') return String(value);
  if (formula !== undefined) return `=${value}`;
  if (isDateFormat(format)) {
    const date = dateOfSerial(Math.floor(value));
    return date === undefined ? String(value) : isoDate(date);
  }
  return format.includes('%') ? `${Number((value * 100).toFixed(6))}%` : String(value);
}
