import { addTable } from '../../../../src/embedded-host/model/edit/addTable';
import { copySheet } from '../../../../src/embedded-host/model/edit/copySheet';
import {
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../../../../src/embedded-host/model/edit/sheets';
import type { Workbook } from '../../../../src/embedded-host/model/workbook';
import { at, contents, gridWorkbook, sheetOf } from '../../../support/gridWorkbook';

const names = (workbook: Workbook) => workbook.sheets.map((sheet) => sheet.name);

describe('sheets', () => {
  it('adds a sheet at the end under a name that is free', () => {
    const workbook = gridWorkbook({ Sheet1: [], Sheet3: [] });
    addSheet(workbook);
    addSheet(workbook, 'OKRs');
    expect(names(workbook)).toEqual(['Sheet1', 'Sheet3', 'Sheet4', 'OKRs']);
    expect(new Set(workbook.sheets.map((sheet) => sheet.id)).size).toBe(4);
  });

  it.each([
    ['', 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ["'quoted", 'InvalidArgument'],
    ['History', 'InvalidArgument'],
    ['x'.repeat(32), 'InvalidArgument'],
    ['DATA', 'ItemAlreadyExists'],
  ])('refuses the name %p', (name, code) => {
    const workbook = gridWorkbook({ Data: [] });
    expect(() => addSheet(workbook, name)).toThrow(expect.objectContaining({ code }));
    expect(names(workbook)).toEqual(['Data']);
  });

  it('renames a sheet and every reference to it', () => {
    const workbook = gridWorkbook({ Data: [[1]], Report: [['=Data!A1', '="Data!A1"']] });
    workbook.names = [{ name: 'First', formula: 'Data!$A$1', comment: '', visible: true }];
    renameSheet(workbook, sheetOf(workbook, 'Data'), 'My data');
    expect(contents(sheetOf(workbook, 'Report'), 'A1:B1')).toEqual([["='My data'!A1", '="Data!A1"']]);
    expect(workbook.names[0]?.formula).toBe("'My data'!$A$1");
  });

  it('deletes a sheet with its names; references to it and to its tables are lost', () => {
    const workbook = gridWorkbook({ Data: [['n'], [1]], Report: [['=Data!A1', '=SUM(Table1[n])']] });
    const data = sheetOf(workbook, 'Data');
    addTable(workbook, data, at('A1:A2'), true);
    workbook.names = [{ name: 'Local', formula: 'Data!$A$1', comment: '', visible: true, sheet: data }];
    deleteSheet(workbook, data);
    expect(names(workbook)).toEqual(['Report']);
    expect(workbook.names).toEqual([]);
    expect(contents(sheetOf(workbook, 'Report'), 'A1:B1')).toEqual([['=#REF!A1', '=SUM(#REF!)']]);
  });

  it('keeps one sheet visible', () => {
    const workbook = gridWorkbook({ One: [], Two: [] });
    setVisibility(workbook, sheetOf(workbook, 'Two'), 'hidden');
    const refused = expect.objectContaining({ code: 'InvalidOperation' });
    expect(() => deleteSheet(workbook, sheetOf(workbook, 'One'))).toThrow(refused);
    expect(() => setVisibility(workbook, sheetOf(workbook, 'One'), 'hidden')).toThrow(refused);
  });

  it('does not delete a very hidden sheet', () => {
    const workbook = gridWorkbook({ One: [], Two: [] });
    setVisibility(workbook, sheetOf(workbook, 'Two'), 'veryHidden');
    expect(() => deleteSheet(workbook, sheetOf(workbook, 'Two'))).toThrow(
      expect.objectContaining({ code: 'InvalidOperation' }),
    );
  });

  it('moves a sheet', () => {
    const workbook = gridWorkbook({ A: [], B: [], C: [] });
    moveSheet(workbook, sheetOf(workbook, 'A'), 2);
    expect(names(workbook)).toEqual(['B', 'C', 'A']);
    expect(() => moveSheet(workbook, sheetOf(workbook, 'A'), 3)).toThrow(
      expect.objectContaining({ code: 'InvalidArgument' }),
    );
  });

  it('copies a sheet with tables, rules and names of its own', () => {
    const workbook = gridWorkbook({
      Data: [['n', '=SUM(Table1[n])', '=Data!A2', '=Other!A1'], [1]],
      Other: [],
    });
    const data = sheetOf(workbook, 'Data');
    addTable(workbook, data, at('A1:A2'), true);
    data.rules = [
      {
        id: 'r',
        areas: [at('A2')],
        priority: 0,
        stopIfTrue: true,
        rule: { kind: 'custom', formula: 'Data!A2>1', format: {} },
      },
    ];
    workbook.names = [{ name: 'Local', formula: 'Data!$A$1', comment: '', visible: true, sheet: data }];
    const copy = copySheet(workbook, data, 1);
    expect(names(workbook)).toEqual(['Data', 'Data (2)', 'Other']);
    expect(copy.tables.map((table) => table.name)).toEqual(['Table2']);
    expect(contents(copy, 'A1:D2')).toEqual([
      ['n', '=SUM(Table2[n])', "='Data (2)'!A2", '=Other!A1'],
      [1, null, null, null],
    ]);
    expect(copy.rules).toMatchObject([{ stopIfTrue: true, rule: { formula: "'Data (2)'!A2>1" } }]);
    expect(copy.rules[0]?.id).not.toBe('r');
    expect(workbook.names.map(({ name, formula, sheet }) => [name, formula, sheet?.name])).toEqual([
      ['Local', 'Data!$A$1', 'Data'],
      ['Local', "'Data (2)'!$A$1", 'Data (2)'],
    ]);
  });

  it.each<[string, (workbook: Workbook) => unknown]>([
    ['add', (workbook) => addSheet(workbook)],
    ['delete', (workbook) => deleteSheet(workbook, sheetOf(workbook))],
    ['rename', (workbook) => renameSheet(workbook, sheetOf(workbook), 'X')],
    ['move', (workbook) => moveSheet(workbook, sheetOf(workbook), 1)],
    ['hide', (workbook) => setVisibility(workbook, sheetOf(workbook), 'hidden')],
    ['copy', (workbook) => copySheet(workbook, sheetOf(workbook))],
  ])('refuses to %s a sheet while the structure is protected or the workbook is read-only', (_, act) => {
    for (const lock of ['structureProtected', 'readOnly'] as const) {
      const workbook = gridWorkbook({ A: [], B: [] });
      workbook[lock] = true;
      expect(() => act(workbook)).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
    }
  });
});
