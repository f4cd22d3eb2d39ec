import { measuredAs } from '../../../src/taskpane/state/measuredAs';
import { proposeDraft } from '../../../src/taskpane/state/proposeDraft';
import type { PromotionDraft } from '../../../src/taskpane/state/drafts';
import { keyOf, sampleContent } from '../sample';

const content = sampleContent();
const draft = proposeDraft(content, [keyOf(content, 'Net revenue')], { year: 2026, month: 2, day: 15 });
const as = (from: PromotionDraft, aggregation: PromotionDraft['aggregation']): PromotionDraft =>
  measuredAs(from, aggregation, content.tables, content.snapshot.culture);
const baselineOf = ({ kpis }: PromotionDraft): string | undefined => kpis[0]?.baseline;

describe('how current values are taken', () => {
  it('lets a sum begin at nothing, and the latest value where it was', () => {
    const sum = as(draft, 'sum');
    expect([sum.aggregation, baselineOf(draft), baselineOf(sum)]).toEqual(['sum', '1284', '0']);
    expect(baselineOf(as(sum, 'average'))).toBe('1284');
    expect(baselineOf(as(draft, 'average'))).toBe('1284');
  });

  it('leaves a baseline that was typed as it is', () => {
    const typed = { ...draft, kpis: draft.kpis.map((kpi) => ({ ...kpi, baseline: '7' })) };
    expect(baselineOf(as(typed, 'sum'))).toBe('7');
    expect(baselineOf(as(as(typed, 'sum'), 'latest'))).toBe('7');
  });
});
