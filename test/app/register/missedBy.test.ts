/** @jest-environment node */
import { planRepair } from '../../../src/app/planRepair';
import { readRegister } from '../../../src/app/readRegister';
import { gridWorkbook, sheetOf, type GridRows } from '../../support/gridWorkbook';
import { valueOf } from '../../support/keyliftOnHost';
import { patientKeylift, type PatientKeylift } from '../../support/patientKeylift';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const OUTLINE: GridRows = [
  ['KPI', 'Year', ...MONTHS],
  ...['Revenue', 'Orders'].flatMap((name) =>
    [2023, 2024, 2025].map((year, n) => [n === 0 ? name : null, year, ...MONTHS.map((_, m) => 100 * n + m)]),
  ),
];
const COLUMNS: GridRows = [
  ['Month', 'Revenue', 'Orders'],
  ['Aug 2026', 100, 1],
  ['Sep 2026', 110, 2],
  ['Oct 2026', 120, 3],
];

/** Revenue is a key result. */
async function promoted(rows: GridRows): Promise<PatientKeylift> {
  const keylift = patientKeylift(gridWorkbook({ Data: rows }));
  const content = valueOf(await keylift.scan());
  const kpis = content.tables.flatMap(({ key, kpis }) =>
    kpis
      .filter(({ name }) => name === 'Revenue')
      .map((kpi) => ({
        tableKey: key,
        kpiKey: kpi.key,
        baseline: { kind: 'constant', value: 1 } as const,
        target: { kind: 'level', value: 2 } as const,
      })),
  );
  const request = { kpis, objective: 'Grow', start: 46_023, due: 46_387, columns: [] };
  valueOf(await keylift.promote(content, request));
  return keylift;
}

async function read(keylift: PatientKeylift) {
  const { snapshot, tables } = valueOf(await keylift.scan());
  const [keyResult] = readRegister(snapshot, tables)?.keyResults ?? [];
  return { keyResult, repair: planRepair(snapshot, tables, [], 'KR-1') };
}

/** The cell of the current value on the register's sheet. */
function currentCell({ host }: PatientKeylift): string {
  const { cells } = sheetOf(host.workbook, 'OKRs');
  for (const row of cells.rowIndexes())
    for (const [column, { formula }] of cells.row(row) ?? [])
      if (formula?.startsWith('IFERROR(LOOKUP(2,1/(ISNUMBER(Data!') === true)
        return `${String.fromCharCode(65 + column)}${row + 1}`;
  throw new Error('There is a formula for it.');
}

describe('a current value that its formula does not reach', () => {
  it('is told where a new formula would reach it', async () => {
    const keylift = await promoted(OUTLINE);
    keylift.host.user.insertRows('Data', '5:5');
    keylift.host.user.type('Data', 'B5', '2026');
    keylift.host.user.type('Data', 'C5', '7');
    const { keyResult, repair } = await read(keylift);
    expect(keyResult).toMatchObject({ current: 211, missed: 7 });
    expect(repair).toMatchObject({ ok: true, value: { action: 'repair' } });
  });

  it('is told where it is zero and the register shows nothing', async () => {
    const keylift = await promoted(OUTLINE);
    keylift.host.user.insertRows('Data', '5:5');
    keylift.host.user.type('Data', 'B5', '2026');
    keylift.host.user.type('Data', 'C5', '0');
    const { snapshot, tables } = valueOf(await keylift.scan());
    const shownNothing = snapshot.sheets.map((sheet) =>
      sheet.name === 'OKRs' && sheet.grid !== undefined
        ? {
            ...sheet,
            grid: {
              ...sheet.grid,
              values: sheet.grid.values.map((row) => row.map((v) => (v === 211 ? '' : v))),
            },
          }
        : sheet,
    );
    const [keyResult] = readRegister({ ...snapshot, sheets: shownNothing }, tables)?.keyResults ?? [];
    expect(keyResult).toMatchObject({ current: undefined, missed: 0 });
  });

  it('is not told where no formula could reach it, under a name that stands only once, behind a gap', async () => {
    const keylift = await promoted(OUTLINE);
    keylift.host.user.insertRows('Data', '5:6');
    keylift.host.user.type('Data', 'B5', '2026');
    keylift.host.user.type('Data', 'B6', '2027');
    keylift.host.user.type('Data', 'C6', '7');
    const { keyResult, repair } = await read(keylift);
    expect(keyResult).toMatchObject({ kpiName: 'Revenue', current: 211 });
    expect(keyResult).not.toHaveProperty('missed');
    expect(repair.ok).toBe(false);
  });
});

describe('a formula that has become another one while the table tells no value', () => {
  it('is not called outdated', async () => {
    const keylift = await promoted(COLUMNS);
    const { user } = keylift.host;
    for (const cell of ['B2', 'B3', 'B4']) user.type('Data', cell, '');
    user.insertRows('Data', '2:2');
    user.type('Data', 'A2', 'Jul 2026');
    const { keyResult } = await read(keylift);
    expect(keyResult).toMatchObject({ kpiName: 'Revenue', current: undefined });
    expect(keyResult).not.toHaveProperty('missed');
  });
});

describe('a formula of the user’s own for the current value', () => {
  it('is not called outdated', async () => {
    const keylift = await promoted(COLUMNS);
    keylift.host.user.type('OKRs', currentCell(keylift), '=AVERAGE(Data!B2:B4)');
    const { keyResult, repair } = await read(keylift);
    expect(keyResult).toMatchObject({ current: 110 });
    expect(keyResult).not.toHaveProperty('missed');
    expect(repair.ok).toBe(false);
  });
});
