import { EmbeddedHost } from '../../../src/embedded-host';
import { openWorkbook } from '../../../src/embedded-host/xlsx/openWorkbook';
import { hostWith } from '../../support/embeddedHost';

/** Two characters that XML 1.0 cannot hold, among others. */
const ODD = 'a\u0001\u001bb';

type Write = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void;

function withTable(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange('A1:B3').values = [
    ['h', 'i'],
    [ODD, 1],
    ['x', 2],
  ];
  return sheet.tables.add('A1:B3', true);
}

// "Unicode characters that cannot be directly represented in the XML … as defined by the XML 1.0 specification, are
// escaped using the Unicode numerical character representation escape character format _xHHHH_" (ST_Xstring).
describe('a workbook with characters that XML cannot hold', () => {
  it.each<[string, Write]>([
    ['a formula', (sheet) => (sheet.getRange('A1').formulas = [[`="${ODD}"`]])],
    ['the formula of a name', (_, workbook) => workbook.names.add('N', `="${ODD}"`)],
    ['the comment of a name', (_, workbook) => workbook.names.add('N', '=1', ODD)],
    ['the name of a sheet', (sheet) => (sheet.name = ODD)],
    ['the name of a new sheet', (_, workbook) => workbook.worksheets.add(ODD)],
    ['a number format', (sheet) => (sheet.getRange('A1').numberFormat = [[`"${ODD}"0`]])],
    ['a font', (sheet) => (sheet.getRange('A1').format.font.name = ODD)],
    [
      'the formula of a rule',
      (sheet) => {
        sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = `="${ODD}"=A1`;
      },
    ],
    [
      'the list of a validation',
      (sheet) => (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: ODD } }),
    ],
    ['a column header', (sheet) => (withTable(sheet).getHeaderRowRange().getCell(0, 0).values = [[ODD]])],
    ['a filter', (sheet) => withTable(sheet).columns.getItemAt(0).filter.applyCustomFilter(`=${ODD}`)],
    ['the title of the document', (_, workbook) => (workbook.properties.title = ODD)],
    ['a setting', (_, workbook) => workbook.settings.add(ODD, ODD)],
  ])('opens again with them in %s', async (_, write) => {
    const host = hostWith({ S: [] });
    await host.connect().run(async (context) => {
      write(context.workbook.worksheets.getItem('S'), context.workbook);
      await context.sync();
    });
    expect(() => EmbeddedHost.open(host.save())).not.toThrow();
  });

  it('gives them back in names, sheet names, number formats and rules', async () => {
    const host = hostWith({ S: [] });
    await host.connect().run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      context.workbook.names.add('N', `="${ODD}"`);
      sheet.getRange('A1').numberFormat = [[`"${ODD}"0`]];
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = `="${ODD}"=A1`;
      sheet.name = ODD;
      await context.sync();
    });
    const again = openWorkbook(host.save());
    expect(again.names[0]?.formula).toBe(`"${ODD}"`);
    expect(again.sheets[0]?.name).toBe(ODD);
    expect(again.sheets[0]?.rules[0]).toMatchObject({ rule: { formula: `"${ODD}"=A1` } });
    const cell = again.sheets[0]?.cells.get(0, 0);
    expect(again.formats.at(cell?.format ?? 0).numberFormat).toBe(`"${ODD}"0`);
  });
});
