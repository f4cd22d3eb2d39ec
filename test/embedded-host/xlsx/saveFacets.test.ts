import type { ConditionalRule, RuleKind, Validation } from '../../../src/embedded-host/model/rules';
import { Sheet } from '../../../src/embedded-host/model/sheet';
import type { Table } from '../../../src/embedded-host/model/table';
import type { Workbook } from '../../../src/embedded-host/model/workbook';
import { openWorkbook } from '../../../src/embedded-host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../src/embedded-host/xlsx/saveWorkbook';
import { cellAt, firstSheet, putAt, reopened } from './firstSheet';
import { packageOf, partsOf, relationship } from './packageOf';

const SHEET1 = 'xl/worksheets/sheet1.xml';
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const AREA = { top: 1, left: 0, bottom: 4, right: 0 };

/** A sheet with two rules in one group, one in another, a data bar in two halves, and extensions of other kinds. */
const RULES =
  '<sheetData/><conditionalFormatting sqref="A2:A5"><cfRule type="expression" dxfId="0" priority="3"><formula>A2&gt;1</formula></cfRule>' +
  '<cfRule type="timePeriod" dxfId="0" priority="5" timePeriod="today"><formula>FLOOR(A2,1)=TODAY()</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="B2:B5"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
  `<extLst><ext ${X14} uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{AB}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
  `<extLst><ext ${X14} uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups/></ext><ext ${X14} uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
  '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{AB}"><x14:dataBar gradient="0" direction="rightToLeft">' +
  '<x14:cfvo type="autoMin"/><x14:cfvo type="num"><xm:f>10</xm:f></x14:cfvo><x14:negativeFillColor rgb="FFFF0000"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B5</xm:sqref></x14:conditionalFormatting>' +
  '</x14:conditionalFormattings></ext></extLst>';
const STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="1"><xf/></cellXfs><dxfs count="1"><dxf><font><b/><color rgb="FF00FF00"/></font><border/></dxf></dxfs>';

const TABLE: Table = {
  id: 1,
  name: 'Kpis',
  area: { top: 0, left: 0, bottom: 2, right: 1 },
  showHeaders: true,
  showTotals: false,
  columns: [
    { id: 1, name: 'KPI' },
    { id: 2, name: 'Twice "it"', formula: '[@KPI]*2' },
  ],
  style: 'TableStyleMedium2',
  bandedRows: true,
  bandedColumns: false,
  firstColumn: false,
  lastColumn: false,
  filter: { area: { top: 0, left: 0, bottom: 2, right: 1 }, criteria: [] },
};

const VALIDATION: Validation = {
  areas: [AREA],
  type: 'list',
  operator: 'between',
  formula1: '"a,b"',
  formula2: '',
  ignoreBlank: true,
  inCellDropDown: false,
  errorAlert: { show: true, style: 'warning', title: 'No', message: 'a & b' },
  prompt: { show: false, title: '', message: '' },
};

function rule(kind: RuleKind, priority = 0): ConditionalRule {
  return { id: `rule ${priority}`, areas: [AREA], priority, stopIfTrue: priority === 1, rule: kind };
}

const bound = (type: 'number' | 'percent' | 'automatic', formula?: string) => ({
  type,
  ...(formula && { formula }),
});
const green = { kind: 'rgb', rgb: '#00B050' } as const;
const bar: RuleKind = {
  kind: 'dataBar',
  lower: bound('number', '0'),
  upper: bound('number', '1'),
  color: green,
  gradient: false,
  showValue: true,
  direction: 'context',
};
const ALL_KINDS: readonly (readonly [string, RuleKind])[] = [
  [
    'a cell value',
    { kind: 'cellValue', operator: 'between', formula1: '1', formula2: '$B$1', format: { bold: true } },
  ],
  [
    'a formula',
    { kind: 'custom', formula: 'A2<"x"', format: { fillColor: green, italic: false, numberFormat: '0.0' } },
  ],
  ['a text', { kind: 'containsText', operator: 'beginsWith', text: 'a"<', format: { fontColor: green } }],
  ['the top', { kind: 'topBottom', type: 'bottomPercent', rank: 5, format: { strikethrough: true } }],
  ['blanks', { kind: 'preset', criterion: 'blanks', format: { underline: 'single' } }],
  ['the below-average', { kind: 'preset', criterion: 'belowAverage', format: { bold: true } }],
  ['a data bar', bar],
  [
    'a data bar with automatic bounds',
    {
      ...bar,
      lower: bound('automatic'),
      upper: bound('automatic'),
      negativeColor: green,
      direction: 'leftToRight',
      showValue: false,
    },
  ],
  [
    'a colour scale',
    {
      kind: 'colorScale',
      points: [
        { bound: bound('number', '0'), color: green },
        { bound: bound('percent', '100'), color: green },
      ],
    },
  ],
  [
    'icons',
    {
      kind: 'iconSet',
      set: '3Arrows',
      showValue: false,
      reverse: true,
      criteria: [
        { bound: bound('percent', '0'), atLeast: true },
        { bound: bound('number', '0.5'), atLeast: false },
        { bound: bound('number', '0.9'), atLeast: true },
      ],
    },
  ],
  [
    'icons of Excel 2010',
    {
      kind: 'iconSet',
      set: '3Stars',
      showValue: true,
      reverse: false,
      criteria: [
        { bound: bound('percent', '0'), atLeast: true },
        { bound: bound('percent', '33'), atLeast: true },
        { bound: bound('percent', '67'), atLeast: true },
      ],
    },
  ],
];

/** A rule's kind without the raw XML that reading adds. */
function plain(kind: RuleKind | undefined): unknown {
  if (!kind || !('format' in kind)) return kind;
  const { raw: _, ...format } = kind.format;
  return { ...kind, format };
}

describe('conditional formats', () => {
  it.each(ALL_KINDS)('read back as %s', (_, kind) => {
    const workbook = openWorkbook(packageOf({ styles: STYLES }));
    firstSheet(workbook).rules = [rule(kind, 0), rule(kind, 1)];
    const again = firstSheet(reopened(workbook)).rules;
    expect(again.map((each) => plain(each.rule))).toEqual([kind, kind]);
    expect(again.map(({ areas, stopIfTrue }) => ({ areas, stopIfTrue }))).toEqual([
      { areas: [AREA], stopIfTrue: false },
      { areas: [AREA], stopIfTrue: true },
    ]);
  });

  it('are read in the order of their priorities, both halves of a data bar as one', () => {
    const sheet = firstSheet(openWorkbook(packageOf({ sheets: { A: RULES }, styles: STYLES })));
    expect(sheet.rules.map((each) => plain(each.rule))).toEqual([
      {
        ...bar,
        lower: bound('automatic'),
        upper: bound('number', '10'),
        color: { kind: 'rgb', rgb: '#638EC6' },
        negativeColor: { kind: 'rgb', rgb: '#FF0000' },
        direction: 'rightToLeft',
      },
      { kind: 'custom', formula: 'A2>1', format: { fontColor: { kind: 'rgb', rgb: '#00FF00' }, bold: true } },
      { kind: 'unknown', type: 'timePeriod' },
    ]);
  });

  it('keep their XML, numbers and groups when one is added behind them', () => {
    const bytes = packageOf({ sheets: { A: RULES }, styles: STYLES });
    const workbook = openWorkbook(bytes);
    const sheet = firstSheet(workbook);
    sheet.rules = [...sheet.rules, rule({ kind: 'custom', formula: 'A2', format: { bold: true } }, 3)];
    const xml = partsOf(saveWorkbook(workbook))[SHEET1];
    const added =
      '<conditionalFormatting sqref="A2:A5"><cfRule type="expression" dxfId="1" priority="6"><formula>A2</formula></cfRule></conditionalFormatting>';
    expect(xml?.replace(added, '')).toBe(partsOf(bytes)[SHEET1]);
  });

  it('are numbered anew when one is put before them', () => {
    const workbook = openWorkbook(packageOf({ sheets: { A: RULES }, styles: STYLES }));
    const sheet = firstSheet(workbook);
    sheet.rules = [rule(bar, 0), ...sheet.rules.map((each) => ({ ...each, priority: each.priority + 1 }))];
    const again = firstSheet(reopened(workbook)).rules;
    expect(again.map((each) => each.rule.kind)).toEqual(['dataBar', 'dataBar', 'custom', 'unknown']);
  });

  it('take the formulas that the model does not know along when their cells move', () => {
    const workbook = openWorkbook(packageOf({ sheets: { A: RULES }, styles: STYLES }));
    const sheet = firstSheet(workbook);
    sheet.rules = sheet.rules.map((each) =>
      each.rule.kind === 'unknown' ? { ...each, areas: [{ ...AREA, top: 3, bottom: 6 }] } : each,
    );
    const xml = partsOf(saveWorkbook(workbook))[SHEET1];
    expect(xml).toContain(
      '<conditionalFormatting sqref="A4:A7"><cfRule type="timePeriod" dxfId="0" priority="5" timePeriod="today"><formula>FLOOR(A4,1)=TODAY()</formula></cfRule></conditionalFormatting>',
    );
  });

  it('take the second half of a data bar away with the first, and nothing else of the extensions', () => {
    const workbook = openWorkbook(packageOf({ sheets: { A: RULES }, styles: STYLES }));
    const sheet = firstSheet(workbook);
    sheet.rules = sheet.rules.slice(1).map((each, priority) => ({ ...each, priority }));
    const xml = partsOf(saveWorkbook(workbook))[SHEET1];
    expect(xml).toContain(
      `<extLst><ext ${X14} uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups/></ext></extLst>`,
    );
    expect(xml).not.toContain('dataBar');
  });
});

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
    sheet.rules = [...sheet.rules, rule(bar, 3)];
    sheet.validations = [VALIDATION];
    sheet.merges = [AREA];
    sheet.filter = { area: AREA, criteria: [] };
    sheet.charts = [{ id: 'c', name: 'Chart', type: 'Line', source: AREA, fromFile: false }];
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
