import type { Area } from '../../../src/embedded-host/model/area';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/embedded-host/model/area';
import { rewriteFormula, type ReferenceChange } from '../../../src/embedded-host/formula/rewriteFormula';

const rows = (from: number, to = from): Area => ({
  top: from - 1,
  bottom: to - 1,
  left: 0,
  right: MAX_COLUMNS - 1,
});
const columns = (from: number, to = from): Area => ({
  top: 0,
  bottom: MAX_ROWS - 1,
  left: from - 1,
  right: to - 1,
});
const insertRows = (from: number, to = from): ReferenceChange => ({
  kind: 'inserted',
  sheet: 'S',
  area: rows(from, to),
  shift: 'rows',
});
const deleteRows = (from: number, to = from): ReferenceChange => ({
  kind: 'deleted',
  sheet: 'S',
  area: rows(from, to),
  shift: 'rows',
});
const insertColumns = (from: number, to = from): ReferenceChange => ({
  kind: 'inserted',
  sheet: 'S',
  area: columns(from, to),
  shift: 'columns',
});
const deleteColumns = (from: number, to = from): ReferenceChange => ({
  kind: 'deleted',
  sheet: 'S',
  area: columns(from, to),
  shift: 'columns',
});

const onS = (formula: string, change: ReferenceChange): string =>
  rewriteFormula(formula, { sheet: 'S' }, change);

describe('rewriteFormula when rows and columns come and go', () => {
  it.each([
    ['A5', insertRows(5), 'A6'],
    ['$A$5', insertRows(5), '$A$6'],
    ['A4', insertRows(5), 'A4'],
    ['SUM(A1:A9)', insertRows(5, 6), 'SUM(A1:A11)'],
    ['SUM(A5:A9)', insertRows(5), 'SUM(A6:A10)'],
    ['SUM(A1:A4)', insertRows(5), 'SUM(A1:A4)'],
    ['SUM(A:A)', insertRows(1), 'SUM(A:A)'],
    ['SUM(2:3)', insertRows(3), 'SUM(2:4)'],
    ['s!A5+T!A5', insertRows(5), 's!A6+T!A5'],
    ["'S'!A5", insertRows(1), "'S'!A6"],
    ['"A5"&A5', insertRows(5), '"A5"&A6'],
    ['[@A5]+Tbl[A5]', insertRows(5), '[@A5]+Tbl[A5]'],
    ['LOG10(A5)', insertRows(5), 'LOG10(A6)'],
    ['[1]S!A5', insertRows(5), '[1]S!A5'],
    ['A5', deleteRows(5), '#REF!'],
    ['S!A5', deleteRows(5), 'S!#REF!'],
    ['A6', deleteRows(5), 'A5'],
    ['SUM(A1:A9)', deleteRows(9), 'SUM(A1:A8)'],
    ['SUM(A1:A9)', deleteRows(1), 'SUM(A1:A8)'],
    ['SUM(A1:A9)', deleteRows(3, 5), 'SUM(A1:A6)'],
    ['SUM(A3:A9)', deleteRows(1, 4), 'SUM(A1:A5)'],
    ['SUM($A$3:$A$4)', deleteRows(3, 4), 'SUM(#REF!)'],
    ['SUM(A3:A4)', deleteRows(4), 'SUM(A3:A3)'],
    ['B1', insertColumns(2), 'C1'],
    ['SUM(A:C)', insertColumns(2), 'SUM(A:D)'],
    ['SUM(1:1)', insertColumns(2), 'SUM(1:1)'],
    ['SUM(B:B)', deleteColumns(2), 'SUM(#REF!)'],
    ['SUM(A$1:$C1)', deleteColumns(2), 'SUM(A$1:$B1)'],
  ])('turns %s by %j into %s', (formula, change, expected) => {
    expect(onS(formula, change)).toBe(expected);
  });

  it.each([
    ['A5', 'A6'],
    ['B5', 'B5'],
    ['SUM(A1:A9)', 'SUM(A1:A10)'],
    ['SUM(A1:B9)', 'SUM(A1:B9)'],
    ['SUM(A:A)', 'SUM(A:A)'],
  ])(
    'moves %s to %s when only cell A3 is inserted, as Excel leaves ranges that stick out',
    (formula, expected) => {
      const area = { top: 2, bottom: 2, left: 0, right: 0 };
      expect(onS(formula, { kind: 'inserted', sheet: 'S', area, shift: 'rows' })).toBe(expected);
    },
  );

  it('gives the same string back when nothing is touched', () => {
    const formula = 'IF( A1 > 0 , "x" , Tbl[a] )';
    expect(onS(formula, insertRows(9))).toBe(formula);
  });
});

describe('rewriteFormula when cells are cut and pasted', () => {
  const move = (toSheet: string, toTop: number, toLeft: number): ReferenceChange => ({
    kind: 'moved',
    sheet: 'S',
    area: { top: 0, left: 0, bottom: 1, right: 1 },
    toSheet,
    toTop,
    toLeft,
  });

  it.each([
    ['A1', move('S', 4, 4), 'E5'],
    ['$B$2', move('S', 4, 4), '$F$6'],
    ['SUM(A1:B2)', move('S', 4, 4), 'SUM(E5:F6)'],
    ['SUM(A1:B9)', move('S', 4, 4), 'SUM(A1:B9)'],
    ['A1', move('Other one', 0, 0), "'Other one'!A1"],
    ['S!A1', move('T', 0, 0), 'T!A1'],
    ['E5', move('S', 4, 4), '#REF!'],
    ['SUM(A2:B9)', move('S', 3, 0), 'SUM(A5:B9)'],
  ])('turns %s by %j into %s', (formula, change, expected) => {
    expect(onS(formula, change)).toBe(expected);
  });

  it('stretches a range whose last cell is dragged on', () => {
    const change: ReferenceChange = {
      kind: 'moved',
      sheet: 'S',
      area: { top: 8, left: 0, bottom: 8, right: 0 },
      toSheet: 'S',
      toTop: 11,
      toLeft: 0,
    };
    expect(onS('SUM(A1:A9)', change)).toBe('SUM(A1:A12)');
  });
});

describe('rewriteFormula when sheets change', () => {
  it.each([
    ['S!A1+s!B2+A1', 'New', 'New!A1+New!B2+A1'],
    ['S!A1', "Q1 '26", "'Q1 ''26'!A1"],
    ['SUM(S:T!A1)', 'A b', "SUM('A b:T'!A1)"],
    ['S!Rate', 'New', 'New!Rate'],
    ['S!#REF!', 'New', 'New!#REF!'],
    ['"S!A1"', 'New', '"S!A1"'],
    ['[1]S!A1', 'New', '[1]S!A1'],
  ])('turns %s into the new name %s as %s', (formula, to, expected) => {
    expect(onS(formula, { kind: 'sheetRenamed', from: 'S', to })).toBe(expected);
  });

  it.each([
    ['T!A1+A1', '#REF!A1+A1'],
    ["SUM('T'!A1:B2)", 'SUM(#REF!A1:B2)'],
    ['S!A1', 'S!A1'],
  ])('turns %s into %s when sheet T is deleted', (formula, expected) => {
    expect(onS(formula, { kind: 'sheetDeleted', sheet: 'T' })).toBe(expected);
  });
});

describe('rewriteFormula when tables change', () => {
  const home = { sheet: 'S', table: 'Sales', row: 3 };

  it.each([
    ['SUM(Sales[Net])+ROWS(sales)', 'SUM(Income[Net])+ROWS(Income)'],
    ['[@Net]', '[@Net]'],
    ['Other[Net]', 'Other[Net]'],
    ['"Sales"', '"Sales"'],
  ])('follows a renamed table from %s to %s', (formula, expected) => {
    expect(rewriteFormula(formula, home, { kind: 'tableRenamed', from: 'Sales', to: 'Income' })).toBe(
      expected,
    );
  });

  it.each([
    ['[@Net]*2', "[@[Net '#1]]*2"],
    ['Sales[net]', "Sales[Net '#1]"],
    ['Sales[[#Headers],[Net]:[Tax]]', "Sales[[#Headers],[Net '#1]:[Tax]]"],
    ['Other[Net]', 'Other[Net]'],
  ])('follows a renamed column from %s to %s', (formula, expected) => {
    expect(
      rewriteFormula(formula, home, { kind: 'columnRenamed', table: 'Sales', from: 'Net', to: 'Net #1' }),
    ).toBe(expected);
  });

  it.each([
    ['[@Net]', '#REF!'],
    ['SUM(Sales[Net])', 'SUM(#REF!)'],
    ['SUM(Sales[[Net]:[Gross]])', 'SUM(Sales[[Tax]:[Gross]])'],
    ['SUM(Sales[[Date]:[Net]])', 'SUM(Sales[Date])'],
    ['Sales[Tax]', 'Sales[Tax]'],
  ])('takes a deleted column out of %s', (formula, expected) => {
    expect(
      rewriteFormula(formula, home, {
        kind: 'columnDeleted',
        table: 'Sales',
        column: 'Net',
        previous: 'Date',
        next: 'Tax',
      }),
    ).toBe(expected);
  });

  it.each([
    ['[@Net]*2', 'S!$C4*2'],
    ['SUM(Sales[Net])', 'SUM(S!$C$2:$C$9)'],
    ['Sales[[#Headers],[Net]]', 'S!$C$1'],
    ['SUM(Sales[#All])', 'SUM(S!$A$1:$C$10)'],
    ['SUM(Sales[[#Totals],[Date]:[Net]])', 'SUM(S!$A$10:$C$10)'],
    ['ROWS(Sales)', 'ROWS(S!$A$2:$C$9)'],
    ['Sales[Gone]', '#REF!'],
  ])('writes %s as the address %s when the table becomes a range', (formula, expected) => {
    expect(
      rewriteFormula(formula, home, {
        kind: 'tableToRange',
        table: 'Sales',
        sheet: 'S',
        area: { top: 0, left: 0, bottom: 9, right: 2 },
        showHeaders: true,
        showTotals: true,
        columns: ['Date', 'Tax', 'Net'],
      }),
    ).toBe(expected);
  });
});
