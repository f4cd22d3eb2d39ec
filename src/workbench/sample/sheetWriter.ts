import type { CellFormat, Color } from '../../embedded-host/model/format';
import type { Sheet } from '../../embedded-host/model/sheet';
import type { Workbook } from '../../embedded-host/model/workbook';

/** What a sample cell holds: a text that begins with `=` is a formula. */
export type SampleCell = string | number | null;

/** A few words for looks, so that the sample reads like the sheet it makes. */
export interface Style {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly topBorder?: boolean;
  readonly bottomBorder?: boolean;
}

/** Writes rows of cells on one sheet of the sample. */
export class SheetWriter {
  constructor(
    private readonly workbook: Workbook,
    readonly sheet: Sheet,
  ) {}

  /** Writes one row from a column on; `styles` go with the cells, the last one with all that follow. */
  row(row: number, column: number, cells: readonly SampleCell[], ...styles: readonly Style[]): void {
    for (const [index, cell] of cells.entries()) {
      const format = this.format(styles[Math.min(index, styles.length - 1)] ?? {});
      if (cell === null && format === 0) continue;
      const content =
        typeof cell === 'string' && cell.startsWith('=')
          ? { value: null, formula: cell.slice(1) }
          : { value: cell };
      this.sheet.cells.set(row, column + index, { ...content, format });
    }
  }

  /** The first row, in large type. */
  title(text: string): void {
    this.row(0, 0, [text], { bold: true, size: 16, color: '#1F3864' });
    this.sheet.rowProps.set(0, { height: 21, hidden: false });
  }

  /** Column widths from column A on, in characters. */
  widths(...widths: readonly number[]): void {
    for (const [column, width] of widths.entries())
      this.sheet.columnProps.set(column, { width, hidden: false });
  }

  private format(style: Style): number {
    const base = this.workbook.formats.at(0);
    const line = { style: 'thin', color: rgb('#7F7F7F') } as const;
    const changed: CellFormat = {
      ...base,
      numberFormat: style.numberFormat ?? base.numberFormat,
      font: {
        ...base.font,
        bold: style.bold ?? base.font.bold,
        italic: style.italic ?? base.font.italic,
        size: style.size ?? base.font.size,
        color: style.color === undefined ? base.font.color : rgb(style.color),
      },
      fill: style.fill === undefined ? base.fill : { kind: 'solid', color: rgb(style.fill) },
      border: {
        ...base.border,
        top: style.topBorder ? line : base.border.top,
        bottom: style.bottomBorder ? line : base.border.bottom,
      },
      alignment: { ...base.alignment, horizontal: style.align ?? base.alignment.horizontal },
    };
    return this.workbook.formats.intern(changed);
  }
}

function rgb(code: string): Color {
  return { kind: 'rgb', rgb: code };
}
