import { type LooseCell, type LooseRows, NO_CELL } from '../looseCells';

/** What may be written into a cell: a value, or a cell with its format. */
export type Ink = string | number | LooseCell;

/** A cell by row and column, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A KPI that is known to stand on a sheet. */
export interface PaperKpi {
  readonly name: string;
  /** Any of them is its name. */
  readonly nameCells: readonly Place[];
  readonly latestCell: Place;
}

/** A sheet that is being written, and what is true of it. */
export class SheetPaper {
  private readonly cells: LooseCell[][] = [];
  private readonly found: PaperKpi[] = [];
  private readonly labels: string[] = [];

  /** Writes a cell. @returns where it stands */
  put(row: number, column: number, ink: Ink): Place {
    const cells = (this.cells[row] ??= []);
    cells[column] = typeof ink === 'object' ? ink : { value: ink };
    return { row, column };
  }

  /** Writes cells from left to right. */
  putRow(row: number, column: number, inks: readonly Ink[]): void {
    inks.forEach((ink, index) => {
      if (ink !== '') this.put(row, column + index, ink);
    });
  }

  /** Says that a KPI stands here. */
  kpi(name: string, nameCells: readonly Place[], latestCell: Place): void {
    this.found.push({ name, nameCells, latestCell });
  }

  /** Says what the sheet is composed of. */
  part(label: string): void {
    this.labels.push(label);
  }

  /** Copies another sheet onto this one, what is true of it included. @param turned with rows for columns */
  putSheet(other: SheetPaper, down: number, right: number, turned: boolean): void {
    const placed = ({ row, column }: Place): Place =>
      turned ? { row: down + column, column: right + row } : { row: down + row, column: right + column };
    other.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const at = placed({ row, column });
        if (cell !== NO_CELL) this.put(at.row, at.column, cell);
      }),
    );
    for (const { name, nameCells, latestCell } of other.kpis)
      this.kpi(name, nameCells.map(placed), placed(latestCell));
    this.labels.push(...other.parts);
  }

  /** The row below all that was written. */
  get end(): number {
    return this.cells.length;
  }

  get width(): number {
    return Math.max(0, ...this.rows.map((row) => row.length));
  }

  get rows(): LooseRows {
    return Array.from(this.cells, (row) => Array.from(row ?? [], (cell) => cell ?? NO_CELL));
  }

  get kpis(): readonly PaperKpi[] {
    return this.found;
  }

  get parts(): readonly string[] {
    return this.labels;
  }
}
