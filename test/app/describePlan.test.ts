import { describePlan, planLines } from '../../src/app/describePlan';
import { inverseOf } from '../../src/app/inverse';
import { planDemotion, surveysForDemotion } from '../../src/app/planDemotion';
import { planned, promoted, requestFor, salesWorkbook, valueOf } from '../support/salesAndMonths';
import { freeSurvey } from '../support/snapshots';

const { snapshot, table } = salesWorkbook();
const plan = valueOf(
  planned({ snapshot, table }, requestFor(table, [0, 2], { columns: ['Target', 'Progress', 'Status'] })),
);

describe('the preview of a promotion', () => {
  it('lists columns, sheet, table, name and rules with their addresses', () => {
    expect(describePlan(plan)).toEqual([
      'New sheet OKRs',
      'New table KeyResults at OKRs!A4:W6',
      "Write OKR, Target (OKR), Progress, Status to 'Sales Q1'!F4:I4",
      "The table Sales goes from 'Sales Q1'!B4:E7 to 'Sales Q1'!B4:I7",
      "Write KR-1, KR-2 to 'Sales Q1'!F5:F7",
      "Formulas that follow the register in 'Sales Q1'!G5:I7",
      "A progress bar in 'Sales Q1'!H5:H7",
      "Colours for the status words in 'Sales Q1'!I5:I7",
      'Formats and widths of these cells on Sales Q1',
      'New name Keylift_AsOf for the date that progress is measured against',
      'New names that begin with Keylift_, for the numbers that a status is judged by',
      'A hidden name that keeps the place of these columns',
      'A note for Keylift in the workbook’s settings',
    ]);
  });

  it('has no line for what happens inside a new sheet, its table apart', () => {
    expect(planLines(plan).filter((line) => 'address' in line && line.address.startsWith('OKRs!'))).toEqual([
      { kind: 'table-added', table: 'KeyResults', address: 'OKRs!A4:W6' },
    ]);
  });
});

describe('the preview of its inverse', () => {
  it('says what goes', () => {
    expect(describePlan(inverseOf(plan))).toEqual(
      expect.arrayContaining([
        'Delete Keylift’s note in the workbook’s settings',
        "Remove the progress bar from 'Sales Q1'!H5:H7",
        "Clear the formulas in 'Sales Q1'!G5:I7",
        "Empty 2 cells at 'Sales Q1'!F5:F7",
        'Delete the table KeyResults at OKRs!A4:W6',
        'Delete the sheet OKRs',
      ]),
    );
  });
});

describe('the preview of a demotion', () => {
  const before = promoted({ snapshot, table }, requestFor(table, [0, 2]));

  it('says which id cell is emptied', () => {
    expect(describePlan(valueOf(planDemotion(before, [], ['KR-2'], 46050)))).toContain(
      "Empty 1 cell at 'Sales Q1'!F7",
    );
  });

  it('says once where the formulas go', () => {
    const surveys = surveysForDemotion(before, ['KR-1', 'KR-2']).map((one) => freeSurvey(one));
    const lines = describePlan(valueOf(planDemotion(before, surveys, ['KR-1', 'KR-2'], 46050)));
    expect(lines.filter((line) => line.startsWith('Clear'))).toEqual([
      "Clear the formulas in 'Sales Q1'!G5:K7",
    ]);
    expect(lines).toContain("Empty 2 cells at 'Sales Q1'!F5:F7");
  });
});
