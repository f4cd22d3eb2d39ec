import { hostWith } from '../../../support/embeddedHost';
import { at, sheetOf } from '../../../support/gridWorkbook';

async function onSheet<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) {
  const host = hostWith({ 'My data': [[1, 2]] });
  const result = await host.connect().run(async (context) => {
    const value = await batch(context.workbook.worksheets.getItem('My data'), context);
    await context.sync();
    return value;
  });
  return { result, validations: () => sheetOf(host.workbook).validations };
}

describe('range.dataValidation', () => {
  it.each<[Excel.DataValidationRule, string, object]>([
    [
      { wholeNumber: { formula1: 1, formula2: '=10', operator: 'Between' } },
      'WholeNumber',
      { wholeNumber: { formula1: '=1', formula2: '=10', operator: 'Between' } },
    ],
    [
      { decimal: { formula1: '=A1', operator: 'GreaterThanOrEqualTo' } },
      'Decimal',
      { decimal: { formula1: '=A1', operator: 'GreaterThanOrEqualTo' } },
    ],
    [
      { list: { inCellDropDown: true, source: 'On track,At risk' } },
      'List',
      { list: { inCellDropDown: true, source: 'On track,At risk' } },
    ],
    [
      { list: { inCellDropDown: false, source: '=A1:A3' } },
      'List',
      { list: { inCellDropDown: false, source: '=A1:A3' } },
    ],
    [{ custom: { formula: '=A1>1' } }, 'Custom', { custom: { formula: '=A1>1' } }],
  ])('takes %j and gives it back', async (rule, type, shown) => {
    const { result } = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('B1:B3');
      dataValidation.rule = rule;
      dataValidation.load('type,rule');
      await context.sync();
      return [dataValidation.type, dataValidation.rule];
    });
    expect(result).toEqual([type, shown]);
  });

  it('takes a range as the source of a list', async () => {
    const { validations } = await onSheet(async (sheet) => {
      sheet.getRange('B1').dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange('A1:A3') },
      };
    });
    expect(validations()[0]?.formula1).toBe("'My data'!$A$1:$A$3");
  });

  it('keeps alert and prompt, and clears them with the rule', async () => {
    const { validations } = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1:B2');
      dataValidation.rule = { custom: { formula: '=TRUE' } };
      dataValidation.errorAlert = { message: 'No', showAlert: true, style: 'Warning', title: 'Careful' };
      dataValidation.prompt = { message: 'A number', showPrompt: true, title: 'KPI' };
      dataValidation.ignoreBlanks = false;
      dataValidation.load('errorAlert,prompt,ignoreBlanks');
      await context.sync();
      expect(dataValidation.errorAlert.style).toBe('Warning');
      expect(dataValidation.prompt.title).toBe('KPI');
      expect(dataValidation.ignoreBlanks).toBe(false);
      sheet.getRange('A1').dataValidation.clear();
    });
    expect(validations().map((it) => it.areas)).toEqual([[at('B1'), at('A2:B2')]]);
  });

  it.each([
    ['C1', 'None'],
    ['A1', 'Custom'],
    ['A1:B1', 'Inconsistent'],
    ['B1:C1', 'MixedCriteria'],
  ])('says of %s that its type is %s', async (address, type) => {
    const { result } = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } };
      sheet.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      const { dataValidation } = sheet.getRange(address).load('dataValidation/type');
      await context.sync();
      return dataValidation.type;
    });
    expect(result).toBe(type);
  });

  it.each<[string, unknown]>([
    ['no criterion', {}],
    ['two criteria', { custom: { formula: '=1' }, list: { inCellDropDown: true, source: 'a' } }],
    ['between without a second value', { decimal: { formula1: 1, operator: 'Between' } }],
  ])('refuses %s', async (_, rule) => {
    const refused = onSheet(async (sheet) => {
      Object.assign(sheet.getRange('A1').dataValidation, { rule });
    });
    await expect(refused).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
