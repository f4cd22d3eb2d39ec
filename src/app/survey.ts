import type { Area } from '../domain/sheet/area';
import type { ColumnWidth } from './plan';

/**
 * What is asked about the place where a table would be extended, just before a plan is made. A scan does not read
 * this: it costs too much for every table and goes stale.
 */
export interface SurveyRequest {
  readonly sheet: string;
  /** The cells that would be written: header row to last row, right of the table. */
  readonly extension: Area;
  /** The table's last header cell and first body cell, whose look the new columns take over. */
  readonly headerCell: Area;
  readonly bodyCell: Area;
  /** The Excel table that would grow. */
  readonly excelTable?: string;
}

/** The answer, all of it read in one request. */
export interface Survey {
  readonly request: SurveyRequest;
  /** Cells of the extension that hold something, as address and text; at most a few. */
  readonly occupied: readonly { readonly address: string; readonly text: string }[];
  /** Addresses of merged areas that touch the extension. */
  readonly merged: readonly string[];
  /** A table, other than the one to grow, or a PivotTable that reaches into the extension: its name and address. */
  readonly otherTable?: { readonly name: string; readonly address: string };
  readonly filtered: boolean;
  /** Where the sheet's own filter buttons stand, header and rows; absent where it has none. */
  readonly filterArea?: Area;
  readonly protected: boolean;
  /** By column of the extension. */
  readonly columns: readonly ExtensionColumn[];
  readonly headerLook: Look;
  readonly bodyLook: Look;
}

export interface ExtensionColumn {
  /** Style Normal, number format General, no formatting of any other kind: only then may Keylift dress it, because only then can it be undone exactly. */
  readonly bare: boolean;
  /** The number format of the whole column of the extension, top to bottom, run by run. */
  readonly numberFormats: readonly { readonly format: string; readonly rows: number }[];
  readonly width: ColumnWidth;
  /** The same in figures: the standard width differs from sheet to sheet. */
  readonly points: number;
  readonly hidden: boolean;
}

/** The looks that new cells take over from their neighbours. Colours are `#RRGGBB`; absent means Excel's default. */
export interface Look {
  /** The font of the sheet's undressed cells, which need not be that of the style Normal. */
  readonly plainFont?: { readonly name: string; readonly size: number };
  /** Where text stands in them, unless it is at the bottom: Japanese, Chinese and Korean workbooks centre it. */
  readonly plainVertical?: 'Top' | 'Center';
  readonly fill?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrapText?: boolean;
  readonly borders?: readonly {
    readonly edge:
      'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';
    readonly style: string;
    readonly weight: string;
    readonly color: string;
  }[];
}
