import { runOn, type SheetContent } from '../../../support/embeddedHost';

/** The address of what a batch finds on a sheet, or the code of its failure. */
async function addressOf(rows: SheetContent, find: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  const { result } = await runOn({ Sheet1: rows, 'Q1 2026': [[1]] }, async (context) => {
    const range = find(context.workbook.worksheets.getItem('Sheet1')).load('address');
    return context.sync().then(
      () => (range.isNullObject ? 'null object' : range.address),
      (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)),
    );
  });
  return result;
}

const BLOCK = [[null], [null, 1, 2], [null, 3, 4]];

describe('address arithmetic', () => {
  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ['getCell counts from the first cell', (s) => s.getRange('B2:C3').getCell(1, 1), 'Sheet1!C3'],
    ['getCell may leave the range', (s) => s.getRange('B2:C3').getCell(5, 5), 'Sheet1!G7'],
    ['getCell refuses to leave the sheet', (s) => s.getRange('A1').getCell(-1, 0), 'InvalidArgument'],
    ['getRow', (s) => s.getRange('B2:C3').getRow(1), 'Sheet1!B3:C3'],
    ['getColumn', (s) => s.getRange('B2:C3').getColumn(0), 'Sheet1!B2:B3'],
    ['getLastCell', (s) => s.getRange('B2:C3').getLastCell(), 'Sheet1!C3'],
    ['getLastRow', (s) => s.getRange('B2:C3').getLastRow(), 'Sheet1!B3:C3'],
    ['getLastColumn', (s) => s.getRange('B2:C3').getLastColumn(), 'Sheet1!C2:C3'],
    ['getEntireRow', (s) => s.getRange('B2:C3').getEntireRow(), 'Sheet1!2:3'],
    ['getEntireColumn', (s) => s.getRange('B2:C3').getEntireColumn(), 'Sheet1!B:C'],
    ['getOffsetRange', (s) => s.getRange('B2:C3').getOffsetRange(-1, 2), 'Sheet1!D1:E2'],
    [
      'getResizedRange goes past the first cell',
      (s) => s.getRange('D5').getResizedRange(0, -3),
      'Sheet1!A5:D5',
    ],
    ['getResizedRange stays on the sheet', (s) => s.getRange('B2').getResizedRange(-2, 0), 'InvalidArgument'],
    ['getResizedRange grows by a difference', (s) => s.getRange('B2').getResizedRange(1, 2), 'Sheet1!B2:D3'],
    ['getResizedRange shrinks', (s) => s.getRange('B2:D3').getResizedRange(0, -2), 'Sheet1!B2:B3'],
    ['getAbsoluteResizedRange', (s) => s.getRange('B2').getAbsoluteResizedRange(3, 1), 'Sheet1!B2:B4'],
    ['getRowsAbove is one row by default', (s) => s.getRange('B3:C3').getRowsAbove(), 'Sheet1!B2:C2'],
    ['getRowsBelow', (s) => s.getRange('B3:C3').getRowsBelow(2), 'Sheet1!B4:C5'],
    ['getColumnsBefore', (s) => s.getRange('C3').getColumnsBefore(2), 'Sheet1!A3:B3'],
    ['getColumnsAfter', (s) => s.getRange('C3').getColumnsAfter(), 'Sheet1!D3'],
    ['getBoundingRect', (s) => s.getRange('B2').getBoundingRect('D5'), 'Sheet1!B2:D5'],
    [
      'getIntersection takes a range',
      (s) => s.getRange('A1:C3').getIntersection(s.getRange('B2:E5')),
      'Sheet1!B2:C3',
    ],
    [
      'getIntersection fails without shared cells',
      (s) => s.getRange('A1').getIntersection('C3'),
      'ItemNotFound',
    ],
    [
      'getIntersectionOrNullObject does not',
      (s) => s.getRange('A1').getIntersectionOrNullObject('C3'),
      'null object',
    ],
    ['getUsedRange of a sheet', (s) => s.getUsedRange(), 'Sheet1!B2:C3'],
    ['getUsedRange within a range', (s) => s.getRange('C:D').getUsedRange(true), 'Sheet1!C2:C3'],
    ['getUsedRange fails where nothing is used', (s) => s.getRange('E1:F9').getUsedRange(), 'ItemNotFound'],
    ['getUsedRangeOrNullObject', (s) => s.getRange('E1:F9').getUsedRangeOrNullObject(), 'null object'],
    ['getSurroundingRegion', (s) => s.getRange('B2').getSurroundingRegion(), 'Sheet1!B2:C3'],
    ['getRangeByIndexes', (s) => s.getRangeByIndexes(1, 2, 3, 4), 'Sheet1!C2:F4'],
    ['a sheet’s getCell', (s) => s.getCell(2, 1), 'Sheet1!B3'],
    ['whole rows', (s) => s.getRange('2:3'), 'Sheet1!2:3'],
    ['another sheet’s cells', (s) => s.getRange("'Q1 2026'!A1:B2"), "'Q1 2026'!A1:B2"],
    ['an address that is none', (s) => s.getRange('no such name'), 'InvalidArgument'],
  ])('%s', async (_, find, expected) => {
    await expect(addressOf(BLOCK, find)).resolves.toBe(expected);
  });

  it('gives the first cell as the used range of a blank sheet', async () => {
    await expect(addressOf([], (sheet) => sheet.getUsedRange())).resolves.toBe('Sheet1!A1');
  });
});
