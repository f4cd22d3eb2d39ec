import { MIRRORED_COLUMNS, mirroredColumnOf, mirrorFormula } from '../../../src/app/extension/mirrorFormula';
import type { CellValue } from '../../../src/domain/sheet/cellValue';
import { hostWith } from '../../support/embeddedHost';

/** What mirrored cells show for KR-1, whose row of the register holds these figures, column by column. */
async function mirrored(held: readonly CellValue[], id: CellValue): Promise<CellValue[]> {
  const host = hostWith({ OKRs: [] });
  return host.connect('test').run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('OKRs');
    sheet.getRange('A1:F1').values = [['Id', ...MIRRORED_COLUMNS]];
    sheet.getRange('A2:F2').formulas = [['KR-1', ...held]];
    sheet.tables.add('A1:F2', true).name = 'KeyResults';
    sheet.getRange('H2').values = [[id]];
    sheet.getRange('I2:M2').formulas = [
      MIRRORED_COLUMNS.map((column) => mirrorFormula('KeyResults', column, '$H2')),
    ];
    const shown = sheet.getRange('I2:M2').load('values');
    await context.sync();
    return shown.values.flat() as CellValue[];
  });
}

describe('a mirrored cell', () => {
  it.each<[string, readonly CellValue[], CellValue, readonly CellValue[]]>([
    ['shows what the register holds', [3, 1, 0.5, 0.25, 'On track'], 'KR-1', [3, 1, 0.5, 0.25, 'On track']],
    ['shows a nought that was typed', [0, 0, 0, 0, 'At risk'], 'KR-1', [0, 0, 0, 0, 'At risk']],
    ['is empty where the register is', ['', '', '', '', ''], 'KR-1', ['', '', '', '', '']],
    [
      'is empty where a formula of the register is',
      ['=""', '=""', '=""', '=""', '=""'],
      'KR-1',
      ['', '', '', '', ''],
    ],
    [
      'is empty where the register has an error',
      ['=1/0', '=NA()', '=1/0', '=1/0', 'No data'],
      'KR-1',
      ['', '', '', '', 'No data'],
    ],
    ['is empty in a row without an id', [3, 1, 0.5, 0.25, 'On track'], '', ['', '', '', '', '']],
    [
      'says of a foreign id that it is in no register',
      [3, 1, 0.5, 0.25, 'On track'],
      'KR-9',
      ['', '', '', '', 'Not in OKRs'],
    ],
  ])('%s', async (_, held, id, shown) => {
    expect(await mirrored(held, id)).toEqual(shown);
  });

  it.each(MIRRORED_COLUMNS)('of %s is known again', (column) => {
    expect(mirroredColumnOf('KeyResults', mirrorFormula('KeyResults', column, '[@OKR]'), '[@OKR]')).toBe(
      column,
    );
    expect(mirroredColumnOf('KeyResults', mirrorFormula('KeyResults', column, '$H5'), '$H6')).toBeUndefined();
  });
});
