import type { Scalar } from '../../src/embedded-host/model/value';
import type { RandomCase } from './randomCase';

/** How a KPI table is laid out on its sheet, from A1 on, one case a row. */
export interface Layout {
  readonly name: string;
  readonly excelTable: boolean;
  readonly header: readonly string[];
  readonly cells: (one: RandomCase, row: number) => readonly Scalar[];
  /** The columns of the values, counted from 0, and those for a living baseline and target where there are some. */
  readonly values: readonly number[];
  readonly baseline?: number;
  readonly target?: number;
}

const PERIODS = ['Jan 2026', 'Feb 2026', 'Mar 2026', 'Apr 2026', 'May 2026', 'Jun 2026'];

const wide: Omit<Layout, 'name' | 'excelTable'> = {
  header: ['KPI', ...PERIODS],
  cells: ({ series }) => series,
  values: [1, 2, 3, 4, 5, 6],
};

const newestFirst: Omit<Layout, 'name' | 'excelTable'> = {
  header: ['KPI', ...[...PERIODS].reverse()],
  cells: ({ series }) => [...series].reverse(),
  values: [1, 2, 3, 4, 5, 6],
};

const interrupted: Omit<Layout, 'name' | 'excelTable'> = {
  header: ['KPI', ...PERIODS.slice(0, 3), 'Q1 total', ...PERIODS.slice(3), 'Q2 total'],
  cells: ({ series }, row) => [
    ...series.slice(0, 3),
    `=SUM(B${row + 1}:D${row + 1})`,
    ...series.slice(3),
    `=SUM(F${row + 1}:H${row + 1})`,
  ],
  values: [1, 2, 3, 5, 6, 7],
};

const snapshot: Omit<Layout, 'name' | 'excelTable'> = {
  header: ['KPI', 'Baseline value', 'Actual', 'Target value'],
  cells: ({ baseline, target, series }) => [baseline, currentOf(series) ?? null, target],
  values: [2],
  baseline: 1,
  target: 3,
};

/** Every layout as a plain range and as an Excel table. */
export const LAYOUTS: readonly Layout[] = [false, true].flatMap((excelTable) => {
  const kind = excelTable ? 'table' : 'range';
  return [
    { ...wide, name: `Wide ${kind}`, excelTable },
    { ...newestFirst, name: `Newest first ${kind}`, excelTable },
    { ...interrupted, name: `Interrupted ${kind}`, excelTable },
    { ...snapshot, name: `Snapshot ${kind}`, excelTable },
  ];
});

/** The last number of a series. */
export function currentOf(series: readonly Scalar[]): number | undefined {
  return series.filter((value) => typeof value === 'number').at(-1);
}
