import { isoDate, parseIsoDate } from '../../../src/domain/calendarDate';
import { layOutAxis, type Axis } from '../../../src/domain/period/layOutAxis';
import { parsePeriod } from '../../../src/domain/period/parsePeriod';
import { dateOfSerial, serialOfDate } from '../../../src/domain/sheet/serialDate';

function axisOf(headers: string, date1904 = false): Axis {
  const readings = headers.split(' | ').map((text) => {
    const date = parseIsoDate(text);
    const reading = date
      ? parsePeriod(serialOfDate(date, date1904), 'yyyy-mm-dd', date1904)
      : parsePeriod(/^\d{4}$/.test(text) ? Number(text) : text, 'General', date1904);
    if (reading === undefined) throw new Error(`no period: ${text}`);
    return reading;
  });
  return layOutAxis(readings, date1904);
}

const rank = ({ periods }: Axis): number[] => {
  const orders = periods.flatMap((period) => (period ? [period.order] : []));
  return orders.map((order) => orders.filter((other) => other < order).length);
};

describe('layOutAxis', () => {
  it.each([
    ['Jan | Feb | Mar', 'month', 'ascending', [0, 1, 2]],
    ['Apr | May | Dec | Jan | Mar', 'month', 'ascending', [0, 1, 2, 3, 4]],
    ['Mar | Feb | Jan | Dec | Nov', 'month', 'descending', [4, 3, 2, 1, 0]],
    ['Q4 2025 | Q3 2025 | Q2 2025 | Q1 2026', 'quarter', 'descending', [2, 1, 0, 3]],
    ['2017 | 2016 | 2015', 'year', 'descending', [2, 1, 0]],
    ['2025-12-31 | 2024-12-31', 'year', 'descending', [1, 0]],
    ['2025-01-31 | 2025-02-28 | 2025-03-31', 'month', 'ascending', [0, 1, 2]],
    ['2025-01-06 | 2025-01-13 | 2025-01-20', 'week', 'ascending', [0, 1, 2]],
    ['2025-01-06 | 2025-01-07 | 2025-01-08', 'day', 'ascending', [0, 1, 2]],
    ['2009-10 | 2010-11 | 2011-12', 'year', 'ascending', [0, 1, 2]],
    ['2009-10 | 2009-11 | 2009-12', 'month', 'ascending', [0, 1, 2]],
    ['W51 | W52 | W1 | W2', 'week', 'ascending', [0, 1, 2, 3]],
  ])('reads %s as %ss, %s', (headers, kind, order, ranks) => {
    const axis = axisOf(headers);
    expect([axis.kind, axis.order, rank(axis)]).toEqual([kind, order, ranks]);
  });

  it('leaves out headers of another kind', () => {
    const axis = axisOf('Jan | Feb | Mar | Q1 | Apr');
    expect(axis.periods.map((period) => period?.label)).toEqual(['Jan', 'Feb', 'Mar', undefined, 'Apr']);
  });

  it.each([false, true])('tells first and last day where the year is known (date1904 %p)', (date1904) => {
    const spans = axisOf('Q4 2025 | Q1 2026', date1904).periods.map((period) =>
      [period?.start, period?.end].map((serial) => {
        const date = dateOfSerial(serial ?? -1, date1904);
        return date && isoDate(date);
      }),
    );
    expect(spans).toEqual([
      ['2025-10-01', '2025-12-31'],
      ['2026-01-01', '2026-03-31'],
    ]);
  });

  it('tells no days where the year is not known', () => {
    expect(axisOf('Jan | Feb').periods.map((period) => period?.start)).toEqual([undefined, undefined]);
  });

  it('names dates by the period they stand for', () => {
    expect(axisOf('2025-01-31 | 2025-02-28').periods.map((period) => period?.label)).toEqual([
      'Jan 2025',
      'Feb 2025',
    ]);
  });

  it('finds disorder', () => {
    expect(axisOf('2014 | 2020 | 2003 | 2019').regularity).toBeLessThan(0.7);
  });
});
