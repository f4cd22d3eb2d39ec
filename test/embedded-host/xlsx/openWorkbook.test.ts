import { ErrorValue } from '../../../src/embedded-host/model/value';
import { openWorkbook } from '../../../src/embedded-host/xlsx/openWorkbook';
import { cellAt, firstSheet } from './firstSheet';
import { packageOf, relationship } from './packageOf';

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

function sheetOf(inner: string, spec: Parameters<typeof packageOf>[0] = {}) {
  return firstSheet(openWorkbook(packageOf({ sheets: { Data: inner }, ...spec })));
}

describe('openWorkbook', () => {
  it.each([
    ['a number', '<c r="A1"><v>1.5</v></c>', 1.5],
    ['a number in scientific notation', '<c r="A1" t="n"><v>1.0E-3</v></c>', 0.001],
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', 'one'],
    ['a shared string that is not there', '<c r="A1" t="s"><v>7</v></c>', ''],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>in</t></is></c>', 'in'],
    ['the text of a formula', '<c r="A1" t="str"><f>"a"</f><v>a</v></c>', 'a'],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', ErrorValue.of('#DIV/0!')],
    ['an ISO date of a strict file', '<c r="A1" t="d"><v>2026-01-31</v></c>', 46053],
    ['a formatted cell without a value', '<c r="A1" s="0"/>', null],
    ['a formula that was never calculated', '<c r="A1"><f>1+1</f><v></v></c>', null],
    ['a control character', '<c r="A1" t="inlineStr"><is><t>a_x000D_b</t></is></c>', 'a\rb'],
  ])('reads %s', (_, xml, value) => {
    expect(cellAt(sheetOf(row(xml), { strings: '<si><t>one</t></si>' }), 'A1')?.value).toEqual(value);
  });

  it('joins the runs of a rich string and leaves its phonetic guide out', () => {
    const strings =
      '<si><r><t>Net </t></r><r><rPr><b/></rPr><t>sales</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
    expect(cellAt(sheetOf(row('<c r="A1" t="s"><v>0</v></c>'), { strings }), 'A1')?.value).toBe('Net sales');
  });

  it('gives rows and cells without a reference the place after the one before', () => {
    const sheet = sheetOf(
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>',
    );
    expect([cellAt(sheet, 'A1')?.value, cellAt(sheet, 'B1')?.value, cellAt(sheet, 'A2')?.value]).toEqual([
      1, 2, 3,
    ]);
  });

  it('spells a shared formula out in each of its cells', () => {
    const sheet = sheetOf(
      '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row></sheetData>',
    );
    expect(cellAt(sheet, 'B2')?.formula).toBe('A2*2');
  });

  it('marks every cell of an array formula', () => {
    const sheet = sheetOf(
      row(
        '<c r="A1" cm="1"><f t="array" ref="A1:B1">_xlfn.SEQUENCE(1,2)</f><v>1</v></c><c r="B1"><v>2</v></c>',
      ),
    );
    const array = { area: { top: 0, left: 0, bottom: 0, right: 1 }, dynamic: true };
    expect(cellAt(sheet, 'A1')).toMatchObject({ formula: 'SEQUENCE(1,2)', array });
    expect(cellAt(sheet, 'B1')).toEqual({ value: 2, array, format: 0 });
  });

  it('shows structured references as Excel does inside their table', () => {
    const table =
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="4" name="T" displayName="T" ref="A1:B2">' +
      '<autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="a_x000a_b"/><tableColumn id="2" name="c">' +
      '<calculatedColumnFormula>T[[#This Row],[a b]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="S" showRowStripes="1"/></table>';
    const sheet = sheetOf(
      '<sheetData><row r="2"><c r="B2"><f>T[[#This Row],[a b]]*2</f></c></row></sheetData>',
      {
        parts: { 'xl/tables/table1.xml': table },
        sheetRelationships: { 1: relationship('rId1', 'table', '../tables/table1.xml') },
      },
    );
    expect(cellAt(sheet, 'B2')?.formula).toBe('[@[a b]]*2');
    expect(sheet.tables).toEqual([
      expect.objectContaining({
        id: 4,
        name: 'T',
        area: { top: 0, left: 0, bottom: 1, right: 1 },
        showHeaders: true,
        showTotals: false,
        columns: [
          { id: 1, name: 'a\nb' },
          { id: 2, name: 'c', formula: '[@[a b]]*2' },
        ],
        style: 'S',
        bandedRows: true,
      }),
    ]);
  });

  it('reads a part whose elements have a prefix', () => {
    const sheet = sheetOf('', {
      parts: {
        'xl/worksheets/sheet1.xml':
          '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    expect(cellAt(sheet, 'A1')?.value).toBe(4);
  });

  it('reads what a sheet says of itself', () => {
    const sheet = sheetOf(
      '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><sheetViews><sheetView showGridLines="0" rightToLeft="1" workbookViewId="0">' +
        '<pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.4" defaultColWidth="10"/>' +
        '<cols><col min="2" max="3" width="20" hidden="1" customWidth="1"/></cols><sheetData><row r="3" ht="30" hidden="1" customHeight="1"/></sheetData>' +
        '<sheetProtection sheet="1" objects="1" sort="0"/><autoFilter ref="A1:C9"><filterColumn colId="1"><filters><filter val="x"/></filters></filterColumn></autoFilter>' +
        '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    );
    expect(sheet).toMatchObject({
      tabColor: '#00B050',
      showGridlines: false,
      rightToLeft: true,
      freeze: { rows: 2, columns: 1 },
      defaultRowHeight: 14.4,
      defaultColumnWidth: 10,
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      filter: { area: { top: 0, left: 0, bottom: 8, right: 2 }, criteria: [{ column: 1, values: ['x'] }] },
    });
    expect(sheet.columnProps.get(2)).toEqual({ width: 20, hidden: true });
    expect(sheet.rowProps.get(2)).toEqual({ height: 30, hidden: true });
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({
      allowEditObjects: false,
      allowSort: true,
      allowFormatCells: false,
    });
  });

  it('reads what the workbook says of itself', () => {
    const workbook = openWorkbook(
      packageOf({
        sheets: { One: '<sheetData/>', Two: '<sheetData/>' },
        workbook:
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Two!$A$1:$B$2</definedName><definedName name="Rate" hidden="1" comment="why">0.5</definedName></definedNames><calcPr calcMode="manual"/>',
        parts: { 'xl/theme/theme1.xml': '' },
      }),
      'Book.xlsx',
    );
    expect(workbook.fileName).toBe('Book.xlsx');
    expect(workbook.calculationMode).toBe('manual');
    expect(workbook.names).toEqual([
      { name: 'Print_Area', formula: 'Two!$A$1:$B$2', comment: '', visible: true, sheet: workbook.sheets[1] },
      { name: 'Rate', formula: '0.5', comment: 'why', visible: false },
    ]);
  });

  it('keeps the file’s own cell formats at their indexes', () => {
    const workbook = openWorkbook(
      packageOf({
        styles:
          '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; pts&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/></font>' +
          '<font><b/><u/><sz val="14"/><color theme="1" tint="0.5"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
          '<fill><patternFill patternType="solid"><fgColor rgb="FFABCDEF"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom style="thin"><color indexed="64"/></bottom></border></borders>' +
          '<cellXfs count="2"><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="1" fillId="1" borderId="0" quotePrefix="1"><alignment horizontal="center" wrapText="1"/><protection locked="0"/></xf></cellXfs>',
      }),
    );
    expect(workbook.formats.count).toBe(2);
    expect(workbook.formats.at(0).numberFormat).toBe('0%');
    expect(workbook.formats.at(1)).toMatchObject({
      numberFormat: '0.0" pts"',
      font: {
        name: 'Arial',
        size: 14,
        bold: true,
        underline: 'single',
        color: { kind: 'theme', theme: 1, tint: 0.5 },
      },
      fill: { kind: 'solid', color: { kind: 'rgb', rgb: '#ABCDEF' } },
      border: { bottom: { style: 'thin', color: { kind: 'indexed', index: 64 } } },
      alignment: { horizontal: 'center', wrapText: true, vertical: 'bottom' },
      locked: false,
      quotePrefix: true,
    });
  });

  it('lists a chart sheet without reading it', () => {
    const workbook = openWorkbook(
      packageOf({
        parts: {
          'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'chartsheet', 'chartsheets/sheet1.xml')}</Relationships>`,
        },
      }),
    );
    expect(firstSheet(workbook).kind).toBe('other');
  });
});

describe('a number format', () => {
  it.each([
    ['number 0, for which a file lists an empty code', 0, ''],
    ['of a file’s own without a code', 164, ''],
  ])('is General where it is %s', (_, id, code) => {
    const workbook = openWorkbook(
      packageOf({
        styles:
          `<numFmts count="1"><numFmt numFmtId="${id}" formatCode="${code}"/></numFmts>` +
          `<cellXfs count="1"><xf numFmtId="${id}"/></cellXfs>`,
      }),
    );
    expect(workbook.formats.at(0).numberFormat).toBe('General');
  });
});
