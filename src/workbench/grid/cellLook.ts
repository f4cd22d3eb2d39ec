import type { CSSProperties } from 'react';
import type { BorderSide, CellFormat, Color } from '../../embedded-host/model/format';
import type { Scalar } from '../../embedded-host/model/value';
import type { Workbook } from '../../embedded-host/model/workbook';
import { cssColor } from './color';
import type { TableLook } from './tableStyle';

/** What conditional formats paint over a cell's own look. */
export interface PaintedLook {
  readonly fontColor?: string;
  readonly fillColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
}

/** A cell's look as CSS: the format of the cell, over the style of its table, under its conditional formats. */
export function cellLook(
  workbook: Workbook,
  format: CellFormat,
  value: Scalar,
  table: TableLook,
  painted: PaintedLook,
  numberColor: string | undefined,
): CSSProperties {
  const { font, fill, border, alignment } = format;
  const color = (of: Color): string | undefined => cssColor(of, workbook.palette);
  const background =
    painted.fillColor ?? (fill.kind === 'none' ? undefined : color(fill.color)) ?? table.background;
  const text =
    painted.fontColor ?? numberColor ?? (font.color.kind === 'auto' ? undefined : color(font.color));
  const line = (side: BorderSide): string | undefined =>
    side.style === 'none'
      ? undefined
      : `${lineWidth(side)} ${lineStyle(side)} ${color(side.color) ?? '#000000'}`;
  return {
    fontFamily: `"${font.name.replaceAll('"', '')}", Carlito, Calibri, "Segoe UI", Arial, sans-serif`,
    fontSize: `${(font.size * 4) / 3}px`,
    fontWeight: (painted.bold ?? (font.bold || table.bold === true)) ? 'bold' : 'normal',
    fontStyle: (painted.italic ?? font.italic) ? 'italic' : 'normal',
    textDecoration: decoration(format, painted),
    textAlign: horizontal(alignment.horizontal, value),
    alignItems:
      alignment.vertical === 'top' ? 'flex-start' : alignment.vertical === 'center' ? 'center' : 'flex-end',
    whiteSpace: alignment.wrapText ? 'pre-wrap' : 'pre',
    paddingLeft: `${3 + alignment.indent * 9}px`,
    // Without a colour of its own, text in a table's header takes that of the style.
    color: isDefaultText(text) ? (table.color ?? text) : text,
    backgroundColor: background,
    borderTop: line(border.top),
    borderLeft: line(border.left),
    borderRight: line(border.right),
    borderBottom: line(border.bottom) ?? table.borderBottom,
  };
}

const isDefaultText = (color: string | undefined): boolean => color === undefined || color === '#000000';

function decoration({ font }: CellFormat, painted: PaintedLook): string {
  const lines = [
    font.underline === 'none' ? '' : 'underline',
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
  if (align === 'centerContinuous') return 'center';
  if (typeof value === 'number') return 'right';
  return typeof value === 'string' || value === null ? 'left' : 'center';
}

const lineWidth = ({ style }: BorderSide): string =>
  style === 'thick' || style === 'double' ? '3px' : style.startsWith('medium') ? '2px' : '1px';

const lineStyle = ({ style }: BorderSide): string =>
  style === 'double'
    ? 'double'
    : style === 'dotted' || style === 'hair'
      ? 'dotted'
      : /dash/i.test(style)
        ? 'dashed'
        : 'solid';
