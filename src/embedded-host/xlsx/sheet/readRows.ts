import { translateFormula } from '../../formula/translateFormula';
import { MAX_ROWS, type Area } from '../../model/area';
import type { Cell } from '../../model/cell';
import type { RowProps, Sheet } from '../../model/sheet';
import type { Table } from '../../model/table';
import { readFormula } from '../formulaText';
import { parseArea, parseCellReference } from '../cellReference';
import { booleanAttribute, child, numberAttribute, type XmlElement } from '../package/xml';
import { extraAttributes, formatIndex, readCellValue, type CellContext } from './cellXml';
import type { OriginRow } from './sheetOrigin';

type ArrayFormula = NonNullable<Cell['array']>;

/** Reads the rows of one sheet as they come, into the sheet and into what is remembered of the file. */
export class RowReader {
  readonly rows = new Map<number, OriginRow>();
  private row = -1;
  private readonly shared = new Map<string, { formula: string; row: number; column: number }>();
  private readonly arrays: ArrayFormula[] = [];
  private readonly formulas = new Map<string, string>();

  /** @param sheet already has its tables: formulas inside them leave out the table's name. */
  constructor(
    private readonly sheet: Sheet,
    private readonly context: CellContext,
  ) {}

  /**
   * Reads a `row` element. Rows and cells without a reference follow the one before, and so does a row 0, which no sheet
   * has; it is written anew.
   */
  readRow(element: XmlElement): void {
    const given = numberAttribute(element, 'r');
    const exists = given === undefined || (given >= 1 && given <= MAX_ROWS);
    const row = (this.row = (exists && given !== undefined ? given : this.row + 2) - 1);
    const known = this.rows.get(row);
    const props = known ? known.props : this.readProps(element, row);
    const origin: OriginRow = known ?? {
      row,
      start: element.start,
      innerStart: element.innerStart,
      end: element.end,
      props,
      cells: new Map(),
      whole: true,
    };
    if (known) known.whole = false;
    else this.rows.set(row, origin);
    let column = -1;
    for (const cell of element.children) {
      if (cell.local !== 'c') continue;
      const before = column;
      const at = cell.attributes.r === undefined ? undefined : parseCellReference(cell.attributes.r);
      column = at?.column ?? column + 1;
      if (column <= before || (at && at.row !== row)) origin.whole = false;
      this.readCell(cell, origin, column);
    }
    if (!exists) origin.cells.clear();
  }

  private readProps(element: XmlElement, row: number): RowProps | undefined {
    const height = numberAttribute(element, 'ht');
    const hidden = booleanAttribute(element, 'hidden');
    const format = booleanAttribute(element, 'customFormat') ? formatIndex(element) : undefined;
    if (height === undefined && !hidden && format === undefined) return undefined;
    const props: RowProps = {
      ...(height !== undefined && { height }),
      hidden,
      ...(format !== undefined && { format }),
    };
    this.sheet.rowProps.set(row, props);
    return props;
  }

  private readCell(element: XmlElement, origin: OriginRow, column: number): void {
    this.context.countCell();
    const { row } = origin;
    const { value, rich } = readCellValue(element, this.context);
    const table = tableAt(this.sheet.tables, row, column);
    const formula = this.readFormula(element, row, column, table);
    const extra = rich ?? extraAttributes(element);
    const array =
      this.arrays.length > 0 ? this.arrays.find(({ area }) => contains(area, row, column)) : undefined;
    const cell: Cell = {
      value,
      ...(formula && { formula: formula.text }),
      ...(array && { array }),
      format: formatIndex(element),
      ...(extra && { extra }),
    };
    this.sheet.cells.set(row, column, cell);
    origin.cells.set(column, {
      cell,
      row,
      column,
      start: element.start,
      end: element.end,
      fixed: child(element, 'f')?.attributes.t !== undefined,
      ...(formula?.shared !== undefined && { shared: formula.shared }),
      ...(table && { table: table.name }),
    });
  }

  private readFormula(
    element: XmlElement,
    row: number,
    column: number,
    table: Table | undefined,
  ): { text: string; shared?: string } | undefined {
    const f = child(element, 'f');
    if (!f) return undefined;
    const { t: type, si, ref } = f.attributes;
    // A what-if data table has no formula that a cell could show; its values are kept.
    if (type === 'dataTable') return undefined;
    if (type === 'array') {
      const area = ref === undefined ? undefined : parseArea(ref);
      if (area) this.arrays.push({ area, dynamic: element.attributes.cm !== undefined });
    }
    if (type === 'shared' && si !== undefined) {
      if (f.text !== '') this.shared.set(si, { formula: f.text, row, column });
      const master = this.shared.get(si);
      if (!master) return undefined;
      const text = translateFormula(master.formula, row - master.row, column - master.column);
      return { text: this.shown(text, table, false), shared: si };
    }
    return f.text === '' ? undefined : { text: this.shown(f.text, table, type === 'array') };
  }

  /** The formula as Office.js shows it. A calculated column repeats one text thousands of times. */
  private shown(text: string, table: Table | undefined, ofArray: boolean): string {
    const key = `${table?.name ?? ''} ${String(ofArray)} ${text}`;
    let formula = this.formulas.get(key);
    if (formula === undefined) {
      formula = readFormula(text, table?.name);
      if (!ofArray) formula = this.context.shown(formula);
      this.formulas.set(key, formula);
    }
    return formula;
  }
}

/** The table that a cell lies in. */
export function tableAt(tables: readonly Table[], row: number, column: number): Table | undefined {
  return tables.find(({ area }) => contains(area, row, column));
}

function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
