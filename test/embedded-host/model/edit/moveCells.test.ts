import { addTable } from '../../../../src/embedded-host/model/edit/addTable';
import { moveCells } from '../../../../src/embedded-host/model/edit/moveCells';
import { at, contents, type GridRows, gridWorkbook, sheetOf } from '../../../support/gridWorkbook';

function move(
  rows: GridRows,
  from: string,
  to: string,
  prepare: (sheet: ReturnType<typeof sheetOf>) => void = () => undefined,
) {
  const workbook = gridWorkbook({ S: rows });
  const sheet = sheetOf(workbook);
  prepare(sheet);
  const { top, left } = at(to);
  moveCells(workbook, sheet, at(from), top, left);
  return { workbook, sheet };
}

describe('moving cells', () => {
  it('keeps what formulas refer to, and references follow the cells', () => {
    const { sheet } = move([[1, '=A1*2', '=B1']], 'A1:B1', 'A3');
    expect(contents(sheet, 'A1:C3')).toEqual([
      [null, null, '=B3'],
      [null, null, null],
      [1, '=A3*2', null],
    ]);
  });

  it('overwrites the destination, even where it overlaps the source', () => {
    const { sheet } = move([[1, 2, 3]], 'A1:B1', 'B1');
    expect(contents(sheet, 'A1:C1')).toEqual([[null, 1, 2]]);
  });

  it('takes rules, validations, merged cells and the filter along', () => {
    const { sheet } = move([[1], [2]], 'A1:B2', 'D5', (it) => {
      it.rules = [
        {
          id: 'r',
          areas: [at('A1:A4')],
          priority: 0,
          stopIfTrue: false,
          rule: { kind: 'custom', formula: 'A1>1', format: {} },
        },
      ];
      it.merges = [at('B1:B2')];
      it.filter = { area: at('A1:A2'), criteria: [] };
    });
    expect(sheet.rules.map(({ areas, rule }) => [areas, rule.kind === 'custom' && rule.formula])).toEqual([
      [[at('A3:A4'), at('D5:D6')], 'A3>1'],
    ]);
    expect(sheet.merges).toEqual([at('E5:E6')]);
    expect(sheet.filter?.area).toEqual(at('D5:D6'));
  });

  it('moves a whole table', () => {
    const workbook = gridWorkbook({ S: [['n', '=SUM(Table1[n])'], [1]] });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:A2'), true);
    moveCells(workbook, sheet, at('A1:A2'), 4, 3);
    expect(sheet.tables[0]).toMatchObject({ area: at('D5:D6'), filter: { area: at('D5:D6') } });
    expect(contents(sheet, 'A1:D6')[4]).toEqual([null, null, null, 'n']);
    expect(contents(sheet, 'B1')).toEqual([['=SUM(Table1[n])']]);
  });

  it.each([
    ['the header of a table without the table', 'A1:A1', 'D5'],
    ['a table onto another', 'A1:A2', 'C2'],
  ])('refuses to move %s', (_, from, to) => {
    const workbook = gridWorkbook({
      S: [
        ['n', null, 'm'],
        [1, null, 2],
      ],
    });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:A2'), true);
    addTable(workbook, sheet, at('C1:C2'), true);
    const { top, left } = at(to);
    expect(() => moveCells(workbook, sheet, at(from), top, left)).toThrow(
      expect.objectContaining({ code: 'InvalidOperation' }),
    );
  });

  it('refuses to cut merged cells', () => {
    expect(() => move([[1]], 'A1', 'D5', (sheet) => void (sheet.merges = [at('A1:B1')]))).toThrow(
      expect.objectContaining({ code: 'InvalidOperation' }),
    );
  });

  it('takes a whole PivotTable along', () => {
    const { sheet } = move([[1], [2]], 'A1:B3', 'D5', (it) => {
      it.pivotTables = [{ name: 'Pivot', area: at('A1:B2') }];
    });
    expect(sheet.pivotTables).toEqual([{ name: 'Pivot', area: at('D5:E6') }]);
  });

  it.each([
    ['from', 'A1:A2', 'D5'],
    ['onto', 'C1:C2', 'B2'],
  ])('refuses to move cells %s a part of a PivotTable', (_, from, to) => {
    const pivot = (it: ReturnType<typeof sheetOf>): void => {
      it.pivotTables = [{ name: 'Pivot', area: at('A1:B2') }];
    };
    expect(() => move([[1]], from, to, pivot)).toThrow(
      expect.objectContaining({ code: 'PivotTableRangeConflict' }),
    );
  });
});
