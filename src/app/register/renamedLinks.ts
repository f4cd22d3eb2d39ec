import type { Kpi } from '../../domain/kpi';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { foldedText } from '../../domain/sheet/cellValue';
import { extensionOf, idsIn } from '../extension/extension';
import type { FoundKpi } from '../findKpi';
import { hasOwnRows } from '../tableLayout';
import type { IdMove, Renamed } from '../trackedKeyResult';
import { registerCell, type RegisterRow } from './findRegister';
import { bearsName, linkedName } from './linkedName';
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
 * belongs elsewhere itself, it is told what would have to move.
 * @returns by the key result's id
 */
export function renamedLinks(
  { register, extensions }: Tracking,
  tables: readonly KpiTable[],
  links: readonly StandingLink[],
): ReadonlyMap<string, Renamed> {
  const renamed = links.flatMap((link) => {
    const from = register && linkedName(register, link.row);
    if (register === undefined || from === undefined || bearsName(link.kpi, from)) return [];
    // The register's own formula shows the cell that it was linked to, also where the table is read another way now.
    const shown = foldedText(registerCell(register, link.row, 'KPI').value);
    return shown !== '' && bearsName({ name: shown }, from) ? [] : [{ ...link, from }];
  });
  if (renamed.length === 0) return new Map();

  const tableOf = new Map(tables.flatMap((table) => table.kpis.map(({ key }) => [key, table] as const)));
  const occupants = new Map(links.map(({ row, kpi }) => [kpi.key, row.id]));
  for (const table of tables) {
    const extension = extensionOf(extensions, table);
    const ids = new Map(extension && idsIn(extension).map(({ id, row }) => [row, id]));
    for (const { key, nameCell } of table.kpis) {
      const id = ids.get(nameCell.row);
      if (id !== undefined) occupants.set(key, id);
    }
  }
  const differing = new Map(
    renamed.flatMap((link): [string, Differing][] => {
      const table = tableOf.get(link.kpi.key);
      return table === undefined ? [] : [[link.row.id, { ...link, table }]];
    }),
  );
  const bearerOf = ({ table, kpi, from }: Differing): FoundKpi | undefined => {
    const near = hasOwnRows(table) ? [table] : tables.filter((other) => !hasOwnRows(other));
    const bearers = near.flatMap((other) =>
      other.kpis
        .filter((one) => one !== kpi && bearsName(one, from))
        .map((one) => ({ table: other, kpi: one })),
    );
    return bearers.length === 1 ? bearers[0] : undefined;
  };
  const movesOf = (first: Differing): IdMove[] => {
    const moves: IdMove[] = [];
    for (let next: Differing | undefined = first; next !== undefined;) {
      const bearer = bearerOf(next);
      if (bearer === undefined) return [];
      moves.push({ id: next.row.id, tableKey: bearer.table.key, kpi: bearer.kpi });
      const occupant = occupants.get(bearer.kpi.key);
      if (occupant === undefined || occupant === first.row.id) return moves;
      next = moves.some(({ id }) => id === occupant) ? undefined : differing.get(occupant);
    }
    return [];
  };
  return new Map(
    [...differing].map(([id, link]) => [id, { from: link.from, to: link.kpi.name, moves: movesOf(link) }]),
  );
}
