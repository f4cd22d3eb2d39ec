import { unitOf, type Unit } from '../../domain/unit';

/** A unit as it is typed into a field: `%`, `k€`, `hours`; empty for a plain number. */
export function unitText(unit: Unit): string {
  switch (unit.kind) {
    case 'percent':
      return '%';
    case 'currency':
      return unit.label ?? unit.code;
    case 'duration':
      return unit.unit;
    case 'number':
      return unit.label ?? '';
    case 'count':
    case 'ratio':
    case 'index':
      return unit.kind;
  }
}

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
