import { type LooseCell, type LooseRows, NO_CELL } from '../../support/looseCells';
import type { Perturbation } from './perturbation';

/** Changes around a table. */
export const SHEET_CHANGES: readonly Perturbation[] = [
  { name: 'moved', sheet: (rows, chance) => moved(rows, 1 + chance.integer(6), 1 + chance.integer(4)) },
  {
    name: 'notes below',
    sheet: (rows) => [...rows, [], ...texts('Note: figures are not audited.', 'Source: group ledger')],
  },
  {
    name: 'notes beside',
    sheet: (rows) => beside(rows, texts('Comments', 'Checked by finance', '', 'Late in two places')),
  },
  {
    name: 'legend beside',
    sheet: (rows) =>
      beside(rows, [...texts('Legend'), ...texts('on track', 'at risk').map((row) => [text('■'), ...row])]),
  },
  {
    name: 'legend below',
    sheet: (rows) => [...rows, [], [], ...texts('Legend', 'green: on track', 'red: at risk')],
  },
  {
    name: 'logo row above',
    sheet: (rows) => [[NO_CELL, NO_CELL, NO_CELL, text('ACME'), NO_CELL, text('Confidential')], [], ...rows],
  },
  { name: 'merged title above', sheet: (rows) => [[text('Group performance report')], [], ...rows] },
];

function moved(rows: LooseRows, down: number, right: number): LooseRows {
  const margin = Array<LooseCell>(right).fill(NO_CELL);
  return [...Array<readonly LooseCell[]>(down).fill([]), ...rows.map((row) => [...margin, ...row])];
}

/** What stands to the right of the table, two columns away. */
function beside(rows: LooseRows, block: LooseRows): LooseRows {
  const width = Math.max(0, ...rows.map((row) => row.length)) + 2;
  const count = Math.max(rows.length, block.length + 1);
  return Array.from({ length: count }, (_, index) => {
    const row = rows[index] ?? [];
    const more = block[index - 1] ?? [];
    return more.length === 0 ? row : [...row, ...Array<LooseCell>(width - row.length).fill(NO_CELL), ...more];
  });
}

function texts(...lines: readonly string[]): LooseCell[][] {
  return lines.map((line) => [text(line)]);
}

function text(value: string): LooseCell {
  return { value };
}
