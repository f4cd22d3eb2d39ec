import { openWorkbook } from '../../../src/embedded-host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../src/embedded-host/xlsx/saveWorkbook';
import { SHEET1, TABLE, VALIDATION, X14 } from './facets';
import { cellAt, firstSheet, putAt, reopened } from './firstSheet';
import { packageOf, partsOf, relationship } from './packageOf';

describe('data validations', () => {
  it('read back as they were made', () => {
    const workbook = openWorkbook(packageOf());
    firstSheet(workbook).validations = [VALIDATION];
    expect(firstSheet(reopened(workbook)).validations).toEqual([VALIDATION]);
  });

  it('keep their XML beside a new one, in the sheet and in its extension', () => {
    const own =
      '<dataValidation type="whole" imeMode="off" sqref="A1"><formula1>1</formula1></dataValidation>';
    const extended =
      '<x14:dataValidation type="list"><x14:formula1><xm:f>Other!$A$1</xm:f></x14:formula1><xm:sqref>B1</xm:sqref></x14:dataValidation>';
    const workbook = openWorkbook(
      packageOf({
        sheets: {
          A:
            `<sheetData/><dataValidations count="1" disablePrompts="1">${own}</dataValidations><extLst><ext ${X14} uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">` +
            `<x14:dataValidations xmlns:xm="urn:xm" count="1">${extended}</x14:dataValidations></ext></extLst>`,
        },
      }),
    );
    const sheet = firstSheet(workbook);
    expect(sheet.validations.map(({ type, formula1 }) => [type, formula1])).toEqual([
      ['wholeNumber', '1'],
      ['list', 'Other!$A$1'],
    ]);
    sheet.validations = [...sheet.validations, VALIDATION];
    const xml = partsOf(saveWorkbook(workbook))[SHEET1];
    expect(xml).toContain(`<dataValidations count="2" disablePrompts="1">${own}<dataValidation type="list"`);
    expect(xml).toContain(extended);
  });
});

describe('tables', () => {
  it('read back as they were made', () => {
    const workbook = openWorkbook(packageOf());
    firstSheet(workbook).tables = [TABLE];
    putAt(firstSheet(workbook), 'B2', { value: 2, formula: '[@KPI]*2', format: 0 });
    const again = firstSheet(reopened(workbook));
    expect(again.tables).toEqual([TABLE]);
    expect(cellAt(again, 'B2')?.formula).toBe('[@KPI]*2');
  });

  it('keep control characters in the formulas of their columns', () => {
    const workbook = openWorkbook(packageOf());
    const [first, ...others] = TABLE.columns;
    if (first === undefined) throw new Error('The table has no columns.');
    const table = { ...TABLE, columns: [{ ...first, formula: '"a\u0007b"' }, ...others] };
    firstSheet(workbook).tables = [table];
    expect(firstSheet(reopened(workbook)).tables).toEqual([table]);
  });

  it('keep what their part says besides when they grow, and lose nothing of their columns', () => {
    const part =
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xr="urn:xr" xr:uid="{1}" id="7" name="T" displayName="T" ref="A1:A3" dataDxfId="0">' +
      '<autoFilter ref="A1:A3"/><tableColumns count="1"><tableColumn id="1" xr:uid="{2}" name="a" dataDxfId="0"/></tableColumns><tableStyleInfo name="S"/><extLst><ext/></extLst></table>';
    const workbook = openWorkbook(
      packageOf({
        sheets: { A: '<sheetData/><tableParts count="1"><tablePart r:id="rId9"/></tableParts>' },
        parts: { 'xl/tables/table5.xml': part },
        sheetRelationships: { 1: relationship('rId9', 'table', '../tables/table5.xml') },
      }),
    );
    const sheet = firstSheet(workbook);
    sheet.tables = sheet.tables.map((table) => ({
      ...table,
      area: { ...table.area, right: 1 },
      columns: [...table.columns, { id: 2, name: 'b' }],
    }));
    expect(partsOf(saveWorkbook(workbook))['xl/tables/table5.xml']).toBe(
      part
        .replace('ref="A1:A3" dataDxfId', 'ref="A1:B3" dataDxfId')
        .replace('count="1"', 'count="2"')
        .replace('</tableColumns>', '<tableColumn id="2" name="b"/></tableColumns>'),
    );
  });

  it('change the formulas of their cells in the file when they are renamed', () => {
    const workbook = openWorkbook(packageOf());
    firstSheet(workbook).tables = [TABLE];
    putAt(firstSheet(workbook), 'B2', { value: 2, formula: '[@KPI]*2', format: 0 });
    const again = openWorkbook(saveWorkbook(workbook));
    firstSheet(again).tables = firstSheet(again).tables.map((table) => ({ ...table, name: 'Renamed' }));
    const parts = partsOf(saveWorkbook(again));
    expect(parts[SHEET1]).toContain('<f>Renamed[[#This Row],[KPI]]*2</f>');
    expect(parts['xl/tables/table1.xml']).toContain(
      '<calculatedColumnFormula>Renamed[[#This Row],[KPI]]*2</calculatedColumnFormula>',
    );
  });
});

describe('names and sheets', () => {
  it('keep the XML of names, but for the position of their sheet', () => {
    const workbook = openWorkbook(
      packageOf({
        sheets: { A: '<sheetData/>', B: '<sheetData/>' },
        workbook:
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1" xlm="0">B!$A$1</definedName></definedNames>',
      }),
    );
    workbook.sheets = workbook.sheets.slice(1);
    const parts = partsOf(saveWorkbook(workbook));
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="0" xlm="0">B!$A$1</definedName>',
    );
    expect(Object.keys(parts)).not.toContain(SHEET1);
    expect(parts['[Content_Types].xml']).not.toContain('sheet1.xml');
  });

  it('give new print areas the prefix of Excel’s own names', () => {
    const workbook = openWorkbook(packageOf());
    const name = {
      name: 'Print_Area',
      formula: 'Sheet1!$A$1',
      comment: '',
      visible: true,
      sheet: firstSheet(workbook),
    };
    workbook.names = [name];
    expect(partsOf(saveWorkbook(workbook))['xl/workbook.xml']).toContain(
      'name="_xlnm.Print_Area" localSheetId="0"',
    );
    expect(reopened(workbook).names).toEqual([{ ...name, sheet: expect.anything() }]);
  });

  it('take everything that only a deleted sheet needed along', () => {
    const workbook = openWorkbook(
      packageOf({
        sheets: { A: '<sheetData/><legacyDrawing r:id="rId1"/>', B: '<sheetData/>' },
        parts: { 'xl/drawings/vml1.vml': '<xml/>' },
        sheetRelationships: { 1: relationship('rId1', 'vmlDrawing', '../drawings/vml1.vml') },
      }),
    );
    workbook.sheets = workbook.sheets.slice(1);
    expect(Object.keys(partsOf(saveWorkbook(workbook))).filter((name) => /vml|sheet1/.test(name))).toEqual(
      [],
    );
  });
});

describe('settings, custom XML and properties', () => {
  const ADD_IN = 'b7c770ce-0000-0000-0000-000000000000';

  it('read back as they were made', () => {
    const workbook = openWorkbook(packageOf(), 'a.xlsx', ADD_IN);
    workbook.settings = new Map([['key', '{"a":"<é>"}']]);
    workbook.customXmlParts = [{ id: '{C}', namespaceUri: 'urn:c', xml: '<c xmlns="urn:c"/>' }];
    workbook.properties = { title: 'T & t', company: 'C' };
    const again = openWorkbook(saveWorkbook(workbook), 'a.xlsx', ADD_IN);
    expect(again.settings).toEqual(workbook.settings);
    expect(again.customXmlParts).toEqual(workbook.customXmlParts);
    expect(again.properties).toEqual(workbook.properties);
  });

  it('leave the settings of other add-ins alone', () => {
    const workbook = openWorkbook(packageOf(), 'a.xlsx', ADD_IN);
    workbook.settings = new Map([['key', '1']]);
    const other = openWorkbook(saveWorkbook(workbook), 'a.xlsx', 'another');
    expect(other.settings.size).toBe(0);
    other.settings = new Map([['mine', '2']]);
    const saved = saveWorkbook(other);
    expect([...openWorkbook(saved, 'a.xlsx', ADD_IN).settings]).toEqual([['key', '1']]);
    expect([...openWorkbook(saved, 'a.xlsx', 'another').settings]).toEqual([['mine', '2']]);
  });
});

describe('the view of a sheet', () => {
  it('reads back as it was made', () => {
    const workbook = openWorkbook(
      packageOf({
        sheets: {
          A: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="C3"/></sheetView></sheetViews><cols><col min="1" max="5" width="9.5" outlineLevel="1"/></cols><sheetData/>',
        },
      }),
    );
    const sheet = firstSheet(workbook);
    sheet.freeze = { rows: 1, columns: 2 };
    sheet.showGridlines = false;
    sheet.tabColor = '#123456';
    sheet.columnProps.set(2, { width: 30, hidden: false });
    sheet.protection = { protected: true, options: { allowSort: true } };
    const xml = partsOf(saveWorkbook(workbook))[SHEET1];
    expect(xml).toContain(
      '<col min="1" max="2" width="9.5" outlineLevel="1"/><col min="3" max="3" width="30" outlineLevel="1" customWidth="1"/><col min="4" max="5" width="9.5" outlineLevel="1"/>',
    );
    const again = firstSheet(reopened(workbook));
    expect(again).toMatchObject({
      freeze: { rows: 1, columns: 2 },
      showGridlines: false,
      tabColor: '#123456',
    });
    expect(again.protection).toMatchObject({
      protected: true,
      options: { allowSort: true, allowFormatCells: false },
    });
  });
});
