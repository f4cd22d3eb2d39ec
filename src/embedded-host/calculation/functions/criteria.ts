import { ErrorValue, ERROR_CODES, type Scalar } from '../../model/value';
import { compareNumbers, compareValues } from '../compare';
import { readNumber, type TextSettings } from '../readNumber';

/** A test of cells, as COUNTIF and its kin write it: `5`, `"text"`, `">=3"`, `"<>"`, `"A*"`. */
export type Criterion = (value: Scalar) => boolean;

const OPERATORS = ['>=', '<=', '<>', '>', '<', '='] as const;

/** Reads a criterion. An empty cell as criterion means 0. */
export function parseCriterion(criterion: Scalar, settings: TextSettings): Criterion {
  if (criterion === null) return (value) => value === 0;
  if (typeof criterion === 'number') return equalsNumber(criterion, settings);
  if (typeof criterion !== 'string') return (value) => value === criterion;
  const operator = OPERATORS.find((sign) => criterion.startsWith(sign));
  const rest = operator ? criterion.slice(operator.length) : criterion;
  switch (operator) {
    case undefined:
      return equals(rest, settings);
    case '=':
      return rest === '' ? (value) => value === null : equals(rest, settings);
    case '<>': {
      const same = rest === '' ? (value: Scalar): boolean => value === null : equals(rest, settings);
      return (value) => !same(value);
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
function equalsNumber(number: number, settings: TextSettings): Criterion {
  return (value) => {
    const candidate = typeof value === 'string' ? readNumber(value, settings) : value;
    return typeof candidate === 'number' && compareNumbers(candidate, number) === 0;
  };
}

function equals(text: string, settings: TextSettings): Criterion {
  if (text === '') return (value) => value === null || value === '';
  const constant = constantOf(text, settings);
  if (typeof constant === 'number') return equalsNumber(constant, settings);
  if (typeof constant !== 'string') return (value) => value === constant;
  return (value) => typeof value === 'string' && matchesPattern(value, text);
}

function ordered(operator: '>' | '<' | '>=' | '<=', rest: string, settings: TextSettings): Criterion {
  const bound = constantOf(rest, settings);
  return (value) => {
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
