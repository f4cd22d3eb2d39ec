import { withEvenDates } from './dateAxis';
import { mostFrequent } from './mostFrequent';
import type { PeriodReading } from './periodReading';

/** Headers that may be read in two ways, in the way that goes with their neighbours. */
export function readingsTogether(headers: readonly PeriodReading[]): readonly PeriodReading[] {
  const ways = [asJoinedYears, asPlanYears, asCommonKind, withDecimalMonths, withEvenDates];
  return ways.reduce((readings, together) => together(readings), headers);
}

/** `2009-10` alone may be October; where each header is a year and the next, they are years, such as a school's. */
function asJoinedYears(readings: readonly PeriodReading[]): readonly PeriodReading[] {
  if (!readings.every((reading) => reading.kind === 'year' || isJoinedYears(reading))) return readings;
  return readings.map((reading) =>
    reading.kind === 'year'
      ? reading
      : {
          kind: 'year',
          label: reading.label,
          year: (reading.year ?? 0) + 1,
          years: 'fiscal',
          weak: reading.weak,
        },
  );
}

function isJoinedYears({ kind, label, year, part }: PeriodReading): boolean {
  return (
    kind === 'month' && year !== undefined && part === (year + 1) % 100 && /^\d{4}[-/]\d{2}$/.test(label)
  );
}

/** `Year 10` after `Year 9` is the tenth of a plan, not 2010. */
function asPlanYears(readings: readonly PeriodReading[]): readonly PeriodReading[] {
  if (!readings.some(({ kind, part }) => kind === 'year' && part !== undefined)) return readings;
  return readings.map((reading) => {
    const { kind, label, year = 0, weak } = reading;
    const isNumber = kind === 'year' && reading.part === undefined && /^\D+\d{2}$/.test(label);
    return isNumber ? { kind, label, part: year % 100, weak } : reading;
  });
}

/** `S1` is a week where `S3` is one, which no half can be. */
function asCommonKind(readings: readonly PeriodReading[]): readonly PeriodReading[] {
  const certain = readings.filter(({ otherKind }) => otherKind === undefined);
  const common = certain.length < readings.length && mostFrequent(certain.map(({ kind }) => kind))?.item;
  return readings.map((reading) =>
    reading.otherKind !== undefined && reading.otherKind === common
      ? { ...reading, kind: reading.otherKind }
      : reading,
  );
}

/** `2020.1` is January next to February, or to the December before. */
function withDecimalMonths(readings: readonly PeriodReading[]): readonly PeriodReading[] {
  return readings.map((reading, index) => {
    const { year = 0, otherPart } = reading;
    const isJanuary =
      otherPart !== undefined &&
      [readings[index - 1], readings[index + 1]].some(
        (next) =>
          (next?.year === year && next.part === otherPart + 1) ||
          (next?.year === year - 1 && next.part === 12),
      );
    return isJanuary ? { ...reading, part: otherPart } : reading;
  });
}
