import { tokenizeFormula, type FormulaToken } from './formulaTokens';
import { fromFileFunction, toFileFunction } from './newFunctions';
import { parseStructuredReference, printStructuredReference } from './structuredReference';

/**
 * From the text of a file's `<f>` to the formula that Excel shows. Also what Excel makes of a formula that is typed or
 * written through Office.js: both spellings are accepted there.
 * @param text without `=`
 * @param tableAtCell the table that the cell lies in, if any: its name is left out of `[@Col]` and `[Col]`
 * @example fromFile('Sales[[#This Row],[Net]]*_xlfn.DAYS(B1,A1)', 'Sales') // '[@Net]*DAYS(B1,A1)'
 */
export function fromFile(text: string, tableAtCell?: string): string {
  if (!/[[_]/.test(text)) return text;
  // `[0]!name` is a name of the workbook itself.
  const tokens = tokenizeFormula(text.replaceAll('[0]!', ''));
  return join(readOperators(tokens.map((token) => ({ ...token, text: showToken(token, tableAtCell) }))));
}

/**
 * From the formula that Excel shows to what a file holds.
 * @param formula without `=`
 * @param tableAtCell the table that the cell lies in, if any
 * @example toFile('[@Net]*2', 'Sales') // 'Sales[[#This Row],[Net]]*2'
 */
export function toFile(formula: string, tableAtCell?: string): string {
  const tokens = tokenizeFormula(formula).map((token) => ({ ...token, text: fileToken(token, tableAtCell) }));
  return join(markVariables(writeOperators(tokens)));
}

function join(tokens: readonly FormulaToken[]): string {
  return tokens.map((token) => token.text).join('');
}

function showToken({ type, text }: FormulaToken, tableAtCell: string | undefined): string {
  if (type === 'function') return fromFileFunction(text);
  if (type === 'name') return text.replace(/^_xlpm\./i, '');
  if (type !== 'structured') return text;
  const reference = parseStructuredReference(text);
  if (!reference) return text;
  const { table, sections, columns } = reference;
  const thisRow = sections.length === 1 && sections[0] === 'this row';
  const own = table !== undefined && table.toLowerCase() === tableAtCell?.toLowerCase();
  // Excel leaves the table's name out for one column only: `[@Net]`, `[Net]`, but `Sales[@[Jan]:[Mar]]`.
  if (own && columns.length === 1 && (thisRow || sections.length === 0))
    return printStructuredReference({ sections, columns }, 'shown');
  return thisRow ? printStructuredReference(reference, 'shown') : text;
}

function fileToken({ type, text }: FormulaToken, tableAtCell: string | undefined): string {
  if (type === 'function') return toFileFunction(text);
  if (type !== 'structured') return text;
  const reference = parseStructuredReference(text);
  if (!reference) return text;
  const table = reference.table ?? tableAtCell;
  if (table === undefined || (reference.table !== undefined && !reference.sections.includes('this row')))
    return text;
  return printStructuredReference({ ...reference, table }, 'file');
}

const SPACE: FormulaToken = { type: 'other', text: '' };

/** The index of the parenthesis that closes the one at `open`; the last index when none does. */
function closing(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const { type, text } = tokens[i] ?? SPACE;
    if (type !== 'operator') continue;
    if (text === '(') depth++;
    if (text === ')' && --depth === 0) return i;
  }
  return tokens.length - 1;
}

/** `SINGLE(x)` is the operator `@x`, `ANCHORARRAY(x)` is `x#`. */
function readOperators(tokens: readonly FormulaToken[]): FormulaToken[] {
  const result: FormulaToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? SPACE;
    const name = token.type === 'function' ? token.text.toUpperCase() : '';
    if (name !== 'SINGLE' && name !== 'ANCHORARRAY') {
      result.push(token);
      continue;
    }
    const end = closing(tokens, i + 1);
    const inner = readOperators(tokens.slice(i + 2, end));
    const whole =
      inner.length === 1 || (inner[0]?.type === 'function' && closing(inner, 1) === inner.length - 1);
    const operand: FormulaToken[] = whole
      ? inner
      : [{ type: 'operator', text: '(' }, ...inner, { type: 'operator', text: ')' }];
    if (name === 'SINGLE') result.push({ type: 'operator', text: '@' }, ...operand);
    else result.push(...operand, { type: 'operator', text: '#' });
    i = end;
  }
  return result;
}

/** The counterpart of `readOperators`. */
function writeOperators(tokens: readonly FormulaToken[]): FormulaToken[] {
  const result: FormulaToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? SPACE;
    const next = tokens[i + 1];
    if (token.type === 'operator' && token.text === '@') {
      const opens = next?.type === 'operator' && next.text === '(';
      const start = opens ? i + 1 : next?.type === 'function' ? i + 2 : undefined;
      let end = start === undefined ? i + 1 : closing(tokens, start);
      if (tokens[end + 1]?.text === '#') end++;
      const operand = writeOperators(opens ? tokens.slice(i + 2, end) : tokens.slice(i + 1, end + 1));
      result.push({ type: 'function', text: '_xlfn.SINGLE' }, { type: 'operator', text: '(' }, ...operand);
      result.push({ type: 'operator', text: ')' });
      i = end;
    } else if (token.type === 'reference' && next?.type === 'operator' && next.text === '#') {
      result.push({ type: 'function', text: `_xlfn.ANCHORARRAY(${token.text})` });
      i++;
    } else result.push(token);
  }
  return result;
}

/** Variables of LET and LAMBDA are `_xlpm.x` in files, from where they are named to the end of their call. */
function markVariables(tokens: readonly FormulaToken[]): FormulaToken[] {
  const result = [...tokens];
  tokens.forEach((token, at) => {
    const name = token.type === 'function' ? fromFileFunction(token.text).toUpperCase() : '';
    if (name !== 'LET' && name !== 'LAMBDA') return;
    const end = closing(tokens, at + 1);
    const variables = variableNames(tokens.slice(at + 2, end), name);
    for (let i = at + 2; i < end; i++) {
      const inner = result[i];
      if (inner?.type === 'name' && variables.has(inner.text.toLowerCase()))
        result[i] = { type: 'name', text: `_xlpm.${inner.text}` };
    }
  });
  return result;
}

/** LET names every other argument but the last, LAMBDA all but the last. */
function variableNames(args: readonly FormulaToken[], call: 'LET' | 'LAMBDA'): Set<string> {
  const names: (string | undefined)[] = [];
  let depth = 0;
  let current: FormulaToken[] = [];
  const flush = (): void => {
    const said = current.filter((token) => token.text.trim() !== '');
    names.push(said.length === 1 && said[0]?.type === 'name' ? said[0].text.toLowerCase() : undefined);
    current = [];
  };
  for (const token of args) {
    if (token.type === 'operator' && /^[({]$/.test(token.text)) depth++;
    if (token.type === 'operator' && /^[)}]$/.test(token.text)) depth--;
    if (token.type === 'operator' && token.text === ',' && depth === 0) flush();
    else current.push(token);
  }
  flush();
  const variables = names.slice(0, -1).filter((_, i) => call === 'LAMBDA' || i % 2 === 0);
  return new Set(variables.filter((name) => name !== undefined));
}
