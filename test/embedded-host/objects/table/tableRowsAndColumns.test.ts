import type { Workbook } from '../../../../src/embedded-host/model/workbook';
import { hostWith, type SheetContent } from '../../../support/embeddedHost';
import { at, contents, sheetOf } from '../../../support/gridWorkbook';

/** A table over an area of a sheet of these rows, and what a batch does with it. */
async function withTable(
  rows: SheetContent,
  address: string,
  batch: (table: Excel.Table, context: Excel.RequestContext) => void | Promise<void>,
): Promise<{ workbook: Workbook; show: (address: string) => unknown }> {
  const host = hostWith({ S: rows });
  await host.connect().run(async (context) => {
    const table = context.workbook.worksheets.getItem('S').tables.add(address, true);
    await context.sync();
    await batch(table, context);
    await context.sync();
  });
  return { workbook: host.workbook, show: (area) => contents(sheetOf(host.workbook), area) };
}

const N: SheetContent = [
  ['n', 'm'],
  [1, 10],
  [2, 20],
  [3, 30],
];
const failing = (code: string) => expect.objectContaining({ code });
const area = (workbook: Workbook) => sheetOf(workbook).tables[0]?.area;

describe('table.columns', () => {
  it('adds a column at the end with its header and values, moving what stands to the right', async () => {
    const { show, workbook } = await withTable(
      [
        ['n', 'right'],
        [1, 'x'],
      ],
      'A1:A2',
      (table) => {
        table.columns.add(undefined, [['Twice'], ['=[@n]*2']]);
      },
    );
    expect(show('A1:C2')).toEqual([
      ['n', 'Twice', 'right'],
      [1, '=[@n]*2', 'x'],
    ]);
    expect(area(workbook)).toEqual(at('A1:B2'));
  });

  it.each([
    [0, [['Column1', 'n', 'm']]],
    [1, [['n', 'Column1', 'm']]],
    [-1, [['n', 'm', 'Column1']]],
  ])('adds a column at index %p', async (index, header) => {
    const { show, workbook } = await withTable(N, 'A1:B4', (table) => {
      table.columns.add(index);
    });
    expect(show('A1:C1')).toEqual(header);
    expect(sheetOf(workbook).tables[0]?.columns.map((column) => column.name)).toEqual(header[0]);
    expect(area(workbook)).toEqual(at('A1:C4'));
  });

  it('names a column that it adds', async () => {
    const { show } = await withTable(N, 'A1:B4', (table) => {
      table.columns.add(undefined, undefined, 'Progress');
    });
    expect(show('C1')).toEqual([['Progress']]);
  });

  it.each([
    [
      'values of another height',
      (table: Excel.Table) => table.columns.add(undefined, [['x'], [1]]),
      'InvalidArgument',
    ],
    ['an index beyond the last', (table: Excel.Table) => table.columns.add(3), 'InvalidArgument'],
  ])('refuses %s', async (_, add, code) => {
    await expect(withTable(N, 'A1:B4', (table) => void add(table))).rejects.toEqual(failing(code));
  });

  it('refuses to add a column that would push another table apart', async () => {
    const rows: SheetContent = [
      ['n', null, 'x'],
      [1, null, 2],
      [2, null, 3],
      [null, null, 4],
    ];
    const add = withTable(rows, 'A1:A3', async (table, context) => {
      context.workbook.tables.add('S!C1:C4', true);
      await context.sync();
      table.columns.add();
    });
    await expect(add).rejects.toEqual(failing('InsertDeleteConflict'));
  });

  it('deletes a column, and references to it are lost', async () => {
    const { show, workbook } = await withTable([...N, ['=SUM(Table1[n])', null, null]], 'A1:B4', (table) => {
      table.columns.getItem('n').delete();
    });
    expect(show('A1:A5')).toEqual([['m'], [10], [20], [30], ['=SUM(#REF!)']]);
    expect(area(workbook)).toEqual(at('A1:A4'));
  });

  it('renames a column by its header cell, by its name, and structured references follow', async () => {
    const { show } = await withTable(
      [
        ['n', 'Twice'],
        [1, '=[@n]*2'],
      ],
      'A1:B2',
      async (table, context) => {
        table.columns.getItem('n').name = 'Actual';
        await context.sync();
        table.getHeaderRowRange().getCell(0, 0).values = [[2026]];
      },
    );
    expect(show('A1:B2')).toEqual([
      ['2026', 'Twice'],
      [1, '=[@2026]*2'],
    ]);
  });

  it.each(['m', ''])('refuses to rename a column to %p', async (name) => {
    const rename = withTable(N, 'A1:B4', (table) => {
      table.columns.getItem('n').name = name;
    });
    await expect(rename).rejects.toEqual(failing('InvalidArgument'));
  });

  it('finds a column by id after its neighbours have changed', async () => {
    await withTable(N, 'A1:B4', async (table, context) => {
      const column = table.columns.getItem('m').load('id,index');
      await context.sync();
      table.columns.add(0);
      const again = table.columns.getItem(column.id).load('name,index');
      const missing = table.columns.getItemOrNullObject('x').load('name');
      await context.sync();
      expect([column.index, again.name, again.index, missing.isNullObject]).toEqual([1, 'm', 2, true]);
    });
  });
});

describe('table.rows', () => {
  it.each([
    [
      true,
      [
        [4, 40, null],
        [null, null, 'beside'],
        ['below', null, null],
      ],
    ],
    [
      false,
      [
        [4, 40, null],
        ['below', null, 'beside'],
        [null, null, null],
      ],
    ],
  ])('adds rows at the end; with alwaysInsert %p what is below moves: %j', async (alwaysInsert, below) => {
    const rows: SheetContent = [...N, [null, null, null], ['below', null, 'beside']];
    const { show, workbook } = await withTable(rows, 'A1:B4', (table) => {
      table.rows.add(undefined, [[4, 40]], alwaysInsert);
    });
    expect(show('A5:C7')).toEqual(below);
    expect(area(workbook)).toEqual(at('A1:B5'));
  });

  it('moves what stands below within the columns of the table', async () => {
    const { show } = await withTable([...N, ['note', null, 'beside']], 'A1:B4', (table) => {
      table.rows.add(0, [[0, 0]]);
    });
    expect(show('A2:C6')).toEqual([
      [0, 0, null],
      [1, 10, null],
      [2, 20, null],
      [3, 30, 'beside'],
      ['note', null, null],
    ]);
  });

  it('adds rows above the totals row', async () => {
    const { show } = await withTable(N, 'A1:B4', async (table, context) => {
      table.showTotals = true;
      await context.sync();
      table.rows.add(undefined, [[4, 40]]);
    });
    expect(show('A5:B6')).toEqual([
      [4, 40],
      ['Total', '=SUBTOTAL(109,[m])'],
    ]);
  });

  it('gives new rows the calculated columns, the formats and the rules of the table', async () => {
    const { show, workbook } = await withTable(
      [
        ['n', 'Twice'],
        [1, '=[@n]*2'],
        [2, '=[@n]*2'],
      ],
      'A1:B3',
      async (table, context) => {
        table.getDataBodyRange().numberFormat = [
          ['0.0', '0.0'],
          ['0.0', '0.0'],
        ];
        table.getDataBodyRange().conditionalFormats.add('DataBar');
        await context.sync();
        table.rows.add(undefined, [[3, null]] as unknown as number[][]);
      },
    );
    expect(show('A4:B4')).toEqual([[3, '=[@n]*2']]);
    const sheet = sheetOf(workbook);
    expect(workbook.formats.at(sheet.cells.get(3, 0)?.format ?? 0).numberFormat).toBe('0.0');
    expect(sheet.rules[0]?.areas).toEqual([at('A2:B4')]);
  });

  it('deletes rows, and what stands below moves up', async () => {
    const { show } = await withTable([...N, ['below']], 'A1:B4', (table) => {
      table.rows.getItemAt(1).delete();
    });
    expect(show('A1:B5')).toEqual([
      ['n', 'm'],
      [1, 10],
      [3, 30],
      ['below', null],
      [null, null],
    ]);
  });

  it('keeps one blank row when the last is deleted', async () => {
    const { show, workbook } = await withTable(N, 'A1:B4', (table) => {
      table.rows.deleteRows([2, 0, 1]);
    });
    expect(show('A1:B2')).toEqual([
      ['n', 'm'],
      [null, null],
    ]);
    expect(area(workbook)).toEqual(at('A1:B2'));
  });

  it('points at a place, not at data', async () => {
    await withTable(N, 'A1:B4', async (table, context) => {
      const row = table.rows.getItemAt(0).load('values,index');
      await context.sync();
      table.rows.add(0, [[0, 0]]);
      row.load('values');
      await context.sync();
      expect([row.index, row.values]).toEqual([0, [[0, 0]]]);
    });
  });

  it.each([
    ['values of another width', (table: Excel.Table) => table.rows.add(undefined, [[1]]), 'InvalidArgument'],
    [
      'a row that is not there',
      (table: Excel.Table) => table.rows.getItemAt(3).load('values'),
      'InvalidArgument',
    ],
    [
      'to delete a row that is not there',
      (table: Excel.Table) => table.rows.deleteRowsAt(2, 2),
      'InvalidArgument',
    ],
    [
      'to delete rows of a filtered table',
      (table: Excel.Table) => {
        table.columns.getItem('n').filter.applyValuesFilter(['1']);
        table.rows.deleteRowsAt(0);
      },
      'InsertDeleteConflict',
    ],
  ])('refuses %s', async (_, act, code) => {
    await expect(withTable(N, 'A1:B4', (table) => void act(table))).rejects.toEqual(failing(code));
  });

  it('refuses to grow beyond the end of the sheet', async () => {
    const add = withTable(N, 'A1:B1048576', (table) => {
      table.rows.add(0, [[0, 0]]);
    });
    await expect(add).rejects.toEqual(failing('NonBlankCellOffSheet'));
  });

  it('refuses to move the cells of a wider table below', async () => {
    const rows: SheetContent = [...N, ['a', 'b', 'c'], [1, 2, 3]];
    const add = withTable(rows, 'A1:B4', async (table, context) => {
      context.workbook.tables.add('S!A5:C6', true);
      await context.sync();
      table.rows.add(undefined, [[4, 40]]);
    });
    await expect(add).rejects.toEqual(failing('InsertDeleteConflict'));
  });
});

describe('a calculated column', () => {
  it.each([
    [
      'one formula in an empty column fills it',
      [null, null, null],
      'B2',
      '=[@n]*2',
      ['=[@n]*2', '=[@n]*2', '=[@n]*2'],
    ],
    [
      'a relative formula is filled as if copied',
      [null, null, null],
      'B3',
      '=A3*2',
      ['=A2*2', '=A3*2', '=A4*2'],
    ],
    ['other content keeps it from filling', [null, null, 5], 'B2', '=[@n]*2', ['=[@n]*2', null, 5]],
    [
      'a changed formula changes the whole column',
      ['=[@n]', '=[@n]', '=[@n]'],
      'B3',
      '=[@n]*3',
      ['=[@n]*3', '=[@n]*3', '=[@n]*3'],
    ],
    ['a constant is an exception', ['=[@n]', '=[@n]', '=[@n]'], 'B3', 7, ['=[@n]', 7, '=[@n]']],
  ])('%s', async (_, before, address, written, after) => {
    const rows: SheetContent = [['n', 'x'], ...before.map((cell, i) => [i + 1, cell])];
    const { show } = await withTable(rows, 'A1:B4', (_table, context) => {
      context.workbook.worksheets.getItem('S').getRange(address).formulas = [[written]];
    });
    expect(show('B2:B4')).toEqual(after.map((cell) => [cell]));
  });

  // "Setting different formula in a table creates calculated column" (office-js #5909); "the values are the bottom most
  // formula" (#6745).
  it.each([
    ['an empty column is the last of them', [null, null, null], ['=$A$4', '=$A$4', '=$A$4']],
    ['a column that held a cell is what was written', [null, 5, null], ['=1', '=2', '=$A$4']],
  ])('made of different formulas over all of %s', async (_, before, after) => {
    const rows: SheetContent = [['n', 'x'], ...before.map((cell, i) => [i + 1, cell])];
    const { show } = await withTable(rows, 'A1:B4', (_table, context) => {
      context.workbook.worksheets.getItem('S').getRange('B2:B4').formulas = [['=1'], ['=2'], ['=$A$4']];
    });
    expect(show('B2:B4')).toEqual(after.map((cell) => [cell]));
  });

  it('made of different formulas, and constants, over an empty column is what was written', async () => {
    const { show } = await withTable([['n', 'x'], [1], [2], [3]], 'A1:B4', (_table, context) => {
      context.workbook.worksheets.getItem('S').getRange('B2:B4').formulas = [['=1'], [5], ['=3']];
    });
    expect(show('B2:B4')).toEqual([['=1'], [5], ['=3']]);
  });

  it('comes of different formulas in rows that are added to a table without any (office-js #6745)', async () => {
    const { show } = await withTable([['n', 'x'], []], 'A1:B2', (table) => {
      table.rows.add(undefined, [
        [1, '=1+1'],
        [2, '=1+2'],
        [3, '=1+3'],
      ]);
    });
    expect(show('A2:B4')).toEqual([
      [1, '=1+3'],
      [2, '=1+3'],
      [3, '=1+3'],
    ]);
  });
});
