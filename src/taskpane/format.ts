import { displayText } from '../app/displayText';
import { paneText } from '../app/messages';
import type { Snapshot } from '../app/snapshot';
import { dateOfSerial, serialOfDate } from '../domain/sheet/serialDate';
import type { KpiChange } from './state/kpiChange';

/** How the pane writes numbers and dates: as this workbook's sheets do. What is not there is a dash. */
export interface PaneFormat {
  value(value: number | undefined, numberFormat: string): string;
  /** @param share 0.5 is 50% */
  percent(share: number | undefined): string;
  /** @param serial in the workbook's own date system */
  date(serial: number | undefined): string;
  /** The size of a change, without its direction: `4.2%`, `1.5 pts`, `$300`. */
  changeSize(change: KpiChange, numberFormat: string): string;
}

const NOTHING = '–';

/** The formats of a workbook. */
export function paneFormat({ culture, date1904 }: Snapshot): PaneFormat {
  return {
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
