import type { Workbook } from '../../src/embedded-host/model/workbook';
import { gridWorkbook, type GridRows } from '../support/gridWorkbook';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** A table of fewer KPIs is hardly one: sheets are left without a table instead. */
const FEWEST_A_SHEET = 5;

/** A workbook of so many KPIs, spread over its sheets, with a value for each month of a year but the last two. */
export function sizedWorkbook(kpis: number, sheets: number): Workbook {
  const aSheet = Math.max(FEWEST_A_SHEET, Math.ceil(kpis / sheets));
  const contents: Record<string, GridRows> = {};
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    const first = sheet * aSheet;
    const count = Math.max(0, Math.min(aSheet, kpis - first));
    contents[`Sheet ${sheet + 1}`] = count === 0 ? [['Notes to the figures']] : table(first, count);
  }
  return gridWorkbook(contents);
}

function table(first: number, count: number): GridRows {
  return [
    ['KPI', ...MONTHS.map((month) => `${month} 2026`)],
    ...Array.from({ length: count }, (_, row) => [
      `Measure ${first + row + 1}`,
      ...MONTHS.map((_, month) => (month < 10 ? 10_000 + first + row + month * 3.5 : null)),
    ]),
  ];
}
