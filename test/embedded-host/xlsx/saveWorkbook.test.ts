import { newWorkbook } from '../../../src/embedded-host/model/newWorkbook';
import { Sheet } from '../../../src/embedded-host/model/sheet';
import { ErrorValue } from '../../../src/embedded-host/model/value';
import { openWorkbook } from '../../../src/embedded-host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../src/embedded-host/xlsx/saveWorkbook';
import { cellAt, firstSheet, putAt, reopened } from './firstSheet';
import { packageOf, partsOf, relationship } from './packageOf';

const SHEET1 = 'xl/worksheets/sheet1.xml';

/** A sheet as another program might write it: odd spaces, attributes and elements that nobody here knows. */
const ODD_SHEET =
  '<dimension ref="A1:B3"/><sheetData>\n' +
  '  <row r="1" spans="1:2" x:dyDescent="0.25" xmlns:x="urn:x"><c r="A1" t="s"><v>0</v></c> <c r="B1"><v>1.50</v></c></row>\n' +
  "  <row r='2'><c r='A2' s='0'><f ca='1'>NOW()</f><v>46000.5</v></c><c r=\"B2\"><f>B1*2</f><v>3</v><extLst><ext/></extLst></c></row>\n" +
  '  <row r="3" outlineLevel="1" collapsed="1"/>\n</sheetData><pageMargins left="0.7"/><extLst><ext uri="{other}"><o/></ext></extLst>';
const STRINGS = '<si><r><t>rich</t></r><r><rPr><b/></rPr><t> text</t></r></si><si><t>plain</t></si>';
const CHAIN = {
  parts: { 'xl/calcChain.xml': '<calcChain xmlns="urn:c"><c r="A2" i="1"/></calcChain>' },
  contentTypes: '<Override PartName="/xl/calcChain.xml" ContentType="application/c+xml"/>',
  workbookRelationships: relationship('rId50', 'calcChain', 'calcChain.xml'),
};

function open(spec: Parameters<typeof packageOf>[0] = {}) {
  const bytes = packageOf({ sheets: { Data: ODD_SHEET }, strings: STRINGS, ...spec });
  const workbook = openWorkbook(bytes);
  return { bytes, workbook, sheet: firstSheet(workbook), parts: partsOf(bytes) };
}

/** The names of the parts that are not what they were. */
function changedParts(before: Record<string, string>, after: Record<string, string>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name] !== after[name],
  );
}

describe('saveWorkbook', () => {
  it('gives an untouched workbook back byte for byte', () => {
    const { bytes, workbook } = open();
    expect(saveWorkbook(workbook)).toEqual(bytes);
  });

  it('changes the sheet and the strings for a new text, and asks for recalculation', () => {
    const { workbook, sheet, parts } = open();
    putAt(sheet, 'B3', { value: 'new <text>', format: 0 });
    const after = partsOf(saveWorkbook(workbook));
    expect(changedParts(parts, after)).toEqual(['xl/workbook.xml', 'xl/sharedStrings.xml', SHEET1]);
    expect(after['xl/sharedStrings.xml']).toContain('<si><t>new &lt;text&gt;</t></si></sst>');
    expect(after[SHEET1]).toContain(
      '<row r="3" outlineLevel="1" collapsed="1"><c r="B3" t="s"><v>2</v></c></row>',
    );
    expect(after['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  it('keeps the XML of every other cell, and of what it does not understand', () => {
    const { workbook, sheet } = open();
    putAt(sheet, 'B1', { value: 2, format: 0 });
    const xml = partsOf(saveWorkbook(workbook))[SHEET1];
    expect(xml).toContain(
      '<row r="1" spans="1:2" x:dyDescent="0.25" xmlns:x="urn:x"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>',
    );
    expect(xml).toContain(
      "<row r='2'><c r='A2' s='0'><f ca='1'>NOW()</f><v>46000.5</v></c><c r=\"B2\"><f>B1*2</f><v>3</v><extLst><ext/></extLst></c></row>",
    );
    expect(xml).toContain('<pageMargins left="0.7"/><extLst><ext uri="{other}"><o/></ext></extLst>');
  });

  it('gives the same bytes again when an equal cell is put back', () => {
    const { bytes, workbook, sheet } = open(CHAIN);
    const before = cellAt(sheet, 'B2');
    putAt(sheet, 'B2', undefined);
    putAt(sheet, 'C9', { value: 'x', format: workbook.formats.change(0, { numberFormat: '0.000' }) });
    sheet.rowProps.set(2, { height: 40, hidden: false });
    saveWorkbook(workbook);
    putAt(sheet, 'B2', before && { ...before });
    putAt(sheet, 'C9', undefined);
    sheet.rowProps.delete(2);
    expect(saveWorkbook(workbook)).toEqual(bytes);
  });

  it('keeps the runs of a rich text whose format alone changes, and drops them with the text', () => {
    const { workbook, sheet } = open();
    const rich = cellAt(sheet, 'A1');
    if (!rich) throw new Error('A1 has a text.');
    putAt(sheet, 'A1', { ...rich, format: workbook.formats.change(0, { locked: false }) });
    expect(partsOf(saveWorkbook(workbook))[SHEET1]).toContain('<c r="A1" s="1" t="s"><v>0</v></c>');
    putAt(sheet, 'A1', { value: 'plain', format: 0 });
    expect(partsOf(saveWorkbook(workbook))[SHEET1]).toContain('<c r="A1" t="s"><v>1</v></c>');
  });

  it('brings the XML of a moved cell along under its new address', () => {
    const { workbook, sheet } = open();
    const moved = cellAt(sheet, 'B2');
    putAt(sheet, 'B2', undefined);
    putAt(sheet, 'D7', moved);
    expect(partsOf(saveWorkbook(workbook))[SHEET1]).toContain(
      '<c r="D7"><f>B1*2</f><v>3</v><extLst><ext/></extLst></c>',
    );
  });

  it('writes the cells of a shared formula out when one of them changes', () => {
    const { workbook, sheet } = open({
      sheets: {
        Data:
          '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
          '<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>',
      },
    });
    putAt(sheet, 'B1', { value: 9, format: 0 });
    expect(partsOf(saveWorkbook(workbook))[SHEET1]).toContain(
      '<row r="1"><c r="B1"><v>9</v></c></row><row r="2"><c r="B2"><f>A2*2</f><v>2</v></c></row><row r="3"><c r="B3"><f>A3*2</f><v>3</v></c></row>',
    );
  });

  it('drops the calculation chain with the formula it names, its content type and its relationship', () => {
    const { workbook, sheet, parts } = open(CHAIN);
    putAt(sheet, 'A2', { value: 1, format: 0 });
    const after = partsOf(saveWorkbook(workbook));
    expect(Object.keys(after)).not.toContain('xl/calcChain.xml');
    expect(after['[Content_Types].xml']).toBe(parts['[Content_Types].xml']?.replace(CHAIN.contentTypes, ''));
    expect(after['xl/_rels/workbook.xml.rels']).toBe(
      parts['xl/_rels/workbook.xml.rels']?.replace(CHAIN.workbookRelationships, ''),
    );
  });

  it('keeps the calculation chain when only values change', () => {
    const { workbook, sheet } = open(CHAIN);
    const formula = cellAt(sheet, 'A2');
    if (formula) putAt(sheet, 'A2', { ...formula, value: 46001 });
    putAt(sheet, 'B1', { value: 7, format: 0 });
    expect(Object.keys(partsOf(saveWorkbook(workbook)))).toContain('xl/calcChain.xml');
  });

  it.each([
    ['a number', 0.1 + 0.2],
    ['a large number', 1e21],
    ['a boolean', false],
    ['an error', ErrorValue.of('#N/A')],
    ['a text with spaces and line breaks', ' a\n b '],
    ['a text that looks like an escape', '_x0041_'],
    ['a control character', 'a\u0001b'],
    ['an empty text', ''],
  ])('writes %s so that it reads the same', (_, value) => {
    const { workbook, sheet } = open();
    putAt(sheet, 'A1', { value, format: 0 });
    putAt(sheet, 'A2', { value, formula: 'X1', format: 0 });
    const again = firstSheet(reopened(workbook));
    expect(cellAt(again, 'A1')?.value).toEqual(value);
    expect(cellAt(again, 'A2')).toMatchObject({ value, formula: 'X1' });
  });

  it.each(['"a\u0007b"&X1', '"_x0041_"'])('writes the formula %j so that it reads the same', (formula) => {
    const { workbook, sheet } = open();
    putAt(sheet, 'A1', { value: 'x', formula, format: 0 });
    expect(cellAt(firstSheet(reopened(workbook)), 'A1')?.formula).toBe(formula);
  });

  it('writes the newer errors as Excel does, as #VALUE!', () => {
    const { workbook, sheet } = open();
    putAt(sheet, 'A1', { value: ErrorValue.of('#SPILL!'), format: 0 });
    expect(partsOf(saveWorkbook(workbook))[SHEET1]).toContain('<c r="A1" t="e"><v>#VALUE!</v></c>');
  });

  it('writes texts inline in a workbook without shared strings', () => {
    const bytes = packageOf({ sheets: { Data: '<sheetData/>' } });
    const workbook = openWorkbook(bytes);
    putAt(firstSheet(workbook), 'A1', { value: 'a', format: 0 });
    expect(partsOf(saveWorkbook(workbook))[SHEET1]).toContain(
      '<c r="A1" t="inlineStr"><is><t>a</t></is></c>',
    );
  });

  it('appends a format that the file does not have and gives it back equal', () => {
    const { workbook, sheet } = open();
    const format = workbook.formats.change(0, {
      numberFormat: '0.0" pts"',
      font: {
        ...workbook.formats.at(0).font,
        bold: true,
        underline: 'double',
        color: { kind: 'theme', theme: 4, tint: -0.25 },
      },
      fill: { kind: 'solid', color: { kind: 'rgb', rgb: '#FFEEDD' } },
      border: {
        ...workbook.formats.at(0).border,
        top: { style: 'thin', color: { kind: 'indexed', index: 8 } },
      },
      alignment: { ...workbook.formats.at(0).alignment, horizontal: 'right', wrapText: true },
      locked: false,
      style: 'Good',
    });
    putAt(sheet, 'A1', { value: 1, format });
    const again = reopened(workbook);
    expect(again.formats.at(cellAt(firstSheet(again), 'A1')?.format ?? 0)).toEqual(
      workbook.formats.at(format),
    );
  });

  it('writes in the prefix of a part whose elements have one', () => {
    const { workbook, sheet } = open({
      parts: {
        [SHEET1]:
          '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    putAt(sheet, 'B1', { value: true, format: 0 });
    expect(partsOf(saveWorkbook(workbook))[SHEET1]).toContain(
      '<x:row r="1"><x:c r="A1"><x:v>4</x:v></x:c><x:c r="B1" t="b"><x:v>1</x:v></x:c></x:row>',
    );
  });

  it('saves a workbook that was made in memory', () => {
    const workbook = newWorkbook();
    workbook.sheets = [...workbook.sheets, new Sheet('{2}', 'Second & last')];
    putAt(firstSheet(workbook), 'B2', {
      value: 'text',
      format: workbook.formats.change(0, { numberFormat: '0%' }),
    });
    const again = reopened(workbook);
    expect(again.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Second & last']);
    expect(cellAt(firstSheet(again), 'B2')?.value).toBe('text');
    expect(again.formats.at(cellAt(firstSheet(again), 'B2')?.format ?? 0).numberFormat).toBe('0%');
  });

  it('keeps the date system of a workbook that was made in memory', () => {
    const workbook = newWorkbook();
    workbook.date1904 = true;
    expect(reopened(workbook).date1904).toBe(true);
  });

  it('asks for a calculation where the file says how in an element with an end tag', () => {
    const { workbook, sheet } = open({ workbook: '<calcPr calcId="125725"></calcPr>' });
    putAt(sheet, 'B1', { value: true, format: 0 });
    expect(partsOf(saveWorkbook(workbook))['xl/workbook.xml']).toContain(
      '<calcPr calcId="125725" fullCalcOnLoad="1"></calcPr>',
    );
  });

  it('marks a dynamic array as one', () => {
    const workbook = newWorkbook();
    const array = { area: { top: 0, left: 0, bottom: 1, right: 0 }, dynamic: true };
    putAt(firstSheet(workbook), 'A1', { value: 1, formula: 'SEQUENCE(2)', array, format: 0 });
    putAt(firstSheet(workbook), 'A2', { value: 2, array, format: 0 });
    const parts = partsOf(saveWorkbook(workbook));
    expect(parts[SHEET1]).toContain(
      '<c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</f><v>1</v></c>',
    );
    expect(parts['xl/metadata.xml']).toContain('XLDAPR');
    expect(cellAt(firstSheet(reopened(workbook)), 'A2')).toEqual({ value: 2, array, format: 0 });
  });
});

describe('a row that no sheet has', () => {
  it('follows the one before, and is saved in its place', () => {
    const rows = '<row r="0"><c r="A0"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    const workbook = openWorkbook(packageOf({ sheets: { A: `<sheetData>${rows}</sheetData>` } }));
    expect(cellAt(firstSheet(workbook), 'A1')?.value).toBe(1);
    const again = reopened(workbook);
    expect(cellAt(firstSheet(again), 'A1')?.value).toBe(1);
    expect(partsOf(saveWorkbook(workbook))['xl/worksheets/sheet1.xml']).toContain(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
    );
  });
});
