import { newWorkbook } from '../../src/embedded-host/model/newWorkbook';
import { ErrorValue, type Scalar } from '../../src/embedded-host/model/value';
import { editedText, typedText } from '../../src/workbench/cellContent';

function cell(value: Scalar, numberFormat = 'General', formula?: string) {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('A new workbook has a sheet.');
  const format = workbook.formats.change(0, { numberFormat });
  sheet.cells.set(0, 0, { value, format, ...(formula !== undefined && { formula }) });
  return { workbook, sheet };
}

describe('what a cell holds, as it is edited', () => {
  it.each<[Scalar, string, string]>([
    [0.031, '0.0%', '3.1%'],
    [0.07, '0%', '7%'],
    [46_348, 'mmm yy', '11/22/2026'],
    [1234.5, '#,##0 "€"', '1234.5'],
    [true, 'General', 'TRUE'],
    [ErrorValue.of('#N/A'), 'General', '#N/A'],
    [null, 'General', ''],
    ['text', '0%', 'text'],
  ])('is of %p in the format %s: %s', (value, numberFormat, text) => {
    const { workbook, sheet } = cell(value, numberFormat);
    expect(editedText(workbook, sheet, 0, 0)).toBe(text);
  });

  it('is the formula where there is one', () => {
    const { workbook, sheet } = cell(3, 'General', 'SUM(B1:B2)');
    expect(editedText(workbook, sheet, 0, 0)).toBe('=SUM(B1:B2)');
  });

  it.each([
    ['2.5', '0.0%', '2.5%'],
    ['2.5%', '0.0%', '2.5%'],
    ['=A2', '0.0%', '=A2'],
    ['n/a', '0.0%', 'n/a'],
    ['', '0.0%', ''],
    ['2.5', '0.0', '2.5'],
  ])('takes %s typed into a cell of the format %s for %s', (text, numberFormat, taken) => {
    const { workbook, sheet } = cell(0, numberFormat);
    expect(typedText(workbook, sheet, 0, 0, text)).toBe(taken);
  });
});
