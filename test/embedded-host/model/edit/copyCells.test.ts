import { type CopyOptions, copyCells } from '../../../../src/embedded-host/model/edit/copyCells';
import { addTable } from '../../../../src/embedded-host/model/edit/addTable';
import type { ConditionalRule } from '../../../../src/embedded-host/model/rules';
import { at, contents, type GridRows, gridWorkbook, sheetOf } from '../../../support/gridWorkbook';

const ALL: CopyOptions = { what: 'all', skipBlanks: false, transpose: false };

function copy(rows: GridRows, from: string, to: string, options: Partial<CopyOptions> = {}) {
  const workbook = gridWorkbook({ S: rows, T: [] });
  const sheet = sheetOf(workbook, 'S');
  const written = copyCells(
    workbook,
    { sheet, area: at(from) },
    { sheet, area: at(to) },
    { ...ALL, ...options },
  );
  return { workbook, sheet, written };
}

describe('copying cells', () => {
  it('moves relative references along', () => {
    const { sheet } = copy([[1, '=A1+$A$1']], 'B1', 'B2');
    expect(contents(sheet, 'B2')).toEqual([['=A2+$A$1']]);
  });

  it.each([
    ['a destination of one cell takes the whole source', 'A1:B1', 'A3', 'A3:B3', [[1, 2]]],
    [
      'a multiple of the source is tiled',
      'A1:B1',
      'A3:B4',
      'A3:B4',
      [
        [1, 2],
        [1, 2],
      ],
    ],
    ['another size is covered from its first cell', 'A1:B1', 'A3:C3', 'A3:B3', [[1, 2]]],
    ['an overlapping destination gets what was there before', 'A1:B1', 'B1', 'B1:C1', [[1, 2]]],
  ])('%s', (_, from, to, written, result) => {
    const seen = copy([[1, 2]], from, to);
    expect(seen.written).toEqual(at(written));
    expect(contents(seen.sheet, written)).toEqual(result);
  });

  it('copies values alone, formulas alone or formats alone', () => {
    const rows: GridRows = [[5, '=A1*2']];
    const values = copy(rows, 'A1:B1', 'A2', { what: 'values' });
    expect(contents(values.sheet, 'A2:B2')).toEqual([[5, null]]);
    const formulas = copy(rows, 'A1:B1', 'A2', { what: 'formulas' });
    expect(contents(formulas.sheet, 'A2:B2')).toEqual([[5, '=A2*2']]);
    const formats = copy(rows, 'A1:B1', 'A2', { what: 'formats' });
    expect(contents(formats.sheet, 'A2:B2')).toEqual([[null, null]]);
  });

  it('leaves the destination alone where the source is blank, if asked', () => {
    const { sheet } = copy(
      [
        [1, null],
        [8, 9],
      ],
      'A1:B1',
      'A2',
      { skipBlanks: true },
    );
    expect(contents(sheet, 'A2:B2')).toEqual([[1, 9]]);
  });

  it('turns rows into columns, if asked', () => {
    const { sheet } = copy([[1, 2, 3]], 'A1:C1', 'A2', { transpose: true });
    expect(contents(sheet, 'A2:B4')).toEqual([
      [1, null],
      [2, null],
      [3, null],
    ]);
  });

  it('takes conditional formats along: the same rule on the sheet, a new one on another', () => {
    const workbook = gridWorkbook({ S: [[1], [2]], T: [] });
    const [from, other] = [sheetOf(workbook, 'S'), sheetOf(workbook, 'T')];
    const rule: ConditionalRule = {
      id: 'rule',
      areas: [at('A1')],
      priority: 0,
      stopIfTrue: false,
      rule: { kind: 'custom', formula: 'B1>1', format: {} },
    };
    from.rules = [rule];
    copyCells(workbook, { sheet: from, area: at('A1') }, { sheet: from, area: at('A2') }, ALL);
    copyCells(workbook, { sheet: from, area: at('A1') }, { sheet: other, area: at('C3') }, ALL);
    expect(from.rules).toEqual([{ ...rule, areas: [at('A1:A2')] }]);
    expect(other.rules).toMatchObject([{ areas: [at('C3')], rule: { formula: 'D3>1' } }]);
    expect(other.rules[0]?.id).not.toBe('rule');
  });

  it('renames the columns of a table whose headers it writes', () => {
    const workbook = gridWorkbook({
      S: [
        ['n', 'm'],
        [1, 2],
        ['New', null],
      ],
    });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:B2'), true);
    copyCells(workbook, { sheet, area: at('A3') }, { sheet, area: at('B1') }, ALL);
    expect(sheet.tables[0]?.columns.map((column) => column.name)).toEqual(['n', 'New']);
  });

  it('refuses to write into a part of an array formula', () => {
    const workbook = gridWorkbook({ S: [[1]] });
    const sheet = sheetOf(workbook);
    const array = { area: at('A2:A3'), dynamic: false };
    sheet.cells.set(1, 0, { value: 1, formula: 'B1:B2', array, format: 0 });
    sheet.cells.set(2, 0, { value: 2, array, format: 0 });
    expect(() => copyCells(workbook, { sheet, area: at('A1') }, { sheet, area: at('A2') }, ALL)).toThrow(
      expect.objectContaining({ code: 'InvalidOperation' }),
    );
  });
});
