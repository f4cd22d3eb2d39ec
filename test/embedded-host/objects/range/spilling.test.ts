import type { EmbeddedHost } from '../../../../src/embedded-host';
import { openWorkbook } from '../../../../src/embedded-host/xlsx/openWorkbook';
import { hostWith, type SheetContent } from '../../../support/embeddedHost';
import { at, sheetOf } from '../../../support/gridWorkbook';
import { partsOf } from '../../xlsx/packageOf';

const ROWS: SheetContent = [
  [1, 10],
  [2, 20],
  [3, 30],
];

async function on(
  host: EmbeddedHost,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
): Promise<void> {
  await host.connect().run(async (context) => {
    await act(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });
}

async function read(
  host: EmbeddedHost,
  address: string,
): Promise<{ values: unknown[][]; formulas: unknown[][] }> {
  return host.connect().run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load('values,formulas');
    await context.sync();
    return { values: range.values, formulas: range.formulas };
  });
}

/** What D1:E4 show after a formula was written to D1, beside ROWS. */
async function entered(formula: string): Promise<unknown[][]> {
  const host = hostWith({ S: ROWS });
  await on(host, (sheet) => {
    sheet.getRange('D1').formulas = [[formula]];
  });
  return (await read(host, 'D1:E4')).values;
}

// "When you set a formula that returns more than one value, the results spill" ("Handle dynamic arrays and spilling using
// the Excel JavaScript API").
describe('a formula that is entered', () => {
  it.each([
    [
      '=SEQUENCE(3)',
      [
        [1, ''],
        [2, ''],
        [3, ''],
        ['', ''],
      ],
    ],
    [
      '=A1:B2',
      [
        [1, 10],
        [2, 20],
        ['', ''],
        ['', ''],
      ],
    ],
    [
      '=A1:A3*10',
      [
        [10, ''],
        [20, ''],
        [30, ''],
        ['', ''],
      ],
    ],
    [
      '=FILTER(A1:A3,A1:A3>1)',
      [
        [2, ''],
        [3, ''],
        ['', ''],
        ['', ''],
      ],
    ],
    [
      '=TRANSPOSE(A1:A2)',
      [
        [1, 2],
        ['', ''],
        ['', ''],
        ['', ''],
      ],
    ],
    [
      '=INDEX(A1:B3,2,0)',
      [
        [2, 20],
        ['', ''],
        ['', ''],
        ['', ''],
      ],
    ],
    [
      '=IF(A1:A3>1,B1:B3,0)',
      [
        [0, ''],
        [20, ''],
        [30, ''],
        ['', ''],
      ],
    ],
    [
      '=ABS(A1:A2)',
      [
        [1, ''],
        [2, ''],
        ['', ''],
        ['', ''],
      ],
    ],
    [
      '=INDIRECT("A1:A2")',
      [
        [1, ''],
        [2, ''],
        ['', ''],
        ['', ''],
      ],
    ],
    [
      '=ROW(A2:A3)',
      [
        [2, ''],
        [3, ''],
        ['', ''],
        ['', ''],
      ],
    ],
    [
      '=CHOOSE({1,2},A1,B1)',
      [
        [1, 10],
        ['', ''],
        ['', ''],
        ['', ''],
      ],
    ],
    [
      '=IFS(A1:A3>2,"x",TRUE,"y")',
      [
        ['y', ''],
        ['y', ''],
        ['x', ''],
        ['', ''],
      ],
    ],
    [
      '=SWITCH(A1:A3,1,"one",2,"two","more")',
      [
        ['one', ''],
        ['two', ''],
        ['more', ''],
        ['', ''],
      ],
    ],
  ])('spills what %s gives', async (formula, shown) => {
    expect(await entered(formula)).toEqual(shown);
  });

  it.each([
    ['=SUM((A1:A3>1)*B1:B3)', 50],
    ['=MAX(IF(A1:A3>1,B1:B3))', 30],
    ['=INDEX(B1:B3,MATCH(1,(A1:A3=2)*(B1:B3=20),0))', 20],
    ['=TEXTJOIN(",",TRUE,IF(A1:A3>1,B1:B3,""))', '20,30'],
    ['=SUM(A1:A3)', 6],
    ['=@A1:A3', 1],
    ['=A1', 1],
  ])('gives the one value of %s', async (formula, value) => {
    expect(await entered(formula)).toEqual([
      [value, ''],
      ['', ''],
      ['', ''],
      ['', ''],
    ]);
  });

  it('spills when the user types it', async () => {
    const host = hostWith();
    host.user.type('Sheet1', 'A1', '=SEQUENCE(2)');
    expect((await read(host, 'A1:A2')).values).toEqual([[1], [2]]);
  });

  it('says #SPILL! where something stands in the way, and spills once it is gone', async () => {
    const host = hostWith({ S: [[null], ['stone']] });
    await on(host, (sheet) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
    });
    expect((await read(host, 'A1:A3')).values).toEqual([['#SPILL!'], ['stone'], ['']]);
    await on(host, (sheet) => {
      sheet.getRange('A2').clear();
    });
    expect((await read(host, 'A1:A3')).values).toEqual([[1], [2], [3]]);
  });

  it('says #SPILL! in a table, into one, into merged cells and beyond the sheet', async () => {
    const host = hostWith({ S: [['h'], [null], [null]] });
    await on(host, (sheet) => {
      sheet.tables.add('A1:A3', true);
      sheet.getRange('C2:C3').merge();
      sheet.getRange('A2').formulas = [['=SEQUENCE(2)']];
      sheet.getRange('C1').formulas = [['=SEQUENCE(2)']];
      sheet.getRange('E1048576').formulas = [['=SEQUENCE(2)']];
    });
    expect((await read(host, 'A2')).values).toEqual([['#SPILL!']]);
    expect((await read(host, 'C1')).values).toEqual([['#SPILL!']]);
    expect((await read(host, 'E1048576')).values).toEqual([['#SPILL!']]);
  });

  it('tells what reads a spilled cell when it is overwritten', async () => {
    const host = hostWith({ S: [[null, null, '=A3+A1']] });
    await on(host, (sheet) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
    });
    expect((await read(host, 'C1')).values).toEqual([[4]]);
    await on(host, (sheet) => {
      sheet.getRange('A1').values = [[7]];
    });
    expect((await read(host, 'A1:C3')).values).toEqual([
      [7, '', 7],
      ['', '', ''],
      ['', '', ''],
    ]);
  });

  it('fills a calculated column with its array formula, one for each row', async () => {
    const host = hostWith({
      S: [
        ['k', 'v'],
        [1, null],
        [2, null],
        [null, null],
      ],
    });
    await on(host, (sheet) => {
      const table = sheet.tables.add('A1:B3', true);
      table.name = 'T';
      sheet.getRange('B2').formulas = [['=SUM((T[k]>=[@k])*T[k])']];
    });
    expect((await read(host, 'B2:B3')).values).toEqual([[3], [2]]);
    await on(host, (sheet) => {
      sheet.tables.getItem('T').rows.add();
      sheet.getRange('A4').values = [[3]];
    });
    expect((await read(host, 'B2:B4')).values).toEqual([[6], [5], [3]]);
    const saved = openWorkbook(host.save());
    expect(sheetOf(saved).tables[0]?.columns[1]).toMatchObject({ dynamic: true });
  });

  it('has a spill only where several cells are filled', async () => {
    const host = hostWith({ S: ROWS });
    const shown = await host.connect().run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('D1:E1').formulas = [['=SEQUENCE(2)', '=MAX(IF(A1:A3>1,B1:B3))']];
      const ranges = ['D1:D2', 'E1', 'D1:D3'].map((address) => sheet.getRange(address).load('hasSpill'));
      await context.sync();
      return ranges.map((range) => range.hasSpill);
    });
    expect(shown).toEqual([true, false, null]);
  });
});

describe('a dynamic array', () => {
  async function moved(act: (sheet: Excel.Worksheet) => void): Promise<unknown[][]> {
    const host = hostWith({ S: ROWS });
    await on(host, (sheet) => {
      sheet.getRange('D1').formulas = [['=A1:A2']];
    });
    await on(host, act);
    return (await read(host, 'D1:F5')).values;
  }

  it('spills anew where it is copied to', async () => {
    const shown = await moved((sheet) => {
      sheet.getRange('F2').copyFrom('D1');
    });
    expect(shown).toEqual([
      [1, '', ''],
      [2, '', 0],
      ['', '', 0],
      ['', '', ''],
      ['', '', ''],
    ]);
  });

  it('is copied with all that it spilled as one', async () => {
    const shown = await moved((sheet) => {
      sheet.getRange('D3').copyFrom('D1:D2');
    });
    expect(shown.map(([value]) => value)).toEqual([1, 2, 3, 0, '']);
  });

  it('leaves its values where only values are copied', async () => {
    const host = hostWith({ S: ROWS });
    await on(host, (sheet) => {
      sheet.getRange('D1').formulas = [['=A1:A2']];
    });
    await on(host, (sheet) => {
      sheet.getRange('F1').copyFrom('D1:D2', 'Values');
    });
    expect((await read(host, 'F1:F2')).formulas).toEqual([[1], [2]]);
  });

  it('moves with its formula', async () => {
    const shown = await moved((sheet) => {
      sheet.getRange('D1').moveTo('E3');
    });
    expect(shown).toEqual([
      ['', '', ''],
      ['', '', ''],
      ['', 1, ''],
      ['', 2, ''],
      ['', '', ''],
    ]);
  });

  it('goes along when rows are inserted above it', async () => {
    const shown = await moved((sheet) => {
      sheet.getRange('1:1').insert('Down');
    });
    expect(shown.map(([value]) => value)).toEqual(['', 1, 2, '', '']);
  });

  it('is a dynamic array again when the file is opened', async () => {
    const host = hostWith({ S: ROWS });
    await on(host, (sheet) => {
      sheet.getRange('D1:E1').formulas = [['=A1:A2', '=SUM(A1:A3)']];
    });
    const bytes = host.save();
    const { cells } = sheetOf(openWorkbook(bytes));
    expect(cells.get(0, 3)).toMatchObject({ formula: 'A1:A2', array: { area: at('D1:D2'), dynamic: true } });
    expect(cells.get(0, 4)?.array).toBeUndefined();
    expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).toContain('<f t="array" ref="D1:D2">A1:A2</f>');
  });
});
