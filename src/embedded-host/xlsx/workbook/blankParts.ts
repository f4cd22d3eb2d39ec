/** The parts of a workbook that was made in memory, as small as Excel accepts them. */

export const BLANK_WORKBOOK_PART = 'xl/workbook.xml';
export const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
export const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
export const SPREADSHEET_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A styles part with the default format alone; its fonts, fills and so on are those of `DEFAULT_FORMAT`. */
export const BLANK_STYLES = [
  XML,
  `<styleSheet xmlns="${SPREADSHEET_NAMESPACE}">`,
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '<dxfs count="0"/>',
  '</styleSheet>',
].join('');

/** The text of a worksheet that holds nothing. */
export const BLANK_WORKSHEET = `${XML}<worksheet xmlns="${SPREADSHEET_NAMESPACE}"><sheetData/></worksheet>`;

/** The entries of a package with a workbook that has no sheets yet. */
export function blankPackage(): Map<string, Uint8Array> {
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>' +
        '</Types>',
    ],
    [
      '_rels/.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>' +
        '</Relationships>',
    ],
    [
      BLANK_WORKBOOK_PART,
      `<workbook xmlns="${SPREADSHEET_NAMESPACE}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
        '<bookViews><workbookView/></bookViews><sheets/></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>' +
        '</Relationships>',
    ],
    ['xl/sharedStrings.xml', `<sst xmlns="${SPREADSHEET_NAMESPACE}" count="0" uniqueCount="0"/>`],
  ];
  const encoder = new TextEncoder();
  return new Map(
    parts.map(([name, text]) => [name, encoder.encode(text.startsWith('<?xml') ? text : XML + text)]),
  );
}
