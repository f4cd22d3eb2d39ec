import type { DurationUnit, Unit } from '../../domain/unit';
import { isRecord } from './isRecord';

const DURATIONS: readonly DurationUnit[] = [
  'seconds',
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
];

/** Reads a unit as it was stored; `undefined` where it is none. */
export function parseUnit(stored: unknown): Unit | undefined {
  if (!isRecord(stored)) return undefined;
  const { kind, code, unit } = stored;
  const label = typeof stored['label'] === 'string' ? { label: stored['label'] } : {};
  switch (kind) {
    case 'percent':
    case 'count':
    case 'ratio':
    case 'index':
      return { kind };
    case 'currency':
      return typeof code === 'string' ? { kind, code, ...label } : undefined;
    case 'duration': {
      const duration = DURATIONS.find((one) => one === unit);
      return duration && { kind, unit: duration };
    }
    case 'number':
      return { kind, ...label };
    default:
      return undefined;
  }
}
