import { parseAddress } from '../../../src/domain/sheet/address';
import type { Area } from '../../../src/domain/sheet/area';
import type { ExpectedKpi, ExpectedTable } from './expectedTable';
import type { FoundKpi, FoundTable } from './foundTable';

/** @example areaOf('A2:D9') // { row: 1, column: 0, rowCount: 8, columnCount: 4 } */
export function areaOf(address: string): Area {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw new Error(`${address} is no address.`);
  return parsed.area;
}

/** A claimed table of months in rows on `Sheet1`, with a header above its body. */
export function foundAt(body: string, other: Partial<FoundTable> = {}): FoundTable {
  return { ...placedAt(body), confidence: 0.9, kpis: [], ...other };
}

/** The table that `foundAt` finds, as the truth has it. */
export function expectedAt(body: string, other: Partial<ExpectedTable> = {}): ExpectedTable {
  const { axis, ...place } = placedAt(body);
  return {
    ...place,
    ...(axis && { axis: { kinds: [axis.kind], order: axis.order } }),
    ambiguous: false,
    kpis: [],
    kpisAreAll: true,
    names: [],
    figures: { periods: [], totals: [] },
    ...other,
  };
}

/** KPIs by name cell and latest cell: `A2>D2`; `A2` alone has no latest value. */
export function foundKpis(...cells: readonly string[]): readonly FoundKpi[] {
  return cells.map((pair) => {
    const [nameCell = '', latestCell] = pair.split('>');
    return { name: `KPI ${nameCell}`, nameCell, ...(latestCell !== undefined && { latestCell }) };
  });
}

/** As `foundKpis`; each has a latest value. */
export function expectedKpis(...cells: readonly string[]): readonly ExpectedKpi[] {
  return foundKpis(...cells).map((kpi) => ({ ...kpi, latestCell: kpi.latestCell ?? '' }));
}

function placedAt(address: string): Pick<FoundTable, 'sheet' | 'orientation' | 'header' | 'body' | 'axis'> {
  const body = areaOf(address);
  return {
    sheet: 'Sheet1',
    orientation: 'kpis-in-rows',
    header: { ...body, row: body.row - 1, rowCount: 1 },
    body,
    axis: { kind: 'month', order: 'ascending' },
  };
}
