import type { EditOf } from '../../app/edits/edit';
import type { Rule } from '../../app/edits/rule';
import { isSame } from '../../app/edits/editKind';
import { rangeAt } from '../ranges';
import type { EditHandler, Write } from './edit';

export const addRule: EditHandler<EditOf<'add-rule'>> = {
  carryOut(workbook, { sheet, area, rule }) {
    const { conditionalFormats } = rangeAt(workbook, sheet, area);
    switch (rule.kind) {
      case 'data-bar': {
        const { dataBar } = conditionalFormats.add('DataBar');
        dataBar.barDirection = 'LeftToRight';
        // Explicit bounds: with automatic ones every bar but the first stays empty (office-js #2026).
        dataBar.lowerBoundRule = { type: 'Number', formula: String(rule.lower) };
        dataBar.upperBoundRule = { type: 'Number', formula: String(rule.upper) };
        dataBar.positiveFormat.fillColor = rule.color;
        dataBar.positiveFormat.gradientFill = false;
        dataBar.negativeFormat.fillColor = rule.negativeColor;
        return;
      }
      case 'formula': {
        const added = conditionalFormats.add('Custom');
        const { custom } = added;
        custom.rule.formula = rule.formula;
        custom.format.font.color = rule.fontColor;
        custom.format.font.bold = rule.bold;
        custom.format.fill.color = rule.fill;
        added.stopIfTrue = rule.stopIfTrue;
        return;
      }
    }
  },
  /** A rule that is there may be broken off before it was told what to do; Excel does not always let us look. */
  tells: () => false,
  /** By their number: what is there more than before, and than what the plan added before it. */
  observe(workbook, edit, { rulesThere }) {
    const formats = rangeAt(workbook, edit.sheet, edit.area).conditionalFormats.load('items/id,items/type');
    const earlier = rankOf(edit, { rulesThere });
    return () => {
      const added = formats.items.filter(
        ({ id, type }) => type === typeOf(edit.rule) && rulesThere.get(edit)?.has(id) !== true,
      );
      return added.length > earlier;
    };
  },
};

/** How many rules of its type a plan adds to the same cells before this one. */
function rankOf(edit: EditOf<'add-rule'>, { rulesThere }: Pick<Write, 'rulesThere'>): number {
  const added = [...rulesThere.keys()];
  return added
    .slice(0, Math.max(0, added.indexOf(edit)))
    .filter((one) =>
      isSame([one.sheet, one.area, typeOf(one.rule)], [edit.sheet, edit.area, typeOf(edit.rule)]),
    ).length;
}

/** What Office.js calls the type of a rule. */
export const typeOf = (rule: Rule): 'DataBar' | 'Custom' => (rule.kind === 'data-bar' ? 'DataBar' : 'Custom');

/** The ids of the rules that touch the cells of an `add-rule` edit before it is carried out. */
export type RulesThere = ReadonlyMap<EditOf<'add-rule'>, ReadonlySet<string>>;

/** Queues the reading of the rules that already touch the cells of new ones: only what comes on top is ours. */
export function askRulesThere(
  workbook: Excel.Workbook,
  edits: readonly EditOf<'add-rule'>[],
): () => RulesThere {
  const readers = edits.map((edit) => {
    const formats = rangeAt(workbook, edit.sheet, edit.area).conditionalFormats.load('items/id');
    return () => [edit, new Set(formats.items.map((format) => format.id))] as const;
  });
  return () => new Map(readers.map((read) => read()));
}
