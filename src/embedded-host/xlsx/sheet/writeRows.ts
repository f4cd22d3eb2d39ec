import type { Cell } from '../../model/cell';
import type { RowProps, Sheet } from '../../model/sheet';
import { cellReference } from '../cellReference';
import { attributesXml, withAttributes } from '../package/xmlText';
import { cellXml, type CellWriter } from './cellXml';
import { tableAt } from './readRows';
import type { OriginCell, OriginRow, SheetOrigin } from './sheetOrigin';

/** Writes the rows of one sheet: what is still as it was read as it stands in the file, the rest anew. */
export class RowWriter {
  private readonly brokenShares = new Set<string>();
  private cellOrigins: Map<Cell, OriginCell> | undefined;
  private rowOrigins: Map<RowProps, OriginRow> | undefined;
  private readonly originRows: ReadonlyMap<number, OriginRow>;
  private readonly text: string;

  constructor(
    private readonly sheet: Sheet,
    origin: SheetOrigin | undefined,
    private readonly writer: CellWriter,
  ) {
    this.originRows = origin?.rows ?? new Map();
    this.text = origin?.text ?? '';
    // A shared formula is kept only where all of it is: its first cell holds the text for the others.
    for (const row of this.originRows.values())
      for (const cell of row.cells.values())
        if (cell.shared !== undefined && !this.isAsRead(cell)) this.brokenShares.add(cell.shared);
  }

  /** Whether every row and cell is as it was read. */
  isUnchanged(): boolean {
    const { cells, rowProps } = this.sheet;
    for (const index of cells.rowIndexes()) if (!this.originRows.has(index)) return false;
    for (const index of rowProps.keys()) if (!this.originRows.has(index)) return false;
    for (const row of this.originRows.values()) if (!this.isRowAsRead(row)) return false;
    return true;
  }

  /** Whether a formula came, went or changed, so that the order of calculation that the file keeps is stale. */
  hasOtherFormulas(): boolean {
    for (const row of this.originRows.values())
      for (const { cell, column } of row.cells.values())
        if (cell.formula !== this.sheet.cells.get(row.row, column)?.formula) return true;
    for (const index of this.sheet.cells.rowIndexes())
      for (const [column, cell] of this.sheet.cells.row(index) ?? [])
        if (cell.formula !== undefined && !this.originRows.get(index)?.cells.has(column)) return true;
    return false;
  }

  /** The `sheetData` element. */
  toXml(): string {
    const { cells, rowProps } = this.sheet;
    const indexes = new Set([...cells.rowIndexes(), ...rowProps.keys()]);
    for (const row of this.originRows.values()) if (row.cells.size === 0 && !row.props) indexes.add(row.row);
    const rows = [...indexes].sort((a, b) => a - b).map((index) => this.rowXml(index));
    return `<sheetData>${rows.join('')}</sheetData>`;
  }

  private rowXml(index: number): string {
    const here = this.originRows.get(index);
    if (here?.whole && this.isRowAsRead(here)) return this.text.slice(here.start, here.end);
    const row = [...(this.sheet.cells.row(index) ?? [])].sort(([a], [b]) => a - b);
    const cells = row.map(([column, cell]) => this.cellXml(cell, index, column)).join('');
    const tag = this.rowTag(index, this.sourceRow(index), row[0]?.[0], row.at(-1)?.[0]);
    return cells === '' ? `${tag}/>` : `${tag}>${cells}</row>`;
  }

  /** The row of the file whose attributes this row continues: rows that were moved bring theirs along. */
  private sourceRow(index: number): OriginRow | undefined {
    this.rowOrigins ??= new Map(
      [...this.originRows.values()].flatMap((row) => (row.props ? [[row.props, row]] : [])),
    );
    const props = this.sheet.rowProps.get(index);
    const byProps = props && this.rowOrigins.get(props);
    if (byProps) return byProps;
    const [first] = this.sheet.cells.row(index)?.values() ?? [];
    const from = first && this.originOf(first);
    return this.originRows.get(from?.row ?? index) ?? this.originRows.get(index);
  }

  /** The opening tag of a row, without its end. */
  private rowTag(index: number, source: OriginRow | undefined, first?: number, last?: number): string {
    const props = this.sheet.rowProps.get(index);
    const changes: Record<string, string | number | boolean | undefined> = { r: index + 1 };
    if (!sameRowProps(source?.props, props)) {
      changes.ht = props?.height;
      changes.customHeight = props?.height === undefined ? undefined : true;
      changes.hidden = props?.hidden || undefined;
      changes.s = props?.format === undefined ? undefined : this.writer.xf(props.format);
      changes.customFormat = props?.format === undefined ? undefined : true;
    }
    if (!source) return `<row${attributesXml(changes)}`;
    const raw = this.text.slice(source.start, source.innerStart);
    const spans = /\sspans=["'](\d+):(\d+)["']/.exec(raw);
    if (spans && first !== undefined && last !== undefined)
      changes.spans = `${Math.min(Number(spans[1]), first + 1)}:${Math.max(Number(spans[2]), last + 1)}`;
    return withAttributes(raw, changes)
      .replace(/\s*\/?>$/, '')
      .replace(/^<[^\s:]+:/, '<');
  }

  private cellXml(cell: Cell, row: number, column: number): string {
    const here = this.originRows.get(row)?.cells.get(column);
    if (here && sameCell(here.cell, cell) && this.isKept(here, row, column))
      return this.text.slice(here.start, here.end);
    const reference = cellReference(row, column);
    const from = this.originOf(cell);
    if (!from || !this.isKept(from, row, column)) return cellXml(cell, row, column, reference, this.writer);
    const raw = this.text.slice(from.start, from.end);
    const end = raw.indexOf('>') + 1;
    return withAttributes(raw.slice(0, end), { r: reference }) + raw.slice(end);
  }

  private originOf(cell: Cell): OriginCell | undefined {
    this.cellOrigins ??= new Map(
      [...this.originRows.values()].flatMap((row) =>
        [...row.cells.values()].map((origin) => [origin.cell, origin] as const),
      ),
    );
    return this.cellOrigins.get(cell);
  }

  private isRowAsRead(row: OriginRow): boolean {
    if ((this.sheet.cells.row(row.row)?.size ?? 0) !== row.cells.size) return false;
    if (!sameRowProps(row.props, this.sheet.rowProps.get(row.row))) return false;
    for (const cell of row.cells.values())
      if (!this.isAsRead(cell) || !this.isKept(cell, row.row, cell.column)) return false;
    return true;
  }

  private isAsRead(origin: OriginCell): boolean {
    const cell = this.sheet.cells.get(origin.row, origin.column);
    return cell !== undefined && sameCell(origin.cell, cell);
  }

  /** Whether an unchanged cell's XML still says the same at this place. */
  private isKept(origin: OriginCell, row: number, column: number): boolean {
    if (origin.fixed && (origin.row !== row || origin.column !== column)) return false;
    if (origin.shared !== undefined && this.brokenShares.has(origin.shared)) return false;
    // `[@Net]` names its table in the file: renaming the table changes the file but not the formula.
    if (!origin.cell.formula?.includes('[')) return true;
    return tableAt(this.sheet.tables, row, column)?.name === origin.table;
  }
}

function sameRowProps(a: RowProps | undefined, b: RowProps | undefined): boolean {
  return (
    a === b ||
    (a?.height === b?.height && (a?.hidden ?? false) === (b?.hidden ?? false) && a?.format === b?.format)
  );
}

/** Whether two cells are the same to a file. */
function sameCell(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  if (a.value !== b.value || a.formula !== b.formula || a.format !== b.format || a.extra !== b.extra)
    return false;
  if (a.array === b.array) return true;
  const [x, y] = [a.array?.area, b.array?.area];
  if (!x || !y || a.array?.dynamic !== b.array?.dynamic) return false;
  return x.top === y.top && x.left === y.left && x.bottom === y.bottom && x.right === y.right;
}
