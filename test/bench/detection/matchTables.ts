import { boundaryError, overlap } from './boundary';
import type { ExpectedTable } from './expectedTable';
import type { FoundTable } from './foundTable';

/** A found table and the expected one that it is taken for. */
export interface Match {
  readonly found: FoundTable;
  readonly expected: ExpectedTable;
  /** In rows or columns, see `boundaryError`. */
  readonly error: number;
}

export interface Matching {
  readonly matches: readonly Match[];
  /** Found tables that are none of those expected. */
  readonly surplus: readonly FoundTable[];
  readonly missed: readonly ExpectedTable[];
}

/** Matches found and expected tables of one workbook one to one, those first that are the least off. */
export function matchTables(found: readonly FoundTable[], expected: readonly ExpectedTable[]): Matching {
  const pairs = found
    .flatMap((one) => touched(one, expected).map((other) => pair(one, other)))
    .sort((a, b) => a.error - b.error);
  const taken = new Set<FoundTable | ExpectedTable>();
  const matches = pairs.filter((match) => {
    if (taken.has(match.found) || taken.has(match.expected)) return false;
    taken.add(match.found).add(match.expected);
    return true;
  });
  return {
    matches,
    surplus: found.filter((one) => !taken.has(one)),
    missed: expected.filter((one) => !taken.has(one)),
  };
}

/** The expected tables that a found one overlaps. */
export function touched(
  found: Pick<FoundTable, 'sheet' | 'body'>,
  expected: readonly ExpectedTable[],
): readonly ExpectedTable[] {
  return expected.filter(({ sheet, body }) => sheet === found.sheet && overlap(body, found.body));
}

function pair(found: FoundTable, expected: ExpectedTable): Match {
  return { found, expected, error: boundaryError(found, expected) };
}
