import { readContent } from '../../../src/taskpane/state/readContent';
import { carryOut } from '../../support/carryOut';
import { planned, requestFor, valueOf } from '../../support/salesAndMonths';
import { sheetOf, workbookOf } from '../../support/snapshots';

/** October to December 2026. */
const CYCLE = { start: 46_296, due: 46_387 };

describe('the periods that a current value is taken of', () => {
  const snapshot = workbookOf([
    sheetOf('KPIs', [
      ['KPI', 'Sep 2026', 'Oct 2026', 'Nov 2026'],
      ['Orders', 1, 2, 3],
      ['Revenue', 4, 5, 6],
    ]),
  ]);
  const [table] = readContent(snapshot).tables;
  if (table === undefined) throw new Error('The table is found.');

  it.each([
    ['latest', 'Nov 2026', 'Nov 2026'],
    ['sum', 'Oct 2026', 'Nov 2026'],
  ] as const)('as the %s', (aggregation, first, last) => {
    const request = requestFor(table, [0], CYCLE, { aggregation });
    const after = carryOut(snapshot, valueOf(planned({ snapshot, table }, request)));
    const withValue = withCurrent(after, 5);
    const [keyResult] = readContent(withValue).keyResults;
    expect([keyResult?.measured?.first?.label, keyResult?.measured?.last?.label]).toEqual([first, last]);
    expect(readContent(after).keyResults[0]?.measured).toBeUndefined();
  });
});

/** The workbook with a calculated current value: the plan alone calculates nothing. */
function withCurrent(snapshot: ReturnType<typeof carryOut>, value: number): typeof snapshot {
  const sheets = snapshot.sheets.map((sheet) => {
    const { grid, tables } = sheet;
    const column = tables[0]?.columns.indexOf('Current') ?? -1;
    if (grid === undefined || column < 0) return sheet;
    const values = grid.values.map((row, index) =>
      index === grid.values.length - 1 ? row.map((cell, at) => (at === column ? value : cell)) : row,
    );
    return { ...sheet, grid: { ...grid, values } };
  });
  return { ...snapshot, sheets };
}
