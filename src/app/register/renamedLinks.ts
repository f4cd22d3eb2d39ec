import type { Kpi } from '../../domain/kpi';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { foldedText } from '../../domain/sheet/cellValue';
import { extensionOf, idsIn } from '../extension/extension';
import type { FoundKpi } from '../findKpi';
import { hasOwnRows } from '../tableLayout';
import type { Renamed } from '../trackedKeyResult';
import { registerCell, type RegisterRow } from './findRegister';
import { bearsName, kpisByName, linkedName, type KpisByName } from './linkedName';
import type { Tracking } from './readTracking';

/** A key result and the KPI that it stands on. */
export interface StandingLink {
  readonly row: RegisterRow;
  readonly kpi: Kpi;
}

interface Differing extends StandingLink {
  readonly from: string;
  readonly table: KpiTable;
}

/**
 * The key results that stand on a KPI of another name than the one that they were linked to: it was renamed, or the ids
 * were left behind when rows were sorted. Where just one KPI bears the name and is free, or is held by a key result that
 * belongs elsewhere itself and can go there, it is told. May be paused now and then.
 * @returns by the key result's id
 */
export function* renamedLinks(
  tracking: Tracking,
  tables: readonly KpiTable[],
  links: readonly StandingLink[],
): Generator<void, ReadonlyMap<string, Renamed>> {
  const renamed: (StandingLink & { readonly from: string })[] = [];
  for (const link of links) {
    yield;
    const from = nameLeft(tracking, link);
    if (from !== undefined) renamed.push({ ...link, from });
  }
  if (renamed.length === 0) return new Map();

  const { tableOf, occupants } = yield* whereKpisStand(tracking, tables, links);
  const differing = new Map<string, Differing>();
  for (const link of renamed) {
    const table = tableOf.get(link.kpi.key);
    if (table !== undefined) differing.set(link.row.id, { ...link, table });
  }
  const bearers = yield* bearersOf(tables, differing);
  const going = yield* thoseThatCanGo(bearers, occupants);
  const told = new Map<string, Renamed>();
  for (const [id, { from, kpi }] of differing) {
    yield;
    const bearer = going.has(id) ? bearers.get(id) : undefined;
    told.set(id, { from, to: kpi.name, ...(bearer === undefined ? {} : { bearer }) });
  }
  return told;
}

/** The name that a key result was linked to, where its KPI bears another one. */
function nameLeft({ register }: Tracking, { row, kpi }: StandingLink): string | undefined {
  const from = register && linkedName(register, row);
  if (register === undefined || from === undefined || bearsName(kpi, from)) return undefined;
  // The register's own formula shows the cell that it was linked to, also where the table is read another way now.
  const shown = foldedText(registerCell(register, row, 'KPI').value);
  return shown !== '' && bearsName({ name: shown }, from) ? undefined : from;
}

/** The table of each KPI and the id of the key result that stands on it, by the KPI's key. */
function* whereKpisStand(
  { extensions }: Tracking,
  tables: readonly KpiTable[],
  links: readonly StandingLink[],
): Generator<void, { tableOf: ReadonlyMap<string, KpiTable>; occupants: ReadonlyMap<string, string> }> {
  const tableOf = new Map<string, KpiTable>();
  const occupants = new Map(links.map(({ row, kpi }) => [kpi.key, row.id]));
  for (const table of tables) {
    yield;
    const extension = extensionOf(extensions, table);
    const ids = new Map(extension && idsIn(extension).map(({ id, row }) => [row, id]));
    for (const { key, nameCell } of table.kpis) {
      tableOf.set(key, table);
      const id = ids.get(nameCell.row);
      if (id !== undefined) occupants.set(key, id);
    }
  }
  return { tableOf, occupants };
}

/** The one KPI that bears the name which a key result was linked to: in its own table, or among those without rows. */
function* bearersOf(
  tables: readonly KpiTable[],
  differing: ReadonlyMap<string, Differing>,
): Generator<void, ReadonlyMap<string, FoundKpi>> {
  const named = new Map<KpiTable | 'without rows', KpisByName>();
  const bearers = new Map<string, FoundKpi>();
  for (const [id, { table, from }] of differing) {
    yield;
    const near = hasOwnRows(table) ? table : 'without rows';
    let kpis = named.get(near);
    if (kpis === undefined) {
      kpis = yield* kpisByName(near === table ? [table] : tables.filter((other) => !hasOwnRows(other)));
      named.set(near, kpis);
    }
    const [bearer, ...others] = kpis(from);
    if (bearer !== undefined && others.length === 0) bearers.set(id, bearer);
  }
  return bearers;
}

/**
 * The key results that can go to the KPIs that bear their names: to free ones, after those who stand there went
 * themselves, or all together, in a circle. Each is asked once.
 */
function* thoseThatCanGo(
  bearers: ReadonlyMap<string, FoundKpi>,
  occupants: ReadonlyMap<string, string>,
): Generator<void, ReadonlySet<string>> {
  const going = new Set<string>();
  /** Whether the last of those who stand in the way gets to a free KPI. */
  const endsFree = new Map<string, boolean>();
  for (const first of bearers.keys()) {
    const way = new Set<string>();
    let next: string | undefined = first;
    while (next !== undefined && !endsFree.has(next) && !way.has(next)) {
      yield;
      const bearer = bearers.get(next);
      if (bearer === undefined) break;
      way.add(next);
      next = occupants.get(bearer.kpi.key);
    }
    const isFree = next === undefined || endsFree.get(next) === true;
    let isGoing = isFree;
    for (const id of way) {
      isGoing ||= id === next;
      endsFree.set(id, isFree);
      if (isGoing) going.add(id);
    }
  }
  return going;
}
