import type { FilterRule } from '../table';
import type { Scalar } from '../value';

type CustomRule = Extract<FilterRule, { kind: 'custom' }>;
type Condition = CustomRule['conditions'][number];

/** Reads a criterion such as `>=10`, `<>done` or `North*`; without an operator it means `=`. */
export function parseCondition(text: string): Condition {
  const match = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(text);
  const operator = match?.[1];
  return {
    operator:
      operator === '<>' || operator === '>=' || operator === '<=' || operator === '>' || operator === '<'
        ? operator
        : '=',
    value: match?.[2] ?? '',
  };
}

/** Whether a cell passes; `shown` is its text. Numbers compare as numbers, text with `*` and `?` as wildcards. */
export function matchesCustom(rule: CustomRule, value: Scalar, shown: string): boolean {
  const passes = (condition: Condition): boolean => matches(condition, value, shown);
  return rule.all ? rule.conditions.every(passes) : rule.conditions.some(passes);
}

function matches({ operator, value: wanted }: Condition, value: Scalar, shown: string): boolean {
  const number = wanted.trim() === '' ? Number.NaN : Number(wanted);
  if (operator === '=' || operator === '<>') {
    const equal =
      typeof value === 'number' && !Number.isNaN(number)
        ? value === number
        : matchesWildcard(wanted.toLowerCase(), shown.toLowerCase());
    return equal === (operator === '=');
  }
  let order: number;
  if (Number.isNaN(number)) {
    if (typeof value !== 'string') return false;
    order = value.localeCompare(wanted, 'en', { sensitivity: 'accent' });
  } else {
    if (typeof value !== 'number') return false;
    order = value - number;
  }
  if (operator === '>') return order > 0;
  if (operator === '>=') return order >= 0;
  return operator === '<' ? order < 0 : order <= 0;
}

/** `*` stands for any text, `?` for one character, `~` takes their meaning away. Both sides in lower case. */
function matchesWildcard(pattern: string, text: string): boolean {
  let [at, from, star, resume] = [0, 0, -1, 0];
  // The usual two-pointer match: no regular expression is built from a workbook's text.
  while (from < text.length) {
    const escaped = pattern[at] === '~' && at + 1 < pattern.length;
    const expected = escaped ? pattern[at + 1] : pattern[at];
    if (!escaped && expected === '*') {
      star = at++;
      resume = from;
    } else if (expected !== undefined && ((!escaped && expected === '?') || expected === text[from])) {
      at += escaped ? 2 : 1;
      from++;
    } else if (star >= 0) {
      at = star + 1;
      from = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at++;
  return at >= pattern.length;
}

/** The least (or, from the bottom, the greatest) number that is among the top so many, or so many percent. */
export function topThreshold(rule: Extract<FilterRule, { kind: 'top' }>, numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => (rule.bottom ? a - b : b - a));
  const wanted = rule.percent ? Math.floor((sorted.length * rule.count) / 100) : rule.count;
  const count = Math.max(1, Math.min(wanted, sorted.length));
  return sorted[count - 1] ?? Number.NaN;
}
