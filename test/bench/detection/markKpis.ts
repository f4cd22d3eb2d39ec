import { parseAddress, quoteSheetName } from '../../../src/domain/sheet/address';
import type { Area } from '../../../src/domain/sheet/area';
import { overlap } from './boundary';
import type { ExpectedKpi, ExpectedTable } from './expectedTable';
import type { FoundKpi, FoundTable } from './foundTable';
import type { Mark } from './mark';
import { touched } from './matchTables';

/**
 * Marks which KPIs were found: right where the cell of the latest value is and the name stands among the table's names.
 * KPIs that are there but not listed, and those beside an ambiguous table, count neither for nor against.
 */
export function markKpis(
  claimed: readonly FoundTable[],
  expected: readonly ExpectedTable[],
): readonly Mark[] {
  const seen = new Set<ExpectedKpi>();
  const found = claimed.flatMap((table) => {
    const near = touched(table, expected);
    return near.length === 0
      ? [markUnexpected(table)]
      : table.kpis.flatMap((kpi) => markKpi(kpi, table, near, seen));
  });
  return [...found, ...expected.map((table) => markListed(table, claimed, seen))];
}

/** All KPIs of a table where none was expected. The table's own mark says it in words. */
function markUnexpected({ orientation, kpis }: FoundTable): Mark {
  const kpisWrong = kpis.filter(({ latestCell }) => latestCell !== undefined).length;
  return { orientation, ambiguous: false, counts: { kpisWrong }, mistakes: [] };
}

/** @param seen the listed KPIs that were found right, to which it adds */
function markKpi(
  { name, nameCell, latestCell }: FoundKpi,
  table: FoundTable,
  near: readonly ExpectedTable[],
  seen: Set<ExpectedKpi>,
): readonly Mark[] {
  if (latestCell === undefined) return [];
  const all = near.flatMap((expected) => expected.kpis.map((kpi) => ({ expected, kpi })));
  const found = { name, nameCell, latestCell };
  const right = all.find(({ expected, kpi }) => !seen.has(kpi) && isIt(found, kpi, expected));
  if (right !== undefined) {
    seen.add(right.kpi);
    const { orientation, ambiguous } = right.expected;
    return [{ orientation, ambiguous, counts: { kpisRight: 1 }, mistakes: [] }];
  }
  if (near.some(({ ambiguous }) => ambiguous)) return [];
  const at = `${quoteSheetName(table.sheet)}!${nameCell} ${name}`;
  const missed = all.find(({ kpi }) => kpi.nameCell === nameCell);
  if (missed === undefined && near.some(({ kpisAreAll }) => !kpisAreAll)) return [];
  const [owner] = near;
  const wrong =
    missed === undefined
      ? `${at} found, no KPI there`
      : seen.has(missed.kpi)
        ? `${at} found twice`
        : `latest of ${at}: found ${latestCell}, expected ${missed.kpi.latestCell ?? 'another'}`;
  return [
    {
      orientation: missed?.expected.orientation ?? owner?.orientation ?? table.orientation,
      ambiguous: false,
      counts: { kpisWrong: 1 },
      mistakes: [wrong],
    },
  ];
}

/** Whether a found KPI is the expected one. Where nobody knows its latest value, it is told by its name cell. */
function isIt(found: FoundKpi, kpi: ExpectedKpi, { names }: ExpectedTable): boolean {
  if (kpi.latestCell === undefined) return found.nameCell === kpi.nameCell;
  if (found.latestCell !== kpi.latestCell) return false;
  return found.nameCell === kpi.nameCell || names.some((area) => isInside(found.nameCell, area));
}

function isInside(cell: string, area: Area): boolean {
  const at = parseAddress(cell)?.area;
  return at !== undefined && overlap(at, area);
}

/** The KPIs to be found. Those of a table that was missed as a whole are not told one by one. */
function markListed(
  table: ExpectedTable,
  claimed: readonly FoundTable[],
  seen: ReadonlySet<ExpectedKpi>,
): Mark {
  const near = claimed.filter((found) => touched(found, [table]).length > 0);
  const named = new Map(near.flatMap(({ kpis }) => kpis.map((kpi) => [kpi.nameCell, kpi])));
  const missed = near.length === 0 ? [] : table.kpis.filter((kpi) => !seen.has(kpi));
  return {
    orientation: table.orientation,
    ambiguous: table.ambiguous,
    counts: { kpisListed: table.kpis.length },
    mistakes: missed.flatMap((kpi) => {
      const at = `${quoteSheetName(table.sheet)}!${kpi.nameCell} ${kpi.name}`;
      const found = named.get(kpi.nameCell);
      if (found === undefined) return [`missed ${at}`];
      return found.latestCell === undefined
        ? [`latest of ${at}: found none, expected ${kpi.latestCell ?? 'one'}`]
        : [];
    }),
  };
}
