import type { Edit } from '../../../src/app/plan';
import { contains } from '../../../src/app/sheetCells';
import { monthsWorkbook, planned, requestFor, salesWorkbook, valueOf } from '../../support/salesAndMonths';
import { areaAt, freeSurvey } from '../../support/snapshots';
import { surveysForPromotion } from '../../../src/app/surveysForPromotion';

const HEADER = { bold: true, fill: '#1F3864' };
const BODY = { fontName: 'Arial' };

function editsOn(sheet: string, edits: readonly Edit[], kind: Edit['kind']): Edit[] {
  return edits.filter((edit) => edit.kind === kind && 'sheet' in edit && edit.sheet === sheet);
}

describe('the look of the columns that are appended', () => {
  it('is given to neighbouring bare columns at once', () => {
    const months = monthsWorkbook();
    const { edits } = valueOf(
      planned(months, requestFor(months.table, [0]), (request) =>
        freeSurvey(request, { headerLook: HEADER, bodyLook: BODY }),
      ),
    );
    expect(editsOn('KPIs', edits, 'dress')).toEqual([
      { kind: 'dress', sheet: 'KPIs', area: areaAt('E3:J3'), look: HEADER },
      { kind: 'dress', sheet: 'KPIs', area: areaAt('E4:J6'), look: BODY },
    ]);
  });

  it('is not given to a column that somebody formatted', () => {
    const months = monthsWorkbook();
    const { edits } = valueOf(
      planned(months, requestFor(months.table, [0]), (request) => {
        const free = freeSurvey(request, { headerLook: HEADER });
        return { ...free, columns: free.columns.map((one, n) => ({ ...one, bare: n !== 2 })) };
      }),
    );
    expect(editsOn('KPIs', edits, 'dress').map((edit) => 'area' in edit && edit.area)).toEqual([
      areaAt('E3:F3'),
      areaAt('H3:J3'),
    ]);
  });

  it('is that of the first KPI, not of a heading above it', () => {
    const { snapshot, table } = monthsWorkbook();
    const sectioned = { ...table, kpis: table.kpis.slice(1) };
    const [survey] = surveysForPromotion(snapshot, [sectioned], requestFor(sectioned, [0]));
    expect(survey?.bodyCell).toEqual(areaAt('D5'));
    expect(survey?.headerCell).toEqual(areaAt('D3'));
  });
});

describe('the width of the columns that are appended', () => {
  it('is enough for headers in bold', () => {
    const sales = salesWorkbook();
    const { edits } = valueOf(planned(sales, requestFor(sales.table, [0])));
    const charactersAt = (column: number): number => {
      const edit = editsOn('Sales Q1', edits, 'column-width').find(
        (one) => 'area' in one && contains(one.area, 3, column),
      );
      return edit?.kind === 'column-width' && typeof edit.after === 'number' ? edit.after / 5.25 : 0;
    };
    expect(charactersAt(7)).toBeGreaterThan('Target (OKR)'.length * 1.1 + 2);
    expect(charactersAt(8)).toBeGreaterThan('Progress'.length * 1.1 + 2);
    expect(charactersAt(9)).toBeGreaterThan('Expected'.length * 1.1 + 2);
  });

  it('grows with the size of the headers', () => {
    const months = monthsWorkbook();
    const widthOf = (fontSize: number): number => {
      const { edits } = valueOf(
        planned(months, requestFor(months.table, [0]), (request) =>
          freeSurvey(request, { headerLook: { fontSize } }),
        ),
      );
      const edit = editsOn('KPIs', edits, 'column-width').find(
        (one) => 'area' in one && one.area.column === 7,
      );
      return edit?.kind === 'column-width' && typeof edit.after === 'number' ? edit.after : 0;
    };
    expect(widthOf(22)).toBeGreaterThan(widthOf(11) * 1.7);
  });
});
