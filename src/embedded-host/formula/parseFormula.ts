import { mergeRefTokens, parse, tokenize, tokenTypes, type AstExpression, type Token } from '@borgar/fx';
import { ERROR_CODES, type ErrorCode } from '../model/value';
import type { Expression } from './expression';
import { fromFileFunction } from './newFunctions';
import { parseCellReference, parsePrefix, splitPrefix } from './reference';
import { parseStructuredReference } from './structuredReference';

export type ParsedFormula =
  | { readonly ok: true; readonly expression: Expression }
  /** Excel would refuse the formula. `message` is for developers. */
  | { readonly ok: false; readonly message: string };

/** Texts kept with their trees. Enough for the copied-down formulas of a large workbook, little enough to hold. */
const CACHE_SIZE = 100_000;
const cache = new Map<string, ParsedFormula>();

/**
 * Parses a formula. Each distinct text is parsed once; the tree is shared.
 * @param formula without `=`, as Office.js shows it (`_xlfn.` prefixes are accepted too)
 */
export function parseFormula(formula: string): ParsedFormula {
  let parsed = cache.get(formula);
  if (!parsed) {
    parsed = parseAfresh(formula);
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(formula, parsed);
  }
  return parsed;
}

function parseAfresh(formula: string): ParsedFormula {
  try {
    const tree = parse(mendTokens(mergeRefTokens(tokenize(formula, { withLocation: true }))), {
      permitArrayRanges: false,
      permitArrayCalls: false,
      looseRefCalls: true,
    });
    return { ok: true, expression: convert(tree) };
  } catch (error) {
    // The parser says "not a formula" by throwing; that is an answer here, not a failure.
    if (error instanceof Error) return { ok: false, message: error.message };
    throw error;
  }
}

/** Lost references that the parser does not know: `Sheet1!#REF!` and `#REF!A1` are `#REF!`. */
function mendTokens(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const before = result.at(-1);
    const isLost = token.type === tokenTypes.ERROR && token.value.toUpperCase() === '#REF!';
    if (isLost && before?.value === '!') result.splice(-2, 2, token);
    else if (before?.type === tokenTypes.ERROR && isPointer(token)) continue;
    else result.push(token);
  }
  return result;
}

function isPointer({ type }: Token): boolean {
  return type === tokenTypes.REF_RANGE || type === tokenTypes.REF_BEAM || type === tokenTypes.REF_NAMED;
}

function isErrorCode(text: string): text is ErrorCode {
  return ERROR_CODES.some((code) => code === text);
}

function convert(node: AstExpression | null): Expression {
  // The parser leaves null where an argument is missing.
  if (node === null) return { kind: 'missing' };
  switch (node.type) {
    case 'Literal':
      return { kind: 'literal', value: node.value };
    case 'ErrorLiteral': {
      const code = node.value.toUpperCase();
      return { kind: 'error', code: isErrorCode(code) ? code : '#NAME?' };
    }
    case 'ReferenceIdentifier':
      return node.kind === 'table'
        ? convertStructured(node.value, startOf(node))
        : convertReference(node.value, startOf(node));
    case 'UnaryExpression':
      return { kind: 'unary', operator: node.operator, operand: convert(node.arguments[0] ?? null) };
    case 'BinaryExpression': {
      const [left = null, right = null] = node.arguments;
      return { kind: 'binary', operator: node.operator, left: convert(left), right: convert(right) };
    }
    case 'CallExpression':
      if (node.callee.type !== 'Identifier') return { kind: 'beyond', what: 'LAMBDA' };
      return {
        kind: 'call',
        start: startOf(node),
        name: fromFileFunction(node.callee.name).toUpperCase(),
        args: node.arguments.map(convert),
      };
    case 'ArrayExpression':
      return { kind: 'array', start: startOf(node), rows: node.elements.map((row) => row.map(convert)) };
    case 'LambdaExpression':
      return { kind: 'beyond', what: 'LAMBDA' };
    case 'LetExpression':
      return { kind: 'beyond', what: 'LET' };
  }
}

/** Tokens carry their places, and so do the parts that the parser makes of them. */
function startOf({ loc }: AstExpression): number {
  return loc?.[0] ?? 0;
}

function convertStructured(text: string, start: number): Expression {
  const reference = parseStructuredReference(text);
  if (!reference) throw new Error(`Not a structured reference: ${text}`);
  return { kind: 'structured', start, reference };
}

function convertReference(text: string, start: number): Expression {
  const { prefix: prefixText, rest } = splitPrefix(text);
  const prefix = parsePrefix(prefixText);
  const scope = prefix && { prefix };
  const reference = parseCellReference(rest);
  return reference
    ? { kind: 'cells', start, ...scope, reference }
    : { kind: 'name', start, ...scope, name: rest };
}
