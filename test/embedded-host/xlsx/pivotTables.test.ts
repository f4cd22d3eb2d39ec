import { deleteCells } from '../../../src/embedded-host/model/edit/deleteCells';
import { insertCells } from '../../../src/embedded-host/model/edit/insertCells';
import { openWorkbook } from '../../../src/embedded-host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../src/embedded-host/xlsx/saveWorkbook';
import { at } from '../../support/gridWorkbook';
import { firstSheet } from './firstSheet';
import { packageOf, partsOf, relationship } from './packageOf';

const PIVOT = 'xl/pivotTables/pivotTable1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DEFINITION =
  `<pivotTableDefinition xmlns="${MAIN}" name="Sales by region" cacheId="7">` +
  '<location  ref="A5:C9" firstHeaderRow="1" rowPageCount="1"/><pivotFields><odd/></pivotFields></pivotTableDefinition>';

/** A sheet with a PivotTable, below its one filter. */
function open() {
  const bytes = packageOf({
    sheets: { Data: '<sheetData><row r="5"><c r="A5"><v>1</v></c></row></sheetData>' },
    parts: { [PIVOT]: DEFINITION },
    contentTypes: `<Override PartName="/${PIVOT}" ContentType="application/pivot+xml"/>`,
    sheetRelationships: { 1: relationship('rId1', 'pivotTable', '../pivotTables/pivotTable1.xml') },
  });
  const workbook = openWorkbook(bytes);
  return { bytes, workbook, sheet: firstSheet(workbook) };
}

describe('PivotTables in a file', () => {
  it('are read with their name and the place of labels and data', () => {
    expect(open().sheet.pivotTables).toEqual([{ name: 'Sales by region', area: at('A5:C9') }]);
  });

  it('are kept byte for byte while nothing moves them', () => {
    const { workbook, sheet } = open();
    sheet.cells.set(20, 0, { value: 1, format: 0 });
    expect(partsOf(saveWorkbook(workbook))[PIVOT]).toBe(DEFINITION);
  });

  it('are written with another place, and nothing else, when rows above push them down', () => {
    const { bytes, workbook, sheet } = open();
    insertCells(workbook, sheet, at('A1:XFD2'), 'down');
    expect(partsOf(saveWorkbook(workbook))[PIVOT]).toBe(DEFINITION.replace('  ref="A5:C9"', ' ref="A7:C11"'));
    deleteCells(workbook, sheet, at('A1:XFD2'), 'up');
    expect(partsOf(saveWorkbook(workbook))[PIVOT]).toBe(partsOf(bytes)[PIVOT]);
  });

  it('go with their rows', () => {
    const { workbook, sheet } = open();
    deleteCells(workbook, sheet, at('A4:XFD10'), 'up');
    const parts = partsOf(saveWorkbook(workbook));
    expect(parts[PIVOT]).toBeUndefined();
    expect(parts['[Content_Types].xml']).not.toContain(PIVOT);
  });
});
