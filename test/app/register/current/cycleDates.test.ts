import { cycleDates } from '../../../../src/app/register/current/cycleDates';
import type { PeriodKind } from '../../../../src/domain/period/period';
import { layOutAxis } from '../../../../src/domain/period/layOutAxis';
import { parsePeriod } from '../../../../src/domain/period/parsePeriod';
import { serialOfDate } from '../../../../src/domain/sheet/serialDate';
import { sheetOf } from '../../../support/gridWorkbook';
import { calculated } from '../../../support/calculateFormula';

const serial = (year: number, month: number, day: number): number => serialOfDate({ year, month, day });

/** How many months a period has. */
const MONTHS: readonly (readonly [PeriodKind, number])[] = [
  ['quarter', 3],
  ['half', 6],
  ['year', 12],
];
const STARTS = [1, 2, 4, 7, 9, 12];
const CYCLES = [
  [serial(2026, 7, 1), serial(2027, 6, 30)],
  [serial(2026, 2, 15), serial(2027, 3, 31)],
  [serial(2025, 1, 1), serial(2026, 12, 31)],
] as const;
const AS_OF = serial(2026, 11, 22);

/** The periods that end with the months of these years which a fiscal calendar has them end with. */
function periodsOf(months: number, fiscalStart: number) {
  const ends = Array.from({ length: 48 / months }, (_, n) => {
    const month = fiscalStart - 1 + months * (n + 1);
    return serial(2024 + Math.floor(month / 12), (month % 12) + 1, 1) - 1;
  });
  const heads = ends.flatMap((end) => parsePeriod(end, 'yyyy-mm-dd', false) ?? []);
  const { periods } = layOutAxis(heads, false, { fiscalStart });
  return periods.flatMap((period) => (period?.start === undefined ? [] : [period]));
}

describe('the dates of a cycle', () => {
  const asked = MONTHS.flatMap(([kind, months]) =>
    STARTS.flatMap((fiscalStart) =>
      CYCLES.flatMap(([start, due]) =>
        [false, true].map((closedOnly) => ({ kind, months, fiscalStart, start, due, closedOnly })),
      ),
    ),
  );

  it('take in the periods that lie in it on the company’s calendar, as far as they count', () => {
    const formulas = asked.map(({ kind, fiscalStart, start, due, closedOnly }) => {
      const { from, until } = cycleDates(kind, { asOf: String(AS_OF), closedOnly, fiscalStart });
      return [from, until].map(
        (formula) => `=${formula.replaceAll('[@Start]', String(start)).replaceAll('[@Due]', String(due))}`,
      );
    });
    const { cells } = sheetOf(calculated({ Data: formulas }));
    const counted = asked.map(({ kind, months, fiscalStart }, row) => {
      const [from, until] = [0, 1].map((column) => Number(cells.get(row, column)?.value));
      const periods = periodsOf(months, fiscalStart);
      expect(periods.map((period) => period.kind)).toEqual(periods.map(() => kind));
      return periods
        .filter(({ end = 0 }) => end >= (from ?? 0) && end < (until ?? 0))
        .map(({ label }) => label);
    });
    const expected = asked.map(({ months, fiscalStart, start, due, closedOnly }) =>
      periodsOf(months, fiscalStart)
        .filter((period) => (period.start ?? 0) >= start && (period.end ?? 0) <= due)
        .filter((period) => (closedOnly ? (period.end ?? 0) <= AS_OF : (period.start ?? 0) <= AS_OF))
        .map(({ label }) => label),
    );
    expect(counted).toEqual(expected);
    expect(expected.flat().length).toBeGreaterThan(100);
  });
});
