import { kpiNameFormula, kpiNameWhenLost, nameCellIn } from '../../../src/app/register/kpiName';
import { rangeReferences } from '../../../src/app/register/rowReferences';
import { areaAt, kpiTableOf, sheetOf, workbookOf } from '../../support/snapshots';

/** A KPI with a name that has quotes, in A2 of the sheet `Q1`. */
function placed() {
  const sheet = sheetOf('Q1', [
    ['KPI', 'Now'],
    ['"Churn", net', 1],
  ]);
  const table = kpiTableOf(workbookOf([sheet]), 'Q1', 'A1:B2', ['name', 'actual']);
  const [kpi] = table.kpis;
  if (kpi === undefined) throw new Error('no KPI');
  return { sheet, table, kpi };
}

describe('the formula for the name of the KPI', () => {
  it.each([
    [
      'in a row with an id',
      kpiNameFormula({ ...placed(), references: rangeReferences('Q1', areaAt('A2:B2'), 2) }),
    ],
    ['without one', kpiNameFormula(placed())],
  ])('remembers the name that a KPI %s had, quotes and all', (_, formula) => {
    expect(formula).toContain('"""Churn"", net (not found)"');
    expect(kpiNameWhenLost(formula)).toBe('"Churn", net');
  });

  it('tells the cell of a KPI that has no id', () => {
    expect(nameCellIn(kpiNameFormula(placed()))).toBe("'Q1'!$A$2");
  });

  it.each(['', 'Churn', '=A1'])('tells no name and no cell where %p stands instead', (formula) => {
    expect(kpiNameWhenLost(formula)).toBeUndefined();
    expect(nameCellIn(formula)).toBeUndefined();
  });
});
