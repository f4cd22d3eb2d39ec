import type { CSSProperties } from 'react';
import type { BorderSide, CellFormat, Color } from '../../embedded-host/model/format';
import type { Scalar } from '../../embedded-host/model/value';
import type { Workbook } from '../../embedded-host/model/workbook';
import { cssColor } from './color';
import { PADDING } from './sheetAxes';
import type { TableLook } from './tableStyle';
import { fontFamily, fontPixels } from './textSize';

/** What conditional formats paint over a cell's own look. */
export interface PaintedLook {
  readonly fontColor?: string;
  readonly fillColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: 'none' | 'single' | 'double';
}

/** A cell's look as CSS, in three layers: the fill, the borders over it, the text over both. */
export interface CellLook {
  readonly background: string | undefined;
  /** Undefined where there is none. */
  readonly borders: CSSProperties | undefined;
  readonly text: CSSProperties & { readonly textAlign: 'left' | 'center' | 'right' };
}

/** The look of a cell: its own format, over the style of its table, under its conditional formats. */
export function cellLook(
  workbook: Workbook,
  format: CellFormat,
  value: Scalar,
  table: TableLook,
  painted: PaintedLook,
  numberColor: string | undefined,
): CellLook {
  const { font, fill, alignment } = format;
  const color = (of: Color): string | undefined => cssColor(of, workbook.palette);
  const ink =
    painted.fontColor ?? numberColor ?? (font.color.kind === 'auto' ? undefined : color(font.color));
  const textAlign = horizontal(alignment.horizontal, value);
  const indent = PADDING + alignment.indent * 9;
  return {
    background:
      painted.fillColor ?? (fill.kind === 'none' ? undefined : color(fill.color)) ?? table.background,
    borders: borderLook(workbook, format, table),
    text: {
      fontFamily: fontFamily(format),
      fontSize: `${fontPixels(format)}px`,
      fontWeight: isBold(format, table, painted) ? 'bold' : 'normal',
      fontStyle: (painted.italic ?? font.italic) ? 'italic' : 'normal',
      textDecoration: decoration(format, painted),
      textAlign,
      alignItems:
        alignment.vertical === 'top' ? 'flex-start' : alignment.vertical === 'center' ? 'center' : 'flex-end',
      whiteSpace: alignment.wrapText ? 'pre-wrap' : 'pre',
      paddingLeft: `${textAlign === 'left' ? indent : PADDING}px`,
      paddingRight: `${textAlign === 'right' ? indent : PADDING}px`,
      writingMode: isUpright(alignment.textRotation) ? 'vertical-rl' : 'horizontal-tb',
      // Without a colour of its own, text in a table's header takes that of the style.
      color: isDefaultInk(ink) ? (table.color ?? '#000000') : ink,
    },
  };
}

/** Whether the text is bold, by whichever of the three says so. */
export const isBold = ({ font }: CellFormat, table: TableLook, painted: PaintedLook): boolean =>
  painted.bold ?? (font.bold || table.bold === true);

/** Borders that a cell or its table has. @param end whose right and bottom border it is: that of a merged area's last cell. */
export function borderLook(
  workbook: Workbook,
  { border }: CellFormat,
  table: TableLook,
  end: CellFormat['border'] = border,
): CSSProperties | undefined {
  const line = (side: BorderSide): string | undefined =>
    side.style === 'none'
      ? undefined
      : `${lineWidth(side)} ${lineStyle(side)} ${cssColor(side.color, workbook.palette) ?? '#000000'}`;
  const sides = {
    borderTop: line(border.top) ?? table.borderTop,
    borderLeft: line(border.left),
    borderRight: line(end.right),
    borderBottom: line(end.bottom) ?? table.borderBottom,
  };
  return Object.values(sides).some(Boolean) ? sides : undefined;
}

const isDefaultInk = (color: string | undefined): boolean => color === undefined || color === '#000000';

/** Of turned text only that is drawn which stands upright; slanting text lies flat. */
const isUpright = (rotation: number): boolean => rotation === 90 || rotation === 180 || rotation === 255;

function decoration({ font }: CellFormat, painted: PaintedLook): string {
  const underline = painted.underline ?? font.underline;
  const lines = [
    underline === 'none' ? '' : 'underline',
    (painted.strikethrough ?? font.strikethrough) ? 'line-through' : '',
  ];
  return lines.filter(Boolean).join(' ') || 'none';
}

/** Numbers stand right, text left, logical values and errors in the middle. */
function horizontal(
  align: CellFormat['alignment']['horizontal'],
  value: Scalar,
): 'left' | 'center' | 'right' {
  if (align === 'left' || align === 'center' || align === 'right') return align;
  if (align === 'centerContinuous' || align === 'distributed') return 'center';
  if (typeof value === 'number') return 'right';
  return typeof value === 'string' || value === null ? 'left' : 'center';
}

const lineWidth = ({ style }: BorderSide): string =>
  style === 'thick' || style === 'double' ? '3px' : /^(medium|slant)/.test(style) ? '2px' : '1px';

const lineStyle = ({ style }: BorderSide): string =>
  style === 'double'
    ? 'double'
    : style === 'dotted' || style === 'hair'
      ? 'dotted'
      : /dash/i.test(style)
        ? 'dashed'
        : 'solid';
