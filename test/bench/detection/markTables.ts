import { areaAddress, qualifiedAddress } from '../../../src/domain/sheet/address';
import type { ExpectedAxis, ExpectedTable } from './expectedTable';
import type { FoundAxis, FoundTable } from './foundTable';
import type { Mark } from './mark';
import { touched, type Match, type Matching } from './matchTables';

/** How many rows or columns a table that counts as found may be off. */
const TOLERANCE = 2;

/**
 * Marks where tables were found and how they were read.
 * @param perhaps tables that the finder is not sure of; they only tell how near a missed one was
 */
export function markTables(
  { matches, surplus, missed }: Matching,
  expected: readonly ExpectedTable[],
  perhaps: readonly FoundTable[],
): readonly Mark[] {
  return [
    ...matches.map(markMatch),
    ...missed.map((table) => markMissed(table, perhaps)),
    ...surplus.flatMap((table) => markSurplus(table, expected)),
  ];
}

function markMatch({ found, expected, error }: Match): Mark {
  const { orientation, ambiguous } = expected;
  const isFound = error <= TOLERANCE;
  const orientationRight = found.orientation === orientation;
  const axisRight = isSameAxis(found, expected);
  const at = placeOf(found);
  const mistakes = [
    error > 0 ? `${at} found, ${areaAddress(expected.body)} expected` : '',
    isFound && !orientationRight ? `${at} read as ${found.orientation}, expected ${orientation}` : '',
    isFound && !axisRight
      ? `${at} along ${foundText(found.axis)}, expected ${expectedText(expected.axis)}`
      : '',
  ];
  return {
    orientation,
    ambiguous,
    counts: {
      expected: 1,
      claimed: 1,
      exact: Number(error === 0),
      within2: Number(isFound),
      orientationRight: Number(isFound && orientationRight),
      axisRight: Number(isFound && axisRight),
    },
    mistakes: mistakes.filter((mistake) => mistake !== ''),
  };
}

function markMissed(table: ExpectedTable, perhaps: readonly FoundTable[]): Mark {
  const { orientation, ambiguous } = table;
  const near = perhaps.find((found) => touched(found, [table]).length > 0);
  const doubt = near && `, perhaps ${areaAddress(near.body)} at ${near.confidence.toFixed(2)}`;
  const mistake = `missed the ${orientation} table ${placeOf(table)}${doubt ?? ''}`;
  return { orientation, ambiguous, counts: { expected: 1 }, mistakes: [mistake] };
}

/** Beside an ambiguous table, a found one counts neither for nor against. */
function markSurplus(found: FoundTable, expected: readonly ExpectedTable[]): readonly Mark[] {
  const near = touched(found, expected);
  if (near.some(({ ambiguous }) => ambiguous)) return [];
  const [part] = near;
  const what = part === undefined ? 'nothing there' : `part of ${areaAddress(part.body)}`;
  const size = `KPIs: ${found.kpis.length}, sure: ${found.confidence.toFixed(2)}`;
  return [
    {
      orientation: part?.orientation ?? found.orientation,
      ambiguous: false,
      counts: { claimed: 1 },
      mistakes: [`${placeOf(found)} claimed as ${found.orientation} (${size}), ${what}`],
    },
  ];
}

/** The order is compared where the truth tells one. A current value may belong to a period, but runs along none. */
function isSameAxis({ orientation, axis: found }: FoundTable, { axis: expected }: ExpectedTable): boolean {
  if (found === undefined || expected === undefined) return found === expected || orientation === 'snapshot';
  if (!expected.kinds.includes(found.kind)) return false;
  return expected.order === undefined || expected.order === found.order;
}

function foundText(axis: FoundAxis | undefined): string {
  return axis === undefined ? 'no periods' : `${axis.kind} ${axis.order}`;
}

function expectedText(axis: ExpectedAxis | undefined): string {
  return axis === undefined ? 'no periods' : [axis.kinds.join(' or '), axis.order ?? ''].join(' ').trim();
}

function placeOf({ sheet, body }: Pick<ExpectedTable, 'sheet' | 'body'>): string {
  return qualifiedAddress(sheet, body);
}
