import { PLAIN_AXES } from '../../../src/embedded-host/model/chart';
import { Sheet } from '../../../src/embedded-host/model/sheet';
import type { Workbook } from '../../../src/embedded-host/model/workbook';
import { openWorkbook } from '../../../src/embedded-host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../src/embedded-host/xlsx/saveWorkbook';
import { AREA, BAR, rule, RULES, STYLES, TABLE, VALIDATION } from './facets';
import { firstSheet, reopened } from './firstSheet';
import { packageOf, partsOf } from './packageOf';

describe('what is added and taken away again', () => {
  const spec = {
    sheets: { A: RULES, B: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
    styles: STYLES,
    strings: '',
  };

  function add(workbook: Workbook): void {
    const sheet = firstSheet(workbook);
    const added = new Sheet('{9}', 'Added');
    workbook.sheets = [...workbook.sheets, added];
    added.tables = [TABLE];
    sheet.rules = [...sheet.rules, rule(BAR, 3)];
    sheet.validations = [VALIDATION];
    sheet.merges = [AREA];
    sheet.filter = { area: AREA, criteria: [] };
    const corner = { row: 1, column: 1, down: 0, across: 0 };
    const place = { from: corner, to: { ...corner, row: 9, column: 5 } };
    const series = [{ valueCells: 'A!$A$1' }];
    sheet.charts = [{ id: 'c', name: 'Chart', type: 'Line', place, series, ...PLAIN_AXES, fromFile: false }];
    workbook.names = [{ name: 'N', formula: 'Added!$A$1', comment: '', visible: true }];
    workbook.settings = new Map([['k', '1']]);
    workbook.customXmlParts = [{ id: '{C}', namespaceUri: '', xml: '<c/>' }];
  }

  function takeAway(workbook: Workbook): void {
    const sheet = firstSheet(workbook);
    workbook.sheets = workbook.sheets.slice(0, 2);
    sheet.rules = sheet.rules.slice(0, 3);
    sheet.validations = [];
    sheet.merges = [];
    sheet.filter = undefined;
    sheet.charts = [];
    workbook.names = [];
    workbook.settings = new Map();
    workbook.customXmlParts = [];
  }

  it('leaves the file as it was, byte for byte', () => {
    const bytes = packageOf(spec);
    const workbook = openWorkbook(bytes);
    add(workbook);
    saveWorkbook(workbook);
    takeAway(workbook);
    expect(saveWorkbook(workbook)).toEqual(bytes);
  });

  it('leaves every part as it was even when the file was saved and opened between, but for the wish to recalculate', () => {
    const bytes = packageOf(spec);
    const workbook = openWorkbook(bytes);
    add(workbook);
    const again = openWorkbook(saveWorkbook(workbook));
    takeAway(again);
    const after = partsOf(saveWorkbook(again));
    expect({
      ...after,
      'xl/workbook.xml': after['xl/workbook.xml']?.replace('<calcPr fullCalcOnLoad="1"/>', ''),
    }).toEqual(partsOf(bytes));
  });

  it('is all there when the file is opened again', () => {
    const workbook = openWorkbook(packageOf(spec));
    add(workbook);
    const sheet = firstSheet(reopened(workbook));
    expect(sheet).toMatchObject({ merges: [AREA], validations: [VALIDATION], filter: { area: AREA } });
    expect(sheet.charts).toEqual([expect.objectContaining({ name: 'Chart', type: 'Line' })]);
    expect(reopened(workbook).sheets[2]?.tables).toEqual([TABLE]);
  });
});
