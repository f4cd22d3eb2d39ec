import { quoteSheetName } from '../../../src/domain/sheet/address';
import type { ExpectedKpi, ExpectedTable } from './expectedTable';
import type { FoundKpi, FoundTable } from './foundTable';
import type { Mark } from './mark';
import { touched } from './matchTables';

/**
 * Marks which KPIs were found: right where the cells of name and latest value both are. KPIs that have a value but are
 * not listed with it, and those beside an ambiguous table, count neither for nor against.
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
  const listed = near.flatMap((expected) =>
    expected.kpis.filter((kpi) => kpi.nameCell === nameCell).map((kpi) => ({ expected, kpi })),
  );
  const right = listed.find(({ kpi }) => kpi.latestCell === latestCell && !seen.has(kpi));
  if (right !== undefined) {
    seen.add(right.kpi);
    const { orientation, ambiguous } = right.expected;
    return [{ orientation, ambiguous, counts: { kpisRight: 1 }, mistakes: [] }];
  }
  if (near.some(({ ambiguous }) => ambiguous)) return [];
  const at = `${quoteSheetName(table.sheet)}!${nameCell} ${name}`;
  const [missed] = listed;
  const isLeftOut = near.some(({ nameCells, namesAreAll }) => nameCells.has(nameCell) || !namesAreAll);
  if (missed === undefined && isLeftOut) return [];
  const [owner] = near;
  const wrong =
    missed === undefined
      ? `${at} found, no KPI there`
      : seen.has(missed.kpi)
        ? `${at} found twice`
        : `latest of ${at}: found ${latestCell}, expected ${missed.kpi.latestCell}`;
  return [
    {
      orientation: missed?.expected.orientation ?? owner?.orientation ?? table.orientation,
      ambiguous: false,
      counts: { kpisWrong: 1 },
      mistakes: [wrong],
    },
  ];
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
        ? [`latest of ${at}: found none, expected ${kpi.latestCell}`]
        : [];
    }),
  };
}
