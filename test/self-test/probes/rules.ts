import { codeOfFailure, type Probe } from '../probe';

/** Three rules of one type over the same cells. */
async function addThree(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<readonly string[]> {
  const rules = sheet.getRange('A1:A5').conditionalFormats;
  const added = [1, 2, 3].map((n) => {
    const rule = rules.add('Custom');
    rule.custom.rule.formula = `=$A1=${n}`;
    return rule.load('id');
  });
  await context.sync();
  return added.map(({ id }) => id);
}

export const RULE_PROBES: readonly Probe[] = [
  {
    id: 'rules: three of one type are loaded',
    ask: async (context, sheet) => {
      await addThree(context, sheet);
      const rules = sheet.getRange('A1:A5').conditionalFormats.load('items/type');
      await context.sync();
      return rules.items.map(({ type }) => type);
    },
  },
  {
    id: 'rules: formulas of three of one type are loaded',
    ask: async (context, sheet) => {
      await addThree(context, sheet);
      const rules = sheet.getRange('A1:A5').conditionalFormats.load('items/custom/rule/formula');
      await context.sync();
      return rules.items.map(({ custom }) => custom.rule.formula).sort();
    },
  },
  {
    id: 'rules: three of one type are deleted one by one',
    ask: async (context, sheet) => {
      const ids = await addThree(context, sheet);
      const codes: (string | null)[] = [];
      for (const id of ids)
        codes.push(
          await codeOfFailure(context, () => sheet.getRange('A1:A5').conditionalFormats.getItem(id).delete()),
        );
      const count = sheet.getRange('A1:A5').conditionalFormats.getCount();
      await context.sync();
      return { codes, left: count.value };
    },
  },
];
