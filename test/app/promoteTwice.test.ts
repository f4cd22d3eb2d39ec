import { gridWorkbook } from '../support/gridWorkbook';
import { keyliftOnHost, promotionOf, valueOf } from '../support/keyliftOnHost';

describe('a KPI without a row of its own', () => {
  it('is promoted once: the formula of its key result tells that it is one', async () => {
    const keylift = keyliftOnHost(
      gridWorkbook({
        Data: [
          ['Month', 'Revenue', 'Churn rate'],
          ['2026-08', 100, 0.03],
          ['2026-09', 110, 0.02],
          ['2026-10', 120, 0.01],
        ],
      }),
    );
    const promote = async (name: string) => keylift.planPromotion(promotionOf(await keylift.read(), name));
    valueOf(await keylift.port.apply(valueOf(await promote('Revenue'))));
    expect(await promote('Revenue')).toEqual({
      ok: false,
      issue: { code: 'already-key-result', kpi: 'Revenue', id: 'KR-1' },
    });
    expect(await promote('Churn rate')).toMatchObject({ ok: true });
  });
});
