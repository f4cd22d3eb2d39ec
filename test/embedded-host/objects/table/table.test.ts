import { EmbeddedHost } from '../../../../src/embedded-host';
import type { Client } from '../../../../src/embedded-host';
import type { Workbook } from '../../../../src/embedded-host/model/workbook';
import { contents, type GridRows, gridWorkbook, sheetOf } from '../../../support/gridWorkbook';
import { loadOfficeClient } from '../../../support/officeHost';

beforeAll(loadOfficeClient);

function open(rows: GridRows): { workbook: Workbook; client: Client; show: (address: string) => unknown } {
  const workbook = gridWorkbook({ Sales: rows, Other: [] });
  return {
    workbook,
    client: EmbeddedHost.open(workbook).connect(),
    show: (address) => contents(sheetOf(workbook), address),
  };
}

const SALES: GridRows = [
  ['Name', 'Actual', 'Target'],
  ['North', 10, 20],
  ['South', 30, 40],
];

/** Makes the table of A1:C3 in one request and gives it to what comes next. */
async function withTable<T>(
  client: Client,
  next: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return client.run(async (context) => {
    const table = context.workbook.worksheets.getItem('Sales').tables.add('A1:C3', true);
    await context.sync();
    return next(table, context);
  });
}

const failing = (code: string) => expect.objectContaining({ code });

describe('tables.add', () => {
  it('makes a table of a range with headers, called and styled as Excel does', async () => {
    const { client } = open(SALES);
    const seen = await withTable(client, async (table, context) => {
      table.load('name,id,style,showHeaders,showTotals,showBandedRows,showFilterButton');
      const columns = table.columns.load('items/name,items/id,items/index,count');
      const body = table.getDataBodyRange().load('address');
      await context.sync();
      return {
        ...table.toJSON(),
        columns: columns.items.map(({ name, index }) => [name, index]),
        body: body.address,
      };
    });
    expect(seen).toMatchObject({
      name: 'Table1',
      style: 'TableStyleMedium2',
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
      columns: [
        ['Name', 0],
        ['Actual', 1],
        ['Target', 2],
      ],
      body: 'Sales!A2:C3',
    });
  });

  it('puts a header row above data that has none, moving it down', async () => {
    const { client, show, workbook } = open([
      [1, 2],
      [3, 4],
      ['below', null],
    ]);
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sales').tables.add('A1:B2', false);
      await context.sync();
    });
    expect(show('A1:B4')).toEqual([
      ['Column1', 'Column2'],
      [1, 2],
      [3, 4],
      ['below', null],
    ]);
    expect(sheetOf(workbook).tables[0]?.area).toEqual({ top: 0, left: 0, bottom: 2, right: 1 });
  });

  it('makes headers text and unique', async () => {
    const { client, show } = open([
      ['Q1', 'Q1', 2026, null],
      [1, 2, 3, 4],
    ]);
    await client.run(async (context) => {
      context.workbook.tables.add('Sales!A1:D2', true);
      await context.sync();
    });
    expect(show('A1:D1')).toEqual([['Q1', 'Q12', '2026', 'Column1']]);
  });

  it('gives a table of headers alone one blank row, which the first added rows fill', async () => {
    const { client, show } = open([['a', 'b']]);
    await client.run(async (context) => {
      const table = context.workbook.tables.add('Sales!A1:B1', true);
      table.rows.add(undefined, [
        [1, 2],
        [3, 4],
      ]);
      await context.sync();
    });
    expect(show('A1:B4')).toEqual([
      ['a', 'b'],
      [1, 2],
      [3, 4],
      [null, null],
    ]);
  });

  it.each([
    ['another table', 'C3:D5', 'InvalidArgument'],
    ['an address that is none', 'nowhere', 'InvalidArgument'],
  ])('refuses %s', async (_, address, code) => {
    const { client } = open(SALES);
    const add = withTable(client, async (_table, context) => {
      context.workbook.worksheets.getItem('Sales').tables.add(address, true);
      await context.sync();
    });
    await expect(add).rejects.toEqual(failing(code));
  });
});

describe('a table', () => {
  it('is found by name without regard to case, and is a null object otherwise', async () => {
    const { client } = open(SALES);
    const found = await withTable(client, async (_, context) => {
      const known = context.workbook.tables.getItem('TABLE1').load('name');
      const unknown = context.workbook.tables.getItemOrNullObject('Missing').load('name');
      const elsewhere = context.workbook.worksheets.getItem('Other').tables.load('count');
      await context.sync();
      return [known.name, unknown.isNullObject, elsewhere.count];
    });
    expect(found).toEqual(['Table1', true, 0]);
  });

  it('answers ItemNotFound after it is deleted, and its cells are empty', async () => {
    const { client, show } = open(SALES);
    const read = withTable(client, async (table, context) => {
      table.delete();
      await context.sync();
      table.load('name');
      await context.sync();
    });
    await expect(read).rejects.toEqual(failing('ItemNotFound'));
    expect(show('A1:C2')).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });

  it('takes structured references along when it is renamed', async () => {
    const { client, show } = open([...SALES, [null, null, '=SUM(Table1[Actual])']]);
    await withTable(client, async (table, context) => {
      table.name = 'Kpis';
      await context.sync();
    });
    expect(show('C4')).toEqual([['=SUM(Kpis[Actual])']]);
  });

  it.each([
    ['1st', 'InvalidArgument'],
    ['A1', 'InvalidArgument'],
    ['two words', 'InvalidArgument'],
    ['Taken', 'ItemAlreadyExists'],
  ])('cannot be called %s', async (name, code) => {
    const { client, workbook } = open(SALES);
    workbook.names = [{ name: 'Taken', formula: 'Sales!$A$1', comment: '', visible: true }];
    const rename = withTable(client, async (table, context) => {
      table.name = name;
      await context.sync();
    });
    await expect(rename).rejects.toEqual(failing(code));
  });

  it('turns its references into addresses when it is converted to a range', async () => {
    const { client, show, workbook } = open([
      ['n', 'twice', null],
      [1, '=[@n]*2', '=SUM(Table1[n])'],
      [2, '=[@n]*2', null],
    ]);
    await client.run(async (context) => {
      context.workbook.tables.add('Sales!A1:B3', true).convertToRange();
      await context.sync();
    });
    expect(show('B2:C3')).toEqual([
      ['=Sales!$A2*2', '=SUM(Sales!$A$2:$A$3)'],
      ['=Sales!$A3*2', null],
    ]);
    expect(sheetOf(workbook).tables).toEqual([]);
  });

  it('shows a totals row below and moves what stands there', async () => {
    const { client, show } = open([...SALES, ['note', null, null]]);
    await withTable(client, async (table, context) => {
      table.showTotals = true;
      await context.sync();
    });
    expect(show('A4:C5')).toEqual([
      ['Total', null, '=SUBTOTAL(109,[Target])'],
      ['note', null, null],
    ]);
  });

  it('answers ItemNotFound for a totals row that is not shown', async () => {
    const { client } = open(SALES);
    const read = withTable(client, async (table, context) => {
      table.getTotalRowRange().load('address');
      await context.sync();
    });
    await expect(read).rejects.toEqual(failing('ItemNotFound'));
  });

  it('hides its headers and shows them again', async () => {
    const { client, show } = open(SALES);
    await withTable(client, async (table, context) => {
      table.showHeaders = false;
      await context.sync();
      expect(show('A1:A2')).toEqual([[null], ['North']]);
      table.showHeaders = true;
      await context.sync();
    });
    expect(show('A1:A2')).toEqual([['Name'], ['North']]);
  });

  it.each(['TableStyleLight22', 'Blue'])('refuses the style %s', async (style) => {
    const { client } = open(SALES);
    const change = withTable(client, async (table, context) => {
      table.style = style;
      await context.sync();
    });
    await expect(change).rejects.toEqual(failing('InvalidArgument'));
  });

  it('cannot be changed on a protected sheet', async () => {
    const { client, workbook } = open(SALES);
    const change = withTable(client, async (table, context) => {
      sheetOf(workbook).protection = { protected: true, options: {} };
      table.resize('A1:D3');
      await context.sync();
    });
    await expect(change).rejects.toEqual(failing('AccessDenied'));
  });
});

describe('table.resize', () => {
  it('takes in new columns by their header cells and leaves the cells alone', async () => {
    const { client, show } = open([
      ['Name', 'Actual', 'Target', 'Extra'],
      ['North', 10, 20, 7],
      ['South', 30, 40, 8],
    ]);
    const names = await withTable(client, async (table, context) => {
      table.resize('A1:E4');
      const columns = table.columns.load('items/name');
      await context.sync();
      return columns.items.map((column) => column.name);
    });
    expect(names).toEqual(['Name', 'Actual', 'Target', 'Extra', 'Column1']);
    expect(show('D1:E4')).toEqual([
      ['Extra', 'Column1'],
      [7, null],
      [8, null],
      [null, null],
    ]);
  });

  it('leaves columns that fall out as plain cells, references to them lost', async () => {
    const { client, show } = open([...SALES, ['=SUM(Table1[Target])', null, null]]);
    await withTable(client, async (table, context) => {
      table.resize('A1:B3');
      await context.sync();
    });
    expect(show('A1:C4')).toEqual([...SALES, ['=SUM(#REF!)', null, null]]);
  });

  it.each(['A2:C3', 'E1:F3', 'A1:C1'])('refuses %s', async (address) => {
    const { client } = open(SALES);
    const resize = withTable(client, async (table, context) => {
      table.resize(address);
      await context.sync();
    });
    await expect(resize).rejects.toEqual(failing('InvalidArgument'));
  });
});
