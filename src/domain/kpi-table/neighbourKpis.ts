import { directionFromTarget } from '../direction';
import type { CellNumber, Kpi } from '../kpi';
import { readHeader } from './headerRole';
import type { FieldRole } from './kpiTable';

/** How many of the lines after a KPI may be about it. */
const MOST_LINES = 4;

/**
 * KPIs with the target or baseline that stands in a line of its own below or beside them: "Sales", "Budget", "Variance".
 * Such lines stay KPIs of their own.
 */
export function withNeighbours(kpis: readonly Kpi[]): readonly Kpi[] {
  const roles = kpis.map(({ name }) => companionRole(name));
  return kpis.map((kpi, index) => {
    if (roles[index] !== undefined) return kpi;
    const after = kpis.slice(index + 1, index + 1 + MOST_LINES);
    const until = after.findIndex((_, n) => roles[index + 1 + n] === undefined);
    const about = until < 0 ? after : after.slice(0, until);
    const find = (...wanted: FieldRole[]): CellNumber | undefined => {
      const line = about.find((_, n) => wanted.includes(roles[index + 1 + n] ?? 'other'));
      const sameTime = line?.series.find(({ period }) => period?.order === kpi.latest?.period?.order);
      return sameTime && { value: sameTime.value, cell: sameTime.cell };
    };
    const target = kpi.target ?? find('target', 'budget');
    const baseline = kpi.baseline ?? find('baseline');
    if (target === undefined && baseline === undefined) return kpi;
    const direction =
      kpi.direction ?? (target && kpi.latest && directionFromTarget(kpi.latest.value, target.value));
    return {
      ...kpi,
      ...(target === undefined ? {} : { target }),
      ...(baseline === undefined ? {} : { baseline }),
      ...(direction === undefined ? {} : { direction }),
    };
  });
}

/** The role of a line whose name tells nothing else: one or two words, such as "Target" or "Budget 2026". */
function companionRole(name: string): FieldRole | undefined {
  const own = name.slice(name.lastIndexOf(':') + 1).trim();
  if (own.split(/\s+/u).length > 2) return undefined;
  const role = readHeader(own)?.role;
  return role === 'target' || role === 'budget' || role === 'baseline' || role === 'variance'
    ? role
    : undefined;
}
