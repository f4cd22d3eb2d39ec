import { keyResultsByKpi } from '../../taskpane/state/kpiListRows';
import type { WorkbookContent } from '../../taskpane/state/paneState';
import { CLAIM_THRESHOLD } from '../../domain/kpi-table/confidence';
import { paneFormat } from '../../taskpane/format';
import { areaAddress, qualifiedAddress } from '../../domain/sheet/address';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { oneLine, textTable } from './textTable';

/** Rows of a table that are listed at most; what is beyond is counted. */
const MOST_ROWS = 25;

/** What was found in a workbook, as lines of text: each KPI table with its KPIs and their latest values. */
export function findings(content: WorkbookContent): string[] {
  const { tables, keyResults } = content;
  const kpis = tables.reduce((sum, table) => sum + table.kpis.length, 0);
  const found = `${counted(tables.length, 'KPI table')}, ${counted(kpis, 'KPI')}, ${counted(keyResults.length, 'key result')}`;
  return [found, ...tables.flatMap((table) => ['', ...tableLines(content, table)])];
}

function tableLines(content: WorkbookContent, table: KpiTable): string[] {
  const format = paneFormat(content.snapshot);
  const keyResults = keyResultsByKpi(content.keyResults);
  const more = table.kpis.length - MOST_ROWS;
  return [
    headingOf(table),
    ...textTable(
      [
        { header: 'Cell' },
        { header: 'KPI' },
        { header: 'Latest', align: 'right' },
        { header: 'Period' },
        { header: 'Target', align: 'right' },
        { header: 'Key result' },
      ],
      table.kpis
        .slice(0, MOST_ROWS)
        .map((kpi) => [
          areaAddress({ ...kpi.nameCell, rowCount: 1, columnCount: 1 }),
          kpi.name,
          format.value(kpi.latest?.value, kpi.numberFormat),
          kpi.latest?.period?.label ?? '',
          kpi.target === undefined ? '' : format.value(kpi.target.value, kpi.numberFormat),
          keyResults.get(kpi.key)?.id ?? '',
        ]),
    ),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ];
}

function headingOf(table: KpiTable): string {
  const note = table.confidence < CLAIM_THRESHOLD ? ' (perhaps a KPI table)' : '';
  return `${oneLine(table.title)}, ${oneLine(qualifiedAddress(table.sheetName, table.body))}${note}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
