import { showIntersections } from '../calculation/implicitIntersection';
import { INDEXED_COLORS, OFFICE_THEME } from '../model/defaultPalette';
import { FormatTable, type Color } from '../model/format';
import { Sheet } from '../model/sheet';
import { Workbook } from '../model/workbook';
import { Package } from './package/package';
import { attribute, booleanAttribute, child, childrenNamed, type XmlElement } from './package/xml';
import { readSheet, type SheetContext } from './sheet/readSheet';
import { readSharedStrings, unescapeString } from './strings';
import { readIndexedColors, readThemeColors } from './styles/palette';
import { NO_STYLES, readStyles } from './styles/readStyles';
import { corruptPart, UnreadableFile } from './unreadableFile';
import { DEFAULT_ADD_IN } from './workbook/addIn';
import { readCustomXml } from './workbook/readCustomXml';
import { readNames } from './workbook/readNames';
import { readProperties } from './workbook/readProperties';
import { readSettings } from './workbook/readSettings';
import { setOrigin, type SheetEntry } from './workbook/workbookOrigin';

/** As many as Excel itself hands out in one read, which takes about two gigabytes here. */
const MAX_CELLS = 5_000_000;

/**
 * Opens an .xlsx or .xlsm.
 * @param addIn the id in the manifest of the add-in whose settings are to be read and written.
 * @param maxCells how many cells a workbook may have: a small file can unpack to more than a browser can hold
 * @throws UnreadableFile when the bytes are no such workbook, encrypted, damaged or too large.
 */
export function openWorkbook(
  bytes: Uint8Array,
  fileName?: string,
  addIn = DEFAULT_ADD_IN,
  maxCells = MAX_CELLS,
): Workbook {
  const file = Package.open(bytes);
  const part = workbookPart(file);
  const root = file.root(part);
  const stylesPart = existing(file, file.related(part, 'styles')[0]?.target);
  const stringsPart = existing(file, file.related(part, 'sharedStrings')[0]?.target);
  const themePart = existing(file, file.related(part, 'theme')[0]?.target);
  const styles =
    stylesPart === undefined ? NO_STYLES : readStyles(file.root(stylesPart), file.text(stylesPart));
  const strings = stringsPart === undefined ? [] : readSharedStrings(file.text(stringsPart), stringsPart);

  const workbook = new Workbook(new FormatTable(styles.formats));
  if (fileName !== undefined) workbook.fileName = fileName;
  workbook.palette = {
    theme: themePart === undefined ? OFFICE_THEME : readThemeColors(file.root(themePart)),
    indexed: stylesPart === undefined ? INDEXED_COLORS : readIndexedColors(file.root(stylesPart)),
  };
  readWorkbookProperties(workbook, root);
  const listed = listSheets(root, part, file);
  workbook.sheets = listed.map(({ sheet }) => sheet);
  workbook.names = readNames(root, workbook.sheets);
  const sheets = readSheets(listed, {
    package: file,
    strings,
    styles,
    date1904: workbook.date1904,
    rgb: (color) => rgbOf(color, workbook.palette),
    newId: ruleIds(),
    countCell: cellCounter(maxCells),
    shown: (formula, sheet) => showIntersections(formula, workbook, sheet),
  });
  const settings = readSettings(file, addIn);
  if (settings) workbook.settings = settings.settings;
  const customXml = readCustomXml(file, part);
  workbook.customXmlParts = customXml.map((origin) => origin.customXml);
  workbook.properties = readProperties(file);
  setOrigin(workbook, {
    package: file,
    bytes,
    part,
    addIn,
    styles,
    stylesPart,
    strings,
    stringsPart,
    sheets,
    names: workbook.names,
    settings,
    customXml,
    properties: workbook.properties,
    structureProtected: workbook.structureProtected,
    calculationMode: workbook.calculationMode,
  });
  return workbook;
}

function workbookPart(file: Package): string {
  const part = file.related('', 'officeDocument')[0]?.target ?? 'xl/workbook.xml';
  if (!file.has(part) && ![...file.entries.keys()].some((name) => /^\/?xl[/\\]/i.test(name)))
    throw new UnreadableFile('not-a-workbook', 'The file is a zip archive, but not an Excel workbook.');
  if (part.endsWith('.bin'))
    throw new UnreadableFile(
      'not-a-workbook',
      'The file is a binary workbook (.xlsb). Save it as .xlsx in Excel first.',
    );
  if (file.root(part).local !== 'workbook')
    throw new UnreadableFile('not-a-workbook', 'The file is an Office document, but not an Excel workbook.');
  return part;
}

function existing(file: Package, part: string | undefined): string | undefined {
  return part !== undefined && file.has(part) ? part : undefined;
}

function readWorkbookProperties(workbook: Workbook, root: XmlElement): void {
  const properties = child(root, 'workbookPr');
  const protection = child(root, 'workbookProtection');
  const sharing = child(root, 'fileSharing');
  const calculation = child(root, 'calcPr');
  const mode = calculation && attribute(calculation, 'calcMode');
  workbook.date1904 = properties !== undefined && booleanAttribute(properties, 'date1904');
  workbook.structureProtected = protection !== undefined && booleanAttribute(protection, 'lockStructure');
  workbook.readOnly = sharing !== undefined && booleanAttribute(sharing, 'readOnlyRecommended');
  if (mode === 'manual') workbook.calculationMode = 'manual';
  if (mode === 'autoNoTable') workbook.calculationMode = 'automaticExceptTables';
}

/** A sheet that is still empty, with what the workbook's part says of it. */
interface ListedSheet {
  readonly sheet: Sheet;
  readonly entry: SheetEntry;
  /** The part of a worksheet. */
  readonly part?: string;
}

function listSheets(root: XmlElement, part: string, file: Package): ListedSheet[] {
  const relationships = new Map(
    file.relationships(part).map((relationship) => [relationship.id, relationship]),
  );
  const listed = childrenNamed(child(root, 'sheets'), 'sheet').map((element, i): ListedSheet => {
    const name = unescapeString(attribute(element, 'name') ?? '');
    const relationshipId = attribute(element, 'id') ?? '';
    const relationship = relationships.get(relationshipId);
    // A Visual Basic module of Excel 95 is a sheet without a part.
    if (!relationship && relationshipId !== '')
      throw corruptPart(part, `lists the sheet “${name}” but not where it is`);
    const isWorksheet = relationship?.type === 'worksheet';
    const id = `{00000000-0001-0000-${i.toString(16).padStart(4, '0').toUpperCase()}-000000000000}`;
    const sheet = new Sheet(id, name, isWorksheet ? 'worksheet' : 'other');
    const state = attribute(element, 'state');
    if (state === 'hidden' || state === 'veryHidden') sheet.visibility = state;
    const entry = { element, name, visibility: sheet.visibility, relationship: relationshipId };
    return { sheet, entry, ...(isWorksheet && { part: relationship.target }) };
  });
  if (listed.length === 0) throw corruptPart(part, 'has no sheets');
  return listed;
}

function readSheets(listed: readonly ListedSheet[], context: SheetContext): Map<Sheet, SheetEntry> {
  return new Map(
    listed.map(({ sheet, entry, part }) => {
      const worksheet = part === undefined ? undefined : readSheet(sheet, part, context);
      return [sheet, { ...entry, ...(worksheet && { worksheet }) }];
    }),
  );
}

/** @returns what is called for each cell, and refuses the one that is too many */
function cellCounter(maxCells: number): () => void {
  let count = 0;
  return () => {
    if (++count > maxCells) throw new UnreadableFile('too-large', 'The workbook is too large to open here.');
  };
}

/** Rule ids look like Excel's own, and count. */
function ruleIds(): () => string {
  let count = 0;
  return () => `{00000000-0000-0000-0001-${(++count).toString(16).padStart(12, '0').toUpperCase()}}`;
}

function rgbOf(color: Color, palette: Workbook['palette']): string {
  switch (color.kind) {
    case 'rgb':
      return color.rgb;
    case 'theme':
      return palette.theme[color.theme] ?? '';
    case 'indexed':
      return palette.indexed[color.index] ?? '';
    case 'auto':
      return '';
  }
}
