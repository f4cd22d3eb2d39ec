import { checkPromotion, plannedLevels } from '../../src/app/checkPromotion';
import type { KpiPromotion, PromotionRequest } from '../../src/app/promotionRequest';
import { requestFor, salesWorkbook } from '../support/salesAndMonths';

const { snapshot, table } = salesWorkbook();
const sheetId = table.sheetId;

describe('checking what was entered', () => {
  it('finds nothing wrong with a sound request', () => {
    expect(checkPromotion(snapshot, [table], requestFor(table, [0, 1]))).toEqual([]);
  });

  it.each<[string, Partial<PromotionRequest>, object]>([
    ['no objective', { objective: '  ' }, { code: 'objective-missing' }],
    ['a start that is no date', { start: 'soon' }, { code: 'not-a-date', field: 'start', text: 'soon' }],
    ['no due date', { due: '' }, { code: 'not-a-date', field: 'due', text: '' }],
    ['due before start', { start: 46113, due: 46112 }, { code: 'due-before-start' }],
  ])('reports %s', (_, rest, issue) => {
    expect(checkPromotion(snapshot, [table], requestFor(table, [0], rest))).toEqual([issue]);
  });

  it.each<[string, Partial<KpiPromotion>, object]>([
    [
      'a baseline that is text',
      { baseline: { kind: 'constant', value: 'many' } },
      { code: 'not-a-number', field: 'baseline', kpi: 'Revenue', text: 'many' },
    ],
    [
      'a baseline cell without a number',
      { baseline: { kind: 'cell', cell: { sheetId, row: 4, column: 2 } } },
      { code: 'not-a-number', field: 'baseline', kpi: 'Revenue', text: 'USD' },
    ],
    [
      'an endless target',
      { target: { kind: 'level', value: Infinity } },
      { code: 'not-a-number', field: 'target', kpi: 'Revenue', text: '' },
    ],
    [
      'a target equal to the baseline',
      { target: { kind: 'level', value: 1 } },
      { code: 'baseline-equals-target', kpi: 'Revenue' },
    ],
    [
      'a change of nothing',
      { target: { kind: 'change', by: 0 } },
      { code: 'baseline-equals-target', kpi: 'Revenue' },
    ],
    [
      'a percentage of nothing',
      { baseline: { kind: 'constant', value: 0 }, target: { kind: 'percent', by: 0.1 } },
      { code: 'baseline-equals-target', kpi: 'Revenue' },
    ],
    ['a KPI that is not there', { kpiKey: 'gone' }, { code: 'kpi-not-found', kpi: 'gone' }],
  ])('reports %s', (_, figures, issue) => {
    expect(checkPromotion(snapshot, [table], requestFor(table, [0], {}, figures))).toEqual([issue]);
  });

  it('reports everything at once', () => {
    const request = requestFor(table, [0, 1], { objective: '' }, { target: { kind: 'level', value: 1 } });
    expect(checkPromotion(snapshot, [table], request).map(({ code }) => code)).toEqual([
      'objective-missing',
      'baseline-equals-target',
      'baseline-equals-target',
    ]);
  });
});

describe('the levels that an entry means', () => {
  it.each<[KpiPromotion['target'], number]>([
    [{ kind: 'level', value: 1500 }, 1500],
    [{ kind: 'change', by: -200 }, 1000],
    [{ kind: 'percent', by: 0.25 }, 1500],
    [{ kind: 'cell', cell: { sheetId, row: 4, column: 4 } }, 1500],
  ])('with the target %j from the live baseline 1200 is %d', (target, level) => {
    const baseline = { kind: 'cell', cell: { sheetId, row: 4, column: 3 } } as const;
    expect(plannedLevels(snapshot, { baseline, target })).toEqual({ baseline: 1200, target: level });
  });
});
