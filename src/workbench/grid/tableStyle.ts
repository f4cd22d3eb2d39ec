import type { Table } from '../../embedded-host/model/table';

/** What a table's style adds to one of its cells, as CSS. */
export interface TableLook {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly borderBottom?: string;
}

/** Accents of Office's default theme, in the order in which the built-in styles go through them; the first is grey. */
const ACCENTS = ['#595959', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/**
 * How a built-in table style looks at a cell: header, band, totals. An approximation of Excel's 60 styles by their
 * family and accent, enough to see that a table is one.
 */
export function tableLook(table: Table, row: number): TableLook {
  const [, family = 'Medium', number = '2'] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style) ?? [];
  const accent = ACCENTS[(Number(number) - 1) % ACCENTS.length] ?? '#4472C4';
  const isHeader = table.showHeaders && row === table.area.top;
  const isTotals = table.showTotals && row === table.area.bottom;
  const isBand = table.bandedRows && (row - table.area.top - (table.showHeaders ? 1 : 0)) % 2 === 0;
  if (isHeader)
    return family === 'Light'
      ? { bold: true, borderBottom: `1px solid ${accent}` }
      : { bold: true, background: accent, color: '#FFFFFF' };
  if (isTotals) return { bold: true };
  if (!isBand) return {};
  return { background: `color-mix(in srgb, ${accent} ${family === 'Dark' ? 45 : 20}%, #FFFFFF)` };
}
