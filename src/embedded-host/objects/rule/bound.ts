import type { Bound } from '../../model/rules';
import { type Argument, oneOf, optional, type Parser, record, text } from '../argument';
import { refusal } from '../refusal';
import { withEquals, withoutEquals } from './rulePart';

const TYPES = {
  Automatic: 'automatic',
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'number',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
} as const;

type BoundName = keyof typeof TYPES;

const NAMES: Readonly<Record<Bound['type'], BoundName>> = {
  automatic: 'Automatic',
  min: 'LowestValue',
  max: 'HighestValue',
  number: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
};

const wire = record<{ type: BoundName; formula: string | undefined }>({
  type: oneOf('Automatic', 'LowestValue', 'HighestValue', 'Number', 'Percent', 'Percentile', 'Formula'),
  formula: optional(numberOrText),
});

/** A bound such as `{ type: 'Number', formula: '1' }`; types that take a formula need one. */
export const bound: Parser<Bound> = (value) => {
  const { type, formula } = wire(value);
  if (type === 'Automatic' || type === 'LowestValue' || type === 'HighestValue') return { type: TYPES[type] };
  if (formula === undefined || formula === '') throw refusal('InvalidArgument');
  return { type: TYPES[type], formula: withoutEquals(formula) };
};

/** A bound as Office.js shows it. */
export function showBound({ type, formula }: Bound): { type: BoundName; formula?: string } {
  return { type: NAMES[type], ...(formula === undefined ? {} : { formula: withEquals(formula) }) };
}

/** Numbers are taken where a formula is asked for. */
export function numberOrText(value: Argument): string {
  return typeof value === 'number' ? String(value) : text(value);
}
