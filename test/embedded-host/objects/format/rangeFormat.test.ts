import { OFFICE_THEME } from '../../../../src/embedded-host/model/defaultPalette';
import { hostWith, runOn } from '../../../support/embeddedHost';

/** What a batch reads of ranges of a blank sheet. */
async function onSheet<T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  const { result } = await runOn({ Sheet1: [] }, (context) =>
    batch(context.workbook.worksheets.getItem('Sheet1'), context),
  );
  return result;
}

describe('Range.format', () => {
  it('reads a plain cell as Excel shows one', async () => {
    const format = await onSheet(async (sheet, context) => {
      const range = sheet
        .getRange('A1')
        .load(
          'style,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,format/fill,' +
            'format/font,format/protection/locked,format/useStandardWidth',
        );
      const borders = range.format.borders.load('items/style,items/sideIndex,count');
      await context.sync();
      return { ...range.toJSON(), borders: borders.items.map((border) => border.style) };
    });
    expect(format).toMatchObject({
      style: 'Normal',
      format: {
        horizontalAlignment: 'General',
        verticalAlignment: 'Bottom',
        wrapText: false,
        indentLevel: 0,
        fill: { color: '#FFFFFF', pattern: 'None' },
        font: { name: 'Calibri', size: 11, bold: false, italic: false, underline: 'None', color: '#000000' },
        protection: { locked: true },
        useStandardWidth: true,
      },
    });
    expect(new Set(format.borders)).toEqual(new Set(['None']));
  });

  it('tells a tint of filled cells only, white ones as well (office-js #4900)', async () => {
    const tints = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = '#FFFFFF';
      const fills = ['A1', 'B1', 'A1:B1'].map((address) =>
        sheet.getRange(address).format.fill.load('color,tintAndShade'),
      );
      await context.sync();
      return fills.map(({ color, tintAndShade }) => [color, tintAndShade]);
    });
    expect(tints).toEqual([
      ['#FFFFFF', 0],
      ['#FFFFFF', null],
      ['#FFFFFF', null],
    ]);
  });

  it('changes font, fill and alignment, and reads them back', async () => {
    const format = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.format.set({ horizontalAlignment: 'Center', wrapText: true, indentLevel: 2 });
      range.format.font.set({ bold: true, color: 'red', size: 14, name: 'Arial', underline: 'Double' });
      range.format.fill.color = '#ffc000';
      range.load('format/horizontalAlignment,format/wrapText,format/indentLevel,format/font,format/fill');
      await context.sync();
      return range.toJSON().format;
    });
    expect(format).toMatchObject({
      horizontalAlignment: 'Center',
      wrapText: true,
      indentLevel: 2,
      font: { bold: true, color: '#FF0000', size: 14, name: 'Arial', underline: 'Double' },
      fill: { color: '#FFC000', pattern: 'Solid' },
    });
  });

  it('reads null where cells differ', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      const range = sheet.getRange('A1:A2').load('format/font/bold,format/font/italic');
      await context.sync();
      return [range.format.font.bold, range.format.font.italic];
    });
    expect(read).toEqual([null, false]);
  });

  it('formats whole columns for cells still to come', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('B:B').format.fill.color = '#00FF00';
      await context.sync();
      sheet.getRange('B7').values = [[1]];
      const range = sheet.getRange('B7').load('format/fill/color');
      const column = sheet.getRange('B:B').load('format/fill/color');
      await context.sync();
      return [range.format.fill.color, column.format.fill.color];
    });
    expect(read).toEqual(['#00FF00', '#00FF00']);
  });

  it('takes a fill away', async () => {
    const { host } = await runOn({ Sheet1: [[1]] }, async (context) => {
      const { fill } = context.workbook.worksheets.getItem('Sheet1').getRange('A1').format;
      fill.color = '#00FF00';
      fill.clear();
      await context.sync();
    });
    expect(host.workbook.sheets[0]?.cells.get(0, 0)?.format).toBe(0);
  });

  it.each(['nocolor', '#12345', 'rgb(1,2,3)'])('refuses %s as a colour', async (color) => {
    const setting = onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = color;
      await context.sync();
    });
    await expect(setting).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('shows theme colours with their tint worked out', async () => {
    const host = hostWith({ Sheet1: [[1]] });
    const { formats } = host.workbook;
    host.workbook.palette = { theme: OFFICE_THEME, indexed: [] };
    const [sheet] = host.workbook.sheets;
    const format = formats.change(0, {
      fill: { kind: 'solid', color: { kind: 'theme', theme: 4, tint: 0.8 } },
    });
    sheet?.cells.set(0, 0, { value: 1, format });
    const color = await host.connect('test').run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('format/fill/color');
      await context.sync();
      return range.format.fill.color;
    });
    // What Excel calls "Blue, Accent 1, Lighter 80%".
    expect(color).toBe('#DAE3F3');
  });

  it('puts cells back to Normal with the style', async () => {
    const { host } = await runOn({ Sheet1: [[1]] }, async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.format.font.bold = true;
      range.numberFormat = [['0%']];
      range.style = 'Normal';
      await context.sync();
    });
    expect(host.workbook.sheets[0]?.cells.get(0, 0)?.format).toBe(0);
  });
});

describe('each property of a format', () => {
  it.each<[string, (format: Excel.RangeFormat) => void, string, unknown]>([
    ['verticalAlignment', (format) => (format.verticalAlignment = 'Top'), 'verticalAlignment', 'Top'],
    [
      'horizontalAlignment',
      (format) => (format.horizontalAlignment = 'CenterAcrossSelection'),
      'horizontalAlignment',
      'CenterAcrossSelection',
    ],
    ['textOrientation', (format) => (format.textOrientation = 45), 'textOrientation', 45],
    ['font.italic', (format) => (format.font.italic = true), 'font/italic', true],
    ['font.strikethrough', (format) => (format.font.strikethrough = true), 'font/strikethrough', true],
    ['protection.locked', (format) => (format.protection.locked = false), 'protection/locked', false],
    [
      'protection.formulaHidden',
      (format) => (format.protection.formulaHidden = true),
      'protection/formulaHidden',
      true,
    ],
    ['fill.pattern', (format) => (format.fill.pattern = 'Solid'), 'fill/pattern', 'Solid'],
    ['rowHeight', (format) => (format.rowHeight = 30), 'rowHeight', 30],
    ['useStandardHeight', (format) => (format.rowHeight = 30), 'useStandardHeight', false],
  ])('%s reads back as it was set', async (_, set, path, expected) => {
    const read = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:C3');
      set(range.format);
      range.load(`format/${path}`);
      await context.sync();
      let value: unknown = range.toJSON().format;
      for (const step of path.split('/'))
        value = Object.entries(value ?? {}).find(([name]) => name === step)?.[1];
      return value;
    });
    expect(read).toBe(expected);
  });

  it('goes back to the standard height with autofitRows', async () => {
    const height = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('2:2');
      range.format.rowHeight = 40;
      range.format.autofitRows();
      range.load('format/rowHeight');
      await context.sync();
      return range.format.rowHeight;
    });
    expect(height).toBe(15);
  });
});

describe('Range.format.borders', () => {
  it('draws an edge along the outer cells only', async () => {
    const styles = await onSheet(async (sheet, context) => {
      const edge = sheet.getRange('B2:C3').format.borders.getItem('EdgeBottom');
      edge.set({ style: 'Continuous', weight: 'Medium', color: '#336699' });
      const [bottom, above] = ['B3', 'B2'].map((address) =>
        sheet.getRange(address).format.borders.getItem('EdgeBottom').load('style,weight,color'),
      );
      await context.sync();
      return [bottom?.toJSON(), above?.style];
    });
    expect(styles).toEqual([
      expect.objectContaining({ style: 'Continuous', weight: 'Medium', color: '#336699' }),
      'None',
    ]);
  });

  it('shows a line between two cells from either side, and takes it away from either', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.borders.getItem('EdgeBottom').style = 'Double';
      const seen = sheet.getRange('A2').format.borders.getItem('EdgeTop').load('style');
      await context.sync();
      sheet.getRange('A2').format.borders.getItem('EdgeTop').style = 'None';
      const gone = sheet.getRange('A1').format.borders.getItem('EdgeBottom').load('style');
      await context.sync();
      return [seen.style, gone.style];
    });
    expect(read).toEqual(['Double', 'None']);
  });

  it('leaves the cells beyond the edge as they were when it draws', async () => {
    const { host } = await runOn({ Sheet1: [[1], [2]] }, async (context) => {
      const { borders } = context.workbook.worksheets.getItem('Sheet1').getRange('A1').format;
      borders.getItem('EdgeBottom').style = 'Continuous';
      await context.sync();
    });
    expect(host.workbook.sheets[0]?.cells.get(1, 0)?.format).toBe(0);
  });

  it('draws inner lines between the cells', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').format.borders.getItem('InsideHorizontal').style = 'Continuous';
      const sides = ['EdgeTop', 'EdgeBottom'] as const;
      const borders = sides.map((side) => sheet.getRange('A2').format.borders.getItem(side).load('style'));
      const outer = sides.map((side) => sheet.getRange('A1:A3').format.borders.getItem(side).load('style'));
      await context.sync();
      return [...borders, ...outer].map((border) => border.style);
    });
    expect(read).toEqual(['Continuous', 'Continuous', 'None', 'None']);
  });
});

describe('widths and heights', () => {
  it('are in points: a standard column is 48 wide, a row 15 high', async () => {
    const range = await onSheet(async (sheet, context) => {
      const cells = sheet.getRange('B2:C3').load('format/columnWidth,format/rowHeight,left,top,width,height');
      await context.sync();
      return cells.toJSON();
    });
    expect(range).toMatchObject({
      format: { columnWidth: 48, rowHeight: 15 },
      left: 48,
      top: 15,
      width: 96,
      height: 30,
    });
  });

  it.each([48, 60, 100.5, 12])('takes a width of %d points to the pixel', async (points) => {
    const width = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B:B');
      range.format.columnWidth = points;
      range.load('format/columnWidth');
      await context.sync();
      return range.format.columnWidth;
    });
    expect(width).toBeCloseTo(points, 5);
  });

  it('are null where columns differ, and go back to the standard', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('A:A').format.columnWidth = 100.5;
      const mixed = sheet.getRange('A1:B1').load('format/columnWidth,format/useStandardWidth');
      await context.sync();
      sheet.getRange('A:A').format.useStandardWidth = true;
      const back = sheet.getRange('A1:B1').load('format/columnWidth,format/useStandardWidth');
      await context.sync();
      return [mixed, back].map(({ format }) => [format.columnWidth, format.useStandardWidth]);
    });
    expect(read).toEqual([
      [null, null],
      [48, true],
    ]);
  });

  it('do not count hidden rows and columns', async () => {
    const range = await onSheet(async (sheet, context) => {
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('A:A').columnHidden = true;
      const cells = sheet.getRange('A1:B3').load('height,width,rowHidden,columnHidden,hidden');
      const hidden = sheet.getRange('A2').load('hidden');
      await context.sync();
      return [cells.toJSON(), hidden.hidden];
    });
    expect(range).toEqual([
      expect.objectContaining({ height: 30, width: 48, rowHidden: null, columnHidden: null, hidden: null }),
      true,
    ]);
  });

  it('fit the longest text shown', async () => {
    const widths = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['a rather long heading', 'x']];
      sheet.getRange('A:B').format.autofitColumns();
      const ranges = ['A1', 'B1'].map((address) => sheet.getRange(address).load('format/columnWidth'));
      await context.sync();
      return ranges.map(({ format }) => format.columnWidth);
    });
    expect(widths[0]).toBeGreaterThan(80);
    expect(widths[1]).toBeLessThan(30);
  });
});

describe('cell properties', () => {
  it('are read and written cell by cell', async () => {
    const read = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([
        [{ format: { fill: { color: '#FF0000' } } }, { format: { font: { bold: true } } }],
      ]);
      const properties = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true } },
      });
      await context.sync();
      return properties.value;
    });
    expect(read).toEqual([
      [
        { address: 'Sheet1!A1', format: { fill: { color: '#FF0000' }, font: { bold: false } } },
        { address: 'Sheet1!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
      ],
    ]);
  });
});

// "HTML color code representing the color of the background, in the form #RRGGBB … or as a named HTML color".
describe('a colour', () => {
  it.each([
    ['lightblue', '#ADD8E6'],
    ['LightGreen', '#90EE90'],
    ['tomato', '#FF6347'],
    ['darkgrey', '#A9A9A9'],
    ['rebeccapurple', '#663399'],
  ])('may be called %s', async (name, hex) => {
    const { result } = await runOn({ Sheet1: [[1]] }, async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.format.fill.color = name;
      range.load('format/fill/color');
      await context.sync();
      return range.format.fill.color;
    });
    expect(result).toBe(hex);
  });
});
