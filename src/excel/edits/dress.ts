import type { EditOf } from '../../app/edits/edit';
import type { Area } from '../../domain/sheet/area';
import { FILL_PROPERTIES, isNoFill } from '../noFill';
import { rangeAt } from '../ranges';
import type { EditHandler } from './edit';

export const dress: EditHandler<EditOf<'dress'>> = {
  carryOut(workbook, { sheet, area, look }) {
    const { format } = rangeAt(workbook, sheet, area);
    const { font } = format;
    if (look.fill !== undefined) format.fill.color = look.fill;
    if (look.fontName !== undefined) font.name = look.fontName;
    if (look.fontSize !== undefined) font.size = look.fontSize;
    if (look.fontColor !== undefined) font.color = look.fontColor;
    if (look.bold !== undefined) font.bold = look.bold;
    if (look.italic !== undefined) font.italic = look.italic;
    if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
    if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
    if (look.wrapText !== undefined) format.wrapText = look.wrapText;
    for (const { edge, style, weight, color } of look.borders ?? []) {
      for (const index of edgesWithin(edge, area)) {
        const border = format.borders.getItem(index);
        border.set({ style: style as Excel.BorderLineStyle, weight: weight as Excel.BorderWeight, color });
      }
    }
  },
  tells: ({ look }) => look.fill !== undefined || look.bold !== undefined,
  observe(workbook, { sheet, area, look }) {
    const range = rangeAt(workbook, sheet, area).load(FILL_AND_FONT);
    return () =>
      (look.fill === undefined || hasFill(range, look.fill)) &&
      (look.bold === undefined || range.format.font.bold === look.bold);
  },
};

const FILL_AND_FONT = `${FILL_PROPERTIES},format/font/bold`;

function hasFill({ format: { fill } }: Excel.Range, color: string): boolean {
  return fill.color === color && !isNoFill(fill);
}

/** A line around one cell becomes the lines around every cell of the area. */
function edgesWithin(edge: Excel.BorderIndex | string, area: Area): Excel.BorderIndex[] {
  const inside =
    (edge === 'EdgeTop' || edge === 'EdgeBottom') && area.rowCount > 1
      ? 'InsideHorizontal'
      : (edge === 'EdgeLeft' || edge === 'EdgeRight') && area.columnCount > 1
        ? 'InsideVertical'
        : undefined;
  return (inside ? [edge, inside] : [edge]) as Excel.BorderIndex[];
}

export const undress: EditHandler<EditOf<'undress'>> = {
  /** Not `clear('Formats')`: that also cuts the team's own conditional formats out of these cells. */
  carryOut(workbook, { sheet, area, look }) {
    const range = rangeAt(workbook, sheet, area);
    range.style = 'Normal';
    if (look.plainFont) range.format.font.set(look.plainFont);
    if (look.plainVertical !== undefined) range.format.verticalAlignment = look.plainVertical;
  },
  tells: ({ look }) => look.fill !== undefined || look.bold !== undefined,
  observe(workbook, { sheet, area, look }) {
    const range = rangeAt(workbook, sheet, area).load(`style,${FILL_AND_FONT}`);
    return () =>
      range.style === 'Normal' &&
      (look.fill === undefined || !hasFill(range, look.fill)) &&
      (look.bold === undefined || range.format.font.bold === false);
  },
};
