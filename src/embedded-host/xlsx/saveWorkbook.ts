import { hideIntersections } from '../calculation/implicitIntersection';
import { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { writeFormula } from './formulaText';
import { PackageDraft } from './package/packageDraft';
import { parseXml } from './package/xml';
import type { CellWriter } from './sheet/cellXml';
import { tableAt } from './sheet/readRows';
import { facetsOf, type SheetOrigin } from './sheet/sheetOrigin';
import { writeSheet } from './sheet/writeSheet';
import { namespaceOf } from './sheet/writeTables';
import { StyleWriter } from './styles/styleWriter';
import { BLANK_WORKSHEET, SPREADSHEET_NAMESPACE, WORKSHEET_TYPE } from './workbook/blankParts';
import { blankOrigin } from './workbook/blankOrigin';
import { dynamicArrayMark } from './workbook/dynamicArrays';
import { StringWriter } from './workbook/stringWriter';
import { originOf, type WorkbookOrigin } from './workbook/workbookOrigin';
import { writeCustomXml } from './workbook/writeCustomXml';
import { writeProperties } from './workbook/writeProperties';
import { writeSettings } from './workbook/writeSettings';
import { writeWorkbookPart } from './workbook/writeWorkbookPart';

/**
 * The bytes of a workbook as .xlsx (or .xlsm, when that is what was opened). Parts that say what they said when the
 * file was opened are the same byte for byte; a workbook in which nothing changed gives back its very file.
 */
export function saveWorkbook(workbook: Workbook): Uint8Array {
  const origin = originOf(workbook) ?? blankOrigin();
  const draft = new PackageDraft(origin.package);
  const styles = new StyleWriter(draft, origin.stylesPart, workbook.formats, origin.styles.formats.length);
  const strings = new StringWriter(origin.strings, origin.stringsPart);
  let spillMark: { mark: number | undefined } | undefined;
  const markOf = (): number | undefined =>
    (spillMark ??= { mark: dynamicArrayMark(origin.part, draft) }).mark;

  let formulasChanged = false;
  const relationships = new Map<Sheet, string>();
  for (const sheet of workbook.sheets) {
    const entry = origin.sheets.get(sheet);
    if (entry && !entry.worksheet) continue;
    const worksheet = entry?.worksheet ?? addSheetPart(sheet, origin, draft, relationships);
    const writer = cellWriter(workbook, sheet, styles, strings, markOf);
    if (writeSheet(sheet, worksheet, draft, styles, writer)) formulasChanged = true;
  }
  for (const [sheet, { relationship }] of origin.sheets) {
    if (workbook.sheets.includes(sheet)) continue;
    formulasChanged = true;
    const part = origin.package.relationships(origin.part).find(({ id }) => id === relationship)?.target;
    if (part === undefined) continue;
    draft.unrelate(origin.part, relationship);
    draft.remove(part);
  }
  strings.finish(draft);
  styles.finish(origin.part);
  if (formulasChanged) dropCalculationChain(origin, draft);
  writeWorkbookPart(workbook, origin, draft, relationships, draft.isChanged);
  writeSettings(workbook, origin, draft);
  writeCustomXml(workbook, origin, draft);
  writeProperties(workbook, origin, draft);
  return draft.isChanged ? draft.toBytes() : origin.bytes.slice();
}

/** Makes a blank part for a sheet that has none; what it is to hold is then written as a change of it. */
function addSheetPart(
  sheet: Sheet,
  origin: WorkbookOrigin,
  draft: PackageDraft,
  relationships: Map<Sheet, string>,
): SheetOrigin {
  const part = draft.freePart('xl/worksheets/sheet#.xml');
  const namespace = namespaceOf({ root: draft.origin.root(origin.part) });
  const text = BLANK_WORKSHEET.replace(SPREADSHEET_NAMESPACE, namespace);
  draft.add(part, text, WORKSHEET_TYPE);
  relationships.set(sheet, draft.relate(origin.part, 'worksheet', part));
  const blank = new Sheet(sheet.id, sheet.name);
  return {
    part,
    text,
    root: parseXml(text, part),
    rows: new Map(),
    columns: [],
    tables: [],
    pivotTables: [],
    rules: new Map(),
    validations: [],
    facets: facetsOf(blank),
  };
}

/** Excel makes the chain anew; one that names a cell without a formula it takes for damage. */
function dropCalculationChain(origin: WorkbookOrigin, draft: PackageDraft): void {
  for (const { id, target } of origin.package.related(origin.part, 'calcChain')) {
    draft.unrelate(origin.part, id);
    draft.remove(target);
  }
}

function cellWriter(
  workbook: Workbook,
  sheet: Sheet,
  styles: StyleWriter,
  strings: StringWriter,
  dynamicArrayMark: () => number | undefined,
): CellWriter {
  // A calculated column repeats one formula thousands of times.
  const formulas = new Map<string, string>();
  const withoutMarks = (formula: string): string => hideIntersections(formula, workbook, sheet);
  return {
    xf: (format) => styles.xf(format),
    text: (value, rich) => strings.text(value, rich),
    formula: (formula, row, column, ofArray) => {
      const table = tableAt(sheet.tables, row, column)?.name;
      const key = `${table ?? ''} ${String(ofArray)} ${formula}`;
      let text = formulas.get(key);
      if (text === undefined) {
        const written = ofArray ? formula : withoutMarks(formula);
        formulas.set(key, (text = writeFormula(written, table)));
      }
      return text;
    },
    withoutMarks,
    dynamicArrayMark,
  };
}
