import { hostWith } from '../../../support/embeddedHost';

/** Runs a batch on a fresh workbook and gives back what it returns. */
async function onSheet<T>(
  rows: readonly (readonly (string | number | boolean | null)[])[],
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  const client = hostWith({ Sheet1: rows }).connect('test');
  return client.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
}

describe('Range.values', () => {
  it('reads numbers, text, booleans and blanks in the shape of the range', async () => {
    const values = await onSheet([[1, 'a'], [true, null]], async (sheet, context) => {
      const range = sheet.getRange('A1:B3').load('values,formulas,valueTypes,address,rowCount,columnCount,cellCount');
      await context.sync();
      return range.toJSON();
    });
    expect(values).toMatchObject({
      address: 'Sheet1!A1:B3',
      rowCount: 3,
      columnCount: 2,
      cellCount: 6,
      values: [[1, 'a'], [true, ''], ['', '']],
      formulas: [[1, 'a'], [true, ''], ['', '']],
      valueTypes: [['Double', 'String'], ['Boolean', 'Empty'], ['Empty', 'Empty']],
    });
  });

  it('writes an array, leaves cells alone where it holds null, and clears them where it holds an empty text', async () => {
    const values = await onSheet([[1, 2, 3]], async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[null, '', 'x']];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[1, '', 'x']]);
  });

  it('gives one value to all cells', async () => {
    const values = await onSheet([], async (sheet, context) => {
      const range = sheet.getRange('B2:C3');
      range.values = [[7]] as never;
      range.values = 7 as never;
      range.load('values');
      await context.sync().catch(() => undefined);
      return range.load('values') && context.sync().then(() => range.values);
    });
    expect(values).toEqual([[7, 7], [7, 7]]);
  });
});
