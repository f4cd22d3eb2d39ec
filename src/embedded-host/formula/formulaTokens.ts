import { tokenize, tokenTypes } from '@borgar/fx';

/** A piece of a formula's text. The pieces of a formula, joined, are its text again. */
export interface FormulaToken {
  readonly type:
    | 'reference' // a cell, range, whole rows or columns, with its sheet prefix
    | 'name' // a defined name, table name or LET variable, with its sheet prefix
    | 'structured'
    | 'function' // the name before the parenthesis
    | 'sheet' // a prefix without `!` whose reference was lost: Sheet1 in `Sheet1!#REF!`
    | 'operator'
    | 'error'
    | 'other';
  readonly text: string;
}

const TYPES: Readonly<Record<string, FormulaToken['type']>> = {
  [tokenTypes.REF_RANGE]: 'reference',
  [tokenTypes.REF_BEAM]: 'reference',
  [tokenTypes.REF_NAMED]: 'name',
  [tokenTypes.REF_STRUCT]: 'structured',
  [tokenTypes.FUNCTION]: 'function',
  [tokenTypes.CONTEXT]: 'sheet',
  [tokenTypes.CONTEXT_QUOTE]: 'sheet',
  [tokenTypes.OPERATOR]: 'operator',
  [tokenTypes.ERROR]: 'error',
};

/** A formula that is filled down a column is cut thousands of times in a row: the last one is remembered. */
let last: { readonly formula: string; readonly tokens: readonly FormulaToken[] } | undefined;

/** Cuts a formula (without its `=`) into tokens. Never throws: what it cannot read is `other`. */
export function tokenizeFormula(formula: string): readonly FormulaToken[] {
  if (last?.formula === formula) return last.tokens;
  const tokens = tokenize(formula, { withLocation: false }).map(({ type, value }) => ({
    type: TYPES[type] ?? 'other',
    text: value,
  }));
  last = { formula, tokens };
  return tokens;
}

/** Replaces tokens one by one; gives the same string object back when nothing changed. */
export function mapTokens(formula: string, change: (token: FormulaToken) => string): string {
  let changed = false;
  let result = '';
  for (const token of tokenizeFormula(formula)) {
    const text = change(token);
    if (text !== token.text) changed = true;
    result += text;
  }
  return changed ? result : formula;
}
