import { areasOverlap, type Area } from '../model/area';
import type { Color } from '../model/format';
import { hexOf } from '../model/hexColor';
import type { ConditionalRule, RuleFormat } from '../model/rules';
import type { Sheet } from '../model/sheet';
import type { Scalar } from '../model/value';
import type { Workbook } from '../model/workbook';
import { barOf, iconOf, scaleColorOf, type Bar, type Icon } from './ruleGraphics';
import { RuleFormulas } from './ruleFormula';
import { ruleHolds } from './ruleHolds';
import { firstCellOf, RuleValues } from './ruleValues';

/** What conditional formats do to a cell's looks. Colours are `#RRGGBB`; what is absent is left as it was. */
export interface Painted {
  readonly fontColor?: string;
  readonly fillColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: 'none' | 'single' | 'double';
  readonly numberFormat?: string;
  readonly bar?: Bar;
  readonly icon?: Icon;
  /** The cell shows its bar or icon only. */
  readonly hideValue?: boolean;
}

/** Paints the cell at a row and column of the sheet, counted from 0. */
export type Painter = (row: number, column: number) => Painted;

const NOTHING: Painted = {};

/**
 * Evaluates the conditional formats of an area. Values must be up to date; what all cells of a rule have to say
 * together is gathered once.
 * @param moment what TODAY means in rules
 */
export function paintRules(workbook: Workbook, sheet: Sheet, area: Area, moment = new Date()): Painter {
  const rules = [...sheet.rules]
    .filter((rule) => rule.areas.some((each) => areasOverlap(each, area)))
    .sort((a, b) => a.priority - b.priority);
  if (rules.length === 0) return () => NOTHING;
  const formulas = new RuleFormulas(workbook, moment);
  const layers = rules.map((rule) => ({ rule, values: new RuleValues(sheet, rule.areas) }));
  return (row, column) => {
    const value = sheet.cells.get(row, column)?.value ?? null;
    let painted = NOTHING;
    for (const { rule, values } of layers) {
      if (!covers(rule, row, column)) continue;
      const evaluate = (formula: string): Scalar =>
        formulas.evaluate(formula, firstCellOf(rule), { sheet, row, column });
      const layer = paintLayer(workbook, rule, value, values, evaluate);
      if (!layer) continue;
      // What an earlier rule has set stays.
      painted = { ...layer, ...painted };
      if (rule.stopIfTrue) break;
    }
    return painted;
  };
}

function covers(rule: ConditionalRule, row: number, column: number): boolean {
  return rule.areas.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

/** What one rule paints on a cell; undefined when it does not apply to its value. */
function paintLayer(
  workbook: Workbook,
  { rule }: ConditionalRule,
  value: Scalar,
  values: RuleValues,
  evaluate: (formula: string) => Scalar,
): Painted | undefined {
  const hex = (color: Color): string => hexOf(workbook, color, '#000000');
  switch (rule.kind) {
    case 'dataBar': {
      const bar = barOf(rule, value, values, evaluate, hex);
      return bar && { bar, ...(!rule.showValue && { hideValue: true }) };
    }
    case 'colorScale': {
      const fillColor = scaleColorOf(rule, value, values, evaluate, hex);
      return fillColor === undefined ? undefined : { fillColor };
    }
    case 'iconSet': {
      const icon = iconOf(rule, value, values, evaluate);
      return icon && { icon, ...(!rule.showValue && { hideValue: true }) };
    }
    case 'unknown':
      return undefined;
    default:
      return ruleHolds(rule, value, values, evaluate) ? paintFormat(rule.format, hex) : undefined;
  }
}

function paintFormat(format: RuleFormat, hex: (color: Color) => string): Painted {
  const { fontColor, fillColor, bold, italic, strikethrough, underline, numberFormat } = format;
  return {
    ...(fontColor && { fontColor: hex(fontColor) }),
    ...(fillColor && { fillColor: hex(fillColor) }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(strikethrough !== undefined && { strikethrough }),
    ...(underline !== undefined && { underline }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}
