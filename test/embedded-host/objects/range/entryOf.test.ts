import { entryOf } from '../../../../src/embedded-host/objects/range/entryOf';
import { HostError } from '../../../../src/embedded-host/model/hostError';
import { ErrorValue } from '../../../../src/embedded-host/model/value';
import { newWorkbook } from '../../../../src/embedded-host/model/newWorkbook';

/** What a value becomes in a cell of that number format. */
function typed(value: Parameters<typeof entryOf>[4], numberFormat = 'General'): ReturnType<typeof entryOf> {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('A new workbook has a sheet.');
  sheet.cells.set(0, 0, { value: null, format: workbook.formats.change(0, { numberFormat }) });
  return entryOf(workbook, sheet, 0, 0, value);
}

describe('text that is assigned to a cell', () => {
  it.each([
    ['=A1+1', { formula: 'A1+1' }],
    ['+A1', { formula: 'A1' }],
    ['-A1', { formula: '-A1' }],
    ['=', { value: '=' }],
    ["'=A1", { value: '=A1' }],
    ["'5%", { value: '5%' }],
    ['5%', { value: 0.05, numberFormat: expect.stringContaining('%') }],
    ['1,234', { value: 1234, numberFormat: expect.anything() }],
    ['-5', { value: -5 }],
    ['2026-01-31', { value: 46053, numberFormat: expect.anything() }],
    ['true', { value: true }],
    ['#N/A', { value: ErrorValue.of('#N/A') }],
    ['plain', { value: 'plain' }],
    ['', { value: '' }],
  ])('%s is read as if it was typed', (text, expected) => {
    expect(typed(text)).toEqual(expected);
  });

  it('stays text in a cell that is formatted as text', () => {
    expect(typed('=A1', '@')).toEqual({ value: '=A1' });
  });

  it('may be a formula of 8,192 characters', () => {
    const formula = `${'1+'.repeat(4_095)}1`;
    expect(typed(`=${formula}`)).toEqual({ formula });
  });

  it.each([
    ['a formula that cannot be read', '=SUM('],
    ['a formula too long', `=${'1+'.repeat(4_096)}1`],
    ['an object', {}],
    ['a text too long', 'x'.repeat(32_768)],
  ])('is refused when it is %s', (_, value) => {
    expect(() => typed(value)).toThrow(HostError);
  });
});
