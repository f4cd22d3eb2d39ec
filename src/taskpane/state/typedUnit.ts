import { unitOf, type Unit } from '../../domain/unit';

/**
 * The unit that someone typed; it comes back as the same from `unitText`.
 * @example typedUnit('€') // { kind: 'currency', code: '€' }
 */
export function typedUnit(text: string): Unit {
  return unitOf({ numberFormat: 'General', unitText: text, name: '' });
}

/** Offered while a unit is typed. */
export const UNIT_SUGGESTIONS: readonly string[] = [
  '%',
  '€',
  '$',
  '£',
  'k€',
  'count',
  'hours',
  'days',
  'ratio',
];
