import type { KpiDraft, PromotionDraft } from '../../../src/taskpane/state/drafts';
import { draftLevels, isComplete, promotionErrors } from '../../../src/taskpane/state/promotionFields';
import { promotionRequest } from '../../../src/taskpane/state/promotionRequest';
import { proposeDraft } from '../../../src/taskpane/state/proposeDraft';
import { readContent } from '../../../src/taskpane/state/readContent';
import { sheetOf, workbookOf } from '../../support/snapshots';
import { keyOf, sampleContent } from '../sample';

const content = sampleContent();
const CHURN = keyOf(content, 'Customer churn');
const REVENUE = keyOf(content, 'Net revenue');
const TODAY = { year: 2026, month: 2, day: 15 };

function draftOf(kpi: Partial<KpiDraft> = {}, rest: Partial<PromotionDraft> = {}): PromotionDraft {
  const proposed = proposeDraft(content, [CHURN], TODAY);
  const kpis = proposed.kpis.map((one) => ({ ...one, target: '1%', ...kpi }));
  return { ...proposed, objective: 'Customers stay', kpis, ...rest };
}

describe('the promotion form', () => {
  it('is proposed from today to the end of the quarter where nothing was measured before that, with every column', () => {
    expect(proposeDraft(content, [CHURN], TODAY)).toMatchObject({
      kpis: [{ baseline: '3%', target: '' }],
      start: '2026-02-15',
      due: '2026-03-31',
      columns: ['Baseline', 'Target', 'Progress', 'Expected', 'Status'],
    });
  });

  it('proposes the target that stands beside the KPI', () => {
    expect(proposeDraft(content, [keyOf(content, 'Headcount')], TODAY).kpis).toMatchObject([
      { baseline: '412', target: '430' },
    ]);
  });

  it('shows what it proposes as the cells do, and means it in full until it is changed', () => {
    const rows = [
      ['KPI', 'Target', 'Actual'],
      ['Cost per order', 6.1234567, 7.7654321],
      ['Basket', 70.5, 64.2],
    ];
    const book = readContent(workbookOf([sheetOf('KPIs', rows, { formats: ['General', '0.00', '0.00'] })]));
    const proposed = proposeDraft(book, [keyOf(book, 'Cost per order')], TODAY);
    const [kpi] = proposed.kpis;
    expect([kpi?.baseline, kpi?.target]).toEqual(['7.77', '6.12']);
    const asked = (change: Partial<KpiDraft>) => {
      const kpis = proposed.kpis.map((one) => ({ ...one, ...change }));
      const [promotion] = promotionRequest({ ...proposed, kpis }, book).kpis;
      return [promotion?.baseline, promotion?.target];
    };
    expect(asked({})).toEqual([
      { kind: 'constant', value: 7.7654321 },
      { kind: 'level', value: 6.1234567 },
    ]);
    expect(asked({ baseline: '7.5', target: '6.1' })).toEqual([
      { kind: 'constant', value: 7.5 },
      { kind: 'level', value: 6.1 },
    ]);
    expect(asked({ targetKind: 'change' })[1]).toEqual({ kind: 'change', by: 6.12 });
  });

  it('is complete with an objective, a baseline, a target and dates', () => {
    expect(isComplete(promotionErrors(draftOf(), content))).toBe(true);
  });

  it.each([
    ['no objective', draftOf({}, { objective: ' ' }), { objective: { code: 'objective-missing' } }],
    ['no start', draftOf({}, { start: '' }), { start: { code: 'not-a-date', field: 'start' } }],
    [
      'a due date before the start',
      draftOf({}, { due: '2025-12-31' }),
      { due: { code: 'due-before-start' } },
    ],
    [
      'text for a baseline',
      draftOf({ baseline: 'low' }),
      { baselines: new Map([[CHURN, expect.objectContaining({ text: 'low' })]]) },
    ],
    [
      'no target',
      draftOf({ target: '' }),
      { targets: new Map([[CHURN, expect.objectContaining({ code: 'not-a-number' })]]) },
    ],
    [
      'text for both',
      draftOf({ baseline: 'low', target: 'high' }),
      { targets: new Map([[CHURN, expect.objectContaining({ field: 'target', text: 'high' })]]) },
    ],
    [
      'a target that is the baseline',
      draftOf({ target: '3' }),
      { targets: new Map([[CHURN, expect.objectContaining({ code: 'baseline-equals-target' })]]) },
    ],
    [
      'a KPI that is gone',
      draftOf({ kpiKey: 'gone' }),
      { others: [expect.objectContaining({ code: 'kpi-not-found' })] },
    ],
  ])('shows %s at the field that mends it', (_, draft, errors) => {
    expect(promotionErrors(draft, content)).toMatchObject(errors);
    expect(isComplete(promotionErrors(draft, content))).toBe(false);
  });

  it.each([
    ['a level', { targetKind: 'level', target: '1' }, 0.01],
    ['a change', { targetKind: 'change', target: '-1' }, 0.02],
    ['a percentage of the baseline', { targetKind: 'percent', target: '-50' }, 0.015],
  ] as const)('reads %s as a target level', (_, typed, target) => {
    const levels = draftLevels(draftOf(typed), content).get(CHURN);
    expect(levels?.baseline).toBe(0.03);
    expect(levels?.target).toBeCloseTo(target, 12);
  });

  it('follows the cell of the KPI where the baseline is to be live', () => {
    const draft = draftOf({ baselineLive: true, baseline: 'whatever' }, { start: '2026-03-01' });
    expect(promotionRequest(draft, content).kpis).toMatchObject([
      { baseline: { kind: 'cell', cell: { sheetId: '{Monthly}', row: 2, column: 2 } } },
    ]);
  });

  it('does not follow the cell of the current value', () => {
    const draft = { ...draftOf({ baselineLive: true, baseline: '3%' }), start: '2026-01-01' };
    expect(promotionRequest(draft, content).kpis).toMatchObject([
      { baseline: { kind: 'constant', value: 0.03 } },
    ]);
  });

  it('takes one percentage by which several KPIs improve, or a target for each', () => {
    const several = { ...proposeDraft(content, [CHURN, REVENUE], TODAY), sharedPercent: '10' };
    expect(promotionRequest(several, content).kpis.map(({ target }) => target)).toEqual([
      { kind: 'percent', by: -0.1 },
      { kind: 'percent', by: 0.1 },
    ]);
    const own = {
      ...several,
      targets: 'own',
      kpis: several.kpis.map((kpi) => ({ ...kpi, target: '5' })),
    } as const;
    expect(promotionRequest(own, content).kpis.map(({ target }) => target)).toEqual([
      { kind: 'level', value: 0.05 },
      { kind: 'level', value: 5 },
    ]);
  });
});
