import type { Expression } from '../formula/expression';
import { tokenizeFormula } from '../formula/formulaTokens';
import { parseFormula } from '../formula/parseFormula';
import { nameSeenFrom } from '../model/nameIndex';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { type NamedFormula, takenValues } from './severalValues';

type Names = Pick<Workbook, 'names' | 'sheets'>;

/**
 * What Excel of today shows of a formula from before dynamic arrays: `@` before each part of which it takes one value
 * by implicit intersection. "Generally, functions that return multi-cell ranges or arrays will be prefixed with @ if
 * they were authored in an older version of Excel."
 * @example showIntersections('A1:A9*2', workbook, sheet) // '@A1:A9*2'
 */
export function showIntersections(formula: string, workbook: Names, sheet: Sheet): string {
  if (!mayHoldSeveral(formula, workbook)) return formula;
  const parsed = parseFormula(formula);
  if (!parsed.ok) return formula;
  let shown = '';
  let from = 0;
  for (const place of takenValues(parsed.expression, namesAt(workbook, sheet)).places) {
    shown += `${formula.slice(from, place)}@`;
    from = place;
  }
  return shown + formula.slice(from);
}

/**
 * The counterpart of `showIntersections`: what files hold of a formula that is none of an array. Where an `@` says more
 * than Excel before dynamic arrays would do anyway, it stays.
 */
export function hideIntersections(formula: string, workbook: Names, sheet: Sheet): string {
  if (!formula.includes('@')) return formula;
  const bare = tokenizeFormula(formula)
    .filter(({ type, text }) => type !== 'operator' || text !== '@')
    .map(({ text }) => text)
    .join('');
  return showIntersections(bare, workbook, sheet) === formula ? bare : formula;
}

/**
 * Whether a formula that is entered works on arrays, so that it may spill: "Any formula that has the potential to
 * return multiple results can be referred to as a dynamic array formula." One that means the same either way is none.
 */
export function isDynamic(expression: Expression, workbook: Names, sheet: Sheet): boolean {
  const { places, perhaps } = takenValues(expression, namesAt(workbook, sheet));
  return perhaps || places.length > 0;
}

/** A look at the text that spares most formulas of a file the parsing. */
function mayHoldSeveral(formula: string, { names }: Names): boolean {
  return names.length > 0 || /[:[{]|SEQUENCE\(|TRANSPOSE\(/i.test(formula);
}

function namesAt(workbook: Names, home: Sheet): NamedFormula {
  return ({ prefix, name }) => {
    if (prefix?.workbook !== undefined) return undefined;
    const wanted = prefix?.sheet.toLowerCase();
    const sheet =
      wanted === undefined ? home : workbook.sheets.find((it) => it.name.toLowerCase() === wanted);
    const defined = nameSeenFrom(workbook.names, name, sheet);
    const parsed = defined && parseFormula(defined.formula);
    return parsed?.ok ? parsed.expression : undefined;
  };
}
