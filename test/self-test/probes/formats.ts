import type { Answer, Probe } from '../probe';

/** How Excel describes the fill of cells. */
async function fillOf(context: Excel.RequestContext, range: Excel.Range): Promise<Answer> {
  const { fill } = range.format;
  fill.load('color,pattern,tintAndShade');
  await context.sync();
  const { color, pattern, tintAndShade } = fill;
  return { color, pattern, tint: tintAndShade };
}

export const FORMAT_PROBES: readonly Probe[] = [
  { id: 'fill: none', ask: (context, sheet) => fillOf(context, sheet.getRange('A1')) },
  {
    id: 'fill: white',
    ask: (context, sheet) => {
      sheet.getRange('A1').format.fill.color = '#FFFFFF';
      return fillOf(context, sheet.getRange('A1'));
    },
  },
  {
    id: 'fill: white beside none',
    ask: (context, sheet) => {
      sheet.getRange('A1').format.fill.color = '#FFFFFF';
      return fillOf(context, sheet.getRange('A1:A2'));
    },
  },
  {
    id: 'bare cell: style and alignment',
    ask: async (context, sheet) => {
      const range = sheet
        .getRange('A1')
        .load('style,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel');
      await context.sync();
      const { horizontalAlignment, verticalAlignment, wrapText, indentLevel } = range.format;
      return { style: range.style, horizontalAlignment, verticalAlignment, wrapText, indentLevel };
    },
  },
  {
    id: 'bare cell: borders',
    ask: async (context, sheet) => {
      const borders = sheet.getRange('A1').format.borders.load('items/style');
      await context.sync();
      return [...new Set(borders.items.map(({ style }) => style))];
    },
  },
  {
    id: 'date: the text of a serial',
    ask: async (context, sheet) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [['yyyy-mm-dd']];
      range.values = [[46_112]];
      range.load('text');
      await context.sync();
      return range.text[0]?.[0] ?? null;
    },
  },
  {
    id: 'text: cells too narrow for their number',
    ask: async (context, sheet) => {
      const range = sheet.getRange('A1');
      range.values = [[123_456_789]];
      range.format.columnWidth = 10;
      range.load('text');
      await context.sync();
      return range.text[0]?.[0] ?? null;
    },
  },
];
