import { addTable } from '../../../../src/embedded-host/model/edit/addTable';
import { deleteCells } from '../../../../src/embedded-host/model/edit/deleteCells';
import type { ConditionalRule } from '../../../../src/embedded-host/model/rules';
import type { Sheet } from '../../../../src/embedded-host/model/sheet';
import type { Change } from '../../../../src/embedded-host/model/workbook';
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

describe('deleting cells', () => {
  it('moves the rows below up; references to what is gone are lost, others follow', () => {
    const workbook = gridWorkbook({ S: [[1], [2], [3], ['=A2', '=A3', '=SUM(A1:A3)']] });
    const sheet = sheetOf(workbook);
    sheet.merges = [at('D2:E2'), at('D3:E3')];
    sheet.freeze = { rows: 3, columns: 0 };
    sheet.rowProps.set(1, { hidden: true });
    sheet.rowProps.set(2, { hidden: false, height: 40 });
    deleteCells(workbook, sheet, rows(2), 'up');
    expect(contents(sheet, 'A1:C4')).toEqual([
      [1, null, null],
      [3, null, null],
      ['=#REF!', '=A2', '=SUM(A1:A2)'],
      [null, null, null],
    ]);
    expect(sheet.merges).toEqual([at('D2:E2')]);
    expect(sheet.freeze.rows).toBe(2);
    expect([...sheet.rowProps]).toEqual([[1, { hidden: false, height: 40 }]]);
  });

  it('moves only the cells to the right of a part of some rows', () => {
    const workbook = gridWorkbook({
      S: [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
        ['=C1', '=C2', null],
      ],
    });
    const sheet = sheetOf(workbook);
    deleteCells(workbook, sheet, at('A1:B1'), 'left');
    expect(contents(sheet, 'A1:C3')).toEqual([
      ['c', null, null],
      ['d', 'e', 'f'],
      ['=A1', '=C2', null],
    ]);
  });

  it.each([
    ['its first row', rows(2), 'A2:A3', '$B2>1'],
    ['a row inside', rows(3), 'A2:A3', '$B2>1'],
    ['a row above', rows(1), 'A1:A3', '$B1>1'],
  ])('keeps judging the same rows by a rule that loses %s', (_, area, address, formula) => {
    const workbook = gridWorkbook({ S: [[1], [2], [3], [4]] });
    const sheet = sheetOf(workbook);
    sheet.rules = [rule('A2:A4', '$B2>1')];
    deleteCells(workbook, sheet, area, 'up');
    expect(sheet.rules.map((it) => [it.areas, it.rule])).toEqual([
      [[at(address)], { kind: 'custom', formula, format: {} }],
    ]);
  });

  it('drops rules, merges, validations and tables that are deleted whole', () => {
    const workbook = gridWorkbook({ S: [['x'], ['n'], [1], ['y']] });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A2:A3'), true);
    sheet.rules = [rule('A2:A3', 'A2>1'), rule('A4', 'A4>1')];
    sheet.merges = [at('C2:D3')];
    deleteCells(workbook, sheet, rows(2, 3), 'up');
    expect(sheet.tables).toEqual([]);
    expect(sheet.merges).toEqual([]);
    expect(sheet.rules.map((it) => [it.id, it.priority])).toEqual([['A4', 0]]);
  });

  it('takes table columns along with whole sheet columns; references to them are lost', () => {
    const workbook = gridWorkbook({
      S: [
        ['n', 'm', '=SUM(Table1[m])'],
        [1, '=[@n]', null],
      ],
    });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:B2'), true);
    deleteCells(workbook, sheet, columns(0), 'left');
    expect(sheet.tables[0]).toMatchObject({ area: at('A1:A2'), columns: [{ name: 'm' }] });
    expect(contents(sheet, 'A1:B2')).toEqual([
      ['m', '=SUM(Table1[m])'],
      ['=#REF!', null],
    ]);
  });

  it('keeps the formula of a calculated column when another column is deleted', () => {
    const workbook = gridWorkbook({
      S: [
        ['n', 'm', 'twice'],
        [1, 2, '=A2*2'],
        [3, 4, '=A3*2'],
      ],
    });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:C3'), true);
    deleteCells(workbook, sheet, at('B1:B3'), 'left');
    expect(sheet.tables[0]?.columns[1]).toMatchObject({ name: 'twice', formula: 'A2*2' });
  });

  it('leaves a table one blank row when all its rows are deleted', () => {
    const workbook = gridWorkbook({ S: [['n'], [1], [2], ['below']] });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:A3'), true);
    deleteCells(workbook, sheet, rows(2, 3), 'up');
    expect(contents(sheet, 'A1:A3')).toEqual([['n'], [null], ['below']]);
    expect(sheet.tables[0]?.area).toEqual(at('A1:A2'));
  });

  it.each<[string, string, (sheet: Sheet) => void]>([
    ['a table in two', 'InsertDeleteConflict', () => undefined],
    [
      'merged cells in two',
      'MergedRangeConflict',
      (sheet) => {
        sheet.tables = [];
        sheet.merges = [at('A2:B2')];
      },
    ],
    [
      'an array formula',
      'InvalidOperation',
      (sheet) => {
        sheet.tables = [];
        const array = { area: at('A2:A3'), dynamic: false };
        sheet.cells.set(1, 0, { value: 1, formula: 'B1:B2', array, format: 0 });
        sheet.cells.set(2, 0, { value: 2, array, format: 0 });
      },
    ],
  ])('refuses to cut %s', (_, code, prepare) => {
    const workbook = gridWorkbook({
      S: [
        ['n', 'm'],
        [1, 2],
        [3, 4],
      ],
    });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:B3'), true);
    prepare(sheet);
    expect(() => deleteCells(workbook, sheet, at('A2'), 'up')).toThrow(expect.objectContaining({ code }));
  });

  it('refuses to delete the header row of a table alone', () => {
    const workbook = gridWorkbook({ S: [['n'], [1]] });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:A2'), true);
    expect(() => deleteCells(workbook, sheet, rows(1), 'up')).toThrow(
      expect.objectContaining({ code: 'InsertDeleteConflict' }),
    );
  });

  it('tells what moved, and which way', () => {
    const workbook = gridWorkbook({ S: [['a', 'b']] });
    const changes: Change[] = [];
    workbook.onChange((change) => changes.push(change));
    const sheet = sheetOf(workbook);
    deleteCells(workbook, sheet, at('A1'), 'left');
    deleteCells(workbook, sheet, rows(1), 'up');
    expect(changes).toEqual([
      { kind: 'cells', sheet, area: at('A1'), change: 'cellDeleted', shift: 'columns' },
      { kind: 'cells', sheet, area: rows(1), change: 'rowDeleted', shift: 'rows' },
    ]);
  });

  it.each([
    ['takes away a PivotTable that goes whole', 'A2:XFD6', []],
    ['moves up one that stands below', 'A1:XFD2', ['A1:B3']],
  ])('%s', (_, deleted, left) => {
    const workbook = gridWorkbook({ S: [] });
    const sheet = sheetOf(workbook);
    sheet.pivotTables = [{ name: 'Pivot', area: at('A3:B5') }];
    deleteCells(workbook, sheet, at(deleted), 'up');
    expect(sheet.pivotTables.map(({ area }) => area)).toEqual(left.map(at));
  });

  it('refuses to delete a part of a PivotTable', () => {
    const workbook = gridWorkbook({ S: [] });
    const sheet = sheetOf(workbook);
    sheet.pivotTables = [{ name: 'Pivot', area: at('A3:B5') }];
    expect(() => deleteCells(workbook, sheet, at('A5:XFD6'), 'up')).toThrow(
      expect.objectContaining({ code: 'PivotTableRangeConflict' }),
    );
  });
});
