import { fileFormatOf } from '../../src/excel/fileFormat';
import { readSnapshot } from '../../src/excel/readSnapshot';
import { onHost } from './onHost';

describe('the format of the workbook’s file', () => {
  it.each([
    ['C:\\Finance\\KPIs 2026.xls', 'xls'],
    ['/Users/ana/Export.CSV', 'csv'],
    ['https://contoso.example/sites/fin/KPIs.xls?web=1', 'xls'],
    ['https://contoso.example/_layouts/15/Doc.aspx?file=KPIs.csv&action=default', 'csv'],
    ['C:\\Finance\\KPIs.xlsx', undefined],
    ['C:\\Finance\\KPIs.xlsm', undefined],
    ['C:\\xls\\KPIs.xlsb', undefined],
    ['https://contoso.example/notes.csv.archive/KPIs.xlsx', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of %p is %p', (url, format) => {
    expect(fileFormatOf(url)).toBe(format);
  });

  it.each([
    ['KPIs.xls', { savedAs: 'xls' }],
    ['KPIs.xlsx', {}],
  ])('is told of a workbook that is kept as %s', async (url, told) => {
    const { connection } = onHost({ S: [['KPI']] });
    const read = await readSnapshot({ ...connection, url: () => url }, () => undefined);
    const { savedAs } = read.ok ? read.value : {};
    expect(savedAs === undefined ? {} : { savedAs }).toEqual(told);
  });
});
