import type { Sheet } from '../../model/sheet';
import type { Table } from '../../model/table';
import { parseArea } from '../cellReference';
import type { Package } from '../package/package';
import { attribute, child, childrenNamed, descendants, parseXml, type XmlElement } from '../package/xml';
import type { FileString } from '../strings';
import type { Styles } from '../styles/readStyles';
import { corruptPart } from '../unreadableFile';
import { readFilter } from './filterXml';
import { readProtection } from './protectionXml';
import { readCharts } from './readCharts';
import { readPivotTables } from './pivotTableXml';
import { RowReader } from './readRows';
import { readRules } from './readRules';
import { readTable } from './readTable';
import { readPageLayout } from './pageLayoutXml';
import { readView } from './readView';
import { facetsOf, type SheetOrigin, type TableOrigin } from './sheetOrigin';
import { readColor } from '../styles/colorXml';
import { readValidation } from './validationXml';

/** What reading a sheet needs to know of its workbook. */
export interface SheetContext {
  readonly package: Package;
  readonly strings: readonly FileString[];
  readonly styles: Styles;
  readonly date1904: boolean;
  /** `#RRGGBB` of a colour, for the few places where the model has no theme. */
  readonly rgb: (color: ReturnType<typeof readColor>) => string;
  /** Ids for rules, no two the same in the workbook. */
  readonly newId: () => string;
  /** Called for each cell; throws when there are too many. */
  readonly countCell: () => void;
  /** What Excel shows of a formula of a sheet that is not an array formula. */
  readonly shown: (formula: string, sheet: Sheet) => string;
}

/** Reads a worksheet's part, and those of its tables and charts, into a new sheet. */
export function readSheet(sheet: Sheet, part: string, context: SheetContext): SheetOrigin {
  const text = context.package.text(part);
  const shown = (formula: string): string => context.shown(formula, sheet);
  const tables = readTables(part, context, shown);
  sheet.tables = tables.map(({ table }) => table);
  const rows = new RowReader(sheet, {
    strings: context.strings,
    date1904: context.date1904,
    text,
    countCell: context.countCell,
    shown,
  });
  const root = parseXml(text, part, (element, parent) => {
    if (element.local !== 'row' || parent.local !== 'sheetData') return false;
    rows.readRow(element);
    return true;
  });
  if (root.local !== 'worksheet') throw corruptPart(part, 'is not a worksheet');
  const columns = readView(sheet, root);
  sheet.pageLayout = readPageLayout(root);
  sheet.tabColor = context.rgb(readColor(child(child(root, 'sheetPr'), 'tabColor')));
  sheet.merges = childrenNamed(child(root, 'mergeCells'), 'mergeCell')
    .map((merge) => parseArea(attribute(merge, 'ref') ?? ''))
    .filter((area) => area !== undefined);
  sheet.filter = readFilter(child(root, 'autoFilter'), text);
  sheet.protection = readProtection(child(root, 'sheetProtection'));
  const { rules, origins } = readRules(root, text, context.styles.ruleFormats, context.newId);
  sheet.rules = rules;
  const validations = validationElements(root).map((element) => ({
    element,
    validation: readValidation(element),
  }));
  sheet.validations = validations.map(({ validation }) => validation);
  sheet.charts = readCharts(part, context.package);
  const pivotTables = readPivotTables(part, context.package);
  sheet.pivotTables = pivotTables.map(({ pivotTable }) => pivotTable);
  return {
    part,
    text,
    root,
    rows: rows.rows,
    columns,
    tables,
    pivotTables,
    rules: origins,
    validations,
    facets: facetsOf(sheet),
  };
}

/** The validations of a worksheet: its own, then those of its x14 extension. */
function validationElements(root: XmlElement): XmlElement[] {
  return [
    ...childrenNamed(child(root, 'dataValidations'), 'dataValidation'),
    ...childrenNamed(child(root, 'extLst'), 'ext').flatMap((ext) => descendants(ext, 'dataValidation')),
  ];
}

function readTables(
  sheetPart: string,
  { package: file }: SheetContext,
  shown: (formula: string) => string,
): TableOrigin[] {
  return file.relationships(sheetPart).flatMap(({ id, type, target, external }) => {
    if (type !== 'table' || external) return [];
    const table: Table = readTable(file.root(target), file.text(target), target, shown);
    return [{ table, part: target, relationship: id }];
  });
}
