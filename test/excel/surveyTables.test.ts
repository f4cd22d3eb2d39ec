import type { Survey, SurveyRequest } from '../../src/app/survey';
import { DEFAULT_FORMAT } from '../../src/embedded-host/model/defaultFormat';
import { addTable } from '../../src/embedded-host/model/edit/addTable';
import { filterColumn, setSheetFilter } from '../../src/embedded-host/model/edit/filterRows';
import { type CellFormat, FormatTable } from '../../src/embedded-host/model/format';
import { Workbook } from '../../src/embedded-host/model/workbook';
import { surveyTables } from '../../src/excel/surveyTables';
import { at, gridWorkbook, sheetOf } from '../support/gridWorkbook';
import { valueOf } from '../support/keyliftOnHost';
import { type OnHost, onHost } from './onHost';

/** A table of two columns and three rows in A1:B4; what would be appended stands in C1:E4. */
const ASKED: SurveyRequest = {
  sheet: 'Sales',
  extension: { row: 0, column: 2, rowCount: 4, columnCount: 3 },
  headerCell: { row: 0, column: 1, rowCount: 1, columnCount: 1 },
  bodyCell: { row: 1, column: 1, rowCount: 1, columnCount: 1 },
};

const sales = (): Workbook =>
  gridWorkbook({
    Sales: [
      ['KPI', 'Actual'],
      ['NPS', 4],
      ['Churn', 0.1],
      ['Orders', 7],
    ],
  });

const survey = async ({ connection }: OnHost, asked: SurveyRequest = ASKED): Promise<Survey> => {
  const [found] = valueOf(await surveyTables(connection, [asked]));
  if (!found) throw new Error('One survey was asked for.');
  return found;
};

/** Gives a cell a format of its own. */
function dress(workbook: Workbook, row: number, column: number, look: Partial<CellFormat>): void {
  const format = workbook.formats.intern({ ...DEFAULT_FORMAT, ...look });
  const value = sheetOf(workbook).cells.get(row, column)?.value ?? null;
  sheetOf(workbook).cells.set(row, column, { value, format });
}

const red = { kind: 'rgb', rgb: '#C00000' } as const;
const { font, alignment, border } = DEFAULT_FORMAT;

describe('a survey of the cells beside a table', () => {
  it('tells where the sheet’s filter buttons stand', async () => {
    const workbook = sales();
    setSheetFilter(workbook, sheetOf(workbook), at('A1:B4'));
    const { filterArea, filtered } = await survey(onHost(workbook));
    expect(filterArea).toEqual({ row: 0, column: 0, rowCount: 4, columnCount: 2 });
    expect(filtered).toBe(false);
  });

  it('finds bare, free cells of the standard width', async () => {
    expect(await survey(onHost(sales()))).toEqual({
      request: ASKED,
      occupied: [],
      merged: [],
      filtered: false,
      protected: false,
      columns: Array.from({ length: 3 }, () => ({
        bare: true,
        numberFormats: [{ format: 'General', rows: 4 }],
        width: 'standard',
        points: 48,
        hidden: false,
      })),
      headerLook: {},
      bodyLook: {},
    });
  });

  it('takes one request for all tables', async () => {
    const one = onHost(sales());
    const found = valueOf(await surveyTables(one.connection, [ASKED, { ...ASKED, sheet: 'Sales' }, ASKED]));
    expect(found).toHaveLength(3);
    expect(one.host.log).toHaveLength(1);
  });

  it('takes a few requests for more tables than fit into one', async () => {
    const one = onHost(sales());
    const found = valueOf(await surveyTables(one.connection, Array<SurveyRequest>(250).fill(ASKED)));
    expect(found).toHaveLength(250);
    expect(one.host.log).toHaveLength(2);
  });

  it('asks by halves where an answer is too large, and gives up on a single table', async () => {
    const one = onHost(sales());
    one.host.faults.onRequest(1, { kind: 'refuse', code: 'ResponsePayloadSizeLimitExceeded' });
    const found = valueOf(await surveyTables(one.connection, [ASKED, ASKED, ASKED]));
    expect(found).toHaveLength(3);
    expect(one.host.log).toHaveLength(3);
    one.host.faults.onRequest(1, { kind: 'refuse', code: 'ResponsePayloadSizeLimitExceeded' });
    expect(await surveyTables(one.connection, [ASKED])).toMatchObject({ issue: { code: 'too-large' } });
  });

  it('is answered for a table at the sheet’s last column, though Excel has no cells behind that', async () => {
    const one = onHost(sales());
    const column = 16_382;
    const asked = { ...ASKED, extension: { ...ASKED.extension, column } };
    const found = valueOf(await surveyTables(one.connection, [asked, ASKED]));
    expect(found[0]).toMatchObject({ request: asked, occupied: [], protected: false });
    expect(found[1]?.columns).toHaveLength(3);
  });

  it('names occupied cells, a few at most', async () => {
    const one = onHost(sales());
    for (const [address, text] of Object.entries({ D1: 'Notes', C3: '=1/0', E3: '0', E4: 'more' }))
      one.host.user.type('Sales', address, text);
    expect((await survey(one)).occupied).toEqual([
      { address: 'Sales!D1', text: 'Notes' },
      { address: 'Sales!C3', text: '#DIV/0!' },
      { address: 'Sales!E3', text: '0' },
    ]);
  });

  it('tells merged cells that reach in', async () => {
    const workbook = sales();
    sheetOf(workbook).merges = [at('D2:G2')];
    expect((await survey(onHost(workbook))).merged).toEqual([expect.stringContaining('D2:G2')]);
  });

  it('tells another table that reaches in, but not the one that would grow', async () => {
    const one = onHost(sales());
    one.host.user.edit((book) => addTable(book, sheetOf(book), at('E3:F5'), true));
    const [table] = sheetOf(one.host.workbook).tables;
    expect((await survey(one)).otherTable).toMatchObject({ name: table?.name });
    expect((await survey(one, { ...ASKED, excelTable: table?.name ?? '' })).otherTable).toBeUndefined();
  });

  it('tells filtered rows, of a table and of the sheet, and protection', async () => {
    const one = onHost(sales());
    one.host.user.edit((book) => {
      const sheet = sheetOf(book);
      const table = addTable(book, sheet, at('A1:B4'), true);
      filterColumn(book, sheet, table, 0, { values: ['NPS'] });
    });
    expect(await survey(one)).toMatchObject({ filtered: true, protected: false });

    const workbook = sales();
    sheetOf(workbook).filter = { area: at('A1:B4'), criteria: [{ column: 0, values: ['NPS'] }] };
    sheetOf(workbook).protection = { protected: true, options: {} };
    expect(await survey(onHost(workbook))).toMatchObject({ filtered: true, protected: true });
  });

  it.each<[string, Partial<CellFormat>]>([
    ['a fill', { fill: { kind: 'solid', color: red } }],
    ['bold type', { font: { ...font, bold: true } }],
    ['italics', { font: { ...font, italic: true } }],
    ['a line under the text', { font: { ...font, underline: 'single' } }],
    ['struck-out text', { font: { ...font, strikethrough: true } }],
    ['coloured type', { font: { ...font, color: red } }],
    ['another size', { font: { ...font, size: 9 } }],
    ['another font', { font: { ...font, name: 'Georgia' } }],
    ['an alignment', { alignment: { ...alignment, horizontal: 'center' } }],
    ['a vertical alignment', { alignment: { ...alignment, vertical: 'top' } }],
    ['wrapped text', { alignment: { ...alignment, wrapText: true } }],
    ['an indent', { alignment: { ...alignment, horizontal: 'left', indent: 1 } }],
    ['a border', { border: { ...border, top: { style: 'thin', color: red } } }],
    ['no lock', { locked: false }],
    ['a number format', { numberFormat: '0%' }],
  ])('does not call a column bare that has %s', async (_, look) => {
    const workbook = sales();
    dress(workbook, 2, 3, look);
    const { columns } = await survey(onHost(workbook));
    expect(columns.map(({ bare }) => bare)).toEqual([true, false, true]);
  });

  it('tells cells that are filled with white from those without fill', async () => {
    const workbook = sales();
    const white = { kind: 'solid', color: { kind: 'rgb', rgb: '#FFFFFF' } } as const;
    for (let row = 0; row < 4; row++) dress(workbook, row, 3, { fill: white });
    dress(workbook, 1, 1, { fill: white });
    const { columns, headerLook, bodyLook } = await survey(onHost(workbook));
    expect(columns.map(({ bare }) => bare)).toEqual([true, false, true]);
    expect(headerLook).toEqual({});
    expect(bodyLook.fill).toBe('#FFFFFF');
  });

  it('calls cells bare that the style Normal centres, as in Japanese, Chinese and Korean workbooks', async () => {
    const centred = { ...DEFAULT_FORMAT, alignment: { ...alignment, vertical: 'center' } } as const;
    const workbook = new Workbook(new FormatTable([centred]));
    workbook.sheets = sales().sheets;
    dress(workbook, 0, 1, { font: { ...font, bold: true } });
    dress(workbook, 1, 1, { alignment: centred.alignment, font: { ...font, bold: true } });
    dress(workbook, 2, 3, {});
    const { columns, headerLook, bodyLook } = await survey(onHost(workbook));
    expect(columns.map(({ bare }) => bare)).toEqual([true, false, true]);
    const plain = { plainFont: { name: 'Calibri', size: 11 }, plainVertical: 'Center' };
    expect(headerLook).toEqual({ bold: true, vertical: 'Bottom', ...plain });
    expect(bodyLook).toEqual({ bold: true, ...plain });
  });

  it('tells number formats run by run, widths and hidden columns', async () => {
    const workbook = sales();
    dress(workbook, 1, 2, { numberFormat: '0%' });
    dress(workbook, 2, 2, { numberFormat: '0%' });
    sheetOf(workbook).columnProps.set(3, { width: 20, hidden: false });
    sheetOf(workbook).columnProps.set(4, { hidden: true });
    const { columns } = await survey(onHost(workbook));
    expect(columns[0]?.numberFormats).toEqual([
      { format: 'General', rows: 1 },
      { format: '0%', rows: 2 },
      { format: 'General', rows: 1 },
    ]);
    expect(columns[1]?.width).toBeGreaterThan(60);
    expect(columns.map(({ hidden }) => hidden)).toEqual([false, false, true]);
  });

  it("tells the looks of the table's header and body", async () => {
    const workbook = sales();
    dress(workbook, 0, 1, {
      font: { ...font, name: 'Georgia', size: 14, bold: true, italic: true, color: red },
      fill: { kind: 'solid', color: { kind: 'rgb', rgb: '#1F3864' } },
      alignment: { ...alignment, horizontal: 'right', vertical: 'center', wrapText: true },
      border: { ...border, bottom: { style: 'thin', color: red } },
    });
    dress(workbook, 1, 1, { alignment: { ...alignment, horizontal: 'center' } });
    const { headerLook, bodyLook } = await survey(onHost(workbook));
    const plainFont = { name: 'Calibri', size: 11 };
    expect(headerLook).toEqual({
      plainFont,
      fontName: 'Georgia',
      fontSize: 14,
      fontColor: '#C00000',
      bold: true,
      italic: true,
      fill: '#1F3864',
      horizontal: 'Right',
      vertical: 'Center',
      wrapText: true,
      borders: [{ edge: 'EdgeBottom', style: 'Continuous', weight: 'Thin', color: '#C00000' }],
    });
    expect(bodyLook).toEqual({ plainFont, horizontal: 'Center' });
  });

  it('takes lines between all rows over, but not the line under the header', async () => {
    const line = { style: 'thin', color: red } as const;
    const workbook = sales();
    dress(workbook, 0, 1, { border: { ...border, bottom: line } });
    expect((await survey(onHost(workbook))).bodyLook).toEqual({});
    dress(workbook, 1, 1, { border: { ...border, top: line, bottom: line } });
    const { borders } = (await survey(onHost(workbook))).bodyLook;
    expect(borders?.map(({ edge }) => edge)).toEqual(['EdgeTop', 'EdgeBottom']);
  });

  it('tells the font of a sheet that is set in another than the workbook', async () => {
    const workbook = sales();
    const georgia = workbook.formats.intern({
      ...DEFAULT_FORMAT,
      font: { ...font, name: 'Georgia', size: 9 },
    });
    for (let column = 0; column < 16_384; column++)
      sheetOf(workbook).columnProps.set(column, { hidden: false, format: georgia });
    dress(workbook, 0, 1, { font: { ...font, name: 'Georgia', size: 9, bold: true } });
    const { columns, headerLook } = await survey(onHost(workbook));
    expect(columns.every(({ bare }) => bare)).toBe(true);
    expect(headerLook).toEqual({ bold: true, plainFont: { name: 'Georgia', size: 9 } });
  });
});
