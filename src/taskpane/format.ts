import { displayText } from '../app/displayText';
import { paneText } from '../app/messages';
import type { Snapshot } from '../app/snapshot';
import type { Period } from '../domain/period/period';
import { dateOfSerial, serialOfDate } from '../domain/sheet/serialDate';
import { isStale, periodName } from '../domain/valuePeriod';
import type { KpiChange } from './state/kpiChange';
import type { WorkbookContent } from './state/paneState';

/** How the pane writes numbers and dates: as this workbook's sheets do. What is not there is a dash. */
export interface PaneFormat {
  value(value: number | undefined, numberFormat: string): string;
  /** @param share 0.5 is 50% */
  percent(share: number | undefined): string;
  /** @param serial in the workbook's own date system */
  date(serial: number | undefined): string;
  /** When a value was measured: `undefined` where the sheet does not tell. */
  period(period: Period | undefined): PeriodInWords;
  /** The size of a change, without its direction: `4.2%`, `1.5 pts`, `$300`. */
  changeSize(change: KpiChange, numberFormat: string): string;
}

/** A period as the pane names it, and whether a value of it is out of date. */
export interface PeriodInWords {
  readonly name: string;
  readonly isStale: boolean;
}

const NOTHING = '–';

/**
 * The formats of a workbook.
 * @param day as of which it is read, and its fiscal calendar
 */
export function paneFormat(
  { culture, date1904 }: Snapshot,
  { asOf, calendar }: Partial<Pick<WorkbookContent, 'asOf' | 'calendar'>> = {},
): PaneFormat {
  const today = { date1904, fiscalStart: calendar?.start, ...(asOf === undefined ? {} : { asOf }) };
  return {
    period: (period) =>
      period === undefined
        ? { name: paneText.period.none, isStale: false }
        : { name: periodName(period, date1904), isStale: isStale(period, today) },
    value: (value, numberFormat) =>
      value === undefined ? NOTHING : displayText(value, numberFormat, culture).trim(),
    percent: (share) => (share === undefined ? NOTHING : displayText(share, '0%', culture)),
    date(serial) {
      const date = serial === undefined ? undefined : dateOfSerial(serial, date1904);
      return date === undefined ? NOTHING : displayText(serialOfDate(date), 'd mmm yyyy', culture);
    },
    changeSize(change, numberFormat) {
      const size = Math.abs(change.amount);
      if (change.unit === 'not-meaningful') return paneText.change.notMeaningful;
      if (change.unit === 'own') return displayText(size, numberFormat, culture).trim();
      if (change.unit === 'points')
        return paneText.change.points(
          displayText(size, Math.round(size * 100) < 10 ? '0.00' : '0.0', culture),
        );
      return displayText(size, size < 10 ? '0.0%' : '#,##0%', culture);
    },
  };
}
