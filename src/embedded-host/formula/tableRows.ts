import type { Area } from '../model/area';
import type { StructuredReference } from './structuredReference';

/**
 * The rows that the sections of a structured reference mean.
 * @param row the row of the formula, for `#This Row`
 * @returns undefined when the table has no such rows, or the formula stands beside none of them
 */
export function tableRows(
  sections: StructuredReference['sections'],
  area: Area,
  { showHeaders, showTotals }: { readonly showHeaders: boolean; readonly showTotals: boolean },
  row?: number,
): readonly [top: number, bottom: number] | undefined {
  const dataTop = area.top + (showHeaders ? 1 : 0);
  const dataBottom = area.bottom - (showTotals ? 1 : 0);
  if (sections.includes('this row'))
    return row !== undefined && row >= dataTop && row <= dataBottom ? [row, row] : undefined;
  if (sections.includes('all')) return [area.top, area.bottom];
  const data = sections.length === 0 || sections.includes('data');
  const headers = sections.includes('headers');
  const totals = sections.includes('totals');
  if ((headers && !data && !showHeaders) || (totals && !data && !showTotals)) return undefined;
  const top = headers ? area.top : data ? dataTop : area.bottom;
  const bottom = totals ? area.bottom : data ? dataBottom : area.top;
  return [top, bottom];
}
