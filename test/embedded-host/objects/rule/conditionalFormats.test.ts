import type { Workbook } from '../../../../src/embedded-host/model/workbook';
import { hostWith } from '../../../support/embeddedHost';
import { at, sheetOf } from '../../../support/gridWorkbook';

async function onSheet<T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  prepare: (workbook: Workbook) => void = () => undefined,
): Promise<{ workbook: Workbook; result: T; rules: () => ReturnType<typeof sheetOf>['rules'] }> {
  const host = hostWith({
    S: [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  });
  prepare(host.workbook);
  const result = await host.connect().run(async (context) => {
    const value = await batch(context.workbook.worksheets.getItem('S'), context);
    await context.sync();
    return value;
  });
  return { workbook: host.workbook, result, rules: () => sheetOf(host.workbook).rules };
}

/** "For the first criterion in the array, the values set are ignored": the docs' own sample gives an empty object. */
const IGNORED: Excel.ConditionalIconCriterion = Object.create(null);

const failing = (code: string) => expect.objectContaining({ code });

describe('conditionalFormats.add', () => {
  it('adds a custom rule with a format of font and fill', async () => {
    const { rules } = await onSheet(async (sheet) => {
      const { custom } = sheet.getRange('A1:A3').conditionalFormats.add('Custom');
      custom.rule.formula = '=$A1>2';
      custom.format.font.color = '#9C0006';
      custom.format.font.bold = true;
      custom.format.fill.color = '#FFC7CE';
      custom.format.numberFormat = '0.0';
    });
    expect(rules()).toEqual([
      {
        id: expect.any(String),
        areas: [at('A1:A3')],
        priority: 0,
        stopIfTrue: false,
        rule: {
          kind: 'custom',
          formula: '$A1>2',
          format: {
            fontColor: { kind: 'rgb', rgb: '#9C0006' },
            bold: true,
            fillColor: { kind: 'rgb', rgb: '#FFC7CE' },
            numberFormat: '0.0',
          },
        },
      },
    ]);
  });

  it('adds a data bar with explicit bounds and colours', async () => {
    const { rules, result } = await onSheet(async (sheet, context) => {
      const { dataBar } = sheet.getRange('B1:B3').conditionalFormats.add('DataBar');
      dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      dataBar.upperBoundRule = { type: 'Number', formula: '=1' };
      dataBar.positiveFormat.fillColor = 'green';
      dataBar.positiveFormat.gradientFill = false;
      dataBar.negativeFormat.matchPositiveFillColor = true;
      dataBar.barDirection = 'LeftToRight';
      dataBar.showDataBarOnly = true;
      dataBar.load('lowerBoundRule,upperBoundRule,barDirection,showDataBarOnly');
      dataBar.positiveFormat.load('fillColor,gradientFill');
      await context.sync();
      return { ...dataBar.toJSON(), positive: dataBar.positiveFormat.toJSON() };
    });
    expect(result).toMatchObject({
      lowerBoundRule: { type: 'Number', formula: '=0' },
      upperBoundRule: { type: 'Number', formula: '=1' },
      barDirection: 'LeftToRight',
      showDataBarOnly: true,
      positive: { fillColor: '#008000', gradientFill: false },
    });
    expect(rules()[0]?.rule).toEqual({
      kind: 'dataBar',
      lower: { type: 'number', formula: '0' },
      upper: { type: 'number', formula: '1' },
      color: { kind: 'rgb', rgb: '#008000' },
      gradient: false,
      showValue: false,
      direction: 'leftToRight',
    });
  });

  it('adds an icon set whose first criterion is ignored', async () => {
    const { result } = await onSheet(async (sheet, context) => {
      const { iconSet } = sheet.getRange('A1').conditionalFormats.add('IconSet');
      iconSet.style = 'ThreeTrafficLights1';
      iconSet.reverseIconOrder = true;
      iconSet.criteria = [
        IGNORED,
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=0.5' },
        { type: 'Percent', operator: 'GreaterThan', formula: '80' },
      ];
      iconSet.load('style,criteria,reverseIconOrder');
      await context.sync();
      return iconSet.toJSON();
    });
    expect(result).toMatchObject({
      style: 'ThreeTrafficLights1',
      reverseIconOrder: true,
      criteria: [
        { type: 'Invalid' },
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=0.5' },
        { type: 'Percent', operator: 'GreaterThan', formula: '=80' },
      ],
    });
  });

  it('adds a colour scale of two or three points', async () => {
    const { result } = await onSheet(async (sheet, context) => {
      const { colorScale } = sheet.getRange('A1').conditionalFormats.add('ColorScale');
      colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FF0000' },
        maximum: { type: 'Number', formula: '10', color: '#00FF00' },
      };
      colorScale.load('criteria,threeColorScale');
      await context.sync();
      return colorScale.toJSON();
    });
    expect(result).toMatchObject({
      threeColorScale: false,
      criteria: {
        minimum: { type: 'LowestValue', color: '#FF0000' },
        maximum: { type: 'Number', formula: '=10', color: '#00FF00' },
      },
    });
  });

  it.each<[string, (formats: Excel.ConditionalFormatCollection) => void, object]>([
    [
      'cell value',
      (formats) =>
        (formats.add('CellValue').cellValue.rule = { formula1: '=1', formula2: '=5', operator: 'Between' }),
      { kind: 'cellValue', operator: 'between', formula1: '1', formula2: '5', format: {} },
    ],
    [
      'text',
      (formats) => (formats.add('ContainsText').textComparison.rule = { operator: 'BeginsWith', text: 'On' }),
      { kind: 'containsText', operator: 'beginsWith', text: 'On', format: {} },
    ],
    [
      'top or bottom',
      (formats) => (formats.add('TopBottom').topBottom.rule = { rank: 10, type: 'BottomPercent' }),
      { kind: 'topBottom', type: 'bottomPercent', rank: 10, format: {} },
    ],
    [
      'preset',
      (formats) => (formats.add('PresetCriteria').preset.rule = { criterion: 'DuplicateValues' }),
      { kind: 'preset', criterion: 'duplicates', format: {} },
    ],
  ])('adds a rule by %s', async (_, add, rule) => {
    const { rules } = await onSheet(async (sheet) => add(sheet.getRange('A1:A3').conditionalFormats));
    expect(rules()[0]?.rule).toEqual(rule);
  });

  it.each<[string, string, (formats: Excel.ConditionalFormatCollection) => unknown]>([
    [
      'a structured reference in a formula',
      'InvalidArgument',
      (f) => (f.add('Custom').custom.rule.formula = '=Table1[@n]>1'),
    ],
    [
      'between without a second formula',
      'InvalidArgument',
      (f) => (f.add('CellValue').cellValue.rule = { formula1: '1', operator: 'Between' }),
    ],
    [
      'a bound without its number',
      'InvalidArgument',
      (f) => (f.add('DataBar').dataBar.lowerBoundRule = { type: 'Number' }),
    ],
    ['icon criteria of another number', 'InvalidArgument', (f) => (f.add('IconSet').iconSet.criteria = [])],
    [
      'a rank of 0',
      'InvalidArgument',
      (f) => (f.add('TopBottom').topBottom.rule = { rank: 0, type: 'TopItems' }),
    ],
    ['a kind that is none', 'InvalidArgument', (f) => f.add('Sparkles' as 'Custom')],
    ['stopIfTrue of a data bar', 'InvalidOperation', (f) => (f.add('DataBar').stopIfTrue = true)],
    ['the parts of another kind', 'ItemNotFound', (f) => f.add('DataBar').custom.rule.load('formula')],
    [
      'dates of a period',
      'ApiNotFound',
      (f) => (f.add('PresetCriteria').preset.rule = { criterion: 'LastWeek' }),
    ],
  ])('refuses %s', async (_, code, act) => {
    const refused = onSheet(async (sheet) => void act(sheet.getRange('A1:A3').conditionalFormats));
    await expect(refused).rejects.toEqual(failing(code));
  });

  it('is refused on a protected sheet', async () => {
    const refused = onSheet(
      async (sheet) => void sheet.getRange('A1').conditionalFormats.add('DataBar'),
      (workbook) => void (sheetOf(workbook).protection = { protected: true, options: {} }),
    );
    await expect(refused).rejects.toEqual(failing('AccessDenied'));
  });
});

describe('range.conditionalFormats', () => {
  it('lists the rules that touch the range, the newest first, and finds one by id', async () => {
    await onSheet(async (sheet, context) => {
      const bar = sheet.getRange('A1:A2').conditionalFormats.add('DataBar').load('id');
      const custom = sheet.getRange('A2:B3').conditionalFormats.add('Custom').load('id');
      const [all, first, none] = ['A1:B3', 'A1', 'C1'].map((address) =>
        sheet.getRange(address).conditionalFormats.load('items/id,items/type,items/priority'),
      );
      await context.sync();
      expect(all?.items.map(({ id, type, priority }) => [id, type, priority])).toEqual([
        [custom.id, 'Custom', 0],
        [bar.id, 'DataBar', 1],
      ]);
      expect(first?.items.map(({ id }) => id)).toEqual([bar.id]);
      expect(none?.items).toEqual([]);

      const found = sheet.getRange('A1').conditionalFormats.getItem(bar.id);
      const range = found.getRange().load('address');
      const count = sheet.getRange('A1:B3').conditionalFormats.getCount();
      const missing = sheet.getRange('C1').conditionalFormats.getItemOrNullObject(bar.id).load('id');
      await context.sync();
      expect([range.address, count.value, missing.isNullObject]).toEqual(['S!A1:A2', 2, true]);
    });
  });

  it('gives null objects for the parts of other kinds', async () => {
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange('A1').conditionalFormats.add('DataBar');
      const bar = format.dataBarOrNullObject.load('barDirection');
      const custom = format.customOrNullObject;
      custom.rule.load('formula');
      format.load('stopIfTrue');
      await context.sync();
      expect([bar.isNullObject, custom.isNullObject, format.stopIfTrue]).toEqual([false, true, null]);
    });
  });

  it.each([
    [2, ['b', 'c', 'a']],
    [-1, ['b', 'c', 'a']],
    [99, ['b', 'c', 'a']],
    [1, ['b', 'a', 'c']],
  ])('moves the first rule to priority %p and closes the others up', async (priority, order) => {
    const { rules } = await onSheet(async (sheet, context) => {
      const formats = sheet.getRange('A1').conditionalFormats;
      for (const text of ['c', 'b', 'a'])
        formats.add('ContainsText').textComparison.rule = { operator: 'Contains', text };
      await context.sync();
      formats.getItemAt(0).priority = priority;
    });
    const texts = rules().map(({ rule }) => (rule.kind === 'containsText' ? rule.text : ''));
    expect(texts).toEqual(order);
    expect(rules().map((rule) => rule.priority)).toEqual([0, 1, 2]);
  });

  it('deletes a rule from all its cells', async () => {
    const { rules } = await onSheet(async (sheet, context) => {
      const formats = sheet.getRange('A1:B3').conditionalFormats;
      formats.add('DataBar');
      formats.add('Custom');
      await context.sync();
      sheet.getRange('A1').conditionalFormats.getItemAt(0).delete();
    });
    expect(rules().map(({ rule, priority }) => [rule.kind, priority])).toEqual([['dataBar', 0]]);
  });

  it('clears the rules of a range and leaves what lies outside, judged as before', async () => {
    const { rules } = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').conditionalFormats.add('Custom').custom.rule.formula = '=$B1>2';
      await context.sync();
      sheet.getRange('A1').conditionalFormats.clearAll();
    });
    expect(rules().map(({ areas, rule }) => [areas, rule.kind === 'custom' && rule.formula])).toEqual([
      [[at('A2:A3')], '$B2>2'],
    ]);
  });

  it('gives the areas of a rule that has several, which are no one range', async () => {
    await onSheet(
      async (sheet, context) => {
        const format = sheet.getRange('A1').conditionalFormats.getItem('r');
        const areas = format.getRanges().load('address');
        const range = format.getRangeOrNullObject().load('address');
        await context.sync();
        expect([areas.address, range.isNullObject]).toEqual(['S!A1,S!B2:B3', true]);
      },
      (workbook) => {
        const rule = { kind: 'custom', formula: 'A1>1', format: {} } as const;
        sheetOf(workbook).rules = [
          { id: 'r', areas: [at('A1'), at('B2:B3')], priority: 0, stopIfTrue: false, rule },
        ];
      },
    );
  });

  it('answers ItemNotFound for a rule that is gone', async () => {
    const read = onSheet(async (sheet, context) => {
      const format = sheet.getRange('A1').conditionalFormats.add('DataBar').load('id');
      await context.sync();
      format.delete();
      format.load('type');
    });
    await expect(read).rejects.toEqual(failing('ItemNotFound'));
  });
});
