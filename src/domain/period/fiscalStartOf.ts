import type { PeriodReading } from './periodReading';
import type { TitleYear } from './yearInTitle';

/** Months that a company's year begins in, where nothing but a header of twelve months says so: any other may just be the latest. */
const USUAL_STARTS: readonly number[] = [4, 7, 10];

/**
 * The month that fiscal years begin in, as months by name tell it together: the year over them changes at another month
 * than January, or twelve of them are one year. `undefined` where they tell none, or January.
 * @param title the year that stands over months without one
 * @example fiscalStartOf([…'Apr FY26' to 'Mar FY26']) // 4
 */
export function fiscalStartOf(
  headers: readonly PeriodReading[],
  title: TitleYear | undefined,
): number | undefined {
  const months = inTime(headers.filter(({ kind, part }) => kind === 'month' && part !== undefined));
  if (months.length < 2 || months.some(({ counted, date }) => counted === true || date !== undefined))
    return undefined;
  const found = new Set<number>();
  for (const [index, month] of months.slice(1).entries()) {
    const before = months[index];
    if (before?.year === undefined || month.year === undefined || !follows(before, month)) continue;
    if (month.year === before.year + 1 && month.part !== undefined) found.add(month.part);
  }
  const [first] = months;
  const isOneYear = months.length === 12 && new Set(months.map(({ year }) => year)).size === 1;
  if (isOneYear && months.slice(1).every((month, index) => follows(months[index], month))) {
    const isTold = first?.year !== undefined || title?.isFiscal === true;
    if (first?.part !== undefined && (isTold || USUAL_STARTS.includes(first.part))) found.add(first.part);
  }
  const [start, ...others] = found;
  return start === 1 || others.length > 0 ? undefined : start;
}

/** Oldest first, whichever way they stand. */
function inTime(months: readonly PeriodReading[]): readonly PeriodReading[] {
  const rising = months.slice(1).filter((month, index) => follows(months[index], month)).length;
  return rising * 2 >= months.length - 1 ? months : [...months].reverse();
}

function follows(before: PeriodReading | undefined, { part = 0 }: PeriodReading): boolean {
  return ((part - (before?.part ?? part) + 12) % 12) - 1 === 0;
}
