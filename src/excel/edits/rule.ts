import type { EditOf } from '../../app/edits/edit';
import type { Rule } from '../../app/edits/rule';
import { isSame } from '../../app/edits/editKind';
import { printedFormula } from '../../app/formula/sameFormula';
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

export const deleteRule: EditHandler<EditOf<'delete-rule'>> = {
  tells: (edit, { ruleIds }) => ruleIds.has(edit),
  /** A rule that the user has deleted already needs no deleting. */
  carryOut(workbook, edit, { ruleIds }) {
    const id = ruleIds.get(edit);
    if (id !== undefined) rangeAt(workbook, edit.sheet, edit.area).conditionalFormats.getItem(id).delete();
  },
  observe(workbook, edit, { ruleIds }) {
    const formats = rangeAt(workbook, edit.sheet, edit.area).conditionalFormats.load('items/id');
    return () => formats.items.every((format) => format.id !== ruleIds.get(edit));
  },
};

const typeOf = (rule: Rule): 'DataBar' | 'Custom' => (rule.kind === 'data-bar' ? 'DataBar' : 'Custom');

/** A rule of the workbook that may be one of ours: it has our type and touches our cells. */
export interface RuleCandidate {
  readonly edit: EditOf<'delete-rule'>;
  readonly id: string;
}

/** Queues the reading of ids and types only: reading more fails where users have several rules (office-js #6827). */
export function askRuleCandidates(
  workbook: Excel.Workbook,
  edits: readonly EditOf<'delete-rule'>[],
): () => RuleCandidate[] {
  const readers = edits.map((edit) => {
    const formats = rangeAt(workbook, edit.sheet, edit.area).conditionalFormats.load('items/id,items/type');
    return () =>
      formats.items
        .filter((format) => format.type === typeOf(edit.rule))
        .map((format) => ({ edit, id: format.id }));
  });
  return () => readers.flatMap((read) => read());
}

/**
 * Queues the reading of what the candidates do and finds each edit's own rule: the team may have rules of the same
 * type over the same cells. A rule is matched once.
 */
export function askRuleIds(
  workbook: Excel.Workbook,
  candidates: readonly RuleCandidate[],
): () => Map<EditOf<'delete-rule'>, string> {
  const readers = candidates.map(({ edit, id }) => {
    const format = rangeAt(workbook, edit.sheet, edit.area).conditionalFormats.getItem(id);
    const { rule } = edit;
    switch (rule.kind) {
      case 'data-bar': {
        const { dataBar } = format;
        dataBar.load('lowerBoundRule,upperBoundRule,positiveFormat/fillColor');
        return () =>
          dataBar.lowerBoundRule.type === 'Number' &&
          isNumber(dataBar.lowerBoundRule.formula, rule.lower) &&
          isNumber(dataBar.upperBoundRule.formula, rule.upper) &&
          dataBar.positiveFormat.fillColor === rule.color;
      }
      case 'formula': {
        const { custom } = format;
        custom.load('rule/formula,format/fill/color');
        return () => sameRule(custom.rule.formula, rule.formula) && custom.format.fill.color === rule.fill;
      }
    }
  });
  return () => {
    const found = new Map<EditOf<'delete-rule'>, string>();
    const taken = new Set<string>();
    for (const [index, { edit, id }] of candidates.entries()) {
      // Ids are unique within a sheet only.
      const key = `${edit.sheet}!${id}`;
      if (found.has(edit) || taken.has(key) || !readers[index]?.()) continue;
      found.set(edit, id);
      taken.add(key);
    }
    return found;
  };
}

/** Excel gives a bound back with or without the `=` it was written without. */
const isNumber = (formula: string | undefined, value: number): boolean =>
  Number(formula?.replace(/^=/, '')) === value;

/** Rows inserted above or at the top of the table move the rule's first cell, so rows do not count. */
const sameRule = (a: string, b: string): boolean => withoutRows(a) === withoutRows(b);
const withoutRows = (formula: string): string =>
  printedFormula(formula.replace(/^=/, '').replace(/(\$[A-Z]{1,3})\d+/gi, '$1'));

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
