import { isoDate, parseIsoDate } from '../../../src/domain/calendarDate';
import { layOutAxis, type Axis } from '../../../src/domain/period/layOutAxis';
import type { YearClues } from '../../../src/domain/period/rollingYears';
import { parsePeriod } from '../../../src/domain/period/parsePeriod';
import { dateOfSerial, serialOfDate } from '../../../src/domain/sheet/serialDate';

function axisOf(headers: string, date1904 = false, titleYear?: number, clues: YearClues = {}): Axis {
  const readings = headers.split(' | ').map((text) => {
    const date = parseIsoDate(text);
    const reading = date
      ? parsePeriod(serialOfDate(date, date1904), 'yyyy-mm-dd', date1904)
      : parsePeriod(/^\d{4}(\.\d+)?$/.test(text) ? Number(text) : text, 'General', date1904);
    if (reading === undefined) throw new Error(`no period: ${text}`);
    return reading;
  });
  const title = titleYear === undefined ? undefined : { year: titleYear, isFiscal: false };
  return layOutAxis(readings, date1904, { title, ...clues });
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
    ['2010/11 | 2011/12 | 2012/13', 'year', 'ascending', [0, 1, 2]],
    ['FY08 | FY09 | FY10', 'year', 'ascending', [0, 1, 2]],
    ['Year 1 | Year 2 | Year 3', 'year', 'ascending', [0, 1, 2]],
    ['Year 9 | Year 10 | Year 11', 'year', 'ascending', [0, 1, 2]],
    ['W51 | W52 | W1 | W2', 'week', 'ascending', [0, 1, 2, 3]],
    ['Oct FY26 | Nov FY26 | Dec FY26 | Jan FY26 | Feb FY26', 'month', 'ascending', [0, 1, 2, 3, 4]],
    ['Q2 FY26 | Q1 FY26 | Q4 FY26 | Q3 FY26 | Q2 FY25', 'quarter', 'descending', [4, 3, 2, 1, 0]],
    ['Q1 | Q2 2020 | Q3 2020 | Q4 2020 | Q1 2020 | Q2 2021', 'quarter', 'ascending', [0, 1, 2, 3, 4, 5]],
    ['S1 | S2 | S3 | S4', 'week', 'ascending', [0, 1, 2, 3]],
    ['S1 2024 | S2 2024 | S1 2025', 'half', 'ascending', [0, 1, 2]],
    ['Nov | Dec | Jan 2026 | Feb', 'month', 'ascending', [0, 1, 2, 3]],
    ['Month 11 | Month 12 | Month 13 | Month 14', 'month', 'ascending', [0, 1, 2, 3]],
    ['P12 FY25 | P13 FY25 | P1 FY26', 'month', 'ascending', [0, 1, 2]],
    ['Day 1 | Day 2 | Day 3', 'day', 'ascending', [0, 1, 2]],
    ['2025-06-30 | 2025-07-31 | Sept 2025 | 2025-10-31', 'month', 'ascending', [0, 1, 2, 3]],
    ['May 2025 | June 2025 | 2025-07-01', 'month', 'ascending', [0, 1, 2]],
    ['w/e 09/03/25 | w/e 16/03/25 | w/e 23/03/25', 'week', 'ascending', [0, 1, 2]],
    ['2023-12-31 | 2022-01-01', 'year', 'descending', [1, 0]],
    ['2023-12-31 | 2023-01-01', 'day', 'descending', [1, 0]],
    ['2025-12-31 | 2020-12-31', 'year', 'descending', [1, 0]],
    ['2024-12-31 | 2025-09-30', 'month', 'ascending', [0, 1]],
    ['2025-03-15 | 2025-05-02', 'day', 'ascending', [0, 1]],
    ['2020.09 | 2020.1 | 2020.11 | 2020.12 | 2021.01', 'month', 'ascending', [0, 1, 2, 3, 4]],
    ['2020.11 | 2020.1 | 2020.09', 'month', 'descending', [2, 1, 0]],
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

  const daysOf = (axis: Axis): (string | undefined)[] =>
    axis.periods.map((period) => {
      const [start, end] = [period?.start, period?.end].map((serial) => dateOfSerial(serial ?? -1));
      return start && end && `${isoDate(start)} ${isoDate(end)}`;
    });

  it.each([
    ['Jan | Feb', 2025, ['2025-01-01 2025-01-31', '2025-02-01 2025-02-28']],
    ['Nov | Dec | Jan', 2025, ['2025-11-01 2025-11-30', '2025-12-01 2025-12-31', '2026-01-01 2026-01-31']],
    ['Feb | Jan | Dec', 2025, ['2026-02-01 2026-02-28', '2026-01-01 2026-01-31', '2025-12-01 2025-12-31']],
    ['Q4 | Q1', 2025, ['2025-10-01 2025-12-31', '2026-01-01 2026-03-31']],
    ['Q4 | Q1 2024', 2025, ['2023-10-01 2023-12-31', '2024-01-01 2024-03-31']],
    ['Q4 2024 | Q1', undefined, ['2024-10-01 2024-12-31', '2025-01-01 2025-03-31']],
    ['W1 | W2', 2025, ['2024-12-30 2025-01-05', '2025-01-06 2025-01-12']],
    ['2026-W53 | 2027-W01', undefined, ['2026-12-28 2027-01-03', '2027-01-04 2027-01-10']],
    ['w/e 09/03/25 | w/e 16/03/25', undefined, ['2025-03-03 2025-03-09', '2025-03-10 2025-03-16']],
    ['Q3 FY26 | Q4 FY26 | Q1 FY26 | Q2 FY26', 2025, [undefined, undefined, undefined, undefined]],
    ['P13 FY25 | P1 FY26', undefined, [undefined, undefined]],
    ['Month 12 | Month 13', 2025, [undefined, undefined]],
    ['Year 1 | Year 2', 2025, [undefined, undefined]],
  ])('tells the days of %s under a title of %p', (headers, titleYear, days) => {
    expect(daysOf(axisOf(headers, false, titleYear))).toEqual(days);
  });

  it('lets a fiscal year under the title of its first year end in the next', () => {
    const axis = axisOf('Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar', false, 2025);
    expect([daysOf(axis).at(0), daysOf(axis).at(-1)]).toEqual([
      '2025-04-01 2025-04-30',
      '2026-03-01 2026-03-31',
    ]);
  });

  it.each([
    ['FY26 Q4 | FY27 Q1', 7, ['2026-04-01 2026-06-30', '2026-07-01 2026-09-30']],
    ['Q4 2026 | Q1 2027', 4, ['2026-01-01 2026-03-31', '2026-04-01 2026-06-30']],
    ['FY2026 | FY2027', 10, ['2025-10-01 2026-09-30', '2026-10-01 2027-09-30']],
    ['2025/26 | 2026/27', 4, ['2025-04-01 2026-03-31', '2026-04-01 2027-03-31']],
    ['H1 FY27 | H2 FY27', 2, ['2026-02-01 2026-07-31', '2026-08-01 2027-01-31']],
    ['P1 FY27 | P2 FY27', 7, ['2026-07-01 2026-07-31', '2026-08-01 2026-08-31']],
    ['Jul FY27 | Aug FY27', 7, ['2026-07-01 2026-07-31', '2026-08-01 2026-08-31']],
    ['Jan FY27 | Feb FY27', 7, ['2027-01-01 2027-01-31', '2027-02-01 2027-02-28']],
    ['Jul 2026 | Aug 2026', 7, ['2026-07-01 2026-07-31', '2026-08-01 2026-08-31']],
    ['2026-09-30 | 2026-12-31', 7, ['2026-07-01 2026-09-30', '2026-10-01 2026-12-31']],
    ['2026-02-28 | 2026-05-31', 3, ['2025-12-01 2026-02-28', '2026-03-01 2026-05-31']],
    ['2026-06-30 | 2027-06-30', 7, ['2025-07-01 2026-06-30', '2026-07-01 2027-06-30']],
    ['CY26 Q1 | CY26 Q2', 7, ['2026-01-01 2026-03-31', '2026-04-01 2026-06-30']],
    ['Jan-Mar 2026 | Apr-Jun 2026', 7, ['2026-01-01 2026-03-31', '2026-04-01 2026-06-30']],
    ['FY26 Q1 | FY26 Q2', 1, ['2026-01-01 2026-03-31', '2026-04-01 2026-06-30']],
  ])('tells the days of %s where fiscal years begin in month %p', (headers, fiscalStart, days) => {
    const axis = axisOf(headers, false, undefined, { fiscalStart });
    expect(daysOf(axis)).toEqual(days);
    expect(axis.periods.some((period) => period?.isFiscal)).toBe(false);
  });

  it('names dates by the fiscal year that they lie in', () => {
    const labels = (headers: string): unknown =>
      axisOf(headers, false, undefined, { fiscalStart: 7 }).periods.map((period) => period?.label);
    expect(labels('2026-09-30 | 2026-12-31')).toEqual(['Q1 FY2027', 'Q2 FY2027']);
    expect(labels('2026-06-30 | 2027-06-30')).toEqual(['FY2026', 'FY2027']);
    expect(labels('2026-06-30 | 2026-07-31')).toEqual(['Jun 2026', 'Jul 2026']);
  });

  it.each([
    ['Q3 FY26 | Q4 FY26', undefined],
    ['2025/26 | 2026/27', undefined],
    ['FY26 | FY27', undefined],
    ['Jul | Aug', { year: 2027, isFiscal: true }],
  ])('says of %s that nothing tells when their year begins', (headers, title) => {
    expect(axisOf(headers, false, undefined, { title }).periods.map((period) => period?.isFiscal)).toEqual([
      true,
      true,
    ]);
  });

  it.each(['Q3 2026 | Q4 2026', '2026 | 2027', 'Jul 2026 | Aug 2026', 'CY26 | CY27'])(
    'takes %s for the calendar’s',
    (headers) => {
      expect(axisOf(headers).periods.some((period) => period?.isFiscal)).toBe(false);
    },
  );

  const FISCAL_MONTHS = 'Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar | Apr | May | Jun';

  it.each([
    ['under the title of their year', FISCAL_MONTHS, { title: { year: 2027, isFiscal: true } }],
    ['where each tells it', FISCAL_MONTHS.replace(/\w+/gu, '$& FY27'), {}],
    [
      'newest first',
      FISCAL_MONTHS.split(' | ').reverse().join(' | '),
      { title: { year: 2027, isFiscal: true } },
    ],
  ])('knows from twelve months %s when fiscal years begin', (_, headers, clues) => {
    const axis = axisOf(headers, false, undefined, clues);
    expect(axis.fiscalStart).toBe(7);
    expect([...daysOf(axis)].sort().filter((_day, index) => index % 11 === 0)).toEqual([
      '2026-07-01 2026-07-31',
      '2027-06-01 2027-06-30',
    ]);
  });

  it('knows it from a year that changes at another month than January', () => {
    const axis = axisOf('Feb FY26 | Mar FY26 | Apr FY27 | May FY27');
    expect([axis.fiscalStart, daysOf(axis)[2]]).toEqual([4, '2026-04-01 2026-04-30']);
  });

  it.each([
    ['Dec | Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov', 'the latest twelve'],
    ['Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec', 'a calendar year'],
    ['Nov 2025 | Dec 2025 | Jan 2026 | Feb 2026', 'dated'],
    ['Apr | May | Jun | Jul | Aug', 'too few'],
    ['P4 | P5 | P6 | P7 | P8 | P9 | P10 | P11 | P12 | P1 | P2 | P3', 'counted'],
  ])('knows nothing of fiscal years from %s: %s', (headers) => {
    expect(axisOf(headers).fiscalStart).toBeUndefined();
  });

  it.each([
    ['01/05/2026 | 01/12/2026 | 01/19/2026', 'week', '2026-01-05'],
    ['05/01/2026 | 12/01/2026 | 19/01/2026', 'week', '2026-01-05'],
    ['1/1/2026 | 2/1/2026 | 3/1/2026', 'month', '2026-01-01'],
    ['01/01/2026 | 01/02/2026 | 01/03/2026', 'month', '2026-01-01'],
    ['01/04/2026 | 02/04/2026', 'day', '2026-04-01'],
    ['01/01/2026 | 04/01/2026 | 07/01/2026', 'quarter', '2026-01-01'],
    ['w/c 01/06/2025 | w/c 01/13/2025', 'week', '2025-01-06'],
  ])('reads %s with day and month the way that makes even steps: %ss from %s', (headers, kind, first) => {
    const axis = axisOf(headers);
    expect([
      axis.kind,
      isoDate(dateOfSerial(axis.periods[0]?.start ?? 0) ?? { year: 0, month: 0, day: 0 }),
    ]).toEqual([kind, first]);
  });

  it.each([
    ['Y06 | Y07 | Y08 | Y08 | Y10', [0, 1, 2, 3, 4], ['period-twice']],
    ['Y06 | Y07 | Y08 | Y08', [0, 1, 2, 3], ['period-twice']],
    ['2021 | 2013 | 2023', [0, 1, 2], ['period-out-of-order']],
    ['2024 | 2032 | 2022 | 2021', [3, 2, 1, 0], ['period-out-of-order']],
    ['2025-01-31 | 2025-02-28 | 2024-03-31 | 2025-04-30', [0, 1, 2, 3], ['period-out-of-order']],
    ['2025-01-06 | 2025-01-13 | 2025-02-20 | 2025-01-27', [0, 1, 2, 3], ['period-out-of-order']],
    ['Jun | Jul | Aug | Sept | Sept | Nov | Dec', [0, 1, 2, 3, 4, 5, 6], ['period-twice']],
    ['Oct | Nov | Dec | Feb | Feb | Mar', [0, 1, 2, 3, 4, 5], ['period-twice']],
    ['Jan | Feb | Jan | Apr | May', [0, 1, 2, 3, 4], ['period-twice']],
    ['Q1 | Q2 | Q2 | Q4', [0, 1, 2, 3], ['period-twice']],
    ['Q1 2025 | Q2 2024 | Q3 2025 | Q4 2025', [0, 1, 2, 3], ['period-out-of-order']],
    [
      '2010 | 2011 | 2011 | 2013 | 2014 | 2015 | 2061 | 2017 | 2018 | 2019 | 2020 | 2021',
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
      ['period-twice', 'period-out-of-order'],
    ],
  ])('takes the odd header of %s by its position', (headers, ranks, oddities) => {
    const axis = axisOf(headers);
    expect([rank(axis), axis.oddities]).toEqual([ranks, oddities]);
  });

  it('counts an odd header as irregular all the same', () => {
    expect(axisOf('2021 | 2013 | 2023').regularity).toBe(0.5);
  });

  it.each([
    'Q4 2025 | Q3 2025 | Q2 2025 | Q1 2026',
    '2025-12-31 | 2020-12-31 | 2019-12-31',
    'Jan | Feb | Apr | May',
    'Jan | Feb | Mar | Apr | Jun',
    '2019 | 2020 | 2022 | 2023',
    '2014 | 2020 | 2003 | 2019',
    'Jan | Feb | Mar | Jan | Feb | Mar',
    '2024 | 2025 | 2024',
    'W52 | W1 | W2 | W3',
    'H1 | H2 | H1 | H2',
  ])('finds nothing odd in %s', (headers) => {
    expect(axisOf(headers).oddities).toEqual([]);
  });

  it('leaves an odd header its label, and tells the days of its position', () => {
    const axis = axisOf('2021 | 2013 | 2023');
    expect([axis.periods[1]?.label, daysOf(axis)[1]]).toEqual(['2013', '2022-01-01 2022-12-31']);
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
