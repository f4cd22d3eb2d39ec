import { addTable } from '../../../../src/embedded-host/model/edit/addTable';
import { insertCells } from '../../../../src/embedded-host/model/edit/insertCells';
import { HostError } from '../../../../src/embedded-host/model/hostError';
import type { ConditionalRule } from '../../../../src/embedded-host/model/rules';
import { at, contents, gridWorkbook, sheetOf } from '../../../support/gridWorkbook';

const rows = (first: number, last = first) => ({ top: first - 1, bottom: last - 1, left: 0, right: 16383 });
const columns = (first: number, last = first) => ({ left: first, right: last, top: 0, bottom: 1048575 });
const rule = (address: string, formula: string): ConditionalRule => ({
  id: address,
  areas: [at(address)],
  priority: 0,
  stopIfTrue: false,
  rule: { kind: 'custom', formula, format: {} },
});

describe('inserting cells', () => {
  it('moves the rows below down and lets formulas, names, merges, rules and frozen panes follow', () => {
    const workbook = gridWorkbook({
      S: [
        ['a', 1],
        ['b', 2],
        ['=SUM(B1:B2)', '=$B$2'],
      ],
      T: [['=S!B2', '=B2']],
    });
    const sheet = sheetOf(workbook, 'S');
    sheet.rules = [rule('A2:B3', '$B2>1')];
    sheet.merges = [at('C2:D2')];
    sheet.freeze = { rows: 2, columns: 1 };
    sheet.rowProps.set(1, { height: 30, hidden: false });
    workbook.names = [{ name: 'Two', formula: 'S!$B$2', comment: '', visible: true }];
    insertCells(workbook, sheet, rows(2), 'down');
    expect(contents(sheet, 'A1:B4')).toEqual([
      ['a', 1],
      [null, null],
      ['b', 3 - 1],
      ['=SUM(B1:B3)', '=$B$3'],
    ]);
    expect(contents(sheetOf(workbook, 'T'), 'A1:B1')).toEqual([['=S!B3', '=B2']]);
    expect(workbook.names[0]?.formula).toBe('S!$B$3');
    expect(sheet.rules).toEqual([{ ...rule('A2:B3', '$B3>1'), areas: [at('A3:B4')] }]);
    expect(sheet.merges).toEqual([at('C3:D3')]);
    expect(sheet.freeze).toEqual({ rows: 3, columns: 1 });
    expect([...sheet.rowProps]).toEqual([[2, { height: 30, hidden: false }]]);
  });

  it('moves only the cells to the right of a part of some columns', () => {
    const workbook = gridWorkbook({
      S: [
        ['a', 'b'],
        ['c', 'd'],
        ['=B1', '=B2'],
      ],
    });
    const sheet = sheetOf(workbook);
    insertCells(workbook, sheet, at('A1'), 'right');
    expect(contents(sheet, 'A1:C3')).toEqual([
      [null, 'a', 'b'],
      ['c', 'd', null],
      ['=C1', '=B2', null],
    ]);
  });

  it('gives new cells the look of the row above', () => {
    const workbook = gridWorkbook({ S: [['a'], ['b']] });
    const sheet = sheetOf(workbook);
    const bold = workbook.formats.change(0, { numberFormat: '0%' });
    sheet.cells.set(0, 0, { value: 'a', format: bold });
    insertCells(workbook, sheet, rows(2), 'down');
    expect(sheet.cells.get(1, 0)).toEqual({ value: null, format: bold });
  });

  it('makes a table grow when rows come inside it, with its calculated columns', () => {
    const workbook = gridWorkbook({
      S: [
        ['n', 'twice'],
        [1, '=[@n]*2'],
        [2, '=[@n]*2'],
      ],
    });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:B3'), true);
    insertCells(workbook, sheet, rows(3), 'down');
    expect(sheet.tables[0]?.area).toEqual(at('A1:B4'));
    expect(contents(sheet, 'A3:B4')).toEqual([
      [null, '=[@n]*2'],
      [2, '=[@n]*2'],
    ]);
  });

  it('writes calculated columns for the new first row when rows come right below the header', () => {
    const workbook = gridWorkbook({
      S: [
        ['n', 'twice'],
        [1, '=A2*2'],
        [2, '=A3*2'],
      ],
    });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:B3'), true);
    insertCells(workbook, sheet, rows(2), 'down');
    expect(contents(sheet, 'B2:B4')).toEqual([['=A2*2'], ['=A3*2'], ['=A4*2']]);
    expect(sheet.tables[0]?.columns[1]?.formula).toBe('A2*2');
  });

  it('names the columns that whole sheet columns insert into a table', () => {
    const workbook = gridWorkbook({
      S: [
        ['n', 'm'],
        [1, 2],
      ],
    });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:B2'), true);
    insertCells(workbook, sheet, columns(1), 'right');
    expect(sheet.tables[0]?.columns.map((column) => column.name)).toEqual(['n', 'Column1', 'm']);
    expect(contents(sheet, 'A1:C2')).toEqual([
      ['n', 'Column1', 'm'],
      [1, null, 2],
    ]);
  });

  it.each([
    ['a table', 'InsertDeleteConflict', (sheet: ReturnType<typeof sheetOf>) => void (sheet.merges = [])],
    [
      'merged cells',
      'MergedRangeConflict',
      (sheet: ReturnType<typeof sheetOf>) => {
        sheet.tables = [];
        sheet.merges = [at('A2:B2')];
      },
    ],
    [
      'a PivotTable',
      'PivotTableRangeConflict',
      (sheet: ReturnType<typeof sheetOf>) => {
        sheet.tables = [];
        sheet.pivotTables = [{ name: 'Pivot', area: at('A1:B2') }];
      },
    ],
  ])('refuses to tear %s', (_, code, prepare) => {
    const workbook = gridWorkbook({
      S: [
        ['n', 'm'],
        [1, 2],
      ],
    });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:B2'), true);
    prepare(sheet);
    expect(() => insertCells(workbook, sheet, at('A2'), 'down')).toThrow(expect.objectContaining({ code }));
    expect(contents(sheet, 'A1:B2')).toEqual([
      ['n', 'm'],
      [1, 2],
    ]);
  });

  it.each([
    ['moves a PivotTable below', rows(1), 'A4:B6'],
    ['leaves one above where it is', rows(6), 'A3:B5'],
  ])('%s', (_, inserted, area) => {
    const workbook = gridWorkbook({ S: [] });
    const sheet = sheetOf(workbook);
    sheet.pivotTables = [{ name: 'Pivot', area: at('A3:B5') }];
    insertCells(workbook, sheet, inserted, 'down');
    expect(sheet.pivotTables).toEqual([{ name: 'Pivot', area: at(area) }]);
  });

  it('refuses rows inside a PivotTable, which only its own layout may change', () => {
    const workbook = gridWorkbook({ S: [] });
    const sheet = sheetOf(workbook);
    sheet.pivotTables = [{ name: 'Pivot', area: at('A3:B5') }];
    expect(() => insertCells(workbook, sheet, rows(4), 'down')).toThrow(
      expect.objectContaining({ code: 'PivotTableRangeConflict' }),
    );
  });

  it('lets a spill that it opens give way: its formula spills anew', () => {
    const workbook = gridWorkbook({ S: [] });
    const sheet = sheetOf(workbook);
    const array = { area: at('A1:A2'), dynamic: true };
    sheet.cells.set(0, 0, { value: 1, formula: 'C1:C2', array, format: 0 });
    sheet.cells.set(1, 0, { value: 2, array, format: 0 });
    insertCells(workbook, sheet, rows(2), 'down');
    expect(contents(sheet, 'A1:A3')).toEqual([['=C1:C3'], [null], [null]]);
    expect(sheet.cells.get(0, 0)?.array?.area).toEqual(at('A1'));
  });

  it('refuses to push content off the sheet', () => {
    const workbook = gridWorkbook({ S: [['n']] });
    const sheet = sheetOf(workbook);
    sheet.cells.set(1048575, 0, { value: 'last', format: 0 });
    expect(() => insertCells(workbook, sheet, rows(1), 'down')).toThrow(HostError);
  });
});
