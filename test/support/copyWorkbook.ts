import { Sheet } from '../../src/embedded-host/model/sheet';
import { Workbook } from '../../src/embedded-host/model/workbook';

/** A workbook of its own with the same content: nothing that is done to one of them is seen in the other. */
export function copyWorkbook(source: Workbook): Workbook {
  const copy = new Workbook(source.formats);
  const sheets = new Map(source.sheets.map((sheet) => [sheet, copySheet(sheet)]));
  copy.sheets = [...sheets.values()];
  copy.names = source.names.map(({ sheet, ...name }) => {
    const own = sheet && sheets.get(sheet);
    return own ? { ...name, sheet: own } : name;
  });
  copy.date1904 = source.date1904;
  copy.structureProtected = source.structureProtected;
  copy.readOnly = source.readOnly;
  copy.fileName = source.fileName;
  copy.settings = new Map(source.settings);
  copy.customXmlParts = source.customXmlParts;
  copy.properties = source.properties;
  copy.culture = source.culture;
  copy.palette = source.palette;
  copy.calculationMode = source.calculationMode;
  return copy;
}

function copySheet(source: Sheet): Sheet {
  const copy = new Sheet(source.id, source.name, source.kind);
  for (const row of source.cells.rowIndexes())
    for (const [column, cell] of source.cells.row(row) ?? []) copy.cells.set(row, column, cell);
  for (const [row, props] of source.rowProps) copy.rowProps.set(row, props);
  for (const [column, props] of source.columnProps) copy.columnProps.set(column, props);
  copy.visibility = source.visibility;
  copy.tables = source.tables;
  copy.rules = source.rules;
  copy.validations = source.validations;
  copy.merges = source.merges;
  copy.filter = source.filter;
  copy.freeze = source.freeze;
  copy.protection = source.protection;
  copy.pageLayout = source.pageLayout;
  copy.charts = source.charts;
  copy.pivotTables = source.pivotTables;
  copy.defaultColumnWidth = source.defaultColumnWidth;
  copy.defaultRowHeight = source.defaultRowHeight;
  copy.showGridlines = source.showGridlines;
  copy.tabColor = source.tabColor;
  copy.rightToLeft = source.rightToLeft;
  return copy;
}
