import {
  currentFormula,
  kpiNameFormula,
  kpiNameWhenLost,
  rangeReferences,
} from '../../../src/app/register/currentFormula';
import { areaAt, kpiTableOf, sheetOf, workbookOf, type Roles } from '../../support/snapshots';

/** The formula for a table in A1:F2 of the sheet `Q1`, whose ids stand in G. */
function formulaFor(roles: Roles): string {
  const snapshot = workbookOf([
    sheetOf('Q1', [roles.map((_, n) => `h${n}`), ['Churn', ...roles.slice(1).map(() => 1)]]),
  ]);
  const table = kpiTableOf(snapshot, 'Q1', 'A1:F2', roles);
  return currentFormula(rangeReferences('Q1', areaAt('A2:F2'), 6), table);
}

const inRow = (columns: string): string => `INDEX('Q1'!${columns},MATCH([@Id],'Q1'!$G$2:$G$2,0),0)`;
const inCell = (columns: string): string => `INDEX('Q1'!${columns},MATCH([@Id],'Q1'!$G$2:$G$2,0))`;

describe('the formula for the current value', () => {
  it('reads the one value column of a snapshot table, where it holds a number', () => {
    const cell = inCell('$C$2:$C$2');
    expect(formulaFor(['name', 'unit', 'actual', 'target', 'other', 'other'])).toBe(
      `=IF(ISNUMBER(${cell}),${cell},"")`,
    );
  });

  it('reads the last number of periods that run forwards', () => {
    const row = inRow('$B$2:$E$2');
    expect(formulaFor(['name', 1, 2, 3, 4, 'other'])).toBe(
      `=IFERROR(LOOKUP(2,1/ISNUMBER(${row}),${row}),"")`,
    );
  });

  it('reads the first number of periods that run backwards', () => {
    const row = inRow('$B$2:$D$2');
    expect(formulaFor(['name', 3, 2, 1, 'other', 'other'])).toBe(
      `=IFERROR(INDEX(${row},MATCH(TRUE,INDEX(ISNUMBER(${row}),0),0)),"")`,
    );
  });

  it('passes over totals, budgets and spacers between periods, latest stretch first', () => {
    const late = inCell('$F$2:$F$2');
    const early = inRow('$B$2:$D$2');
    expect(formulaFor(['name', 1, 2, 3, 'total', 4])).toBe(
      `=IF(ISNUMBER(${late}),${late},IFERROR(LOOKUP(2,1/ISNUMBER(${early}),${early}),""))`,
    );
  });
});

describe('the formula for the name of the KPI', () => {
  it('remembers the name that the KPI had, quotes and all', () => {
    const snapshot = workbookOf([
      sheetOf('Q1', [
        ['KPI', 'Now'],
        ['"Churn", net', 1],
      ]),
    ]);
    const [kpi] = kpiTableOf(snapshot, 'Q1', 'A1:B2', ['name', 'actual']).kpis;
    if (kpi === undefined) throw new Error('no KPI');
    const formula = kpiNameFormula(rangeReferences('Q1', areaAt('A2:B2'), 2), kpi);
    expect(formula).toContain('"""Churn"", net (not found)"');
    expect(kpiNameWhenLost(formula)).toBe('"Churn", net');
  });

  it.each(['', 'Churn', '=A1'])('tells no name where %p stands instead', (formula) => {
    expect(kpiNameWhenLost(formula)).toBeUndefined();
  });
});
