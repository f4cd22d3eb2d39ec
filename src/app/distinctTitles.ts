import { areaAddress } from '../domain/sheet/address';
import type { KpiTable } from '../domain/kpi-table/kpiTable';

/**
 * The tables, each under what tells it from its sisters: of several with one title the name of its sheet, and of those on
 * one sheet the title with the cells.
 */
export function distinctTitles(tables: readonly KpiTable[]): readonly KpiTable[] {
  const same = groupedBy(tables, ({ title }) => title.toLowerCase());
  return tables.map((table) => {
    const sisters = same.get(table.title.toLowerCase()) ?? [];
    if (sisters.length < 2) return table;
    const onSheet = sisters.filter(({ sheetId }) => sheetId === table.sheetId);
    const title = onSheet.length === sisters.length ? table.title : table.sheetName;
    const place = onSheet.length < 2 ? '' : ` (${areaAddress(table.block ?? table.body)})`;
    return { ...table, title: `${title}${place}` };
  });
}

function groupedBy(tables: readonly KpiTable[], keyOf: (table: KpiTable) => string) {
  const groups = new Map<string, KpiTable[]>();
  for (const table of tables) {
    const group = groups.get(keyOf(table));
    if (group === undefined) groups.set(keyOf(table), [table]);
    else group.push(table);
  }
  return groups;
}
