import type { Kpi } from '../../domain/kpi';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { foldedText } from '../../domain/sheet/cellValue';
import { literal } from '../formula/escapeText';
import type { FoundKpi } from '../findKpi';
import type { Edit } from '../plan';
import { registerCell, registerColumn, type RegisterRow, type RegisterTable } from './findRegister';
import { rewriteColumn } from '../tables/rewriteColumn';

/**
 * The name that a key result's KPI bore when it was linked. `undefined` where the register does not tell, as one that an
 * older version made.
 */
export function linkedName(register: RegisterTable, row: RegisterRow): string | undefined {
  const name = foldedText(registerCell(register, row, 'Linked name').value);
  return name === '' ? undefined : name;
}

/**
 * Whether a KPI bears a name. Where a name comes twice in a table it is told with its section: `Europe: Revenue` and
 * `Revenue` are the same name, before and after.
 */
export function bearsName({ name }: Pick<Kpi, 'name'>, wanted: string): boolean {
  const [own, others] = [spellingsOf(name), spellingsOf(wanted)];
  return own.includes(others[0]) || others.includes(own[0]);
}

/** Tells the KPIs that bear a name. */
export type KpisByName = (wanted: string) => readonly FoundKpi[];

/** KPIs by the names that they bear, for thousands of questions. May be paused after each KPI. */
export function* kpisByName(tables: readonly KpiTable[]): Generator<void, KpisByName> {
  const [whole, any] = [new Map<string, FoundKpi[]>(), new Map<string, FoundKpi[]>()];
  const add = (known: Map<string, FoundKpi[]>, name: string, found: FoundKpi): void => {
    const same = known.get(name);
    if (same === undefined) known.set(name, [found]);
    else same.push(found);
  };
  for (const table of tables)
    for (const kpi of table.kpis) {
      yield;
      const spellings = spellingsOf(kpi.name);
      add(whole, spellings[0], { table, kpi });
      for (const one of spellings) add(any, one, { table, kpi });
    }
  return (wanted) => {
    const [own, ...shorter] = spellingsOf(wanted);
    return [...(any.get(own) ?? []), ...shorter.flatMap((name) => whole.get(name) ?? [])];
  };
}

/** A name as it is compared, and then without the sections that may stand before it. */
function spellingsOf(name: string): [string, ...string[]] {
  const whole = foldedText(name).toLowerCase().replace(/\s*:$/u, '');
  const shorter = [...whole.matchAll(/: /gu)].map(({ index }) => whole.slice(index + 2));
  return [whole, ...shorter];
}

/** The edit that remembers another name for key results; none where the register has no column for it. */
export function rememberName(register: RegisterTable, rows: readonly RegisterRow[], name: string): Edit[] {
  const column = registerColumn(register, 'Linked name');
  const isKnown = rows.every((row) => linkedName(register, row) === foldedText(name));
  if (column === undefined || isKnown) return [];
  return [rewriteColumn(register, column, new Map(rows.map((row) => [row.row, literal(name)])))];
}
