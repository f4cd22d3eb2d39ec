/** @jest-environment node */
import { hostWith } from '../support/embeddedHost';
import { sheetOf } from '../support/gridWorkbook';
import { calculateInLibreOffice } from './libreOffice';

const ROWS = [
  ['Month', 'Actual', 'Pace', '=SUM(B2:B4)'],
  ['Jan', 10, 12],
  ['Feb', 14, 16],
  ['Mar', 15, 20],
];

it('LibreOffice finds the charts of a sheet, and how it is printed, as they were set', async () => {
  const host = hostWith({ 'Sales, north': ROWS });
  await host.connect('writer').run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const chart = sheet.charts.add('Line', sheet.getRange('A1:C4'), 'Columns');
    chart.title.text = 'Orders < plan';
    chart.setPosition('F2', 'K12');
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 25;
    chart.axes.valueAxis.numberFormat = '0.0';
    chart.series.getItemAt(0).format.line.color = '#1F6FB2';
    chart.series.getItemAt(1).format.line.lineStyle = 'Dash';
    sheet.charts.add('BarClustered', sheet.getRange('A1:B4'), 'Columns').legend.visible = false;
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
    pageLayout.setPrintMargins('Inches', { left: 0.5, right: 0.5 });
    pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Page &P';
    pageLayout.setPrintArea('A1:K20');
    pageLayout.setPrintTitleRows('1:1');
    await context.sync();
  });
  const office = calculateInLibreOffice(new Map([['printed', host.save()]])).get('printed');
  if (office === undefined) throw new Error('LibreOffice answers for each file.');
  const sheet = sheetOf(office, 'Sales, north');
  const [line, bar] = sheet.charts;
  const values = (column: string) => ({
    nameCells: `'Sales, north'!$${column}$1`,
    categoryCells: "'Sales, north'!$A$2:$A$4",
    valueCells: `'Sales, north'!$${column}$2:$${column}$4`,
  });
  expect(line).toMatchObject({
    type: 'Line',
    title: 'Orders < plan',
    series: [values('B'), values('C')],
    valueAxis: { minimum: 0, maximum: 25, numberFormat: '0.0' },
    place: { from: { row: 1, column: 5 } },
  });
  expect(bar).toMatchObject({ type: 'BarClustered', series: [values('B')] });
  expect(bar?.legend).toBeUndefined();
  expect(sheet.pageLayout).toMatchObject({
    landscape: true,
    fitted: true,
    pagesWide: 1,
    pagesTall: 2,
    margins: { left: 36, right: 36 },
    footer: { right: expect.stringContaining('Page &P') as string },
  });
  const printed = office.names.filter(({ name }) => name.startsWith('Print_'));
  expect(Object.fromEntries(printed.map(({ name, formula }) => [name, formula]))).toEqual({
    Print_Area: "'Sales, north'!$A$1:$K$20",
    Print_Titles: "'Sales, north'!$1:$1",
  });
});
