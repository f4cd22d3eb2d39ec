import type { Cell } from '../../model/cell';
import type { ColumnProps, PivotTable, RowProps, Sheet } from '../../model/sheet';
import type { Validation } from '../../model/rules';
import type { Table } from '../../model/table';
import type { XmlElement } from '../package/xml';
import type { RuleOrigin } from './readRules';
import type { ColumnOrigin } from './readView';

/** A cell as it was read, and where it stands in the part's text. */
export interface OriginCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** True when its formula means what it means at this place alone: shared, array and data table formulas. */
  readonly fixed: boolean;
  /** The shared formula it is part of. */
  readonly shared?: string;
  /** The table whose name its formula leaves out. */
  readonly table?: string;
}

/** A row as it was read. */
export interface OriginRow {
  readonly row: number;
  readonly start: number;
  readonly innerStart: number;
  readonly end: number;
  readonly props: RowProps | undefined;
  readonly cells: Map<number, OriginCell>;
  /** False when the file has the row in two pieces or its cells out of order: then it cannot be kept in one piece. */
  whole: boolean;
}

/** A table as it was read. */
export interface TableOrigin {
  readonly table: Table;
  readonly part: string;
  /** The id of the sheet's relationship that leads to it. */
  readonly relationship: string;
}

/** A PivotTable as it was read. */
export interface PivotTableOrigin {
  readonly pivotTable: PivotTable;
  readonly part: string;
  /** The id of the sheet's relationship that leads to it. */
  readonly relationship: string;
}

/** What a sheet was read from. The parts of it that are still what was read are written as they stand there. */
export interface SheetOrigin {
  readonly part: string;
  readonly text: string;
  /** The worksheet element; its rows are not in the tree. */
  readonly root: XmlElement;
  readonly rows: ReadonlyMap<number, OriginRow>;
  readonly columns: readonly ColumnOrigin[];
  readonly tables: readonly TableOrigin[];
  readonly pivotTables: readonly PivotTableOrigin[];
  /** By the rule's id. */
  readonly rules: ReadonlyMap<string, RuleOrigin>;
  readonly validations: readonly { readonly element: XmlElement; readonly validation: Validation }[];
  /** The facets of the sheet as they were read, to see which have changed since. */
  readonly facets: Facets;
}

/** What of a sheet, besides its cells and rows, the model may change. */
export type Facets = Readonly<
  Pick<
    Sheet,
    | 'rules'
    | 'validations'
    | 'merges'
    | 'filter'
    | 'freeze'
    | 'protection'
    | 'showGridlines'
    | 'tabColor'
    | 'rightToLeft'
    | 'defaultColumnWidth'
    | 'defaultRowHeight'
    | 'pageLayout'
    | 'charts'
    | 'tables'
  >
> & { readonly columnProps: ReadonlyMap<number, ColumnProps> };

/** The facets as they are now. Lists are replaced in the model, never changed, so holding on to them is enough. */
export function facetsOf(sheet: Sheet): Facets {
  const { rules, validations, merges, filter, freeze, protection, showGridlines, tabColor, rightToLeft } =
    sheet;
  const { defaultColumnWidth, defaultRowHeight, pageLayout, charts, tables } = sheet;
  return {
    rules,
    validations,
    merges,
    filter,
    freeze,
    protection,
    showGridlines,
    tabColor,
    rightToLeft,
    defaultColumnWidth,
    defaultRowHeight,
    pageLayout,
    charts,
    tables,
    columnProps: new Map(sheet.columnProps),
  };
}
