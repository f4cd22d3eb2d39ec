import { readersOfKeylift } from '../../src/app/readersOfKeylift';
import type { Snapshot } from '../../src/app/snapshot';
import type { CellValue } from '../../src/domain/sheet/cellValue';
import { monthsWorkbook, promoted, requestFor, salesWorkbook } from '../support/salesAndMonths';
import { sheetOf } from '../support/snapshots';
import { typed } from '../support/typed';

/** The workbook, and a sheet of the team's own. */
function withReport(snapshot: Snapshot, rows: readonly (readonly CellValue[])[]): Snapshot {
  return { ...snapshot, sheets: [...snapshot.sheets, sheetOf('Our report', rows)] };
}

const sales = salesWorkbook();
const inTable = promoted(sales, requestFor(sales.table, [0, 1]));
const months = monthsWorkbook();
const inRange = promoted(months, requestFor(months.table, [0, 1]));
const NONE = { addresses: [], cells: 0, names: [] };

describe('the formulas that read what Keylift wrote', () => {
  it('are none where nobody has written any', () => {
    expect(readersOfKeylift(sales.snapshot)).toEqual(NONE);
    expect(readersOfKeylift(inTable)).toEqual(NONE);
    expect(readersOfKeylift(inRange)).toEqual(NONE);
  });

  it.each<[string, Snapshot, CellValue]>([
    ['the register', inTable, '=COUNTIF(KeyResults[Status],"Missed")'],
    ['the register as a whole', inTable, '=ROWS(keyresults)'],
    ['cells of its sheet', inTable, '=OKRs!$L$5'],
    ['a whole column of its sheet', inTable, '=SUM(okrs!P:P)'],
    ['the date it measures at', inTable, '=Keylift_AsOf-7'],
    ['a column in a KPI table', inTable, '=SUM(Sales[Progress])'],
    ['columns of a KPI table, one of Keylift’s among them', inTable, '=SUM(Sales[[Actual]:[Status]])'],
    ['the ids in a KPI table', inTable, "=COUNTA('Sales Q1'!F5:F7)"],
    ['a column beside a plain range', inRange, '=KPIs!$H$4'],
    ['a row through the columns beside a plain range', inRange, '=SUM(KPIs!5:5)'],
  ])('are found where one reads %s', (_, snapshot, formula) => {
    const after = withReport(snapshot, [['Report'], ['x', formula]]);
    expect(readersOfKeylift(after)).toEqual({ addresses: ["'Our report'!B2"], cells: 1, names: [] });
  });

  it.each<[string, Snapshot, CellValue]>([
    ['the KPI table’s own columns', inTable, "=SUM(Sales[Actual])+'Sales Q1'!E5"],
    ['cells below a plain range', inRange, '=KPIs!H20'],
    ['another workbook', inTable, "='[Other.xlsx]OKRs'!A1"],
    ['a text that looks like it', inTable, '="KeyResults[Status] on OKRs!A1"'],
    ['a text that begins like a formula', inTable, "'=KeyResults[Status]"],
    ['a sheet of a longer name', inTable, "='My OKRs'!A1"],
  ])('are not those that read %s', (_, snapshot, formula) => {
    expect(readersOfKeylift(withReport(snapshot, [[formula]]))).toEqual(NONE);
  });

  it('are told together where they stand one below the other, and counted', () => {
    const formula = '=KeyResults[Progress]';
    const after = withReport(inTable, [
      [formula, formula],
      [formula, ''],
      ['', formula],
    ]);
    expect(readersOfKeylift(after)).toMatchObject({
      addresses: ["'Our report'!A1:A2", "'Our report'!B1", "'Our report'!B3"],
      cells: 4,
    });
  });

  it('are found by way of names, and the names too', () => {
    const names = [
      { name: 'OurProgress', formula: '=SUM(Shortcut)', visible: true },
      { name: 'Shortcut', formula: '=KeyResults[Progress]', visible: true },
      { name: 'Rate', formula: "='Sales Q1'!$D$5", visible: true },
    ];
    const after = withReport({ ...inTable, names: [...inTable.names, ...names] }, [
      ['=OurProgress', '=Rate', '=OURPROGRESS(1)'],
    ]);
    expect(readersOfKeylift(after)).toEqual({
      addresses: ["'Our report'!A1"],
      cells: 1,
      names: ['Shortcut', 'OurProgress'],
    });
  });

  it('are found in a KPI table’s own rows, also over a cell of Keylift’s', () => {
    expect(readersOfKeylift(typed(inTable, 'Sales Q1', 'E5', '=[@Progress]*2')).addresses).toEqual([
      "'Sales Q1'!E5",
    ]);
    expect(readersOfKeylift(typed(inTable, 'Sales Q1', 'H5', '=[@Progress]*2')).addresses).toEqual([
      "'Sales Q1'!H5",
    ]);
  });
});
