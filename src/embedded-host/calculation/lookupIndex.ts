import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { ErrorValue, type Scalar } from '../model/value';
import { getOrAdd } from './getOrAdd';

/** Equal values of one kind share a key: text without regard to case, numbers by their first 15 digits. */
export function lookupKey(value: Scalar): string | undefined {
  if (typeof value === 'number') return `n${Number(value.toPrecision(15))}`;
  if (typeof value === 'string') return `s${value.toLowerCase()}`;
  if (typeof value === 'boolean') return `b${value}`;
  return undefined;
}

/**
 * For each searched column or row, where each value stands first. Ten thousand exact matches in ten thousand cells cost
 * twenty thousand steps with it. Good for one calculation, in which a range is complete before it is searched.
 */
export class LookupIndexes {
  private readonly indexes = new Map<Sheet, Map<string, ReadonlyMap<string, number>>>();

  /**
   * The offset of the first equal value in a range of one row or column.
   * @param fill enters the values of the range with their offsets, in order
   * @returns undefined when there is none
   */
  find(
    sheet: Sheet,
    area: Area,
    value: Scalar,
    fill: (enter: (offset: number, value: Scalar) => void) => void,
  ): number | undefined {
    const key = value instanceof ErrorValue ? undefined : lookupKey(value);
    if (key === undefined) return undefined;
    const ofSheet = getOrAdd(this.indexes, sheet, () => new Map<string, ReadonlyMap<string, number>>());
    const areaKey = `${area.top},${area.left},${area.bottom},${area.right}`;
    return getOrAdd(ofSheet, areaKey, () => buildIndex(fill)).get(key);
  }

  /** Forgets everything: cells have changed. */
  clear(): void {
    this.indexes.clear();
  }
}

function buildIndex(fill: (enter: (offset: number, value: Scalar) => void) => void): Map<string, number> {
  const index = new Map<string, number>();
  fill((offset, value) => {
    const key = lookupKey(value);
    if (key !== undefined && !index.has(key)) index.set(key, offset);
  });
  return index;
}
