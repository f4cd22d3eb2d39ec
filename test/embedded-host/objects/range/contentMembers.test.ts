import { runOn, type SheetContent } from '../../../support/embeddedHost';

/** Runs a batch on a sheet of these rows and gives back what it returns. */
async function onSheet<T>(
  rows: SheetContent,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  const { result } = await runOn({ Sheet1: rows }, (context) =>
    batch(context.workbook.worksheets.getItem('Sheet1'), context),
  );
  return result;
}

/** Sets a property of a range to what its type would not take, as plain JavaScript can. */
const assign = (
  range: Excel.Range,
  property: 'values' | 'formulas' | 'numberFormat',
  value: unknown,
): void => {
  Object.assign(range, { [property]: value });
};

describe('Range.values', () => {
  it('reads numbers, text, booleans and blanks in the shape of the range', async () => {
    const range = await onSheet(
      [
        [1, 'a'],
        [true, null],
      ],
      async (sheet, context) => {
        const cells = sheet
          .getRange('A1:B3')
          .load('values,formulas,valueTypes,address,rowCount,columnCount,cellCount');
        await context.sync();
        return cells.toJSON();
      },
    );
    expect(range).toMatchObject({
      address: 'Sheet1!A1:B3',
      rowCount: 3,
      columnCount: 2,
      cellCount: 6,
      values: [
        [1, 'a'],
        [true, ''],
        ['', ''],
      ],
      formulas: [
        [1, 'a'],
        [true, ''],
        ['', ''],
      ],
      valueTypes: [
        ['Double', 'String'],
        ['Boolean', 'Empty'],
        ['Empty', 'Empty'],
      ],
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

  it('gives a single value to all cells of the range', async () => {
    const values = await onSheet([], async (sheet, context) => {
      const range = sheet.getRange('B2:C3');
      assign(range, 'values', 7);
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it.each([
    ['too few rows', [[1, 2]]],
    ['too few columns', [[1], [2]]],
    ['no rows in an array', [1, 2]],
  ])('refuses an array with %s as InvalidArgument', async (_, values) => {
    const writing = onSheet([], async (sheet, context) => {
      assign(sheet.getRange('A1:B2'), 'values', values);
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values' },
    });
  });

  it('takes text that begins with an equals sign as a formula', async () => {
    const formulas = await onSheet([[2]], async (sheet, context) => {
      const range = sheet.getRange('B1');
      range.values = [['=A1*3']];
      range.load('formulas');
      await context.sync();
      return range.formulas;
    });
    expect(formulas).toEqual([['=A1*3']]);
  });

  it('keeps text as it is in cells that are formatted as text', async () => {
    const range = await onSheet([], async (sheet, context) => {
      const cells = sheet.getRange('A1');
      cells.numberFormat = [['@']];
      cells.values = [['=A2']];
      cells.load('values,formulas,valueTypes');
      await context.sync();
      return cells.toJSON();
    });
    expect(range).toMatchObject({ values: [['=A2']], valueTypes: [['String']] });
  });

  it('reads null for the cells of whole columns, and their address all the same', async () => {
    const range = await onSheet([[1]], async (sheet, context) => {
      const cells = sheet.getRange('A:B').load('values,address,rowCount,isEntireColumn');
      await context.sync();
      return cells.toJSON();
    });
    expect(range).toMatchObject({ address: 'Sheet1!A:B', rowCount: 1_048_576, isEntireColumn: true });
    expect(range.values).toBeNull();
  });

  it('refuses to read more than five million cells', async () => {
    const reading = onSheet([], async (sheet, context) => {
      sheet.getRange('A1:E1000001').load('values');
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
  });
});

describe('Range.numberFormat', () => {
  it('takes one format in an array of its own for all cells', async () => {
    const { result } = await runOn({ Sheet1: [[1]] }, async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.numberFormat = [['0.00']];
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat;
    });
    expect(result).toEqual([
      ['0.00', '0.00'],
      ['0.00', '0.00'],
    ]);
  });

  it('sets each cell’s code, and leaves cells alone where the array holds null', async () => {
    const range = await onSheet([[0.5, 0.5]], async (sheet, context) => {
      const cells = sheet.getRange('A1:B1');
      cells.numberFormat = [['0%', null]];
      cells.load('numberFormat,text');
      await context.sync();
      return cells.toJSON();
    });
    expect(range).toMatchObject({ numberFormat: [['0%', 'General']], text: [['50%', '0.5']] });
  });
});
