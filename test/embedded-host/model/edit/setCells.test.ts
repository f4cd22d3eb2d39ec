import { addTable } from '../../../../src/embedded-host/model/edit/addTable';
import { clearCells } from '../../../../src/embedded-host/model/edit/clearCells';
import { mergeCells, unmergeCells } from '../../../../src/embedded-host/model/edit/mergeCells';
import { type Entry, setCells } from '../../../../src/embedded-host/model/edit/setCells';
import { hideRows, setColumnWidth, setRowHeight } from '../../../../src/embedded-host/model/edit/sizeRows';
import { addName, deleteName, isValidName } from '../../../../src/embedded-host/model/edit/names';
import { tableById } from '../../../../src/embedded-host/model/edit/tableAreas';
import { showTotals } from '../../../../src/embedded-host/model/edit/tableParts';
import type { Sheet } from '../../../../src/embedded-host/model/sheet';
import type { Workbook } from '../../../../src/embedded-host/model/workbook';
import { at, contents, gridWorkbook, sheetOf } from '../../../support/gridWorkbook';

const write = (workbook: Workbook, sheet: Sheet, address: string, entry: Entry) =>
  setCells(workbook, sheet, at(address), () => entry);

describe('writing cells', () => {
  it('leaves a cell alone where nothing is given', () => {
    const workbook = gridWorkbook({ S: [[1, 2]] });
    setCells(workbook, sheetOf(workbook), at('A1:B1'), (_, column) =>
      column === 0 ? { value: 9 } : undefined,
    );
    expect(contents(sheetOf(workbook), 'A1:B1')).toEqual([[9, 2]]);
  });

  it('takes on a typed format only where the cell is General', () => {
    const workbook = gridWorkbook({ S: [[]] });
    const sheet = sheetOf(workbook);
    const money = workbook.formats.change(0, { numberFormat: '$0' });
    sheet.cells.set(0, 1, { value: null, format: money });
    write(workbook, sheet, 'A1:B1', { value: 0.05, numberFormat: '0%' });
    const formats = [0, 1].map(
      (column) => workbook.formats.at(sheet.cells.get(0, column)?.format ?? 0).numberFormat,
    );
    expect(formats).toEqual(['0%', '$0']);
  });

  it('empties a cell by an empty text, which then is no cell at all', () => {
    const workbook = gridWorkbook({ S: [[1]] });
    write(workbook, sheetOf(workbook), 'A1', { value: '' });
    expect(sheetOf(workbook).cells.get(0, 0)).toBeUndefined();
  });

  it('keeps what a merged cell hides empty', () => {
    const workbook = gridWorkbook({ S: [] });
    const sheet = sheetOf(workbook);
    mergeCells(workbook, sheet, at('A1:B2'), false);
    write(workbook, sheet, 'A1:B2', { value: 7 });
    expect(contents(sheet, 'A1:B2')).toEqual([
      [7, null],
      [null, null],
    ]);
  });

  it('clears what a dynamic array has spilled when its anchor is overwritten', () => {
    const workbook = gridWorkbook({ S: [] });
    const sheet = sheetOf(workbook);
    const array = { area: at('A1:A2'), dynamic: true };
    sheet.cells.set(0, 0, { value: 1, formula: 'C1:C2', array, format: 0 });
    sheet.cells.set(1, 0, { value: 2, array, format: 0 });
    write(workbook, sheet, 'A1', { value: 'x' });
    expect(contents(sheet, 'A1:A2')).toEqual([['x'], [null]]);
  });

  it('refuses locked cells of a protected sheet and lets unlocked ones be written', () => {
    const workbook = gridWorkbook({ S: [[1, 2]] });
    const sheet = sheetOf(workbook);
    sheet.cells.set(0, 1, { value: 2, format: workbook.formats.change(0, { locked: false }) });
    sheet.protection = { protected: true, options: {} };
    write(workbook, sheet, 'B1', { value: 5 });
    expect(() => write(workbook, sheet, 'A1:B1', { value: 6 })).toThrow(
      expect.objectContaining({ code: 'AccessDenied' }),
    );
    expect(contents(sheet, 'A1:B1')).toEqual([[1, 5]]);
  });

  it('gives an emptied header the name Column1 and structured references follow', () => {
    const workbook = gridWorkbook({
      S: [
        ['n', 'x'],
        [1, '=[@n]'],
      ],
    });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:B2'), true);
    write(workbook, sheet, 'A1', { value: null });
    expect(contents(sheet, 'A1:B2')).toEqual([
      ['Column1', 'x'],
      [1, '=[@Column1]'],
    ]);
  });

  it('leaves the values of rows alone that hold the formula of their calculated column already', () => {
    const workbook = gridWorkbook({
      Sheet1: [
        ['Name', 'Twice'],
        [1, '=[@Name]*2'],
        [2, '=[@Name]*2'],
      ],
    });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:B3'), true);
    sheet.cells.set(1, 1, { value: 2, formula: '[@Name]*2', format: 0 });
    setCells(workbook, sheet, at('B3'), () => ({ formula: '[@Name]*2' }));
    expect(sheet.cells.get(1, 1)?.value).toBe(2);
  });

  it('tells of the cells that a calculated column fills beside those written', () => {
    const workbook = gridWorkbook({ S: [['n', 'x'], [1, '=[@n]'], [2], [3]] });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:B4'), true);
    write(workbook, sheet, 'B2', { formula: '[@n]' });
    clearCells(workbook, sheet, at('B4'), 'contents');
    const changed: unknown[] = [];
    workbook.onChange((change) => changed.push(change.kind === 'cells' ? change.area : change.kind));
    write(workbook, sheet, 'B2', { formula: '[@n]' });
    expect(changed).toEqual([at('B4'), at('B2')]);
  });

  it('forgets a calculated column whose cells are all constants', () => {
    const workbook = gridWorkbook({
      S: [
        ['n', 'x'],
        [1, '=[@n]'],
        [2, '=[@n]'],
      ],
    });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:B3'), true);
    expect(sheet.tables[0]?.columns[1]?.formula).toBe('[@n]');
    write(workbook, sheet, 'B2:B3', { value: 1 });
    expect(sheet.tables[0]?.columns[1]).toEqual({ id: 2, name: 'x' });
  });
});

describe('a totals row', () => {
  const summed = () => {
    const workbook = gridWorkbook({
      S: [
        ['n', 'm'],
        [1, 2],
      ],
    });
    const sheet = sheetOf(workbook);
    showTotals(workbook, sheet, addTable(workbook, sheet, at('A1:B2'), true), true);
    return { workbook, sheet, totals: () => sheet.tables[0]?.columns.map((column) => column.totals) };
  };

  it.each<[string, string, Entry, object | undefined]>([
    ['a function Excel knows', 'B3', { formula: 'SUBTOTAL(101,[m])' }, { function: 'average' }],
    [
      "a formula of one's own",
      'B3',
      { formula: 'MAX([m])*2' },
      { function: 'custom', formula: 'MAX([m])*2' },
    ],
    ['a label', 'B3', { value: 'All' }, { function: 'none', label: 'All' }],
    ['nothing', 'B3', { value: null }, undefined],
  ])('remembers %s that is written into it', (_, address, entry, remembered) => {
    const { workbook, sheet, totals } = summed();
    write(workbook, sheet, address, entry);
    expect(totals()).toEqual([{ function: 'none', label: 'Total' }, remembered]);
  });

  it('comes back as it was after it was hidden', () => {
    const { workbook, sheet } = summed();
    write(workbook, sheet, 'B3', { formula: 'MAX([m])*2' });
    for (const show of [false, true]) showTotals(workbook, sheet, tableById(sheet, 1), show);
    expect(contents(sheet, 'A3:B3')).toEqual([['Total', '=MAX([m])*2']]);
  });
});

describe('clearing cells', () => {
  const prepared = () => {
    const workbook = gridWorkbook({ S: [[1, '=A1']] });
    const sheet = sheetOf(workbook);
    sheet.cells.set(0, 0, { value: 1, format: workbook.formats.change(0, { numberFormat: '0%' }) });
    sheet.rules = [
      {
        id: 'r',
        areas: [at('A1:B1')],
        priority: 0,
        stopIfTrue: false,
        rule: { kind: 'custom', formula: 'A1>0', format: {} },
      },
    ];
    return { workbook, sheet };
  };

  it('clears contents and keeps looks and rules', () => {
    const { workbook, sheet } = prepared();
    clearCells(workbook, sheet, at('A1:B1'), 'contents');
    expect(contents(sheet, 'A1:B1')).toEqual([[null, null]]);
    expect(workbook.formats.at(sheet.cells.get(0, 0)?.format ?? 0).numberFormat).toBe('0%');
    expect(sheet.rules).toHaveLength(1);
  });

  it('clears looks and rules and keeps contents', () => {
    const { workbook, sheet } = prepared();
    clearCells(workbook, sheet, at('A1'), 'formats');
    expect(sheet.cells.get(0, 0)).toEqual({ value: 1, format: 0 });
    expect(sheet.rules.map((rule) => [rule.areas, rule.rule])).toEqual([
      [[at('B1')], { kind: 'custom', formula: 'B1>0', format: {} }],
    ]);
  });

  it('clears all', () => {
    const { workbook, sheet } = prepared();
    clearCells(workbook, sheet, at('A1:B1'), 'all');
    expect([...sheet.cells.within(at('A1:B1'))]).toEqual([]);
    expect(sheet.rules).toEqual([]);
  });
});

describe('merging cells', () => {
  it('keeps the first content, and takes it apart again', () => {
    const workbook = gridWorkbook({
      S: [
        [null, 'b'],
        ['c', null],
      ],
    });
    const sheet = sheetOf(workbook);
    mergeCells(workbook, sheet, at('A1:B2'), false);
    expect(contents(sheet, 'A1:B2')).toEqual([
      ['b', null],
      [null, null],
    ]);
    expect(sheet.merges).toEqual([at('A1:B2')]);
    unmergeCells(workbook, sheet, at('B2'));
    expect(sheet.merges).toEqual([]);
  });

  it('merges each row by itself', () => {
    const workbook = gridWorkbook({ S: [] });
    mergeCells(workbook, sheetOf(workbook), at('A1:B2'), true);
    expect(sheetOf(workbook).merges).toEqual([at('A1:B1'), at('A2:B2')]);
  });

  it('refuses cells of a table', () => {
    const workbook = gridWorkbook({ S: [['n'], [1]] });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:A2'), true);
    expect(() => mergeCells(workbook, sheet, at('A2:B2'), false)).toThrow(
      expect.objectContaining({ code: 'InvalidOperation' }),
    );
  });
});

describe('rows and columns', () => {
  it('hides and shows, and sets sizes', () => {
    const workbook = gridWorkbook({ S: [] });
    const sheet = sheetOf(workbook);
    hideRows(workbook, sheet, at('A1:A2'), true);
    hideRows(workbook, sheet, at('A2'), false);
    setRowHeight(workbook, sheet, at('A3'), 30);
    setColumnWidth(workbook, sheet, at('B1'), 12);
    expect([...sheet.rowProps]).toEqual([
      [0, { hidden: true }],
      [2, { hidden: false, height: 30 }],
    ]);
    expect([...sheet.columnProps]).toEqual([[1, { hidden: false, width: 12 }]]);
  });

  it.each([
    [{}, 'AccessDenied'],
    [{ allowFormatRows: true }, undefined],
  ])('asks a protected sheet whether rows may be formatted (%j)', (options, code) => {
    const workbook = gridWorkbook({ S: [] });
    const sheet = sheetOf(workbook);
    sheet.protection = { protected: true, options };
    const hide = () => hideRows(workbook, sheet, at('A1'), true);
    if (code) expect(hide).toThrow(expect.objectContaining({ code }));
    else expect(hide).not.toThrow();
  });
});

describe('names', () => {
  it.each([
    ['Keylift_AsOf', true],
    ['_x.1', true],
    ['Größe', true],
    ['A1', false],
    ['XFD1', false],
    ['R1C1', false],
    ['r', false],
    ['1st', false],
    ['two words', false],
    ['a-b', false],
    ['', false],
  ])('%p as a name: %p', (name, valid) => {
    expect(isValidName(name)).toBe(valid);
  });

  it('refuses a name twice in one scope, whatever the case, and one that a table has', () => {
    const workbook = gridWorkbook({ S: [['n'], [1]] });
    const sheet = sheetOf(workbook);
    addTable(workbook, sheet, at('A1:A2'), true);
    const name = { name: 'Rate', formula: 'S!$A$1', comment: '', visible: true };
    const added = addName(workbook, name);
    addName(workbook, { ...name, sheet });
    const taken = expect.objectContaining({ code: 'ItemAlreadyExists' });
    expect(() => addName(workbook, { ...name, name: 'RATE' })).toThrow(taken);
    expect(() => addName(workbook, { ...name, name: 'table1' })).toThrow(taken);
    deleteName(workbook, added);
    expect(workbook.names.map((it) => it.sheet?.name)).toEqual(['S']);
  });
});
