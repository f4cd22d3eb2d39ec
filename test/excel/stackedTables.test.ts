import { describeWorkbook, differences } from '../support/describeWorkbook';
import { gridWorkbook } from '../support/gridWorkbook';
import { keyliftOnHost, promotionOf, valueOf } from '../support/keyliftOnHost';

/** Two KPI tables, one below the other, in the same columns. */
const STACKED = {
  KPIs: [
    ['KPI', 'Actual'],
    ['Orders per day', 412],
    ['Returns per day', 31],
    ['Net promoter score', 41],
    [null, null],
    [null, null],
    ['KPI', 'Current'],
    ['Revenue', 120_456_789_123_456],
    ['Costs', 98_765_432_123_456],
    ['Gross margin', 21_691_357_000_000],
  ],
};

describe('KPI tables one below the other', () => {
  it('leave rules and column widths as they were when Keylift is removed', async () => {
    const keylift = keyliftOnHost(gridWorkbook(STACKED));
    const before = describeWorkbook(keylift.host.workbook);
    for (const name of ['Orders per day', 'Revenue'])
      valueOf(
        await keylift.port.apply(
          valueOf(await keylift.planPromotion(promotionOf(await keylift.read(), name))),
        ),
      );
    valueOf(await keylift.port.apply(valueOf(await keylift.planRemoval())));
    expect(differences(before, describeWorkbook(keylift.host.workbook))).toEqual([]);
  });
});
