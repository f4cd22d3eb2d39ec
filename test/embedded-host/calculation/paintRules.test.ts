import { paintRules, type Painted } from '../../../src/embedded-host/calculation/paintRules';
import type { Color } from '../../../src/embedded-host/model/format';
import type { ConditionalRule, RuleKind } from '../../../src/embedded-host/model/rules';
import { ErrorValue } from '../../../src/embedded-host/model/value';
import { at, gridWorkbook, sheetOf, type GridRows } from '../../support/gridWorkbook';

const rgb = (hex: string): Color => ({ kind: 'rgb', rgb: hex });
const red = { fillColor: rgb('#FF0000') };

function ruleOf(rule: RuleKind, address = 'A1:A9', options: Partial<ConditionalRule> = {}): ConditionalRule {
  return { id: 'r', areas: address.split(' ').map(at), priority: 0, stopIfTrue: false, rule, ...options };
}

/** What the rules paint on the cells of column A (or of an area), down the rows. */
function paint(rows: GridRows, rules: readonly ConditionalRule[], address = `A1:A${rows.length}`): Painted[] {
  const workbook = gridWorkbook({ Data: rows });
  workbook.palette = { theme: ['#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4'], indexed: [] };
  const sheet = sheetOf(workbook);
  sheet.rules = rules;
  const area = at(address);
  const painter = paintRules(workbook, sheet, area, new Date(2026, 2, 15));
  return Array.from({ length: area.bottom - area.top + 1 }, (_, i) => painter(area.top + i, area.left));
}

/** Whether each row is painted at all. */
const hits = (rows: GridRows, rule: RuleKind): boolean[] =>
  paint(rows, [ruleOf(rule)]).map((painted) => Object.keys(painted).length > 0);

describe('rules that set a format', () => {
  const numbers = [[1], [5], [9], ['text'], [ErrorValue.of('#N/A')]];

  it.each<[RuleKind, boolean[]]>([
    [
      { kind: 'cellValue', operator: 'greaterThan', formula1: '4', format: red },
      [false, true, true, true, false],
    ],
    [
      { kind: 'cellValue', operator: 'between', formula1: '9', formula2: '5', format: red },
      [false, true, true, false, false],
    ],
    [
      { kind: 'cellValue', operator: 'notEqualTo', formula1: '5', format: red },
      [true, false, true, true, false],
    ],
    [
      { kind: 'cellValue', operator: 'equalTo', formula1: '"TEXT"', format: red },
      [false, false, false, true, false],
    ],
    [{ kind: 'custom', formula: 'A1>AVERAGE($A$1:$A$3)', format: red }, [false, false, true, true, false]],
    [{ kind: 'custom', formula: 'ISERROR(A1)', format: red }, [false, false, false, false, true]],
    [
      { kind: 'containsText', operator: 'contains', text: 'EX', format: red },
      [false, false, false, true, false],
    ],
    [
      { kind: 'containsText', operator: 'beginsWith', text: 't', format: red },
      [false, false, false, true, false],
    ],
    [
      { kind: 'containsText', operator: 'notContains', text: 't', format: red },
      [true, true, true, false, true],
    ],
    [{ kind: 'topBottom', type: 'topItems', rank: 2, format: red }, [false, true, true, false, false]],
    [{ kind: 'topBottom', type: 'bottomPercent', rank: 10, format: red }, [true, false, false, false, false]],
    [{ kind: 'preset', criterion: 'aboveAverage', format: red }, [false, false, true, false, false]],
    [{ kind: 'preset', criterion: 'errors', format: red }, [false, false, false, false, true]],
    [{ kind: 'preset', criterion: 'nonBlanks', format: red }, [true, true, true, true, true]],
    [{ kind: 'unknown', type: 'timePeriod' }, [false, false, false, false, false]],
  ])('%j applies to %j', (rule, expected) => {
    expect(hits(numbers, rule)).toEqual(expected);
  });

  it('takes an empty cell for 0 in comparisons and for a blank in presets', () => {
    const rows = [[1], [null]];
    expect(hits(rows, { kind: 'cellValue', operator: 'lessThan', formula1: '1', format: red })).toEqual([
      false,
      true,
    ]);
    expect(hits(rows, { kind: 'preset', criterion: 'blanks', format: red })).toEqual([false, true]);
  });

  it('finds duplicates without regard to case', () => {
    const rows = [['a'], ['A'], ['b'], [1], [1], ['1']];
    expect(hits(rows, { kind: 'preset', criterion: 'duplicates', format: red })).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(hits(rows, { kind: 'preset', criterion: 'unique', format: red })).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
  });

  it('reads a formula as written for the first cell of the rule', () => {
    const rows = [[null], [null, 1], [null, 0]];
    const painted = paint(rows, [ruleOf({ kind: 'custom', formula: '$B2=1', format: red }, 'A2:A3')]);
    expect(painted).toEqual([{}, { fillColor: '#FF0000' }, {}]);
  });

  it('works out theme colours with their tint', () => {
    const tinted = { fillColor: { kind: 'theme', theme: 4, tint: 0.8 }, bold: true } as const;
    expect(paint([[1]], [ruleOf({ kind: 'custom', formula: 'TRUE', format: tinted })])).toEqual([
      { fillColor: '#DAE3F3', bold: true },
    ]);
  });
});

describe('several rules on a cell', () => {
  const fill = (color: string, priority: number, stopIfTrue = false): ConditionalRule =>
    ruleOf({ kind: 'custom', formula: 'A1>0', format: { fillColor: rgb(color) } }, 'A1:A9', {
      priority,
      stopIfTrue,
    });
  const bold = ruleOf({ kind: 'custom', formula: 'A1>0', format: { bold: true } }, 'A1:A9', { priority: 5 });

  it('lets the first by priority win, and later ones add what it left open', () => {
    expect(paint([[1]], [bold, fill('#00FF00', 2), fill('#FF0000', 1)])).toEqual([
      { fillColor: '#FF0000', bold: true },
    ]);
  });

  it('stops after a rule that says so, if it applies', () => {
    expect(paint([[1], [-1]], [bold, fill('#FF0000', 1, true)])).toEqual([{ fillColor: '#FF0000' }, {}]);
  });
});

describe('data bars', () => {
  const bar = (
    lower: number,
    upper: number,
    options: Partial<Extract<RuleKind, { kind: 'dataBar' }>> = {},
  ): ConditionalRule =>
    ruleOf({
      kind: 'dataBar',
      lower: { type: 'number', formula: String(lower) },
      upper: { type: 'number', formula: String(upper) },
      color: rgb('#4472C4'),
      negativeColor: rgb('#FF0000'),
      gradient: false,
      showValue: true,
      direction: 'context',
      ...options,
    });
  const span = (painted: Painted): unknown =>
    painted.bar && [painted.bar.start, painted.bar.end, painted.bar.negative];

  it('fill the cell from the lower bound to the upper and no further', () => {
    expect(paint([[0], [0.25], [1], [3], ['x']], [bar(0, 1)]).map(span)).toEqual([
      [0, 0, false],
      [0, 0.25, false],
      [0, 1, false],
      [0, 1, false],
      undefined,
    ]);
  });

  it('grow from an axis where bounds lie on both sides of zero', () => {
    const [down, up] = paint([[-1], [3]], [bar(-1, 3)]);
    expect(down?.bar).toEqual({ start: 0, end: 0.25, color: '#FF0000', negative: true, axis: 0.25 });
    expect(up?.bar).toEqual({ start: 0.25, end: 1, color: '#4472C4', negative: false, axis: 0.25 });
  });

  it.each([
    [{ lower: { type: 'automatic' }, upper: { type: 'automatic' } }, [0.5, 1]],
    [{ lower: { type: 'min' }, upper: { type: 'max' } }, [0, 1]],
    [{ lower: { type: 'number', formula: '0' }, upper: { type: 'formula', formula: '$B$1' } }, [0.25, 0.5]],
    [{ lower: { type: 'number', formula: '0' }, upper: { type: 'percent', formula: '50' } }, [2 / 3, 1]],
  ] as const)('take bounds %j from the cells', (bounds, ends) => {
    expect(paint([[10, 40], [20]], [bar(0, 0, bounds)]).map((painted) => painted.bar?.end)).toEqual(ends);
  });

  it('hide the value where the rule says so, and run from the right where it says so', () => {
    const [painted] = paint([[1]], [bar(0, 4, { showValue: false, direction: 'rightToLeft' })]);
    expect(painted).toMatchObject({ hideValue: true, bar: { start: 0.75, end: 1, axis: 1 } });
  });
});

describe('colour scales and icon sets', () => {
  it('mix the colours of the points on both sides', () => {
    const scale: RuleKind = {
      kind: 'colorScale',
      points: [
        { bound: { type: 'min' }, color: rgb('#000000') },
        { bound: { type: 'percentile', formula: '50' }, color: rgb('#808080') },
        { bound: { type: 'max' }, color: rgb('#FFFFFF') },
      ],
    };
    expect(paint([[0], [5], [10], [7.5], ['x']], [ruleOf(scale)]).map(({ fillColor }) => fillColor)).toEqual([
      '#000000',
      '#666666',
      '#FFFFFF',
      '#AAAAAA',
      undefined,
    ]);
  });

  it.each([
    [false, [0, 1, 2]],
    [true, [2, 1, 0]],
  ])('choose the last icon whose criterion a number meets (reversed: %s)', (reverse, expected) => {
    const icons: RuleKind = {
      kind: 'iconSet',
      set: 'threeArrows',
      criteria: [
        { bound: { type: 'percent', formula: '0' }, atLeast: true },
        { bound: { type: 'number', formula: '5' }, atLeast: true },
        { bound: { type: 'number', formula: '9' }, atLeast: false },
      ],
      showValue: true,
      reverse,
    };
    expect(paint([[1], [5], [10]], [ruleOf(icons)]).map(({ icon }) => icon?.index)).toEqual(expected);
  });
});
