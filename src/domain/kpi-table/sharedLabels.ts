import type { Kpi } from '../kpi';
import { cellAddress } from '../sheet/address';
import { foldedText } from '../sheet/cellValue';
import type { HeaderReading } from './headerRole';
import type { HeaderRow } from './headerRow';
import type { SheetReading } from './sheetReading';

/**
 * What the blocks have in common that stand side by side over one column of labels: quarters and then years, or one
 * company beside the other. Each block is a table of its own; its KPIs bear the names that all share.
 */
export interface SharedLabels {
  /** Labels stand from this column on, and before the second. */
  readonly first: number;
  readonly before: number;
  /** The columns of figures of all blocks. */
  readonly valueColumns: readonly number[];
  /** The block's place among them, from 0. */
  readonly index: number;
  /** What stands over the block and tells it from the others. */
  readonly heading?: string;
  /** Whether it tells growth or shares of what the first block tells, for the same periods. */
  readonly isDerived: boolean;
}

/** Headers side by side, of which only the first has labels before it, as blocks that share these. */
export function sharingLabels(reading: SheetReading, headers: readonly HeaderRow[]): HeaderRow[] {
  const [owner] = headers;
  if (owner === undefined || headers.length < 2) return [...headers];
  const valueColumns = headers.flatMap((header) => header.valueColumns);
  const headings = headingsOver(reading, headers);
  return headers.map((header, index) => {
    const heading = headings[index];
    const shared = {
      first: owner.window.first,
      before: owner.valueColumns[0] ?? owner.window.first,
      valueColumns,
      index,
      isDerived: index > 0 && isDerived(reading, owner, header),
    };
    return { ...header, shared: heading === undefined ? shared : { ...shared, heading } };
  });
}

/** So many rows tell what the figures of a block are like. */
const SAMPLE = 24;

function isDerived(reading: SheetReading, owner: HeaderRow, block: HeaderRow): boolean {
  const known = new Set([...owner.periods.values()].map(({ order }) => order));
  const isSame = [...block.periods.values()].every(({ order }) => known.has(order));
  return isSame && shareOfRatios(reading, block) > 0.8 && shareOfRatios(reading, owner) < 0.5;
}

/** The share of the figures below a header that are ratios: in percent, or hardly more than one. */
function shareOfRatios(reading: SheetReading, { row, valueColumns }: HeaderRow): number {
  let [figures, ratios] = [0, 0];
  for (let below = row + 1; below <= row + SAMPLE; below += 1)
    for (const column of valueColumns) {
      const figure = reading.number(below, column);
      if (figure === undefined) continue;
      figures += 1;
      if (Math.abs(figure) < HARDLY_MORE || reading.numberFormat(below, column).includes('%')) ratios += 1;
    }
  return ratios / Math.max(1, figures);
}

const HARDLY_MORE = 1.5;

/** How far above a header the name of its block may stand. */
const HEADING_DISTANCE = 3;

/** What stands over each block, all in one row, and is different for each; none where there is no such row. */
function headingsOver(reading: SheetReading, headers: readonly HeaderRow[]): readonly (string | undefined)[] {
  const top = Math.min(...headers.map((header) => header.top));
  const lowest = Math.max(...headers.map((header) => header.row)) - 1;
  for (let row = lowest; row >= Math.max(reading.area.row, top - HEADING_DISTANCE); row -= 1) {
    const texts = headers.flatMap(({ valueColumns: [first = 0, ...others] }, index) => {
      const before = headers[index - 1]?.valueColumns.at(-1) ?? first - 1;
      const heading = headingIn(reading, row, Math.max(before + 1, first - 1), others.at(-1) ?? first);
      return heading === undefined ? [] : [heading];
    });
    if (texts.length === headers.length && new Set(texts).size === texts.length) return texts;
  }
  return [];
}

/** The one text that stands in a stretch of a row, if it tells neither a period nor whose figures they are. */
function headingIn(reading: SheetReading, row: number, first: number, last: number): string | undefined {
  const texts = new Set<string>();
  for (let column = first; column <= last; column += 1) {
    const kind = reading.kind(row, column);
    if (kind === 'empty') continue;
    if (kind !== 'text' || reading.period(row, column) !== undefined) return undefined;
    if (isScenario(reading.role(row, column))) return undefined;
    texts.add(foldedText(reading.value(row, column)));
  }
  const [text] = texts;
  return texts.size === 1 ? text : undefined;
}

function isScenario(role: HeaderReading | undefined): boolean {
  return role !== undefined && ['actual', 'target', 'budget', 'forecast'].includes(role.role);
}

/** Whether a row has a figure in another block over the same labels. */
export function hasFigureBeside(reading: SheetReading, { shared }: HeaderRow, row: number): boolean {
  return (
    shared?.valueColumns.some((column) => {
      const kind = reading.kind(row, column);
      return kind === 'number' || kind === 'placeholder';
    }) ?? false
  );
}

/** The KPIs of a block: those that it has figures of, told apart from their namesakes in the blocks beside it. */
export function kpisOfBlock(reading: SheetReading, header: HeaderRow, kpis: readonly Kpi[]): readonly Kpi[] {
  const { shared, valueColumns } = header;
  if (shared === undefined) return kpis;
  const place = reading.cell(header.row, valueColumns[0] ?? 0);
  const own = kpis.filter(({ nameCell, series }) => {
    const row = reading.isTurned ? nameCell.column : nameCell.row;
    return series.length > 0 || !hasFigureBeside(reading, header, row);
  });
  return own.map((kpi) => ({
    ...kpi,
    ...(shared.index === 0 ? {} : { key: `${kpi.key} ${cellAddress(place.row, place.column)}` }),
    ...(shared.heading === undefined ? {} : { name: `${shared.heading}: ${kpi.name}` }),
  }));
}
