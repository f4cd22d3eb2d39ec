import { EmbeddedHost } from '../../../../src/embedded-host';
import { contents, type GridRows, gridWorkbook, sheetOf } from '../../../support/gridWorkbook';
import { loadOfficeClient } from '../../../support/officeHost';

beforeAll(loadOfficeClient);

type Write = (sheet: Excel.Worksheet, table: Excel.Table, context: Excel.RequestContext) => unknown;

/** Makes a table of A1:B3 (or another area), writes in a second request, and tells what is there then. */
async function afterWriting(rows: GridRows, write: Write, address = 'A1:B3') {
  const workbook = gridWorkbook({ S: rows });
  const host = EmbeddedHost.open(workbook);
  const area = await host.connect().run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('S');
    const table = sheet.tables.add(address, true);
    await context.sync();
    await write(sheet, table, context);
    const range = table.getRange().load('address');
    await context.sync();
    return range.address;
  });
  return { area, host, show: (cells: string) => contents(sheetOf(workbook), cells) };
}

const ROWS: GridRows = [
  ['n', 'x'],
  [1, 10],
  [2, 20],
];

// "When you type in a cell of an empty row or column next to a list, the list will expand to include that row or column
// if automatic expansion is enabled" (AutoCorrect.AutoExpandListRange). "Coauthoring in Excel add-ins" has add-ins write
// below a table for that reason. AutoCorrect applies to what the API writes (office-js #6745).
describe('a table expands', () => {
  it('over values that are set directly below it', async () => {
    const { area, show } = await afterWriting(ROWS, (sheet) => {
      sheet.getRange('A4:B5').values = [
        [3, 30],
        [4, 40],
      ];
    });
    expect(area).toBe('S!A1:B5');
    expect(show('A4:B5')).toEqual([
      [3, 30],
      [4, 40],
    ]);
  });

  it('over a single cell below one of its columns, and gives that row its calculated columns', async () => {
    const rows = [
      ['n', 'x'],
      [1, '=A2*2'],
      [2, '=A3*2'],
    ];
    const { area, show } = await afterWriting(rows, (sheet) => {
      sheet.getRange('A4').values = [[3]];
    });
    expect(area).toBe('S!A1:B4');
    expect(show('A4:B4')).toEqual([[3, '=A4*2']]);
  });

  it('over values directly right of it, as a column that is called what its header cell says', async () => {
    const { area, show } = await afterWriting(ROWS, (sheet) => {
      sheet.getRange('C1').values = [['y']];
      sheet.getRange('D3').values = [[7]];
    });
    expect(area).toBe('S!A1:D3');
    expect(show('C1:D3')).toEqual([
      ['y', 'Column1'],
      [null, null],
      [null, 7],
    ]);
  });

  it('over a formula typed beside it, which fills the new column', async () => {
    const { area, host, show } = await afterWriting(ROWS, () => undefined);
    expect(area).toBe('S!A1:B3');
    host.user.type('S', 'C2', '=A2+B2');
    expect(show('C1:C3')).toEqual([['Column1'], ['=A2+B2'], ['=A3+B3']]);
  });

  it('over what is copied below it', async () => {
    const rows = [...ROWS, [], [8, 80]];
    const { area, show } = await afterWriting(rows, (sheet) => {
      sheet.getRange('A4:B4').copyFrom('A5:B5');
    });
    expect(area).toBe('S!A1:B4');
    expect(show('A4:B5')).toEqual([
      [8, 80],
      [8, 80],
    ]);
  });

  it('as far down as something was written', async () => {
    const { area } = await afterWriting(ROWS, (sheet) => {
      sheet.getRange('A4:B6').values = [
        [3, 30],
        [4, ''],
        ['', ''],
      ];
    });
    expect(area).toBe('S!A1:B5');
  });
});

describe('a table stays as it is', () => {
  it.each<[string, GridRows, Write]>([
    ['where a row is left free', ROWS, (sheet) => (sheet.getRange('A5').values = [[3]])],
    [
      'where the cells reach beyond its columns',
      ROWS,
      (sheet) => (sheet.getRange('A4:C4').values = [[1, 2, 3]]),
    ],
    [
      'where the row below holds something',
      [...ROWS, [null, 5]],
      (sheet) => (sheet.getRange('A4').values = [[3]]),
    ],
    ['where nothing is written', ROWS, (sheet) => (sheet.getRange('A4').values = [['']])],
    ['where only a look is given', ROWS, (sheet) => (sheet.getRange('A4').numberFormat = [['0%']])],
  ])('%s', async (_, rows, write) => {
    const { area } = await afterWriting(rows, write);
    expect(area).toBe('S!A1:B3');
  });

  it('where a totals row ends it', async () => {
    const { area } = await afterWriting(ROWS, async (sheet, table, context) => {
      table.showTotals = true;
      await context.sync();
      sheet.getRange('A5').values = [[3]];
    });
    expect(area).toBe('S!A1:B4');
  });

  it('where another table begins', async () => {
    const rows: GridRows = [...ROWS, [null, 'z'], [null, 1]];
    const { area } = await afterWriting(rows, async (sheet, _table, context) => {
      sheet.tables.add('B4:B5', true);
      await context.sync();
      sheet.getRange('A4').values = [[3]];
    });
    expect(area).toBe('S!A1:B3');
  });
});

// "When adding column data to the table, Excel copies formulas from other rows" (office-js #2093, by design); "setting
// different formula in a table creates calculated column" (#5909).
describe('a formula below a table', () => {
  it('becomes that of the whole column, where the one row above has another', async () => {
    const { area, show } = await afterWriting(
      [
        ['n', 'x'],
        [1, '=$D$1'],
      ],
      (sheet) => {
        sheet.getRange('A3:B3').formulas = [[2, '=$D$2']];
      },
      'A1:B2',
    );
    expect(area).toBe('S!A1:B3');
    expect(show('B2:B3')).toEqual([['=$D$2'], ['=$D$2']]);
  });

  it('is that cell’s alone, where the rows above have different ones', async () => {
    const rows = [
      ['n', 'x'],
      [1, '=$D$1'],
      [2, '=$D$2'],
    ];
    const { show } = await afterWriting(rows, (sheet) => {
      sheet.getRange('A4:B4').formulas = [[3, '=$D$3']];
    });
    expect(show('B2:B4')).toEqual([['=$D$1'], ['=$D$2'], ['=$D$3']]);
  });
});

describe('a column over one formula from top to bottom', () => {
  it.each<[string, string, Write]>([
    ['made a table', 'A1:B3', () => undefined],
    ['that a table was resized over', 'A1:A3', (_sheet, table) => table.resize('A1:B3')],
  ])('%s gives it to the rows that come', async (_, address, write) => {
    const rows = [
      ['n', 'x'],
      [1, '=A2*2'],
      [2, '=A3*2'],
    ];
    const { show } = await afterWriting(
      rows,
      async (sheet, table, context) => {
        await write(sheet, table, context);
        await context.sync();
        table.resize('A1:B4');
        table.rows.add(0);
      },
      address,
    );
    expect(show('B2:B5')).toEqual([['=A2*2'], ['=A3*2'], ['=A4*2'], ['=A5*2']]);
  });

  it('takes the last of different formulas that are written to all of it at once', async () => {
    const rows = [
      ['n', 'x'],
      [1, '=A2*2'],
      [2, '=A3*2'],
    ];
    const { show } = await afterWriting(rows, (sheet) => {
      sheet.getRange('B2:B3').formulas = [['=$D$1'], ['=$D$2']];
    });
    expect(show('B2:B3')).toEqual([['=$D$2'], ['=$D$2']]);
  });

  // "Works: […] Add dummy row(s) […] and then set .values on the full range as you like. (Can be set in one batch or
  // multiple.) […] all formulas set by code in a column are 'unlinked'" (#5909).
  it('holds what is written when constants stood there in between', async () => {
    const rows = [
      ['n', 'x'],
      [1, '=A2*2'],
      [2, '=A3*2'],
    ];
    const { show } = await afterWriting(rows, (sheet) => {
      sheet.getRange('B2:B3').values = [[0], [0]];
      sheet.getRange('B2:B3').formulas = [['=$D$1'], ['=$D$2']];
    });
    expect(show('B2:B3')).toEqual([['=$D$1'], ['=$D$2']]);
  });
});
