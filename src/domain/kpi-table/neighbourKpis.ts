import { directionFromTarget } from '../direction';
import type { CellNumber, Kpi } from '../kpi';
import { wordsOf } from '../words';
import { readHeader } from './headerRole';
import type { FieldRole } from './kpiTable';

/** How many of the lines after a KPI may be about it. */
const MOST_LINES = 4;

/** A KPI with the section its line stands in. */
export interface SectionedKpi {
  readonly kpi: Kpi;
  readonly section: string | undefined;
}

/**
 * KPIs with the target or baseline that stands in a line of its own: right after them ("Sales", "Target", "Variance"), or
 * wherever the same thing is called so in the same section ("Total: Customers Act", "Total: Customers Plan").
 * @param only whether such lines are no KPIs themselves: columns are read so, while a row "Budget" has a life of its own
 */
export function* withNeighbours(
  lines: readonly SectionedKpi[],
  only: boolean,
): Generator<void, readonly Kpi[]> {
  const read: Line[] = [];
  const subjects = new Map<string, Line>();
  for (const { kpi, section } of lines) {
    yield;
    const name = ownName(kpi.name);
    const words = wordsOf(name);
    const role = readHeader(name)?.role;
    const isCompanion = role !== undefined && COMPANIONS.has(role);
    const subject = words.filter(
      (word) => !WHOSE.has(readHeader(word)?.role ?? 'other') && !/^\d+$/u.test(word),
    );
    const line: Line = {
      kpi,
      section,
      name,
      role: isCompanion ? role : undefined,
      key: keyOf(section, subject),
    };
    read.push(line);
    if (!isCompanion && subject.length > 0 && !subjects.has(line.key)) subjects.set(line.key, line);
  }
  const about = new Map<Kpi, Line[]>();
  const companions = new Set<Kpi>();
  let before: { readonly line: Line; readonly at: number } | undefined;
  for (const [at, line] of read.entries()) {
    yield;
    const near = before !== undefined && before.line.section === line.section && at - before.at <= MOST_LINES;
    const next = near && before !== undefined && isAbout(line, before.line.name) ? before.line : undefined;
    const owner = line.role === undefined ? undefined : (subjects.get(line.key) ?? next);
    if (owner === undefined) {
      before = { line, at };
      continue;
    }
    companions.add(line.kpi);
    about.set(owner.kpi, [...(about.get(owner.kpi) ?? []), line]);
  }
  const told = read.map(({ kpi }) => withCompanions(kpi, about.get(kpi) ?? []));
  if (!only) return told;
  return told.filter((_, index) => {
    const line = read[index];
    return line === undefined || !companions.has(line.kpi);
  });
}

interface Line extends SectionedKpi {
  /** Without the section. */
  readonly name: string;
  /** Of a line that may be about another. */
  readonly role: FieldRole | undefined;
  /** The same for lines about one thing. */
  readonly key: string;
}

const keyOf = (section: string | undefined, subject: readonly string[]): string =>
  `${section ?? ''}\n${subject.join(' ')}`;

function withCompanions(kpi: Kpi, about: readonly Line[]): Kpi {
  const find = (...wanted: FieldRole[]): CellNumber | undefined => {
    const line = wanted
      .map((role) => about.find((one) => one.role === role)?.kpi)
      .find((one) => one !== undefined);
    const figures = line === undefined ? [] : [...line.series, ...(line.planned ?? [])];
    const sameTime = figures.find(({ period }) => period?.order === kpi.latest?.period?.order);
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

/** Whether a line is about the one before: "Target", "Budget 2026", or "Sales target" after "Sales". */
function isAbout({ name }: Line, subject: string): boolean {
  const words = wordsOf(name);
  const others = words.filter((word) => !COMPANIONS.has(readHeader(word)?.role ?? 'other'));
  const about = new Set(wordsOf(subject));
  return (
    others.every((word) => about.has(word) || /^\d+$/u.test(word)) && (others.length > 0 || words.length <= 2)
  );
}

const COMPANIONS: ReadonlySet<FieldRole> = new Set([
  'target',
  'budget',
  'forecast',
  'baseline',
  'prior',
  'variance',
]);

/** What only tells whose figures they are. */
const WHOSE: ReadonlySet<FieldRole> = new Set([...COMPANIONS, 'actual']);
