/** A colour as files keep it: RGB, a theme colour with a tint, or one of the indexed palette. */
export type Color =
  | { readonly kind: 'rgb'; readonly rgb: string }
  | { readonly kind: 'theme'; readonly theme: number; readonly tint: number }
  | { readonly kind: 'indexed'; readonly index: number }
  | { readonly kind: 'auto' };

export interface Font {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'none' | 'single' | 'double' | 'singleAccounting' | 'doubleAccounting';
  readonly strikethrough: boolean;
  readonly color: Color;
  /** Raw XML of what is not modelled (family, scheme, charset, …). */
  readonly extra?: string;
}

export type Fill =
  | { readonly kind: 'none' }
  | { readonly kind: 'solid'; readonly color: Color }
  /** Patterns other than solid, and gradients: kept, and drawn by their foreground colour. */
  | { readonly kind: 'other'; readonly xml: string; readonly color: Color };

export type BorderStyle =
  | 'none'
  | 'thin'
  | 'medium'
  | 'thick'
  | 'hair'
  | 'dotted'
  | 'dashed'
  | 'double'
  | 'dashDot'
  | 'dashDotDot'
  | 'mediumDashed'
  | 'mediumDashDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';

export interface BorderSide {
  readonly style: BorderStyle;
  readonly color: Color;
}

export interface Border {
  readonly left: BorderSide;
  readonly right: BorderSide;
  readonly top: BorderSide;
  readonly bottom: BorderSide;
  /** Raw XML of diagonals and the rest. */
  readonly extra?: string;
}

export interface Alignment {
  readonly horizontal:
    'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrapText: boolean;
  readonly indent: number;
  readonly textRotation: number;
  readonly extra?: string;
}

/** Everything about a cell's looks. Immutable and interned by `FormatTable`. */
export interface CellFormat {
  /** The English number format code, such as `#,##0.00` or `General`. */
  readonly numberFormat: string;
  readonly font: Font;
  readonly fill: Fill;
  readonly border: Border;
  readonly alignment: Alignment;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The cell style's name, `Normal` by default. */
  readonly style: string;
  /** The leading apostrophe ("this is text") of the file's `quotePrefix`. */
  readonly quotePrefix: boolean;
}

/** The formats of a workbook. Indexes below the count that was read are the file's own `cellXfs`, in order. */
export class FormatTable {
  private readonly formats: CellFormat[];
  private readonly indexByKey = new Map<string, number>();

  /** @param initial the formats read from the file, or one default format for a new workbook; index 0 is the default. */
  constructor(initial: readonly CellFormat[]) {
    this.formats = [...initial];
    initial.forEach((format, index) => {
      const key = JSON.stringify(format);
      if (!this.indexByKey.has(key)) this.indexByKey.set(key, index);
    });
  }

  get count(): number {
    return this.formats.length;
  }

  at(index: number): CellFormat {
    const format = this.formats[index] ?? this.formats[0];
    if (!format) throw new Error('A workbook has at least one format.');
    return format;
  }

  /** The index of an equal format, added when there is none. Property order must be that of the interfaces. */
  intern(format: CellFormat): number {
    const key = JSON.stringify(format);
    const known = this.indexByKey.get(key);
    if (known !== undefined) return known;
    this.formats.push(format);
    this.indexByKey.set(key, this.formats.length - 1);
    return this.formats.length - 1;
  }

  /** The index of the format at `index` with some parts changed. */
  change(index: number, changes: Partial<CellFormat>): number {
    return this.intern({ ...this.at(index), ...changes });
  }
}
