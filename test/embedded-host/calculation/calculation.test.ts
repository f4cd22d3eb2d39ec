import fc from 'fast-check';
import { attachCalculation } from '../../../src/embedded-host/calculation/calculation';
import { deleteCells } from '../../../src/embedded-host/model/edit/deleteCells';
import { insertCells } from '../../../src/embedded-host/model/edit/insertCells';
import { hideRows } from '../../../src/embedded-host/model/edit/sizeRows';
import { setCells, type Entry } from '../../../src/embedded-host/model/edit/setCells';
import { MAX_COLUMNS } from '../../../src/embedded-host/model/area';
import { ErrorValue, type Scalar } from '../../../src/embedded-host/model/value';
import type { Workbook } from '../../../src/embedded-host/model/workbook';
import { calculated } from '../../support/calculateFormula';
import { at, gridWorkbook, sheetOf, type GridRows } from '../../support/gridWorkbook';
import { withTable } from '../../support/withTable';

function enter(workbook: Workbook, address: string, content: Scalar, sheetName?: string): void {
  const entry: Entry =
    typeof content === 'string' && content.startsWith('=')
      ? { formula: content.slice(1) }
      : { value: content };
  setCells(workbook, sheetOf(workbook, sheetName), at(address), () => entry);
}

function valueAt(workbook: Workbook, address: string, sheetName?: string): unknown {
  const { top, left } = at(address);
  const value = sheetOf(workbook, sheetName).cells.get(top, left)?.value ?? null;
  return value instanceof ErrorValue ? value.code : value;
}

/** Calculates, and says which cells got other values, as `top,left:bottom,right`. */
function changes(workbook: Workbook): string[] {
  return (workbook.calculation?.calculate('recalculate') ?? []).map(
    ({ area }) => `${area.top},${area.left}:${area.bottom},${area.right}`,
  );
}

describe('calculate', () => {
  it('trusts the values of the file until something they rest on changes', () => {
    const workbook = gridWorkbook({ Data: [[1]] });
    sheetOf(workbook).cells.set(0, 1, { value: 99, formula: 'A1*2', format: 0 });
    attachCalculation(workbook);
    expect(changes(workbook)).toEqual([]);
    expect(valueAt(workbook, 'B1')).toBe(99);
    enter(workbook, 'A1', 5);
    expect(changes(workbook)).toEqual(['0,1:0,1']);
    expect(valueAt(workbook, 'B1')).toBe(10);
  });

  it('follows edits that came before anyone asked for a calculation', () => {
    const workbook = gridWorkbook({ Data: [[1], [2]] });
    const sheet = sheetOf(workbook);
    sheet.cells.set(0, 1, { value: 10, formula: 'A1*10', format: 0 });
    sheet.cells.set(1, 1, { value: 'trusted', formula: 'A2*10', format: 0 });
    attachCalculation(workbook);
    enter(workbook, 'A1', 5);
    changes(workbook);
    expect(['B1', 'B2'].map((address) => valueAt(workbook, address))).toEqual([50, 'trusted']);
  });

  it('calculates everything when cells moved before that', () => {
    const workbook = gridWorkbook({ Data: [[1], [2]] });
    const sheet = sheetOf(workbook);
    sheet.cells.set(0, 1, { value: 3, formula: 'SUM(A1:A2)', format: 0 });
    attachCalculation(workbook);
    deleteCells(workbook, sheet, { top: 1, bottom: 1, left: 0, right: MAX_COLUMNS - 1 }, 'up');
    changes(workbook);
    expect(valueAt(workbook, 'B1')).toBe(1);
  });

  it('calculates formulas for which the file has no value', () => {
    const workbook = calculated({ Data: [[1, '=A1+1', '=B1+1']] });
    expect(valueAt(workbook, 'C1')).toBe(3);
  });

  it('recalculates what depends on an edit, across sheets, and nothing else', () => {
    const workbook = calculated({ Data: [[1, '=A1*2', '=7*1']], Report: [['=Data!B1+1', '=SUM(Data!A:A)']] });
    enter(workbook, 'A1', 10, 'Data');
    const changed = workbook.calculation?.calculate('recalculate') ?? [];
    expect(changed.map(({ sheet, area }) => [sheet.name, area])).toEqual([
      ['Data', at('B1')],
      ['Report', at('A1:B1')],
    ]);
    expect(valueAt(workbook, 'A1', 'Report')).toBe(21);
  });

  it('follows a formula that is replaced by another or by a constant', () => {
    const workbook = calculated({ Data: [[1, 2, '=A1', '=C1*10']] });
    enter(workbook, 'C1', '=B1');
    changes(workbook);
    expect(valueAt(workbook, 'D1')).toBe(20);
    enter(workbook, 'A1', 100);
    expect(changes(workbook)).toEqual([]);
    enter(workbook, 'C1', 5);
    changes(workbook);
    enter(workbook, 'B1', 100);
    expect(changes(workbook)).toEqual([]);
    expect(valueAt(workbook, 'D1')).toBe(50);
  });

  it('reports a value only when it is another one', () => {
    const workbook = calculated({ Data: [[0.1, 0.2, '=IF(A1>0,"up","down")']] });
    enter(workbook, 'A1', 5);
    expect(changes(workbook)).toEqual([]);
  });

  it('keeps the cell as it was when only the last binary digits differ', () => {
    const workbook = gridWorkbook({ Data: [[0.1, 0.2]] });
    const sheet = sheetOf(workbook);
    const fromFile = { value: 0.3, formula: 'A1+B1', format: 0 };
    sheet.cells.set(0, 2, fromFile);
    attachCalculation(workbook);
    workbook.calculation?.calculate('full');
    expect(sheet.cells.get(0, 2)).toBe(fromFile);
  });

  it('takes a chain of 30,000 cells without running out of stack, whichever way it runs', () => {
    const length = 30_000;
    const down = gridWorkbook({ Data: [[1]] });
    const up = gridWorkbook({ Data: [] });
    for (let row = 1; row < length; row++)
      sheetOf(down).cells.set(row, 0, { value: null, formula: `A${row}+1`, format: 0 });
    for (let row = 0; row < length - 1; row++)
      sheetOf(up).cells.set(row, 0, { value: null, formula: `A${row + 2}+1`, format: 0 });
    sheetOf(up).cells.set(length - 1, 0, { value: 1, format: 0 });
    for (const workbook of [down, up]) {
      attachCalculation(workbook);
      workbook.calculation?.calculate('recalculate');
    }
    expect(valueAt(down, `A${length}`)).toBe(length);
    expect(valueAt(up, 'A1')).toBe(length);
  });

  it('gives formulas in a circle 0, lists them, and calculates what leans on them', () => {
    const workbook = calculated({ Data: [['=B1+1', '=C1+1', '=A1+1', '=A1+5']] });
    expect(['A1', 'B1', 'C1', 'D1'].map((address) => valueAt(workbook, address))).toEqual([0, 0, 0, 5]);
    expect(workbook.calculation?.unsupported().map(({ column, reason }) => [column, reason])).toEqual(
      expect.arrayContaining([[0, 'refers to itself in a circle']]),
    );
    enter(workbook, 'C1', 1);
    changes(workbook);
    expect(['A1', 'B1', 'C1', 'D1'].map((address) => valueAt(workbook, address))).toEqual([3, 2, 1, 8]);
    expect(workbook.calculation?.unsupported()).toEqual([]);
  });

  it('sees no circle where the branch that would close it is not taken', () => {
    const workbook = calculated({ Data: [['=IF(TRUE,1,B1)', '=A1+1']] });
    expect(['A1', 'B1'].map((address) => valueAt(workbook, address))).toEqual([1, 2]);
    expect(workbook.calculation?.unsupported()).toEqual([]);
  });

  it('sees no circle where a lookup names a range but reads another cell of it', () => {
    const workbook = calculated({ Data: [['=INDEX(A1:C1,3)', '=A1+1', 7]] });
    expect(['A1', 'B1'].map((address) => valueAt(workbook, address))).toEqual([7, 8]);
  });

  it('finds the cells that OFFSET and INDIRECT read, though they are not named', () => {
    const workbook = calculated({
      Data: [
        ['=SUM(OFFSET(C1,0,0,2,1))', '=INDIRECT("C"&2)', '=D1*2'],
        [null, null, '=D1*3'],
      ],
    });
    enter(workbook, 'D1', 10);
    changes(workbook);
    expect(['A1', 'B1'].map((address) => valueAt(workbook, address))).toEqual([50, 30]);
  });

  it('keeps the value of a formula it cannot calculate, and lists it with the reason', () => {
    const workbook = gridWorkbook({ Data: [[1]] });
    const { cells } = sheetOf(workbook);
    const formulas = ['CUBEVALUE("x",A1)', '[1]Other!A1+A1', 'SUM(Jan:Dec!A1)', 'LET(x,A1,x)'];
    formulas.forEach((formula, i) => cells.set(0, i + 1, { value: 'kept', formula, format: 0 }));
    attachCalculation(workbook);
    workbook.calculation?.calculate('full');
    enter(workbook, 'A1', 2);
    changes(workbook);
    expect(['B1', 'C1', 'D1', 'E1'].map((address) => valueAt(workbook, address))).toEqual([
      'kept',
      'kept',
      'kept',
      'kept',
    ]);
    expect(workbook.calculation?.unsupported().map(({ reason }) => reason)).toEqual([
      'function CUBEVALUE is not calculated',
      'refers to another workbook',
      'refers to several sheets at once',
      'LET is not calculated',
    ]);
  });

  it('gives a new formula with an unknown function #NAME?', () => {
    const workbook = calculated({ Data: [[1]] });
    enter(workbook, 'B1', '=NOSUCH(A1)');
    changes(workbook);
    expect(valueAt(workbook, 'B1')).toBe('#NAME?');
  });

  it('counts hidden rows again when rows were hidden, and not at each calculation', () => {
    const workbook = calculated({ Data: [[1, '=SUBTOTAL(109,A1:A2)'], [2]] });
    const sheet = sheetOf(workbook);
    const cell = sheet.cells.get(0, 1) ?? { format: 0 };
    sheet.cells.set(0, 1, { ...cell, value: 'stale on purpose' });
    expect(changes(workbook)).toEqual([]);
    hideRows(workbook, sheet, at('A2'), true);
    expect(changes(workbook)).toEqual(['0,1:0,1']);
    expect(valueAt(workbook, 'B1')).toBe(1);
  });

  it('gives another number for a sheet that was moved', () => {
    const workbook = calculated({ Data: [['=SHEET()']], Other: [] });
    workbook.sheets = [...workbook.sheets].reverse();
    workbook.noteChange({ kind: 'structure', sheet: sheetOf(workbook, 'Data'), what: 'sheet' });
    changes(workbook);
    expect(valueAt(workbook, 'A1', 'Data')).toBe(2);
  });

  it('asks the clock each time, and recalculates what reads TODAY only on another day', () => {
    let moment = new Date(2026, 2, 15, 12);
    const workbook = gridWorkbook({ Data: [['=TODAY()', '=A1+1']] });
    attachCalculation(workbook, { now: () => moment });
    changes(workbook);
    expect(valueAt(workbook, 'B1')).toBe(46097);
    moment = new Date(2026, 2, 15, 18);
    expect(changes(workbook)).toEqual([]);
    moment = new Date(2026, 2, 16, 0);
    expect(changes(workbook)).toEqual(['0,0:0,1']);
    expect(valueAt(workbook, 'B1')).toBe(46098);
  });
});

describe('calculate after cells have moved', () => {
  const wholeRow = (row: number): { top: number; bottom: number; left: number; right: number } => ({
    top: row - 1,
    bottom: row - 1,
    left: 0,
    right: MAX_COLUMNS - 1,
  });

  it('leaves formulas alone that only moved along', () => {
    const workbook = gridWorkbook({ Data: [[1], [2]] });
    const sheet = sheetOf(workbook);
    sheet.cells.set(1, 1, { value: 'stale on purpose', formula: 'A1+A2', format: 0 });
    attachCalculation(workbook);
    changes(workbook);
    insertCells(workbook, sheet, wholeRow(1), 'down');
    expect(changes(workbook)).toEqual([]);
    expect(valueAt(workbook, 'B3')).toBe('stale on purpose');
    enter(workbook, 'A2', 5);
    expect(changes(workbook)).toEqual(['2,1:2,1']);
    expect(valueAt(workbook, 'B3')).toBe(7);
  });

  it('recalculates ranges that lost or gained cells', () => {
    const workbook = calculated({ Data: [[1, '=SUM(A1:A3)'], [2, '=ROW()'], [3]] });
    const sheet = sheetOf(workbook);
    deleteCells(workbook, sheet, wholeRow(3), 'up');
    changes(workbook);
    expect(valueAt(workbook, 'B1')).toBe(3);
    insertCells(workbook, sheet, wholeRow(2), 'down');
    enter(workbook, 'A2', 10);
    changes(workbook);
    expect(['B1', 'B3'].map((address) => valueAt(workbook, address))).toEqual([13, 3]);
  });

  it('asks ROW and COLUMN again where they or what they are asked of moved, and nowhere else', () => {
    const workbook = calculated({ Data: [['=ROW(Far!A3)'], ['=ROW()']], Far: [] });
    const [data, far] = [sheetOf(workbook), sheetOf(workbook, 'Far')];
    for (const row of [0, 1])
      data.cells.set(row, 0, { ...(data.cells.get(row, 0) ?? { format: 0 }), value: 'stale on purpose' });
    insertCells(workbook, far, wholeRow(8), 'down');
    expect(changes(workbook)).toEqual([]);
    insertCells(workbook, far, wholeRow(1), 'down');
    changes(workbook);
    expect(['A1', 'A2'].map((address) => valueAt(workbook, address))).toEqual([4, 'stale on purpose']);
    insertCells(workbook, data, wholeRow(2), 'down');
    changes(workbook);
    expect(valueAt(workbook, 'A3')).toBe(3);
  });

  it('shows #REF! where what was read has gone', () => {
    const workbook = calculated({ Data: [[1, 2], ['=A1+B1']] });
    deleteCells(workbook, sheetOf(workbook), wholeRow(1), 'up');
    changes(workbook);
    expect(valueAt(workbook, 'A1')).toBe('#REF!');
  });

  it('follows a table that grows and a name that changes', () => {
    const workbook = withTable(
      gridWorkbook({ Data: [['Net'], [1], [2], [null, '=SUM(Sales[Net])', '=Rate']] }),
      'Sales',
      'A1:A3',
    );
    attachCalculation(workbook);
    changes(workbook);
    const sheet = sheetOf(workbook);
    enter(workbook, 'A4', 4);
    sheet.tables = sheet.tables.map((table) => ({ ...table, area: at('A1:A4') }));
    workbook.names = [{ name: 'Rate', formula: '0.5', comment: '', visible: true }];
    workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
    changes(workbook);
    expect(['B4', 'C4'].map((address) => valueAt(workbook, address))).toEqual([7, 0.5]);
  });
});

describe('calculation, whatever is edited in whatever order', () => {
  const size = 6;
  const place = fc.record({ row: fc.nat(size - 1), column: fc.nat(size - 1) });
  const name = ({ row, column }: { row: number; column: number }): string =>
    `${String.fromCharCode(65 + column)}${row + 1}`;
  const content = fc.oneof(
    fc.integer({ min: -9, max: 9 }),
    fc.tuple(place, place).map(([a, b]) => `=${name(a)}+${name(b)}*2`),
    fc.tuple(place, place).map(([a, b]) => `=SUM(${name(a)}:${name(b)})`),
    fc.tuple(place, place, place).map(([a, b, c]) => `=IF(${name(a)}>0,${name(b)},${name(c)})`),
    fc.tuple(fc.nat(2), fc.nat(2)).map(([down, across]) => `=OFFSET(A1,${down},${across})`),
  );
  const edits = fc.array(fc.tuple(place, content), { minLength: 1, maxLength: 25 });

  it('gives what a full calculation of the same workbook gives, circles apart', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const workbook = calculated({ Data: [] });
        const grid: Scalar[][] = Array.from({ length: size }, () => Array.from({ length: size }, () => null));
        for (const [where, what] of [...first, ...second]) {
          enter(workbook, name(where), what);
          workbook.calculation?.calculate('recalculate');
          const row = grid[where.row];
          if (row) row[where.column] = what;
        }
        const afresh = calculated({ Data: grid satisfies GridRows });
        fc.pre(
          afresh.calculation?.unsupported().length === 0 && workbook.calculation?.unsupported().length === 0,
        );
        for (let row = 0; row < size; row++)
          for (let column = 0; column < size; column++) {
            const address = name({ row, column });
            expect([address, valueAt(workbook, address)]).toEqual([address, valueAt(afresh, address)]);
          }
      }),
      { numRuns: 100 },
    );
  });
});
