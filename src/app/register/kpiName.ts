import type { CellValue } from '../../domain/sheet/cellValue';
import { quoteText } from '../formula/escapeText';
import { columnArea } from '../sheetCells';
import { absolute } from './current/cells';
import type { PlacedKpi } from './current/measure';
import { lookUp } from './rowReferences';

const LOST = ' (not found)';

/**
 * The name of the KPI as its table shows it now; where the KPI is gone, the name that it had. Of a KPI that has no id in
 * a row of its own, this formula is the link: `kpiOfFormula` finds the KPI by it.
 */
export function kpiNameFormula({ sheet, kpi, references }: PlacedKpi): string {
  const { name, nameCell } = kpi;
  const lost = quoteText(nameWhenLost(name) + LOST);
  if (references !== undefined) return `=IFERROR(${lookUp(references, nameCell.column)},${lost})`;
  return `=IFERROR(${absolute(sheet, columnArea(nameCell.row, nameCell.column, 1))}&"",${lost})`;
}

/** The cell that such a formula reads, as it calls it; `undefined` where it is another formula. */
export function nameCellIn(formula: CellValue): string | undefined {
  return /^=IFERROR\((.+?)&"",/su.exec(String(formula))?.[1];
}

/** A KPI's name as far as a formula can hold it: Excel takes texts of up to 255 characters there. */
export function nameWhenLost(name: string): string {
  return name.slice(0, 255 - LOST.length).replace(/[\uD800-\uDBFF]$/, '');
}

/** What `nameWhenLost` was when the formula for the name was written. */
export function kpiNameWhenLost(formula: CellValue): string | undefined {
  const text = /,"((?:[^"]|"")*)"\)$/su.exec(String(formula))?.[1]?.replaceAll('""', '"');
  return text?.endsWith(LOST) ? text.slice(0, -LOST.length) : undefined;
}
