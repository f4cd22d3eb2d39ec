import { valueOf } from '../../../support/calculateFormula';
import { hostWith } from '../../../support/embeddedHost';
import { expectClose } from '../../../support/expectClose';
import { MIXED_ROWS } from '../../../support/mixedRows';

const ROWS = [
  ['n', null, '=SUBTOTAL(9,A2:A5)'],
  [1, null, '=SUBTOTAL(109,A2:A5)'],
  [2, null, '=SUBTOTAL(9,E2:E9)'],
  [4, null, '=AGGREGATE(9,5,A2:A5)'],
  [8],
];

/** What C1:C4 show after something was done to the sheet. */
async function shown(
  act: (sheet: Excel.Worksheet) => void,
  rows: readonly (readonly (string | number | null)[])[] = ROWS,
): Promise<unknown[]> {
  return hostWith({ S: rows })
    .connect()
    .run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      act(sheet);
      const range = sheet.getRange('C1:C4').load('values');
      await context.sync();
      return range.values.map(([value]): unknown => value);
    });
}

// "SUBTOTAL ignores any rows that are not included in the result of a filter, no matter which function_num value you
// use"; "1-11 includes manually-hidden rows, while 101-111 excludes them".
describe('SUBTOTAL', () => {
  it('counts rows that are hidden by hand from 1 to 11, also where there is a table', async () => {
    const values = await shown((sheet) => {
      sheet.tables.add('A1:A5', true);
      sheet.getRange('3:3').rowHidden = true;
    });
    expect(values).toEqual([15, 13, 0, 13]);
  });

  it('counts them also where a filter filters by no column', async () => {
    const values = await shown((sheet) => {
      sheet.autoFilter.apply('A1:A5');
      sheet.getRange('3:3').rowHidden = true;
    });
    expect(values).toEqual([15, 13, 0, 13]);
  });

  it('leaves out what a filter hides', async () => {
    const values = await shown((sheet) => {
      sheet.autoFilter.apply('A1:A5', 0, { filterOn: 'Custom', criterion1: '>3' });
    });
    expect(values).toEqual([12, 12, 0, 12]);
  });

  it('leaves out rows that the Hide command takes away beside a filter that filters', async () => {
    const rows = [...ROWS, [null], [null, null, null, null, 16], [null, null, null, null, 32]];
    const values = await shown((sheet) => {
      sheet.autoFilter.apply('A1:A5', 0, { filterOn: 'Custom', criterion1: '>3' });
      sheet.getRange('7:7').rowHidden = true;
    }, rows);
    expect(values[2]).toBe(32);
  });

  it('counts a row beside such a filter that was dragged to nothing', async () => {
    const rows = [...ROWS, [null], [null, null, null, null, 16], [null, null, null, null, 32]];
    const values = await shown((sheet) => {
      sheet.getRange('7:7').format.rowHeight = 20;
      sheet.getRange('7:7').rowHidden = true;
      sheet.autoFilter.apply('A1:A5', 0, { filterOn: 'Custom', criterion1: '>3' });
    }, rows);
    expect(values[2]).toBe(48);
  });
});

// "Option 2: ignore error values, nested SUBTOTAL and AGGREGATE functions"; 14 to 19 are LARGE, SMALL, PERCENTILE.INC,
// QUARTILE.INC, PERCENTILE.EXC and QUARTILE.EXC. Checked against values that Excel saved.
describe('AGGREGATE', () => {
  it.each([
    ['AGGREGATE(14,6,A1:A8,2)', 10],
    ['AGGREGATE(15,6,A1:A8,2)', 0],
    ['AGGREGATE(16,6,A1:A8,0.3)', 2.4],
    ['AGGREGATE(17,6,A1:A8,1)', 1.5],
    ['AGGREGATE(18,6,A1:A8,0.3)', 1.2],
    ['AGGREGATE(19,6,A1:A8,1)', 0],
    ['AGGREGATE(19,6,B1:B8,2)', 5],
    ['AGGREGATE(16,4,B1:B8,0.5)', '#N/A'],
    ['AGGREGATE(3,6,B1:B8)', 6],
    ['AGGREGATE(3,4,B1:B8)', 7],
    ['AGGREGATE(14,6,A1:A8)', '#VALUE!'],
    ['AGGREGATE(20,6,A1:A8,1)', '#VALUE!'],
    ['AGGREGATE(9,8,A1:A8)', '#VALUE!'],
  ])('gives for %s what Excel gives: %j', (formula, expected) => {
    expectClose(valueOf(formula, MIXED_ROWS), expected);
  });

  it('leaves hidden rows and nested subtotals out of ranked values when asked', async () => {
    const rows = [
      [5, null, '=AGGREGATE(14,5,A1:A4,1)'],
      [9, null, '=AGGREGATE(14,4,A1:A4,1)'],
      ['=SUBTOTAL(9,A1:A2)', null, '=AGGREGATE(14,1,A1:A4,1)'],
      [7, null, '=AGGREGATE(18,3,A1:A4,0.5)'],
    ];
    const values = await shown((sheet) => {
      sheet.getRange('2:2').rowHidden = true;
    }, rows);
    expect(values).toEqual([14, 14, 7, 6]);
  });
});
