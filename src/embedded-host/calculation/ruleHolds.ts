import type { CellValueOperator, RuleKind } from '../model/rules';
import { ErrorValue, type Scalar } from '../model/value';
import { toBoolean } from './coerce';
import { compareValues } from './compare';
import type { RuleValues } from './ruleValues';

type Condition = Extract<
  RuleKind,
  { kind: 'cellValue' | 'custom' | 'containsText' | 'topBottom' | 'preset' }
>;

/**
 * Whether a conditional format that sets a format applies to a cell's value.
 * @param evaluate calculates a formula of the rule for this cell
 */
export function ruleHolds(
  rule: Condition,
  value: Scalar,
  values: RuleValues,
  evaluate: (formula: string) => Scalar,
): boolean {
  switch (rule.kind) {
    case 'cellValue': {
      const first = evaluate(rule.formula1);
      return compares(
        rule.operator,
        value,
        first,
        rule.formula2 === undefined ? first : evaluate(rule.formula2),
      );
    }
    case 'custom':
      return toBoolean(evaluate(rule.formula)) === true;
    case 'containsText':
      return textHolds(rule.operator, value, rule.text);
    case 'topBottom':
      return typeof value === 'number' && isAmongEnds(rule, value, values.numbers);
    case 'preset':
      return presetHolds(rule.criterion, value, values);
  }
}

/** As in Excel an empty cell counts as 0, and text is more than any number. */
function compares(operator: CellValueOperator, value: Scalar, first: Scalar, second: Scalar): boolean {
  const toFirst = compareValues(value, first);
  const toSecond = compareValues(value, second);
  if (typeof toFirst !== 'number' || typeof toSecond !== 'number') return false;
  // The two ends of `between` may come in either order.
  const isBetween = (toFirst >= 0 && toSecond <= 0) || (toFirst <= 0 && toSecond >= 0);
  switch (operator) {
    case 'between':
      return isBetween;
    case 'notBetween':
      return !isBetween;
    case 'equalTo':
      return toFirst === 0;
    case 'notEqualTo':
      return toFirst !== 0;
    case 'greaterThan':
      return toFirst > 0;
    case 'lessThan':
      return toFirst < 0;
    case 'greaterThanOrEqual':
      return toFirst >= 0;
    case 'lessThanOrEqual':
      return toFirst <= 0;
  }
}

function textHolds(
  operator: Extract<RuleKind, { kind: 'containsText' }>['operator'],
  value: Scalar,
  wanted: string,
): boolean {
  if (value instanceof ErrorValue) return operator === 'notContains';
  const text = value === null ? '' : String(value).toLowerCase();
  const part = wanted.toLowerCase();
  switch (operator) {
    case 'contains':
      return text.includes(part);
    case 'notContains':
      return !text.includes(part);
    case 'beginsWith':
      return text.startsWith(part);
    case 'endsWith':
      return text.endsWith(part);
  }
}

/** Whether a number is one of the so many largest or smallest. A percentage takes at least one. */
function isAmongEnds(
  { type, rank }: Extract<RuleKind, { kind: 'topBottom' }>,
  value: number,
  numbers: readonly number[],
): boolean {
  const byShare = type === 'topPercent' || type === 'bottomPercent';
  const count = byShare
    ? Math.max(1, Math.floor((numbers.length * rank) / 100))
    : Math.min(rank, numbers.length);
  return type === 'topItems' || type === 'topPercent'
    ? value >= (numbers[numbers.length - count] ?? Infinity)
    : value <= (numbers[count - 1] ?? -Infinity);
}

function presetHolds(
  criterion: Extract<RuleKind, { kind: 'preset' }>['criterion'],
  value: Scalar,
  values: RuleValues,
): boolean {
  const isBlank = value === null || (typeof value === 'string' && value.trim() === '');
  switch (criterion) {
    case 'blanks':
      return isBlank;
    case 'nonBlanks':
      return !isBlank;
    case 'errors':
      return value instanceof ErrorValue;
    case 'nonErrors':
      return !(value instanceof ErrorValue);
    case 'duplicates':
      return values.countOf(value) > 1;
    case 'unique':
      return values.countOf(value) === 1;
    case 'aboveAverage':
      return typeof value === 'number' && value > values.mean;
    case 'belowAverage':
      return typeof value === 'number' && value < values.mean;
  }
}
