import { ErrorValue } from '../../src/embedded-host/model/value';
import type { GridRows } from './gridWorkbook';

/** A1:H8 with everything that cells hold: numbers, texts, dates, truth values, an error, empty cells, empty text. */
export const MIXED_ROWS: GridRows = [
  [3, 5, 'apple', 45000, 'North', 1, true, 2.5],
  [-1.5, 'x', 'Banana', 45031, 'South', 2, false, 3.5],
  [0, null, 'cherry pie', 45059.75, 'North', 3, null, -1.25],
  [10, true, '', 45199, 'East', 5, 'TRUE', 1e10],
  [7.25, ErrorValue.of('#N/A'), '12', 45291, 'South', 8, 1, 0.1],
  [10, 4, 'apple', 44620, 'North', 13, 0, 0.2],
  [null, '7', '*star', 36526, 'West', 21, 'x', 0.3],
  [100, 12, '2024-03-15', 60, 'south', 34, null, 1 / 3],
];
