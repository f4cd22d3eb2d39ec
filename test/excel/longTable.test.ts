import { describeWorkbook, differences } from '../support/describeWorkbook';
import { gridWorkbook, type GridRows } from '../support/gridWorkbook';
import { keyliftOnHost, promotionOf, valueOf, type KeyliftOnHost } from '../support/keyliftOnHost';

const ROWS = 240;
/** The sheet's number of the last row, which has formulas always. */
const LAST = ROWS + 1;

const longTable = (): GridRows => [
  ['KPI', 'Aug 2026', 'Sep 2026', 'Oct 2026'],
  ...Array.from({ length: ROWS }, (_, row) => [`Measure ${row + 1}`, row, row + 1, row + 2]),
];

async function promote(keylift: KeyliftOnHost, ...names: readonly string[]): Promise<void> {
  const request = promotionOf(await keylift.read(), ...names);
  valueOf(await keylift.port.apply(valueOf(await keylift.planPromotion(request))));
}

/** The rows that hold mirrored formulas, as the sheet counts them. */
async function filledRows(keylift: KeyliftOnHost): Promise<readonly number[]> {
  const { grid } = (await keylift.read()).sheets[0] ?? {};
  return (grid?.formulas ?? []).flatMap((cells, row) => {
    const mirrored = cells.slice(5).filter((cell) => String(cell).startsWith('='));
    expect([0, 5]).toContain(mirrored.length);
    return mirrored.length > 0 ? [row + 1] : [];
  });
}

async function progressOf(keylift: KeyliftOnHost, row: number): Promise<unknown> {
  return (await keylift.read()).sheets[0]?.grid?.values[row - 1]?.[7];
}

describe('a KPI of a long table', () => {
  it('gets its formulas in its own row and in the last one alone, and so does one that is promoted later', async () => {
    const keylift = keyliftOnHost(gridWorkbook({ KPIs: longTable() }));
    await promote(keylift, 'Measure 120', 'Measure 121', 'Measure 7');
    expect(await filledRows(keylift)).toEqual([8, 121, 122, LAST]);
    await promote(keylift, 'Measure 200');
    expect(await filledRows(keylift)).toEqual([8, 121, 122, 201, LAST]);
    expect(await progressOf(keylift, 201)).toBe(0);
  });

  it('takes its formulas along when the table is sorted', async () => {
    const keylift = keyliftOnHost(gridWorkbook({ KPIs: longTable() }));
    await promote(keylift, 'Measure 7');
    await keylift.host.connect('team').run(async (context) => {
      const cells = context.workbook.worksheets.getItem('KPIs').getRange(`A2:J${ROWS + 1}`);
      cells.sort.apply([{ key: 3, ascending: false }]);
      await context.sync();
    });
    expect(await filledRows(keylift)).toEqual([2, ROWS - 5]);
    expect(await progressOf(keylift, ROWS - 5)).toBe(0);
  });

  it('leaves the workbook as it was when Keylift is removed', async () => {
    const keylift = keyliftOnHost(gridWorkbook({ KPIs: longTable() }));
    const before = describeWorkbook(keylift.host.workbook, 'content');
    await promote(keylift, 'Measure 7', 'Measure 9');
    valueOf(await keylift.port.apply(valueOf(await keylift.planDemotion('KR-1'))));
    await promote(keylift, 'Measure 230');
    valueOf(await keylift.port.apply(valueOf(await keylift.planRemoval())));
    expect(differences(before, describeWorkbook(keylift.host.workbook, 'content'))).toEqual([]);
  });

  it('leaves the workbook as it was also where somebody deleted the register before', async () => {
    const keylift = keyliftOnHost(gridWorkbook({ KPIs: longTable() }));
    const before = describeWorkbook(keylift.host.workbook);
    await promote(keylift, 'Measure 7');
    await keylift.host.connect('team').run(async (context) => {
      context.workbook.worksheets.getItem('OKRs').delete();
      await context.sync();
    });
    valueOf(await keylift.port.apply(valueOf(await keylift.planRemoval())));
    expect(differences(before, describeWorkbook(keylift.host.workbook))).toEqual([]);
  });

  it('shares columns that are filled whole where nearly all are promoted', async () => {
    const keylift = keyliftOnHost(gridWorkbook({ KPIs: longTable() }));
    await promote(keylift, ...Array.from({ length: 40 }, (_, n) => `Measure ${n * 5 + 2}`));
    expect(await filledRows(keylift)).toHaveLength(ROWS);
  });
});
