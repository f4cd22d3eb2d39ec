import type { Snapshot } from '../../src/app/snapshot';
import type { ReadProgress } from '../../src/app/workbookPort';
import { DEFAULT_FORMAT } from '../../src/embedded-host/model/defaultFormat';
import { addTable } from '../../src/embedded-host/model/edit/addTable';
import { resizeTable } from '../../src/embedded-host/model/edit/resizeTable';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { connectWorkbook } from '../../src/excel/connectWorkbook';
import { readSnapshot, rereadSheets } from '../../src/excel/readSnapshot';
import { at, type GridRows, gridWorkbook, sheetOf } from '../support/gridWorkbook';
import { valueOf } from '../support/keyliftOnHost';
import { type OnHost, onHost } from './onHost';

const read = async ({ connection }: OnHost, onProgress: (progress: ReadProgress) => void = () => undefined) =>
  valueOf(await readSnapshot(connection, onProgress));

const sheetIn = ({ sheets }: Snapshot, name: string) => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`There is no sheet ${name}.`);
  return found;
};

/** A column of this many numbers. */
const numbers = (count: number): GridRows => Array.from({ length: count }, (_, n) => [n]);

describe('reading a workbook', () => {
  it.each([1, 20])('takes two requests with %i sheets, each with a table', async (count) => {
    const names = Array.from({ length: count }, (_, n) => `S${n}`);
    const workbook = gridWorkbook(
      Object.fromEntries(
        names.map((name) => [
          name,
          [
            ['KPI', 'Actual'],
            ['NPS', 4],
          ],
        ]),
      ),
    );
    const one = onHost(workbook);
    for (const sheet of workbook.sheets)
      one.host.user.edit((book) => addTable(book, sheet, at('A1:B2'), true));
    const snapshot = await read(one);
    expect(one.host.log).toHaveLength(2);
    expect(snapshot.sheets.map(({ tables }) => tables[0]?.area)).toEqual(
      names.map(() => ({ row: 0, column: 0, rowCount: 2, columnCount: 2 })),
    );
    expect(snapshot.sheets[0]?.tables[0]?.columns).toEqual(['KPI', 'Actual']);
  });

  it('reads numbers, texts, booleans, errors, formulas and their formats as they stand', async () => {
    const one = onHost({ S: [[null], [null, 'NPS', 1.5, true, '=B3/0', '=C2*2'], [null, '1']] });
    const { grid } = sheetIn(await read(one), 'S');
    expect(grid?.area).toEqual({ row: 1, column: 1, rowCount: 2, columnCount: 5 });
    expect(grid?.values).toEqual([
      ['NPS', 1.5, true, '#DIV/0!', 3],
      ['1', '', '', '', ''],
    ]);
    expect(grid?.formulas[0]).toEqual(['NPS', 1.5, true, '=B3/0', '=C2*2']);
    expect(grid?.numberFormats[0]?.[1]).toBe('General');
  });

  it('has no grid for an empty sheet', async () => {
    const sheet = sheetIn(await read(onHost({ Empty: [] })), 'Empty');
    expect(sheet).toMatchObject({ grid: undefined, cellsLeftOut: 0 });
  });

  it('tells hidden and protected sheets, names, date system and culture', async () => {
    const workbook = gridWorkbook({ A: [[1]], B: [[2]], C: [[3]] });
    sheetOf(workbook, 'B').visibility = 'hidden';
    sheetOf(workbook, 'C').protection = { protected: true, options: {} };
    workbook.names = [
      { name: 'Rate', formula: 'A!$A$1', comment: '', visible: true },
      { name: 'Local', formula: 'B!$A$1', comment: '', visible: false, sheet: sheetOf(workbook, 'B') },
    ];
    workbook.date1904 = true;
    const format = workbook.formats.intern({ ...DEFAULT_FORMAT, numberFormat: 'd.m.yyyy' });
    sheetOf(workbook, 'A').cells.set(0, 0, { value: 44_650, format });
    workbook.culture = { ...workbook.culture, name: 'de-DE', decimalSeparator: ',', thousandsSeparator: '.' };
    workbook.settings = new Map([['Keylift', '{"version":1}']]);
    const snapshot = await read(onHost(workbook));
    expect(snapshot.sheets.map((sheet) => [sheet.visible, sheet.protected])).toEqual([
      [true, false],
      [false, false],
      [true, true],
    ]);
    expect(snapshot.names).toEqual([
      { name: 'Rate', formula: '=A!$A$1', visible: true },
      { name: 'Local', formula: '=B!$A$1', visible: false, sheetId: sheetOf(workbook, 'B').id },
    ]);
    expect(snapshot).toMatchObject({
      date1904: true,
      readOnly: false,
      structureProtected: false,
      culture: { name: 'de-DE', decimalSeparator: ',', thousandsSeparator: '.' },
      settings: { Keylift: { version: 1 } },
    });
  });

  it.each([
    [false, 'as usual'],
    [true, 'from 1904'],
  ])('tells by the text of a cell whether days are counted from 1904 (%s)', async (date1904) => {
    const workbook = gridWorkbook({ S: [['KPI', 46_112, 46_112]] });
    workbook.date1904 = date1904;
    for (const [column, numberFormat] of [[1, 'mmmm'] as const, [2, 'mmm yy'] as const])
      sheetOf(workbook).cells.set(0, column, {
        value: 46_112,
        format: workbook.formats.intern({ ...DEFAULT_FORMAT, numberFormat }),
      });
    const one = onHost(workbook);
    const snapshot = await read(one);
    expect(snapshot).toMatchObject({ date1904 });
    expect(snapshot.dateSystemUnknown).toBeUndefined();
    expect(one.host.log.map(({ flags }) => flags)).toEqual([4, 4, 4]);
  });

  it.each([false, true])(
    'asks Excel for the date system only when told to, where no cell tells (1904: %s)',
    async (date1904) => {
      const workbook = gridWorkbook({ S: [[1]] });
      workbook.date1904 = date1904;
      const one = onHost(workbook);
      expect(await read(one)).toMatchObject({ date1904: false, dateSystemUnknown: true });
      expect(one.host.log).toHaveLength(2);
      expect(await connectWorkbook(one.connection).dateSystem?.()).toEqual({ ok: true, value: date1904 });
    },
  );

  it('finds the date system once a date is typed', async () => {
    const workbook = gridWorkbook({ S: [['KPI']] });
    workbook.date1904 = true;
    const one = onHost(workbook);
    const before = await read(one);
    const format = workbook.formats.intern({ ...DEFAULT_FORMAT, numberFormat: 'd.m.yyyy' });
    sheetOf(workbook).cells.set(0, 1, { value: 44_650, format });
    const after = valueOf(await rereadSheets(one.connection, before, [sheetOf(workbook).id]));
    expect(after.date1904).toBe(true);
    expect(after.dateSystemUnknown).toBeUndefined();
  });

  it('pays nothing for a format that strayed into the last row', async () => {
    const workbook = gridWorkbook({ S: [['NPS', 4]] });
    const format = workbook.formats.intern({ ...DEFAULT_FORMAT, numberFormat: '0%' });
    sheetOf(workbook).cells.set(1_048_575, 16_383, { value: null, format });
    const one = onHost(workbook);
    const { grid, cellsLeftOut } = sheetIn(await read(one), 'S');
    expect(grid?.area).toEqual({ row: 0, column: 0, rowCount: 1, columnCount: 2 });
    expect(cellsLeftOut).toBe(0);
    expect(one.host.log).toHaveLength(2);
  });

  it('fetches what lies outside of the first window in chunks', async () => {
    const one = onHost({ Long: numbers(12_005) });
    const { grid, cellsLeftOut } = sheetIn(await read(one), 'Long');
    expect(grid?.values).toHaveLength(12_005);
    expect(grid?.values.at(-1)).toEqual([12_004]);
    expect(cellsLeftOut).toBe(0);
    expect(one.host.log).toHaveLength(3);
  });

  it('reads as many columns as there are, after asking in one request where they are in use', async () => {
    const wide = Array.from({ length: 3 }, (_, row) => Array.from({ length: 700 }, (__, n) => row * n));
    const one = onHost({ Wide: wide, Wider: wide.map((row) => [...row, ...row]) });
    const snapshot = await read(one);
    expect(sheetIn(snapshot, 'Wide')).toMatchObject({ grid: { values: wide }, cellsLeftOut: 0 });
    expect(sheetIn(snapshot, 'Wider').grid?.area.columnCount).toBe(1400);
    // Structure, cells, the columns in use; a chunk for each of the sheets.
    expect(one.host.log).toHaveLength(5);
  });

  it('does not read thousands of empty columns for one number in the last column', async () => {
    const workbook = gridWorkbook({
      S: [
        ['KPI', 'Actual'],
        ['NPS', 4],
      ],
    });
    sheetOf(workbook).cells.set(0, 16_383, { value: 7, format: 0 });
    const one = onHost(workbook);
    const { grid, cellsLeftOut } = sheetIn(await read(one), 'S');
    expect(grid?.area).toEqual({ row: 0, column: 0, rowCount: 2, columnCount: 2 });
    expect(cellsLeftOut).toBe(2 * 16_382);
    expect(one.host.log).toHaveLength(3);
  });

  it('leaves the last column out of a sheet that uses all, for Excel tells no values of whole rows', async () => {
    const all = Array.from({ length: 16_384 }, (_, n) => n);
    const { grid, cellsLeftOut } = sheetIn(await read(onHost({ S: [all] })), 'S');
    expect(grid?.values).toEqual([all.slice(0, -1)]);
    expect(cellsLeftOut).toBe(1);
  });

  it('is as wide as takes in most cells, where a sheet has more than are read', async () => {
    const workbook = gridWorkbook({ S: Array.from({ length: 9_000 }, (_, row) => [row, row]) });
    for (let column = 2; column < 400; column += 1)
      sheetOf(workbook).cells.set(0, column, { value: column, format: 0 });
    const { grid, cellsLeftOut } = sheetIn(await read(onHost(workbook)), 'S');
    // All 400 columns would leave room for 5,000 rows only.
    expect(grid?.area).toEqual({ row: 0, column: 0, rowCount: 9_000, columnCount: 120 });
    expect(cellsLeftOut).toBe(9_000 * 280);
  });

  it('asks sheet by sheet, and by halves, where an answer is too large', async () => {
    const one = onHost({ A: numbers(5), B: [['NPS']] });
    one.host.faults.onRequest(2, { kind: 'refuse', code: 'ResponsePayloadSizeLimitExceeded' });
    one.host.faults.onRequest(4, { kind: 'refuse', code: 'ResponsePayloadSizeLimitExceeded' });
    const snapshot = await read(one);
    expect(sheetIn(snapshot, 'A').grid?.values).toEqual([[0], [1], [2], [3], [4]]);
    expect(sheetIn(snapshot, 'B').grid?.values).toEqual([['NPS']]);
    // Structure, cells, sizes; A whole, its two halves; B.
    expect(one.host.log).toHaveLength(7);
  });

  it('gives up on a row that is too large by itself, and says on which sheet', async () => {
    const { host, connection } = onHost({ A: [[1]] });
    host.faults.when(({ members }) => members.includes('GetRangeByIndexes'), {
      kind: 'refuse',
      code: 'ResponsePayloadSizeLimitExceeded',
    });
    expect(await readSnapshot(connection, () => undefined)).toEqual({
      ok: false,
      issue: { code: 'too-large', what: 'A' },
    });
  });

  it('does not mind a sheet that is renamed between its two requests', async () => {
    const one = onHost({ Before: [['NPS']], Other: [] });
    const snapshot = await read(one, ({ sheetsRead }) => {
      if (sheetsRead === 0) one.host.user.renameSheet('Before', 'After');
    });
    expect(snapshot.sheets[0]?.grid?.values).toEqual([['NPS']]);
  });

  it('says that the workbook changed where a sheet is deleted between its two requests', async () => {
    const { host, connection } = onHost({ Here: [['NPS']], Gone: [['NPS']] });
    const result = await readSnapshot(connection, ({ sheetsRead }) => {
      if (sheetsRead === 0)
        host.user.edit((workbook) => {
          workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Gone');
        });
    });
    expect(result).toEqual({ ok: false, issue: { code: 'workbook-changed', where: '' } });
  });

  it('tells how far it has come', async () => {
    const told: ReadProgress[] = [];
    await read(onHost({ A: [[1]], B: [[2]] }), (progress) => told.push(progress));
    expect(told).toEqual([
      { sheetsRead: 0, sheets: 2, cellsRead: 0, cells: 0 },
      { sheetsRead: 1, sheets: 2, cellsRead: 1, cells: 2 },
      { sheetsRead: 2, sheets: 2, cellsRead: 2, cells: 2 },
    ]);
  });
});

describe('reading a sheet that is taller than the first window', () => {
  const LAST_ROW = 1_048_575;
  /** A small table, and one more number far below it. */
  const withStray = (row: number, column = 0) => {
    const workbook = gridWorkbook({
      S: [
        ['KPI', 'Actual'],
        ['NPS', 4],
      ],
    });
    sheetOf(workbook).cells.set(row, column, { value: 7, format: 0 });
    return workbook;
  };
  const responses = ({ host }: OnHost): number[] => host.log.map(({ responseBytes }) => responseBytes);

  it('does not read a million empty rows for one number in the last row', async () => {
    const one = onHost(withStray(LAST_ROW, 1));
    const { grid, cellsLeftOut } = sheetIn(await read(one), 'S');
    expect(grid?.values).toEqual([
      ['KPI', 'Actual'],
      ['NPS', 4],
    ]);
    expect(grid?.area.rowCount).toBe(2);
    expect(cellsLeftOut).toBe((LAST_ROW + 1) * 2 - 4);
    // Chunks of 75,000 rows, until 100,000 were empty.
    expect(one.host.log).toHaveLength(4);
    for (const bytes of responses(one).slice(2)) expect(bytes).toBeLessThan(1_000);
  });

  it.each([
    ['reads', 100_002, 100_003],
    ['leaves out', 100_003, 2],
  ])('%s what stands in row %i from 0, after as many empty rows as may be', async (_, row, rowCount) => {
    const { grid, cellsLeftOut } = sheetIn(await read(onHost(withStray(row))), 'S');
    expect(grid?.area.rowCount).toBe(rowCount);
    expect(grid?.values).toHaveLength(rowCount);
    expect(cellsLeftOut).toBe(2 * (row + 1 - rowCount));
  });

  it('puts the cells of a chunk where they stand, with blanks around them', async () => {
    const { grid } = sheetIn(await read(onHost(withStray(20_000, 1))), 'S');
    expect(grid?.values[19_999]).toEqual(['', '']);
    expect(grid?.values[20_000]).toEqual(['', 7]);
    expect(grid?.formulas[20_000]).toEqual(['', 7]);
    expect(grid?.numberFormats[20_000]).toEqual(['General', 'General']);
    expect(grid?.values).toHaveLength(20_001);
  });

  it('reads what the first window does not reach to the right', async () => {
    const { grid } = sheetIn(
      await read(onHost({ Right: [[...Array<null>(119).fill(null), 'KPI', 'Actual']] })),
      'Right',
    );
    expect(grid).toMatchObject({ area: { column: 119, columnCount: 2 }, values: [['KPI', 'Actual']] });
  });

  it('tells how many of the cells are read, chunk by chunk', async () => {
    const told: ReadProgress[] = [];
    await read(onHost({ Tall: numbers(200_000) }), (progress) => told.push(progress));
    expect(told.map(({ cellsRead, cells }) => [cellsRead, cells])).toEqual([
      [0, 0],
      [152_500, 200_000],
      [200_000, 200_000],
      [200_000, 200_000],
    ]);
  });

  it('gives the thread back while it looks through many cells: a click on Stop is heard', async () => {
    const { connection } = onHost({ Wide: Array.from({ length: 11_000 }, () => Array<number>(10).fill(1)) });
    let asked = 0;
    let stopped = false;
    const signal = {
      get aborted() {
        asked += 1;
        // Before the cells, then with each few rows of them: the click comes after the first of these.
        if (asked === 2) setTimeout(() => (stopped = true), 0);
        return stopped;
      },
    };
    expect(await readSnapshot(connection, () => undefined, signal)).toEqual({
      ok: false,
      issue: { code: 'stopped' },
    });
  });

  it.each([
    ['before the cells', 0, 1],
    ['between chunks', 152_500, 3],
  ])('stops when it is told to, %s', async (_, atCells, requests) => {
    const { host, connection } = onHost({ Tall: numbers(400_000) });
    const stop = new AbortController();
    const result = await readSnapshot(
      connection,
      ({ cellsRead }) => cellsRead === atCells && stop.abort(),
      stop.signal,
    );
    expect(result).toEqual({ ok: false, issue: { code: 'stopped' } });
    expect(host.log).toHaveLength(requests);
  });
});

describe('what nobody sees', () => {
  /** A sheet of five rows and four columns from B2 on, with some of it hidden. */
  const partlyHidden = (rows: readonly number[], columns: readonly number[]) => {
    const workbook = gridWorkbook({ S: [[null], ...Array.from({ length: 5 }, () => [null, 1, 2, 3, 4])] });
    const sheet = sheetOf(workbook);
    for (const row of rows) sheet.rowProps.set(row, { hidden: true });
    for (const column of columns) sheet.columnProps.set(column, { hidden: true });
    return workbook;
  };

  it.each([
    ['nothing', [], []],
    ['rows', [2, 3, 5], []],
    ['columns', [], [1, 4]],
    ['rows and columns', [1, 4], [2]],
  ])('is told: %s', async (_, hiddenRows, hiddenColumns) => {
    const one = onHost(partlyHidden(hiddenRows, hiddenColumns));
    expect(sheetIn(await read(one), 'S')).toMatchObject({ hiddenRows, hiddenColumns });
    expect(one.host.log).toHaveLength(2);
  });

  it('counts only within the cells that are read', async () => {
    const { hiddenRows, hiddenColumns } = sheetIn(await read(onHost(partlyHidden([0, 3, 9], [0, 7]))), 'S');
    expect([hiddenRows, hiddenColumns]).toEqual([[3], []]);
  });

  it('is everything where all columns are hidden', async () => {
    const { hiddenColumns } = sheetIn(await read(onHost(partlyHidden([], [...Array(120).keys()]))), 'S');
    expect(hiddenColumns).toEqual([1, 2, 3, 4]);
  });

  it('is not asked of a protected sheet, where Excel does not look for cells', async () => {
    const workbook = partlyHidden([2], []);
    sheetOf(workbook).protection = { protected: true, options: {} };
    expect(sheetIn(await read(onHost(workbook)), 'S').hiddenRows).toEqual([]);
  });

  it('costs a list that is filtered in every other row little, and a list that is not nothing', async () => {
    const bytesOf = async (isHidden: (row: number) => boolean): Promise<number> => {
      const workbook = gridWorkbook({ List: numbers(12_000) });
      for (let row = 1; row < 12_000; row += 1)
        sheetOf(workbook).rowProps.set(row, { hidden: isHidden(row) });
      const one = onHost(workbook);
      await read(one);
      return one.host.log[1]?.responseBytes ?? NaN;
    };
    const plain = await bytesOf(() => false);
    expect((await bytesOf((row) => row % 2 === 0)) - plain).toBeLessThan(100_000);
  });
});

describe('PivotTables', () => {
  const withPivots = (...names: readonly string[]) => {
    const workbook = gridWorkbook({
      Data: [['Region', 1]],
      S: [[null], [null], ['Row Labels', 'Sum'], ['North', 4]],
    });
    sheetOf(workbook, 'S').pivotTables = names.map((name, n) => ({
      name,
      area: { top: 2, left: n * 3, bottom: 3, right: n * 3 + 1 },
    }));
    return workbook;
  };
  const placed = (name: string, column: number) => ({
    name,
    area: { row: 2, column, rowCount: 2, columnCount: 2 },
  });
  /** Excel does not tell where PivotTables are: the cube that one stands on is out of reach. */
  const refusePlaces = ({ host }: OnHost, of: (asked: number) => boolean): void => {
    let asked = 0;
    host.faults.when(({ members }) => members.includes('GetItemOrNullObject') && of(asked++), {
      kind: 'refuse',
      code: 'InvalidOperation',
    });
  };

  it('are told with their place, at no cost in requests', async () => {
    const one = onHost(withPivots('Sales', 'Cost'));
    const snapshot = await read(one);
    expect(sheetIn(snapshot, 'S').pivotTables).toEqual([placed('Sales', 0), placed('Cost', 3)]);
    expect(sheetIn(snapshot, 'Data').pivotTables).toEqual([]);
    expect(one.host.log).toHaveLength(2);
  });

  it('keep nothing else from being read when Excel refuses to say where one is', async () => {
    const one = onHost(withPivots('Cube', 'Cost'));
    sheetOf(one.host.workbook, 'S').rowProps.set(3, { hidden: true });
    // The first question is for both, the second for the first of them alone.
    refusePlaces(one, (asked) => asked < 2);
    const sheet = sheetIn(await read(one), 'S');
    expect(sheet.pivotTables).toEqual([placed('Cost', 3)]);
    expect(sheet.grid?.values[1]).toEqual(['North', 4]);
    expect(sheet.hiddenRows).toEqual([3]);
  });

  it('are found where they stand now when their sheet is read again, new ones too, without those that are gone', async () => {
    const one = onHost(withPivots('Sales', 'Gone'));
    const before = await read(one);
    sheetOf(one.host.workbook, 'S').pivotTables = [
      { name: 'Sales', area: { top: 2, left: 6, bottom: 3, right: 7 } },
      { name: 'New', area: { top: 2, left: 9, bottom: 3, right: 10 } },
    ];
    const after = valueOf(await rereadSheets(one.connection, before, [sheetIn(before, 'S').id]));
    expect(sheetIn(after, 'S').pivotTables).toEqual([placed('Sales', 6), placed('New', 9)]);
  });
});

/** Their table gets a column. */
function widened(book: Workbook): void {
  const [sheet] = book.sheets;
  const [table] = sheet?.tables ?? [];
  if (sheet === undefined || table === undefined) throw new Error('there is a table');
  sheet.cells.set(0, 1, { value: 'Target', format: 0 });
  resizeTable(book, sheet, table, at('A1:B2'));
}

describe('reading some sheets again', () => {
  it('takes one request, and keeps the others as they were', async () => {
    const one = onHost({ A: [[1]], B: [[2]] });
    const before = await read(one);
    one.host.user.type('A', 'A1', '10');
    one.host.user.type('B', 'A1', '20');
    const stale = sheetIn(before, 'A').id;
    const after = valueOf(await rereadSheets(one.connection, before, [stale]));
    expect(one.host.log).toHaveLength(3);
    expect(sheetIn(after, 'A').grid?.values).toEqual([[10]]);
    expect(sheetIn(after, 'B')).toBe(sheetIn(before, 'B'));
  });

  it('sees where names lead now, also on other sheets', async () => {
    const one = onHost({ A: [[1]], B: [[2]] });
    one.host.user.edit((book) => {
      book.names = [
        { name: 'Rate', formula: 'A!$A$1', comment: '', visible: true },
        { name: 'Local', formula: 'B!$A$1', comment: '', visible: false, sheet: sheetOf(book, 'B') },
      ];
    });
    const before = await read(one);
    one.host.user.insertRows('A', '1:3');
    one.host.user.insertRows('B', '1:1');
    const after = valueOf(await rereadSheets(one.connection, before, [sheetIn(before, 'A').id]));
    expect(after.names).toEqual([
      { name: 'Rate', formula: '=A!$A$4', visible: true },
      { name: 'Local', formula: '=B!$A$2', visible: false, sheetId: sheetIn(before, 'B').id },
    ]);
    expect(one.host.log).toHaveLength(3);
  });

  it('reads all of them where a sheet was renamed, because formulas call it by its name', async () => {
    const one = onHost({ A: [[1]], B: [['=A!A1']], C: [[3]] });
    const before = await read(one);
    one.host.user.renameSheet('A', 'Sales');
    const after = valueOf(await rereadSheets(one.connection, before, [sheetIn(before, 'C').id]));
    expect(sheetIn(after, 'Sales').grid?.values).toEqual([[1]]);
    expect(sheetIn(after, 'B').grid?.formulas).toEqual([['=Sales!A1']]);
  });

  it('finds tables where they stand now', async () => {
    const one = onHost({ A: [['KPI'], ['NPS']] });
    one.host.user.edit((book) => addTable(book, sheetOf(book), at('A1:A2'), true));
    const before = await read(one);
    one.host.user.insertRows('A', '1:3');
    const after = valueOf(await rereadSheets(one.connection, before, [sheetIn(before, 'A').id]));
    expect(sheetIn(after, 'A').tables[0]?.area.row).toBe(3);
  });

  it('reads all of them where a table has got columns', async () => {
    const one = onHost({ A: [['KPI'], ['NPS']] });
    one.host.user.edit((book) => addTable(book, sheetOf(book), at('A1:A2'), true));
    const before = await read(one);
    one.host.user.edit(widened);
    const after = valueOf(await rereadSheets(one.connection, before, [sheetIn(before, 'A').id]));
    expect(sheetIn(after, 'A').tables[0]?.columns).toEqual(['KPI', 'Target']);
  });

  it('reads anew where a table gets columns between the request for headers and the one for cells', async () => {
    const one = onHost({ A: [['KPI'], ['NPS']] });
    one.host.user.edit((book) => addTable(book, sheetOf(book), at('A1:A2'), true));
    let requests = 0;
    const newContext = () => {
      requests += 1;
      if (requests === 2) one.host.user.edit(widened);
      return one.connection.newContext();
    };
    const found = valueOf(await readSnapshot({ ...one.connection, newContext }, () => undefined));
    const [table] = sheetIn(found, 'A').tables;
    expect(table?.columns).toHaveLength(table?.area.columnCount ?? 0);
    expect(table?.area.columnCount).toBe(2);
  });

  it('sees what was hidden meanwhile', async () => {
    const one = onHost({ A: [[1], [2], [3]] });
    const before = await read(one);
    sheetOf(one.host.workbook).rowProps.set(1, { hidden: true });
    const after = valueOf(await rereadSheets(one.connection, before, [sheetIn(before, 'A').id]));
    expect(sheetIn(after, 'A').hiddenRows).toEqual([1]);
    expect(one.host.log).toHaveLength(3);
  });
});
