import type { Ink, SheetPaper } from './sheetPaper';

export const SECTION_STYLES = [
  'no sections',
  'headings',
  'headings after a blank row',
  'two headings in a row',
  'heading then blank row',
  'heading in every cell',
  'blank rows',
  'two blank rows',
] as const;

export type SectionStyle = (typeof SECTION_STYLES)[number];

/** Begins a section of a table. @returns the row of its first KPI */
export function startSection(
  paper: SheetPaper,
  top: number,
  { sections, name, first, count }: { sections: SectionStyle; name: number; first: number; count: number },
  headings: string[],
  isLater: boolean,
): number {
  let row = top;
  const heading = headings.shift() ?? 'More';
  if (sections === 'no sections') return row;
  if (sections === 'blank rows') return isLater ? row + 1 : row;
  if (sections === 'two blank rows') return isLater ? row + 2 : row;
  if (sections === 'headings after a blank row' || (sections === 'two headings in a row' && isLater))
    row += 1;
  paper.put(row, name, heading);
  if (sections === 'heading in every cell')
    paper.putRow(row, name, Array<Ink>(first - name + count).fill(heading));
  if (sections === 'two headings in a row') paper.put((row += 1), name, headings.shift() ?? 'Others');
  return row + (sections === 'heading then blank row' ? 2 : 1);
}
