import { kpiUnderSelection, type PlacedKpi } from '../../taskpane/state/findKpi';
import type { WorkbookContent } from '../../taskpane/state/paneState';
import { sheetByName } from '../../app/sheetCells';
import { parseAddress, qualifiedAddress } from '../../domain/sheet/address';
import { Refusal } from './refusal';
import { oneLine } from './textTable';

/**
 * The KPI that `--kpi` means: the one in the row of that cell, else the one of that name, else the only one whose name
 * holds the text. Throws a `Refusal` where none does, or several.
 */
export function chooseKpi(content: WorkbookContent, asked: string): PlacedKpi {
  const there = kpiAtAddress(content, asked);
  if (there !== undefined) return there;
  const all = content.tables.flatMap((table) => table.kpis.map((kpi) => ({ table, kpi })));
  const wanted = asked.trim().toLowerCase();
  const called = all.filter(({ kpi }) => kpi.name.toLowerCase() === wanted);
  const holding = all.filter(({ kpi }) => kpi.name.toLowerCase().includes(wanted));
  const [first, ...others] = called.length > 0 ? called : holding;
  if (first === undefined)
    throw new Refusal(`No KPI is called “${asked}”`, 'Without --kpi the demo lists them all.');
  if (others.length > 0)
    throw new Refusal(
      `Several KPIs are called “${asked}”`,
      `Name one by its cell: ${[first, ...others].slice(0, 5).map(placeOf).join(', ')}`,
    );
  return first;
}

function kpiAtAddress({ snapshot, tables }: WorkbookContent, text: string): PlacedKpi | undefined {
  const address = parseAddress(text);
  if (address?.sheetName === undefined) return undefined;
  const sheet = sheetByName(snapshot, address.sheetName);
  return sheet && kpiUnderSelection(tables, { sheetId: sheet.id, area: address.area });
}

function placeOf({ table, kpi }: PlacedKpi): string {
  const cell = qualifiedAddress(table.sheetName, { ...kpi.nameCell, rowCount: 1, columnCount: 1 });
  return `"${oneLine(cell)}" (${oneLine(kpi.name)})`;
}
