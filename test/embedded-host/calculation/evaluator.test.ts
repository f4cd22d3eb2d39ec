import { calculated, valueOf } from '../../support/calculateFormula';
import { at, contents, gridWorkbook, sheetOf } from '../../support/gridWorkbook';
import { withTable } from '../../support/withTable';
import { attachCalculation } from '../../../src/embedded-host/calculation/calculation';
import { setCells } from '../../../src/embedded-host/model/edit/setCells';
import { ErrorValue } from '../../../src/embedded-host/model/value';

describe('operators', () => {
  it.each([
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['-2^2', 4],
    ['2^-1', 0.5],
    ['10%', 0.1],
    ['5%%', 0.0005],
    ['0^0', '#NUM!'],
    ['1/0', '#DIV/0!'],
    ['10^400', '#NUM!'],
    ['"10"+5', 15],
    ['"5%"*2', 0.1],
    ['"2026-01-31"+1', 46054],
    ['"abc"+1', '#VALUE!'],
    ['TRUE+1', 2],
    ['A1+1', 1],
    ['"a"&1/4', 'a0.25'],
    ['1/3&""', '0.333333333333333'],
    ['A1&"x"', 'x'],
    ['0.1+0.2=0.3', true],
    ['0.5-0.4-0.1', 0],
    ['36300427.2222222-14210500-22089927.2222222', 0],
    ['22089927.22222221-22089927.22222223', 0],
    ['19103773.6111111-19103773.61111112', 0],
    ['16319453.33333332-16319453.33333334', -1.862645149230957e-8],
    ['0.5-0.49999999999999', 9.992007221626409e-15],
    ['"a"="A"', true],
    ['1<"a"', true],
    ['"z"<TRUE', true],
    ['A1=0', true],
    ['A1=""', true],
    ['A1=FALSE', true],
    ['NA()+1/0', '#N/A'],
    ['1/0=1', '#DIV/0!'],
    ['-0', 0],
  ])('%s is %j', (formula, expected) => {
    expect(valueOf(formula)).toEqual(expected);
  });
});

describe('references', () => {
  const rows = [
    [1, 10],
    [2, 20],
    [3, 30],
  ];

  it.each([
    ['SUM(A1:B3)', 66],
    ['SUM(A:A)', 6],
    ['SUM(2:2)', 22],
    ['SUM((A1:A2,B3))', 33],
    ['SUM(A1:B2 B2:B3)', 20],
    ['A1:A2 B1:B2', '#NULL!'],
    ['SUM(A1:INDEX(A:A,2))', 3],
    ['A1:A3', 1],
    ['B1:B3*2', 20],
    ['A2:B2', '#VALUE!'],
    ['Nowhere!A1', '#REF!'],
    ['#REF!+1', '#REF!'],
    ['NoSuchName', '#NAME?'],
    ['A9', 0],
    ['SUM(A1:A3*B1:B3)', 10],
    ['SUMPRODUCT(A1:A3*B1:B3)', 140],
    ['SUMPRODUCT((A1:A3>1)*B1:B3)', 50],
    ['LOOKUP(2,1/ISNUMBER(A1:A9),A1:A9)', 3],
    ['SUMPRODUCT(--ISNUMBER(INDEX(A1:B3,2,0)))', 2],
    ['SUM({1,2;3,4})', 10],
    ['@B1:B3', 10],
  ])('%s is %j in a formula of the first row', (formula, expected) => {
    expect(valueOf(formula, rows)).toEqual(expected);
  });

  it('reads other sheets', () => {
    const workbook = calculated({
      Report: [["=SUM('Q1 data'!A1:A2)+'It''s'!A1"]],
      'Q1 data': [[1], [2]],
      "It's": [[10]],
    });
    expect(sheetOf(workbook).cells.get(0, 0)?.value).toBe(13);
  });

  it('takes the cell beside the formula where a range stands for one value', () => {
    const workbook = calculated({
      Data: [
        [1, '=A1:A3*10'],
        [2, '=A1:A3*10'],
        [3, '=A1:A3*10'],
        [4, '=A1:A3*10'],
      ],
    });
    expect([0, 1, 2, 3].map((row) => sheetOf(workbook).cells.get(row, 1)?.value)).toEqual([
      10,
      20,
      30,
      ErrorValue.of('#VALUE!'),
    ]);
  });
});

describe('names', () => {
  // "If you use relative references, they are counted from the cell that is active when the name is defined", which
  // files take for A1; beyond the last row they go on from the first.
  it('count relative references from the cell of the formula', () => {
    const workbook = gridWorkbook({
      Data: [
        [1, '=Left', '=Above'],
        [2, '=Left', '=Above+Here'],
      ],
    });
    workbook.names = [
      { name: 'Left', formula: 'Data!XFD1', comment: '', visible: true },
      { name: 'Above', formula: 'Data!$A1048576', comment: '', visible: true },
      { name: 'Here', formula: 'Data!$A1*10', comment: '', visible: true },
    ];
    attachCalculation(workbook);
    workbook.calculation?.calculate('recalculate');
    expect(sheetOf(workbook).cells.get(1, 1)?.value).toBe(2);
    expect(sheetOf(workbook).cells.get(1, 2)?.value).toBe(21);
    setCells(workbook, sheetOf(workbook), at('A1'), () => ({ value: 5 }));
    workbook.calculation?.calculate('recalculate');
    expect(sheetOf(workbook).cells.get(1, 2)?.value).toBe(25);
  });

  it('prefers the name of the sheet to that of the workbook', () => {
    const workbook = gridWorkbook({ One: [['=Rate']], Two: [['=Rate', '=Total']] });
    const [, two] = workbook.sheets;
    const name = { comment: '', visible: true };
    workbook.names = [
      { ...name, name: 'Rate', formula: '0.1' },
      { ...name, name: 'rate', formula: '0.2', ...(two && { sheet: two }) },
      { ...name, name: 'Total', formula: 'SUM({1,2})*Rate' },
    ];
    attachCalculation(workbook);
    workbook.calculation?.calculate('recalculate');
    expect(workbook.sheets.map((sheet) => sheet.cells.get(0, 0)?.value)).toEqual([0.1, 0.2]);
    expect(two?.cells.get(0, 1)?.value).toBeCloseTo(0.6);
  });

  it('gives up on a name that means itself', () => {
    const workbook = gridWorkbook({ One: [['=Ouroboros']] });
    workbook.names = [{ name: 'Ouroboros', formula: 'Ouroboros+1', comment: '', visible: true }];
    attachCalculation(workbook);
    workbook.calculation?.calculate('recalculate');
    expect(sheetOf(workbook).cells.get(0, 0)?.value).toBe(ErrorValue.of('#NAME?'));
  });
});

describe('structured references', () => {
  it.each([
    ['SUM(Sales[Net])', 6],
    ['SUM(sales[net])', 6],
    ['COUNTA(Sales[#All])', 10],
    ['Sales[[#Headers],[Net]]', 'Net'],
    ['Sales[[#Totals],[Net]]', 60],
    ['SUM(Sales[[Net]:[Tax]])', 66],
    ['ROWS(Sales)', 3],
    ['SUM(Sales[@[Net]:[Tax]])', 22],
    ['Sales[@Net]', 2],
    ['Sales[Gone]', '#REF!'],
    ['Nothing[Net]', '#NAME?'],
  ])('%s is %j beside the second data row', (formula, expected) => {
    const rows = [
      ['Net', 'Tax'],
      [1, 10],
      [2, 20, null, `=${formula}`],
      [3, 30],
      [60, 'total'],
    ];
    const workbook = withTable(gridWorkbook({ Data: rows }), 'Sales', 'A1:B5', { showTotals: true });
    attachCalculation(workbook);
    workbook.calculation?.calculate('recalculate');
    const value = sheetOf(workbook).cells.get(2, 3)?.value;
    expect(value instanceof ErrorValue ? value.code : value).toEqual(expected);
  });

  it('means the own table and row where the name is left out, and #VALUE! beside no data row', () => {
    const rows = [
      ['Net', 'Share'],
      [1, '=[@Net]/SUM([Net])'],
      [3, '=[@Net]/SUM([Net])'],
    ];
    const workbook = withTable(gridWorkbook({ Data: [...rows, ['=Sales[@Net]']] }), 'Sales', 'A1:B3');
    attachCalculation(workbook);
    workbook.calculation?.calculate('recalculate');
    const sheet = sheetOf(workbook);
    expect([sheet.cells.get(1, 1)?.value, sheet.cells.get(2, 1)?.value]).toEqual([0.25, 0.75]);
    expect(sheet.cells.get(3, 0)?.value).toBe(ErrorValue.of('#VALUE!'));
  });
});

describe('array formulas', () => {
  it('fill the area they were entered in, with #N/A beyond the result', () => {
    const workbook = gridWorkbook({ Data: [[1, '=A1:A2*10'], [2], [3]] });
    const sheet = sheetOf(workbook);
    const array = { area: { top: 0, left: 1, bottom: 2, right: 1 }, dynamic: false };
    sheet.cells.set(0, 1, { value: null, formula: 'A1:A2*10', format: 0, array });
    attachCalculation(workbook);
    workbook.calculation?.calculate('recalculate');
    expect(contents(sheet, 'B2:B3')).toEqual([[20], ['#N/A']]);
    expect(sheet.cells.get(0, 1)?.value).toBe(10);
  });

  it('spill as far as they need when they are dynamic, and say #SPILL! where something is in the way', () => {
    const workbook = gridWorkbook({ Data: [[1, null], [2], [3]] });
    const sheet = sheetOf(workbook);
    const area = { top: 0, left: 1, bottom: 0, right: 1 };
    sheet.cells.set(0, 1, { value: null, formula: 'A1:A3*10', format: 0, array: { area, dynamic: true } });
    sheet.cells.set(0, 2, { value: null, formula: 'SUM(B1:B9)', format: 0 });
    attachCalculation(workbook);
    workbook.calculation?.calculate('recalculate');
    expect([0, 1, 2].map((row) => sheet.cells.get(row, 1)?.value)).toEqual([10, 20, 30]);
    expect(sheet.cells.get(0, 2)?.value).toBe(60);

    sheet.cells.set(2, 1, { value: 'mine', format: 0 });
    sheet.cells.set(0, 1, { value: null, formula: 'A1:A3*10', format: 0, array: { area, dynamic: true } });
    sheet.cells.set(1, 1, undefined);
    workbook.noteChange({ kind: 'cells', sheet, area: { ...area, bottom: 2 }, change: 'edited' });
    workbook.calculation?.calculate('recalculate');
    expect(sheet.cells.get(0, 1)?.value).toBe(ErrorValue.of('#SPILL!'));
    expect(sheet.cells.get(2, 1)?.value).toBe('mine');
  });
});

describe('the 1904 date system', () => {
  it('counts days from another first one', () => {
    const workbook = gridWorkbook({
      Data: [['=DATE(1904,1,2)', '=YEAR(0)', '=TEXT(0,"yyyy-mm-dd")', '="2026-01-31"+0']],
    });
    workbook.date1904 = true;
    attachCalculation(workbook);
    workbook.calculation?.calculate('recalculate');
    expect([0, 1, 2, 3].map((column) => sheetOf(workbook).cells.get(0, column)?.value)).toEqual([
      1,
      1904,
      '1904-01-01',
      44591,
    ]);
  });
});
