import { directionFromTarget } from '../direction';
import type { CellNumber, Kpi } from '../kpi';
import { wordsOf } from '../words';
import { readHeader } from './headerRole';
import type { FieldRole } from './kpiTable';

/** How many of the lines after a KPI may be about it. */
const MOST_LINES = 4;

/**
 * KPIs with the target or baseline that stands in a line of its own after them: "Sales", "Sales target", "Variance".
 * @param only whether such lines are no KPIs themselves: columns are read so, while a row "Budget" has a life of its own
 */
export function* withNeighbours(kpis: readonly Kpi[], only: boolean): Generator<void, readonly Kpi[]> {
  let subject = '';
  const roles: (FieldRole | undefined)[] = [];
  for (const { name } of kpis) {
    const role = roles.length === 0 ? undefined : companionRole(ownName(name), subject);
    if (role === undefined) subject = ownName(name);
    roles.push(role);
    yield;
  }
  const told = kpis.map((kpi, index) =>
    roles[index] === undefined ? withCompanions(kpi, kpis, roles, index) : kpi,
  );
  return only ? told.filter((_, index) => roles[index] === undefined) : told;
}

function withCompanions(
  kpi: Kpi,
  kpis: readonly Kpi[],
  roles: readonly (FieldRole | undefined)[],
  index: number,
): Kpi {
  const about: { readonly role: FieldRole; readonly kpi: Kpi }[] = [];
  for (let next = index + 1; next <= index + MOST_LINES; next += 1) {
    const [role, line] = [roles[next], kpis[next]];
    if (role === undefined || line === undefined) break;
    about.push({ role, kpi: line });
  }
  const find = (...wanted: FieldRole[]): CellNumber | undefined => {
    const line = about.find(({ role }) => wanted.includes(role))?.kpi;
    const sameTime = line?.series.find(({ period }) => period?.order === kpi.latest?.period?.order);
    return sameTime && { value: sameTime.value, cell: sameTime.cell };
  };
  const target = kpi.target ?? find('target', 'budget');
  const baseline = kpi.baseline ?? find('baseline');
  const direction =
    kpi.direction ?? (target && baseline && directionFromTarget(baseline.value, target.value));
  return {
    ...kpi,
    ...(target === undefined ? {} : { target }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(direction === undefined ? {} : { direction }),
  };
}

/** Without the section before it. */
const ownName = (name: string): string => name.slice(name.lastIndexOf(': ') + 1).trim();

/** The role of a line that is about the one before: "Target", "Budget 2026", or "Sales target" after "Sales". */
function companionRole(name: string, subject: string): FieldRole | undefined {
  const role = readHeader(name)?.role;
  if (role === undefined || !COMPANIONS.has(role)) return undefined;
  const words = wordsOf(name);
  const others = words.filter((word) => !COMPANIONS.has(readHeader(word)?.role ?? 'other'));
  const about = new Set(wordsOf(subject));
  return others.every((word) => about.has(word) || /^\d+$/u.test(word)) &&
    (others.length > 0 || words.length <= 2)
    ? role
    : undefined;
}

const COMPANIONS: ReadonlySet<FieldRole> = new Set([
  'target',
  'budget',
  'forecast',
  'baseline',
  'prior',
  'variance',
]);
