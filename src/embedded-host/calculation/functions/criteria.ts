import { ErrorValue, ERROR_CODES, type Scalar } from '../../model/value';
import { compareValues } from '../compare';
import { lookupKey } from '../lookupIndex';
import { readNumber, type TextSettings } from '../readNumber';

/** A test of cells, as COUNTIF and its kin write it: `5`, `"text"`, `">=3"`, `"<>"`, `"A*"`. */
export interface Criterion {
  readonly holds: (value: Scalar) => boolean;
  /** Set when it holds for exactly the values with this `criterionKey`: those can be found in an index. */
  readonly key?: string;
}

/** What is equal for a criterion has the same key: a number and the same number kept as text. */
export function criterionKey(value: Scalar, settings: TextSettings): string | undefined {
  const number = typeof value === 'string' ? readNumber(value, settings) : undefined;
  return lookupKey(number ?? value);
}

const OPERATORS = ['>=', '<=', '<>', '>', '<', '='] as const;

/** Reads a criterion. An empty cell as criterion means 0. */
export function parseCriterion(criterion: Scalar, settings: TextSettings): Criterion {
  if (criterion === null) return { holds: (value) => value === 0 };
  if (typeof criterion !== 'string') return equalsConstant(criterion, settings);
  const operator = OPERATORS.find((sign) => criterion.startsWith(sign));
  const rest = operator ? criterion.slice(operator.length) : criterion;
  switch (operator) {
    case undefined:
      return equals(rest, settings);
    case '=':
      return rest === '' ? { holds: (value) => value === null } : equals(rest, settings);
    case '<>': {
      const same =
        rest === '' ? { holds: (value: Scalar): boolean => value === null } : equals(rest, settings);
      return { holds: (value) => !same.holds(value) };
    }
    default:
      return ordered(operator, rest, settings);
  }
}

function constantOf(text: string, settings: TextSettings): Scalar {
  const upper = text.trim().toUpperCase();
  if (upper === 'TRUE') return true;
  if (upper === 'FALSE') return false;
  const code = ERROR_CODES.find((known) => known === upper);
  if (code) return ErrorValue.of(code);
  return readNumber(text, settings) ?? text;
}

/** A number matches itself and the same number kept as text. */
function equalsConstant(constant: Scalar, settings: TextSettings): Criterion {
  const key = lookupKey(constant);
  if (key === undefined) return { holds: (value) => value === constant };
  return { holds: (value) => criterionKey(value, settings) === key, key };
}

function equals(text: string, settings: TextSettings): Criterion {
  if (text === '') return { holds: (value) => value === null || value === '' };
  const constant = constantOf(text, settings);
  if (typeof constant !== 'string' || !hasWildcards(constant)) return equalsConstant(constant, settings);
  return { holds: (value) => typeof value === 'string' && matchesPattern(value, text) };
}

function ordered(operator: '>' | '<' | '>=' | '<=', rest: string, settings: TextSettings): Criterion {
  const bound = constantOf(rest, settings);
  const holds = (value: Scalar): boolean => {
    // Values of another kind are never larger or smaller; empty cells never match.
    if (value === null || typeof value !== typeof bound) return false;
    const order = compareValues(value, bound);
    if (typeof order !== 'number') return false;
    return operator === '>'
      ? order > 0
      : operator === '<'
        ? order < 0
        : operator === '>='
          ? order >= 0
          : order <= 0;
  };
  return { holds };
}

/** Whether a text has wildcards (or an escaped one), so that it must be matched as a pattern. */
export function hasWildcards(text: string): boolean {
  return /[*?~]/.test(text);
}

/** Matches a whole text, without regard to case, against `*`, `?` and `~` (which takes the next sign literally). */
export function matchesPattern(text: string, pattern: string): boolean {
  const signs = [...text.toLowerCase()];
  const parts = patternParts(pattern.toLowerCase());
  let at = 0;
  let part = 0;
  let star = -1;
  let resume = 0;
  while (at < signs.length) {
    const expected = parts[part];
    if (expected !== undefined && expected !== 'any' && (expected.one || expected.sign === signs[at])) {
      at++;
      part++;
    } else if (expected === 'any') {
      star = part++;
      resume = at;
    } else if (star >= 0) {
      part = star + 1;
      at = ++resume;
    } else return false;
  }
  while (parts[part] === 'any') part++;
  return part === parts.length;
}

type PatternPart = 'any' | { readonly one: boolean; readonly sign: string };

function patternParts(pattern: string): PatternPart[] {
  const parts: PatternPart[] = [];
  const signs = [...pattern];
  for (let i = 0; i < signs.length; i++) {
    const sign = signs[i] ?? '';
    const next = signs[i + 1];
    if (sign === '~' && next !== undefined && '*?~'.includes(next)) {
      parts.push({ one: false, sign: next });
      i++;
    } else if (sign === '*') parts.push('any');
    else parts.push({ one: sign === '?', sign });
  }
  return parts;
}
