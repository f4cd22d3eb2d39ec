import { asOfDate } from '../../../src/app/register/asOfDate';
import { keyliftOnHost, promotionOf, TODAY, valueOf } from '../../support/keyliftOnHost';
import { gridWorkbook } from '../../support/gridWorkbook';

const ROWS = [
  ['KPI', 'Sep 2026', 'Oct 2026'],
  ['Sales', 10, 11],
  ['Tickets', 5, 6],
];

describe('the day as of which a workbook is read', () => {
  it('is today before anything is tracked, and then the one that the workbook holds', async () => {
    const keylift = keyliftOnHost(gridWorkbook({ Data: ROWS }));
    const before = await keylift.read();
    expect(asOfDate(before, 46_000)).toBe(46_000);
    expect(asOfDate(before, undefined)).toBeUndefined();
    valueOf(await keylift.port.apply(valueOf(await keylift.planPromotion(promotionOf(before, 'Sales')))));
    expect(asOfDate(await keylift.read(), 46_000)).toBe(TODAY);
    keylift.host.user.type('OKRs', 'B2', '46295');
    expect(asOfDate(await keylift.read(), 46_000)).toBe(46_295);
    keylift.host.user.type('OKRs', 'B2', 'soon');
    expect(asOfDate(await keylift.read(), 46_000)).toBe(46_000);
  });
});
