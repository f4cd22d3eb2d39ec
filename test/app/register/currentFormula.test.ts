import { currentFormula } from '../../../src/app/register/currentFormula';
import type { Measure } from '../../../src/app/register/current/measure';
import { rangeReferences } from '../../../src/app/register/rowReferences';
import { areaAt, kpiTableOf, sheetOf, workbookOf, type Roles } from '../../support/snapshots';

const LATEST: Measure = {
  aggregation: 'latest',
  cycle: { start: 46_296, due: 46_387 },
  asOf: 'Keylift_AsOf',
};

/** The formula for a table in A1:F2 of the sheet `Q1`, whose ids stand in G. */
function formulaFor(roles: Roles): string | undefined {
  const sheet = sheetOf('Q1', [roles.map((_, n) => `h${n}`), ['Churn', ...roles.slice(1).map(() => 1)]]);
  const table = kpiTableOf(workbookOf([sheet]), 'Q1', 'A1:F2', roles);
  const [kpi] = table.kpis;
  if (kpi === undefined) throw new Error('no KPI');
  return currentFormula({ sheet, table, kpi, references: rangeReferences('Q1', areaAt('A2:F2'), 6) }, LATEST);
}

const inRow = (columns: string): string => `INDEX('Q1'!${columns},MATCH([@Id],'Q1'!$G$2:$G$2,0),0)`;
const inCell = (columns: string): string => `INDEX('Q1'!${columns},MATCH([@Id],'Q1'!$G$2:$G$2,0))`;

describe('the formula for the current value of a KPI in a row', () => {
  it('reads the one value column of a snapshot table, where it holds a number', () => {
    const cell = inCell('$C$2:$C$2');
    expect(formulaFor(['name', 'unit', 'actual', 'target', 'other', 'other'])).toBe(
      `=IF(ISNUMBER(${cell}),${cell},"")`,
    );
  });

  it('reads the last number of periods that run forwards, up to the ids, so that a period inserted before them is inside', () => {
    const row = inRow('$B$2:$G$2');
    expect(formulaFor(['name', 1, 2, 3, 4, 5])).toBe(`=IFERROR(LOOKUP(2,1/ISNUMBER(${row}),${row}),"")`);
  });

  it('reads up to the total that follows the periods, and leaves that out', () => {
    const row = inRow('$B$2:$F$2');
    const before = "(COLUMN('Q1'!$B$2:$F$2)<COLUMN('Q1'!$F$2:$F$2))";
    expect(formulaFor(['name', 1, 2, 3, 4, 'total'])).toBe(
      `=IFERROR(LOOKUP(2,1/(ISNUMBER(${row})*${before}),${row}),"")`,
    );
  });

  it('reads the first number of periods that run backwards, from the names on', () => {
    const row = inRow('$A$2:$D$2');
    expect(formulaFor(['name', 3, 2, 1, 'other', 'other'])).toBe(
      `=IFERROR(INDEX(${row},MATCH(TRUE,INDEX(ISNUMBER(${row}),0),0)),"")`,
    );
  });

  it('passes over totals, budgets and spacers between periods, latest stretch first', () => {
    const late = inRow('$F$2:$G$2');
    const early = inRow('$B$2:$D$2');
    expect(formulaFor(['name', 1, 2, 3, 'total', 4])).toBe(
      `=IFERROR(LOOKUP(2,1/ISNUMBER(${late}),${late}),IFERROR(LOOKUP(2,1/ISNUMBER(${early}),${early}),""))`,
    );
  });
});
