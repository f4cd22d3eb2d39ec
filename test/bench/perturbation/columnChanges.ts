import { type LooseCell, NO_CELL } from '../../support/looseCells';
import type { ColumnKind, Draft } from './draft';
import type { Perturbation } from './perturbation';

/** Changes to the columns of a table. */
export const COLUMN_CHANGES: readonly Perturbation[] = [
  {
    name: 'spacer column after the names',
    table: (draft) => insertColumn(draft, draft.columns.lastIndexOf('name') + 1, 'other', () => NO_CELL),
  },
  {
    name: 'spacer column among the periods',
    table: (draft) => {
      const periods = draft.columns.flatMap((kind, column) => (kind === 'period' ? [column] : []));
      const middle = periods[Math.floor(periods.length / 2)];
      return middle === undefined || periods.length < 3
        ? undefined
        : insertColumn(draft, middle, 'other', () => NO_CELL);
    },
  },
  {
    name: 'empty units column',
    table: (draft) =>
      insertColumn(draft, draft.columns.lastIndexOf('name') + 1, 'other', (row) =>
        row === lastHeader(draft) ? { value: 'Units' } : NO_CELL,
      ),
  },
  {
    name: 'total in front',
    table: (draft) => {
      const first = draft.columns.indexOf('period');
      if (first < 0) return undefined;
      return insertColumn(draft, first, 'total', (row) => {
        if (row === lastHeader(draft)) return { value: 'Total' };
        const cells = draft.rows[row];
        if (cells?.kind !== 'kpi') return NO_CELL;
        return { value: sumOf(draft, cells.cells), formula: '=SUM(C2:N2)' };
      });
    },
  },
  {
    name: 'newest first',
    table: (draft) => {
      const periods = draft.columns.flatMap((kind, column) => (kind === 'period' ? [column] : []));
      const [first = 0, last = 0] = [periods[0], periods.at(-1)];
      const isPlain = periods.length > 1 && last - first + 1 === periods.length && isHeadedOnce(draft);
      if (!isPlain) return undefined;
      const rows = draft.rows.map((row) => {
        if (row.kind === 'above') return row;
        const turned = row.cells.slice(first, last + 1).reverse();
        return { ...row, cells: [...row.cells.slice(0, first), ...turned, ...row.cells.slice(last + 1)] };
      });
      return { ...draft, rows };
    },
  },
  {
    name: 'transposed',
    table: (draft) => ({
      ...draft,
      isTurned: !draft.isTurned,
      rows: draft.rows.filter(({ kind }) => kind !== 'above'),
    }),
  },
];

/** The row that heads the periods: the last of the header. */
export function lastHeader({ rows }: Draft): number {
  return rows.map(({ kind }) => kind).lastIndexOf('header');
}

/** Whether just one row of the header says something over the periods: no bands, no blocks. */
export function isHeadedOnce({ rows, columns }: Draft): boolean {
  const headed = rows.filter(
    ({ kind, cells }) =>
      kind === 'header' && cells.some(({ value }, column) => columns[column] === 'period' && value !== ''),
  );
  return headed.length === 1;
}

/** The draft with a column more. */
export function insertColumn(
  draft: Draft,
  at: number,
  kind: ColumnKind,
  cellIn: (row: number) => LooseCell,
): Draft | undefined {
  if (at <= 0) return undefined;
  const columns = [...draft.columns.slice(0, at), kind, ...draft.columns.slice(at)];
  const rows = draft.rows.map((row, index) => ({
    ...row,
    cells: [...row.cells.slice(0, at), cellIn(index), ...row.cells.slice(at)],
  }));
  return { ...draft, columns, rows };
}

function sumOf({ columns }: Draft, cells: readonly LooseCell[]): number {
  return cells.reduce(
    (sum, { value }, column) =>
      columns[column] === 'period' && typeof value === 'number' ? sum + value : sum,
    0,
  );
}
