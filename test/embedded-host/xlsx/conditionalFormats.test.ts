import type { RuleKind } from '../../../src/embedded-host/model/rules';
import { openWorkbook } from '../../../src/embedded-host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../src/embedded-host/xlsx/saveWorkbook';
import { AREA, BAR, bound, GREEN, rule, RULES, SHEET1, STYLES, X14 } from './facets';
import { firstSheet, reopened } from './firstSheet';
import { packageOf, partsOf } from './packageOf';

const ALL_KINDS: readonly (readonly [string, RuleKind])[] = [
  [
    'a cell value',
    { kind: 'cellValue', operator: 'between', formula1: '1', formula2: '$B$1', format: { bold: true } },
  ],
  [
    'a formula',
    { kind: 'custom', formula: 'A2<"x"', format: { fillColor: GREEN, italic: false, numberFormat: '0.0' } },
  ],
  ['a text', { kind: 'containsText', operator: 'beginsWith', text: 'a"<', format: { fontColor: GREEN } }],
  ['the top', { kind: 'topBottom', type: 'bottomPercent', rank: 5, format: { strikethrough: true } }],
  ['blanks', { kind: 'preset', criterion: 'blanks', format: { underline: 'single' } }],
  ['the below-average', { kind: 'preset', criterion: 'belowAverage', format: { bold: true } }],
  ['a data bar', BAR],
  [
    'a data bar with automatic bounds',
    {
      ...BAR,
      lower: bound('automatic'),
      upper: bound('automatic'),
      negativeColor: GREEN,
      direction: 'leftToRight',
      showValue: false,
    },
  ],
  [
    'a colour scale',
    {
      kind: 'colorScale',
      points: [
        { bound: bound('number', '0'), color: GREEN },
        { bound: bound('percent', '100'), color: GREEN },
      ],
    },
  ],
  [
    'icons',
    {
      kind: 'iconSet',
      set: '3Arrows',
      showValue: false,
      reverse: true,
      criteria: [
        { bound: bound('percent', '0'), atLeast: true },
        { bound: bound('number', '0.5'), atLeast: false },
        { bound: bound('number', '0.9'), atLeast: true },
      ],
    },
  ],
  [
    'icons of Excel 2010',
    {
      kind: 'iconSet',
      set: '3Stars',
      showValue: true,
      reverse: false,
      criteria: [
        { bound: bound('percent', '0'), atLeast: true },
        { bound: bound('percent', '33'), atLeast: true },
        { bound: bound('percent', '67'), atLeast: true },
      ],
    },
  ],
];

/** A rule's kind without the raw XML that reading adds. */
function plain(kind: RuleKind | undefined): unknown {
  if (!kind || !('format' in kind)) return kind;
  const { raw: _, ...format } = kind.format;
  return { ...kind, format };
}

describe('conditional formats', () => {
  it.each(ALL_KINDS)('read back as %s', (_, kind) => {
    const workbook = openWorkbook(packageOf({ styles: STYLES }));
    firstSheet(workbook).rules = [rule(kind, 0), rule(kind, 1)];
    const again = firstSheet(reopened(workbook)).rules;
    expect(again.map((each) => plain(each.rule))).toEqual([kind, kind]);
    expect(again.map(({ areas, stopIfTrue }) => ({ areas, stopIfTrue }))).toEqual([
      { areas: [AREA], stopIfTrue: false },
      { areas: [AREA], stopIfTrue: true },
    ]);
  });

  it('are read in the order of their priorities, both halves of a data bar as one', () => {
    const sheet = firstSheet(openWorkbook(packageOf({ sheets: { A: RULES }, styles: STYLES })));
    expect(sheet.rules.map((each) => plain(each.rule))).toEqual([
      {
        ...BAR,
        lower: bound('automatic'),
        upper: bound('number', '10'),
        color: { kind: 'rgb', rgb: '#638EC6' },
        negativeColor: { kind: 'rgb', rgb: '#FF0000' },
        direction: 'rightToLeft',
      },
      { kind: 'custom', formula: 'A2>1', format: { fontColor: { kind: 'rgb', rgb: '#00FF00' }, bold: true } },
      { kind: 'unknown', type: 'timePeriod' },
    ]);
  });

  it('keep their XML, numbers and groups when one is added behind them', () => {
    const bytes = packageOf({ sheets: { A: RULES }, styles: STYLES });
    const workbook = openWorkbook(bytes);
    const sheet = firstSheet(workbook);
    sheet.rules = [...sheet.rules, rule({ kind: 'custom', formula: 'A2', format: { bold: true } }, 3)];
    const xml = partsOf(saveWorkbook(workbook))[SHEET1];
    const added =
      '<conditionalFormatting sqref="A2:A5"><cfRule type="expression" dxfId="1" priority="6"><formula>A2</formula></cfRule></conditionalFormatting>';
    expect(xml?.replace(added, '')).toBe(partsOf(bytes)[SHEET1]);
  });

  it('are numbered anew when one is put before them', () => {
    const workbook = openWorkbook(packageOf({ sheets: { A: RULES }, styles: STYLES }));
    const sheet = firstSheet(workbook);
    sheet.rules = [rule(BAR, 0), ...sheet.rules.map((each) => ({ ...each, priority: each.priority + 1 }))];
    const again = firstSheet(reopened(workbook)).rules;
    expect(again.map((each) => each.rule.kind)).toEqual(['dataBar', 'dataBar', 'custom', 'unknown']);
  });

  it('take the formulas that the model does not know along when their cells move', () => {
    const workbook = openWorkbook(packageOf({ sheets: { A: RULES }, styles: STYLES }));
    const sheet = firstSheet(workbook);
    sheet.rules = sheet.rules.map((each) =>
      each.rule.kind === 'unknown' ? { ...each, areas: [{ ...AREA, top: 3, bottom: 6 }] } : each,
    );
    const xml = partsOf(saveWorkbook(workbook))[SHEET1];
    expect(xml).toContain(
      '<conditionalFormatting sqref="A4:A7"><cfRule type="timePeriod" dxfId="0" priority="5" timePeriod="today"><formula>FLOOR(A4,1)=TODAY()</formula></cfRule></conditionalFormatting>',
    );
  });

  it('take the second half of a data bar away with the first, and nothing else of the extensions', () => {
    const workbook = openWorkbook(packageOf({ sheets: { A: RULES }, styles: STYLES }));
    const sheet = firstSheet(workbook);
    sheet.rules = sheet.rules.slice(1).map((each, priority) => ({ ...each, priority }));
    const xml = partsOf(saveWorkbook(workbook))[SHEET1];
    expect(xml).toContain(
      `<extLst><ext ${X14} uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups/></ext></extLst>`,
    );
    expect(xml).not.toContain('dataBar');
  });
});
