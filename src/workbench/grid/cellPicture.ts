import type { CSSProperties } from 'react';
import { formatText } from '../../embedded-host/calculation/formatText';
import { paintRules } from '../../embedded-host/calculation/paintRules';
import type { Area } from '../../embedded-host/model/area';
import { formatAt } from '../../embedded-host/model/formatAt';
import type { Sheet } from '../../embedded-host/model/sheet';
import type { Workbook } from '../../embedded-host/model/workbook';
import { printArea } from '../../embedded-host/objects/address';
import { cellLook } from './cellLook';
import { tableLook } from './tableStyle';

/** All that is needed to draw a cell. */
export interface CellPicture {
  readonly address: string;
  readonly text: string;
  readonly look: CSSProperties;
  /** A data bar, as shares of the cell's width. */
  readonly bar?: { readonly start: number; readonly end: number; readonly color: string };
  readonly icon?: string;
}

/** Icons of an icon set, worst first; shapes differ so that colour is not all. */
const ICONS: Readonly<Record<string, readonly string[]>> = {
  threeArrows: ['▼', '▶', '▲'],
  threeTriangles: ['▼', '▬', '▲'],
  threeSymbols: ['✖', '❗', '✔'],
  threeTrafficLights1: ['●', '◐', '○'],
};

/** Draws the cells of an area: values in their formats, table styles, conditional formats. */
export function pictureCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
): (row: number, column: number) => CellPicture {
  const painted = paintRules(workbook, sheet, area);
  return (row, column) => {
    const cell = sheet.cells.get(row, column);
    const value = cell?.value ?? null;
    const format = workbook.formats.at(formatAt(sheet, row, column));
    const rule = painted(row, column);
    const shown = formatText(workbook, value, rule.numberFormat ?? format.numberFormat);
    const table = sheet.tables.find(
      ({ area: at }) => row >= at.top && row <= at.bottom && column >= at.left && column <= at.right,
    );
    const text = rule.hideValue === true ? '' : shown.text;
    const icon = rule.icon && (ICONS[rule.icon.set] ?? ICONS['threeArrows'])?.[rule.icon.index];
    return {
      address: printArea({ top: row, left: column, bottom: row, right: column }),
      text,
      look: cellLook(workbook, format, value, table ? tableLook(table, row) : {}, rule, shown.color),
      ...(rule.bar && { bar: rule.bar }),
      ...(icon !== undefined && { icon }),
    };
  };
}
