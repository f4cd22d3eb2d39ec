import { readContent } from '../../src/taskpane/state/readContent';
import { gridWorkbook } from '../support/gridWorkbook';
import { keyliftOnHost, promotionOf, valueOf } from '../support/keyliftOnHost';

/** Months ahead hold formulas that come to zero until their figures are booked. */
const months = (...months: readonly string[]) => ({
  KPIs: [
    ['KPI', ...months],
    ['Stores', 100, 103.5, '=SUM(Z2:AA2)', '=SUM(Z2:AA2)'],
    ['Staff', 19.5, 21, '=SUM(Z3:AA3)', '=SUM(Z3:AA3)'],
    ['Sites', 50, 60, '=SUM(Z4:AA4)', '=SUM(Z4:AA4)'],
  ],
});

describe('a KPI whose months ahead are formulas', () => {
  it.each([
    ['side by side', months('Jan 2026', 'Feb 2026', 'Mar 2026', 'Apr 2026')],
    ['with another column between', months('Jan 2026', 'Mar 2026', 'Total', 'Apr 2026')],
  ])('is measured by the latest month that came to something: %s', async (_, sheets) => {
    const keylift = keyliftOnHost(gridWorkbook(sheets));
    valueOf(
      await keylift.port.apply(
        valueOf(await keylift.planPromotion(promotionOf(await keylift.read(), 'Stores'))),
      ),
    );
    expect(readContent(await keylift.read()).keyResults).toMatchObject([{ current: 103.5, progress: 0 }]);
    keylift.host.user.type('KPIs', 'E2', '=100+7');
    expect(readContent(await keylift.read()).keyResults).toMatchObject([{ current: 107 }]);
  });
});
