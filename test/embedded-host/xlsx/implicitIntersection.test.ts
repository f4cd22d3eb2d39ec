import { openWorkbook } from '../../../src/embedded-host/xlsx/openWorkbook';
import { EmbeddedHost } from '../../../src/embedded-host';
import { loadOfficeClient } from '../../support/officeHost';
import { sheetOf } from '../../support/gridWorkbook';
import { packageOf, partsOf } from './packageOf';

const NAMES =
  '<definedNames><definedName name="Sales">Sheet1!$A$1:$A$3</definedName>' +
  '<definedName name="Rate">Sheet1!$A$1</definedName></definedNames>';

/** A host on a file that holds 1, 2, 3 in A1:A3 and formulas in column D from D2 on. */
function fileWith(...formulas: readonly string[]): EmbeddedHost {
  const rows = [1, 2, 3].map((value, i) => {
    const formula = formulas[i - 1];
    const cell = formula === undefined ? '' : `<c r="D${i + 1}"><f>${formula}</f></c>`;
    return `<row r="${i + 1}"><c r="A${i + 1}"><v>${value}</v></c>${cell}</row>`;
  });
  loadOfficeClient();
  return EmbeddedHost.open(
    packageOf({ sheets: { Sheet1: `<sheetData>${rows.join('')}</sheetData>` }, workbook: NAMES }),
  );
}

async function readD2(host: EmbeddedHost): Promise<[formula: unknown, value: unknown]> {
  return host.connect().run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('D2').load('formulas,values');
    await context.sync();
    return [range.formulas[0]?.[0], range.values[0]?.[0]];
  });
}

// "Generally, functions that return multi-cell ranges or arrays will be prefixed with @ if they were authored in an
// older version of Excel … there is no change to the way your formula behaves" ("Implicit intersection operator: @").
describe('a formula of a file from before dynamic arrays', () => {
  it.each([
    ['A1:A3', '=@A1:A3', 2],
    ['A1:A3*10', '=@A1:A3*10', 20],
    ['ABS(A1:A3)+A1', '=ABS(@A1:A3)+A1', 3],
    ['SUM(A1:A3*1)', '=SUM(@A1:A3*1)', 2],
    ['SUM(A1:A3)', '=SUM(A1:A3)', 6],
    ['SUMPRODUCT(A1:A3*2)', '=SUMPRODUCT(A1:A3*2)', 12],
    ['Sales*2', '=@Sales*2', 4],
    ['Rate*2', '=Rate*2', 2],
    ['INDEX(A1:A3,2)', '=INDEX(A1:A3,2)', 2],
    ['INDEX(A1:A3,0)', '=@INDEX(A1:A3,0)', 2],
    ['VLOOKUP(A1:A3,A1:A3,1,FALSE)', '=VLOOKUP(@A1:A3,A1:A3,1,FALSE)', 2],
    ['-(A1:A3)', '=-(@A1:A3)', 2],
    ['IF(A1:A3&gt;1,"more","less")', '=IF(@A1:A3>1,"more","less")', 'more'],
    ['Sheet1!A1:A3&amp;"x"', '=@Sheet1!A1:A3&"x"', '2x'],
  ])('%s is shown as %s and gives the value beside it', async (formula, shown, value) => {
    const [text, result] = await readD2(fileWith(formula));
    expect(text).toBe(shown);
    expect(result).toBe(formula.startsWith('-') ? -Number(value) : value);
  });

  it('means the same when what was read is written back', async () => {
    const host = fileWith('A1:A3*10', 'A1:A3');
    await host.connect().run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('D2:D3').load('formulas');
      await context.sync();
      const text = range.formulas;
      range.formulas = text;
      await context.sync();
    });
    expect(await readD2(host)).toEqual(['=@A1:A3*10', 20]);
    const sheet = partsOf(host.save())['xl/worksheets/sheet1.xml'];
    expect(sheet).toContain('<f>A1:A3*10</f>');
    expect(sheet).not.toContain('SINGLE');
  });

  it('is kept in the file as it was when only its value changes', async () => {
    const host = fileWith('Sales*2');
    host.user.type('Sheet1', 'A2', '5');
    expect(partsOf(host.save())['xl/worksheets/sheet1.xml']).toContain('<f>Sales*2</f><v>10</v>');
  });

  it('is told from one in which @ says more than that', () => {
    const host = fileWith('SUM(_xlfn.SINGLE(A1:A3))');
    expect(sheetOf(host.workbook).cells.get(1, 3)?.formula).toBe('SUM(@A1:A3)');
    host.user.type('Sheet1', 'D3', '=SUM(@A1:A3)+0');
    expect(partsOf(host.save())['xl/worksheets/sheet1.xml']).toContain('<f>SUM(_xlfn.SINGLE(A1:A3))+0</f>');
  });

  it('shows no @ where it is an array formula', () => {
    const rows =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1">SUM(A1:A3*1)</f></c></row></sheetData>';
    const workbook = openWorkbook(packageOf({ sheets: { Sheet1: rows } }));
    expect(sheetOf(workbook).cells.get(0, 1)?.formula).toBe('SUM(A1:A3*1)');
  });
});
