import { EmbeddedHost } from '../../../src/embedded-host';
import { setCells } from '../../../src/embedded-host/model/edit/setCells';
import { hostWith, runOn } from '../../support/embeddedHost';
import { at, sheetOf } from '../../support/gridWorkbook';
import { packageOf, partsOf, relationship } from '../xlsx/packageOf';

const ROWS = [
  ['Month', 'Actual', 'Pace'],
  ['Jan', 10, 12],
  ['Feb', 14, 16],
  ['Mar', 15, 20],
];

/** A line chart of everything, with all that can be said of it. */
async function draw(host: EmbeddedHost): Promise<void> {
  await host.connect('writer').run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const chart = sheet.charts.add('LineMarkers', sheet.getRange('A1:C4'), 'Columns');
    chart.name = 'Trend';
    chart.title.text = 'Orders < plan';
    chart.setPosition('E2', 'J12');
    chart.legend.position = 'Bottom';
    const { valueAxis, categoryAxis } = chart.axes;
    valueAxis.minimum = 0;
    valueAxis.maximum = 25;
    valueAxis.majorUnit = 5;
    valueAxis.numberFormat = '0.0';
    valueAxis.title.text = 'Orders';
    valueAxis.majorGridlines.visible = false;
    categoryAxis.visible = false;
    const [actual, pace] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
    actual.format.line.color = '#1F6FB2';
    actual.format.line.weight = 2.25;
    actual.markerStyle = 'Circle';
    actual.markerSize = 7;
    actual.markerBackgroundColor = '#FFFFFF';
    actual.markerForegroundColor = '#1F6FB2';
    actual.hasDataLabels = true;
    pace.format.line.lineStyle = 'Dash';
    pace.markerStyle = 'None';
    pace.smooth = true;
    pace.name = 'Plan';
    const third = chart.series.add('Again');
    third.setValues(sheet.getRange('B2:B4'));
    third.setXAxisValues(sheet.getRange('A2:A4'));
    await context.sync();
  });
}

/** What a client reads of the first chart. */
function readOf(host: EmbeddedHost): Promise<unknown> {
  return host.connect('reader').run(async (context) => {
    const chart = context.workbook.worksheets.getItem('Data').charts.getItemAt(0);
    chart.load('name,chartType,left,top,width,height,title/text,legend/visible,legend/position');
    chart.axes.valueAxis.load('minimum,maximum,majorUnit,numberFormat,title/text,majorGridlines/visible');
    chart.axes.categoryAxis.load('visible');
    chart.series.load('count,items/name');
    await context.sync();
    const { name, chartType, left, top, width, height, title, legend, axes, series } = chart;
    return {
      name,
      chartType,
      box: [left, top, width, height],
      title: title.text,
      legend: legend.visible && legend.position,
      axis: [axes.valueAxis.minimum, axes.valueAxis.maximum, axes.valueAxis.majorUnit],
      format: axes.valueAxis.numberFormat,
      axisTitle: axes.valueAxis.title.text,
      gridlines: axes.valueAxis.majorGridlines.visible,
      categories: axes.categoryAxis.visible,
      series: series.items.map((one) => one.name),
    };
  });
}

const DRAWN = {
  name: 'Trend',
  chartType: 'LineMarkers',
  box: [4 * 48, 15, 6 * 48, 11 * 15],
  title: 'Orders < plan',
  legend: 'Bottom',
  axis: [0, 25, 5],
  format: '0.0',
  axisTitle: 'Orders',
  gridlines: false,
  categories: false,
  series: ['Actual', 'Plan', 'Again'],
};

describe('charts', () => {
  it('keep what is set of them, also in the file', async () => {
    const host = hostWith({ Data: ROWS });
    await draw(host);
    expect(await readOf(host)).toEqual(DRAWN);
    expect(await readOf(EmbeddedHost.open(host.save()))).toEqual(DRAWN);
  });

  it('are written as Excel draws them', async () => {
    const host = hostWith({ Data: ROWS });
    await draw(host);
    const xml = partsOf(host.save())['xl/charts/chart1.xml'] ?? '';
    const [actual = '', plan = ''] = xml.match(/<c:ser>.*?<\/c:ser>/g) ?? [];
    expect(actual).toContain(
      '<c:spPr><a:ln w="28575"><a:solidFill><a:srgbClr val="1F6FB2"/></a:solidFill></a:ln></c:spPr>' +
        '<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>',
    );
    expect(actual).toContain('<c:showVal val="1"/>');
    expect(actual).toContain('<c:cat><c:strRef><c:f>Data!$A$2:$A$4</c:f></c:strRef></c:cat>');
    expect(plan).toContain('<a:ln><a:prstDash val="dash"/></a:ln>');
    expect(plan).toContain('<c:marker><c:symbol val="none"/></c:marker>');
    expect(plan).toContain('<c:smooth val="1"/>');
  });

  it.each([
    ['words in its first row and column', ROWS, 'A1:C4', 'Auto', ['Data!$B$2:$B$4', 'Data!$C$2:$C$4']],
    ['rows, where it is wider than high', [['', 1, 2, 3]], 'A1:D1', 'Auto', ['Data!$B$1:$D$1']],
    [
      'rows, where they are asked for',
      ROWS,
      'A1:C4',
      'Rows',
      [2, 3, 4].map((row) => `Data!$B$${row}:$C$${row}`),
    ],
    ['figures alone', [[1], [2]], 'A1:A2', 'Auto', ['Data!$A$1:$A$2']],
  ] as const)('take their series from %s', async (_, rows, source, by, expected) => {
    const { host } = await runOn({ Data: rows }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.charts.add('Line', sheet.getRange(source), by);
      await context.sync();
    });
    expect(sheetOf(host.workbook).charts[0]?.series.map(({ valueCells }) => valueCells)).toEqual(expected);
  });

  it('take a column of dates for their categories', async () => {
    const host = hostWith({ Data: [['Due', 'Done']] });
    host.user.edit((workbook) => {
      const format = workbook.formats.change(0, { numberFormat: 'mmm yy' });
      const sheet = sheetOf(workbook);
      setCells(workbook, sheet, at('B2:B3'), () => ({ value: 5 }));
      for (const row of [1, 2]) sheet.cells.set(row, 0, { value: 46_000 + row * 31, format });
    });
    await host.connect('writer').run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.charts.add('Line', sheet.getRange('A1:B3'));
      await context.sync();
    });
    expect(sheetOf(host.workbook).charts[0]?.series).toEqual([
      { nameCells: 'Data!$B$1', categoryCells: 'Data!$A$2:$A$3', valueCells: 'Data!$B$2:$B$3' },
    ]);
  });

  it('move with the cells around them, and show the cells that they showed', async () => {
    const host = hostWith({ Data: ROWS });
    await draw(host);
    host.user.insertRows('Data', '1:2');
    host.user.renameSheet('Data', 'Last year');
    const [chart] = sheetOf(host.workbook).charts;
    expect(chart?.series[0]).toMatchObject({ valueCells: "'Last year'!$B$4:$B$6" });
    expect(chart?.place.from).toMatchObject({ row: 3, column: 4 });
  });

  it('move by points', async () => {
    const { result } = await runOn({ Data: ROWS }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      const chart = sheet.charts.add('Line', sheet.getRange('A1:C4'));
      chart.left = 100;
      chart.width = 300;
      chart.setPosition('B3');
      chart.load('left,top,width,height');
      await context.sync();
      return [chart.left, chart.top, chart.width, chart.height];
    });
    expect(result).toEqual([48, 30, 300, 225]);
  });

  it('say so where something is Excel to find, and where an axis is not what it should be', async () => {
    const reading = runOn({ Data: ROWS }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      const axis = sheet.charts.add('Line', sheet.getRange('A1:C4')).axes.valueAxis;
      axis.load('minimum');
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});

describe('charts of a file', () => {
  const chartNamespaces =
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const chart =
    `<c:chartSpace ${chartNamespaces}><c:roundedCorners val="1"/><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>` +
    '<c:ser><c:idx val="0"/><c:tx><c:strRef><c:f>Data!$B$1</c:f></c:strRef></c:tx><c:val><c:numRef><c:f>Data!$B$2:$B$4</c:f><c:numCache/></c:numRef></c:val></c:ser>' +
    '</c:barChart></c:plotArea></c:chart></c:chartSpace>';
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>12700</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const drawing =
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    `<xdr:twoCellAnchor editAs="oneCell">${corner('from', 4, 5)}${corner('to', 8, 12)}<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Theirs"/></xdr:nvGraphicFramePr>` +
    '<a:graphic><a:graphicData><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></a:graphicData></a:graphic>' +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>';
  const bytes = packageOf({
    sheets: { Data: '<sheetData><row r="9"><c r="A9"><v>1</v></c></row></sheetData><drawing r:id="rId1"/>' },
    sheetRelationships: { 1: relationship('rId1', 'drawing', '../drawings/drawing1.xml') },
    parts: {
      'xl/drawings/drawing1.xml': drawing,
      'xl/drawings/_rels/drawing1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'chart', '../charts/chart1.xml')}</Relationships>`,
      'xl/charts/chart1.xml': chart,
    },
  });

  it('follow their cells in the file, and keep everything else', () => {
    const host = EmbeddedHost.open(bytes);
    host.user.insertRows('Data', '1:1');
    const parts = partsOf(host.save());
    expect(parts['xl/charts/chart1.xml']).toBe(
      chart.replace('Data!$B$1', 'Data!$B$2').replace('Data!$B$2:$B$4', 'Data!$B$3:$B$5'),
    );
    expect(parts['xl/drawings/drawing1.xml']).toBe(
      drawing.replace('<xdr:row>5<', '<xdr:row>6<').replace('<xdr:row>12<', '<xdr:row>13<'),
    );
  });

  it('are left alone where nothing of theirs moved', () => {
    const host = EmbeddedHost.open(bytes);
    host.user.insertRows('Data', '30:31');
    const parts = partsOf(host.save());
    expect([parts['xl/charts/chart1.xml'], parts['xl/drawings/drawing1.xml']]).toEqual([chart, drawing]);
  });

  it('cannot be changed otherwise, since that would not be saved', async () => {
    const changing = EmbeddedHost.open(bytes)
      .connect('writer')
      .run(async (context) => {
        context.workbook.worksheets.getItem('Data').charts.getItem('Theirs').title.text = 'Ours';
        await context.sync();
      });
    await expect(changing).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});
