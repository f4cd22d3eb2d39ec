import { NOT_IN_REGISTER } from './extension/mirrorFormula';
import type { Rule } from './plan';

/** Progress as a bar between 0 and 100%; explicit bounds, because automatic ones compare the rows with each other. */
export const PROGRESS_BAR: Rule = {
  kind: 'data-bar',
  lower: 0,
  upper: 1,
  color: '#9BC7E8',
  negativeColor: '#E8A59B',
};

/**
 * Colours for the status words. The word carries the meaning; each pair of font and fill has a contrast of at least
 * 4.5 to 1.
 * @param cell the first status cell as the rule calls it, such as `$M5`
 */
export function statusRules(cell: string): readonly Rule[] {
  const rule = (condition: string, fontColor: string, fill: string): Rule => ({
    kind: 'formula',
    formula: `=${condition}`,
    fontColor,
    fill,
    bold: false,
    stopIfTrue: false,
  });
  return [
    rule(`OR(${cell}="On track",${cell}="Achieved")`, '#0B5A0B', '#DFF6DD'),
    rule(`${cell}="At risk"`, '#6B4300', '#FFF0C2'),
    rule(`OR(${cell}="Off track",${cell}="Missed",${cell}="${NOT_IN_REGISTER}")`, '#8E1B1F', '#FDE7E9'),
  ];
}
