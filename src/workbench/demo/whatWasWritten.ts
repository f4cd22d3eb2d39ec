import { describePlan } from '../../app/describePlan';
import { extensionOf, idHeaderOf } from '../../app/extension/extension';
import type { Plan } from '../../app/plan';
import { readTracking } from '../../app/register/readTracking';
import { cellAt } from '../../app/sheetCells';
import type { TrackedKeyResult } from '../../app/trackedKeyResult';
import { qualifiedAddress } from '../../domain/sheet/address';
import { paneFormat } from '../../taskpane/format';
import { keyResultsByKpi } from '../../taskpane/state/kpiListRows';
import { findKpi } from '../../taskpane/state/findKpi';
import type { WorkbookContent } from '../../taskpane/state/paneState';
import { oneLine, textTable } from './textTable';

/**
 * What a promotion did, as lines of text: the changes, the key result, and the cells in the KPI's row.
 * @param after the workbook read again
 */
export function whatWasWritten(plan: Plan, after: WorkbookContent, kpiKey: string): string[] {
  const keyResult = keyResultsByKpi(after.keyResults).get(kpiKey);
  if (keyResult === undefined) throw new Error('What was promoted is a key result when it is read again.');
  const inTable = rowTable(after, kpiKey);
  return [
    'Written:',
    ...describePlan(plan).map((line) => `  ${oneLine(line)}`),
    '',
    `${keyResult.id}: ${oneLine(keyResult.sentence)}`,
    ...keyResultTable(after, keyResult),
    ...(inTable.length === 0 ? [] : ['', 'In its row of the KPI table:', ...inTable]),
  ];
}

function keyResultTable({ snapshot }: WorkbookContent, keyResult: TrackedKeyResult): string[] {
  const { value, percent } = paneFormat(snapshot);
  const { baseline, target, current, progress, expected, status, numberFormat } = keyResult;
  return textTable(
    [
      { header: 'Baseline', align: 'right' },
      { header: 'Target', align: 'right' },
      { header: 'Current', align: 'right' },
      { header: 'Progress', align: 'right' },
      { header: 'Expected', align: 'right' },
      { header: 'Status' },
    ],
    [
      [
        ...[baseline, target, current].map((figure) => value(figure, numberFormat)),
        percent(progress),
        percent(expected),
        status,
      ],
    ],
  );
}

function rowTable({ snapshot, tables }: WorkbookContent, kpiKey: string): string[] {
  const found = findKpi(tables, kpiKey);
  const extension = found && extensionOf(readTracking(snapshot).extensions, found.table);
  if (found === undefined || extension === undefined) return [];
  const { sheet, ids, mirrors } = extension;
  const { value } = paneFormat(snapshot);
  const columns = [{ column: idHeaderOf(extension), at: ids.column }, ...mirrors];
  const { row } = found.kpi.nameCell;
  return textTable(
    [{ header: 'Cell' }, { header: 'Column' }, { header: 'Shows', align: 'right' }, { header: 'Holds' }],
    columns.map(({ column, at }) => {
      const cell = cellAt(sheet, row, at);
      const shown =
        typeof cell.value === 'number' ? value(cell.value, cell.numberFormat) : String(cell.value);
      const address = qualifiedAddress(sheet.name, { row, column: at, rowCount: 1, columnCount: 1 });
      return [address, column, shown, String(cell.formula)];
    }),
  );
}
