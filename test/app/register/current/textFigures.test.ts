import { current, placed } from '../../../support/placedKpi';

describe('figures that are text', () => {
  it('are read beside formulas that come to zero, which are none', () => {
    const kpi = placed(
      [
        ['Month', 'Uptime', 'Orders'],
        ['Sep 2026', '97%', 8],
        ['Oct 2026', '96%', 9],
      ],
      'Uptime',
    );
    const formula = current({ ...kpi, table: { ...kpi.table, formulasAhead: true } });
    expect(formula).toContain('ISFORMULA(');
    expect(formula).toContain('NUMBERVALUE(');
  });
});
