import type { Area } from './area';
import { CellGrid } from './cell';
import type { Chart } from './chart';
import { DEFAULT_PAGE_LAYOUT, type PageLayout } from './pageLayout';
import type { ConditionalRule, Validation } from './rules';
import type { AutoFilter, Table } from './table';

export interface RowProps {
  /** Points; absent is the sheet's default. */
  readonly height?: number;
  readonly hidden: boolean;
  /** The row's own format, for cells that do not exist. */
  readonly format?: number;
}

export interface ColumnProps {
  /** In characters of the default font, as files keep it; absent is the sheet's default. */
  readonly width?: number;
  readonly hidden: boolean;
  readonly format?: number;
}

export interface SheetProtection {
  readonly protected: boolean;
  readonly options: Readonly<Record<string, boolean>>;
  /** Password hashes and the rest, as raw XML attributes. */
  readonly raw?: string;
}

/** A PivotTable read from a file: its cells are plain values here, and of its parts only the place is ever changed. */
export interface PivotTable {
  readonly name: string;
  /** Labels and data, without the filters above. */
  readonly area: Area;
}

/** A worksheet. Its lists are replaced, not changed in place; change cells through `model/edit.ts`. */
export class Sheet {
  readonly cells = new CellGrid();
  readonly rowProps = new Map<number, RowProps>();
  readonly columnProps = new Map<number, ColumnProps>();
  visibility: 'visible' | 'hidden' | 'veryHidden' = 'visible';
  tables: readonly Table[] = [];
  rules: readonly ConditionalRule[] = [];
  validations: readonly Validation[] = [];
  merges: readonly Area[] = [];
  filter: AutoFilter | undefined;
  freeze: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  protection: SheetProtection = { protected: false, options: {} };
  pageLayout: PageLayout = DEFAULT_PAGE_LAYOUT;
  charts: readonly Chart[] = [];
  pivotTables: readonly PivotTable[] = [];
  /** As files keep widths, so with the margins: what Excel shows its users as 8.43 characters. */
  defaultColumnWidth = 9.140625;
  defaultRowHeight = 15;
  showGridlines = true;
  tabColor = '';
  rightToLeft = false;
  /** Chart sheets, macro sheets and dialogs are listed but have no cells. */
  readonly kind: 'worksheet' | 'other';

  /** @param id the Rich API id, such as `{00000000-0001-0000-0000-000000000000}`; stable while the workbook is open. */
  constructor(
    readonly id: string,
    public name: string,
    kind: 'worksheet' | 'other' = 'worksheet',
  ) {
    this.kind = kind;
  }
}
