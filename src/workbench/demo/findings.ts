import { keyResultsByKpi } from '../../taskpane/state/kpiListRows';
import type { WorkbookContent } from '../../taskpane/state/paneState';
import { CLAIM_THRESHOLD } from '../../domain/kpi-table/confidence';
import { paneFormat, type PaneFormat } from '../../taskpane/format';
import { areaAddress, qualifiedAddress } from '../../domain/sheet/address';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { paneText } from '../../app/messages';
import { valuePeriod } from '../../domain/valuePeriod';
import type { Kpi } from '../../domain/kpi';
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
  const format = paneFormat(content.snapshot, content);
  const periodOf = (kpi: Kpi): string => {
    if (kpi.latest === undefined) return '';
    const { name, isStale } = format.period(valuePeriod(kpi));
    return isStale ? paneText.period.stale(name) : name;
  };
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
          periodOf(kpi),
          targetOf(kpi, format),
          keyResults.get(kpi.key)?.id ?? '',
        ]),
    ),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ];
}

/** As the table has it where that is more than a number; of another span it is no target for this value. */
function targetOf({ target, targetText, unlikeTarget, numberFormat }: Kpi, format: PaneFormat): string {
  if (targetText !== undefined) return targetText;
  if (target !== undefined) return format.value(target.value, numberFormat);
  if (unlikeTarget === undefined) return '–';
  return `${format.value(unlikeTarget.value, numberFormat)} (${oneLine(unlikeTarget.header)})`;
}

function headingOf(table: KpiTable): string {
  const note = table.confidence < CLAIM_THRESHOLD ? ' (perhaps a KPI table)' : '';
  return `${oneLine(table.title)}, ${oneLine(qualifiedAddress(table.sheetName, table.body))}${note}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
