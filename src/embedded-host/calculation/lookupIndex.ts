import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Scalar } from '../model/value';
import { getOrAdd } from './getOrAdd';

/** Equal values of one kind share a key: text without regard to case, numbers by their first 15 digits. */
export function lookupKey(value: Scalar): string | undefined {
  if (typeof value === 'number') return `n${Number(value.toPrecision(15))}`;
  if (typeof value === 'string') return `s${value.toLowerCase()}`;
  if (typeof value === 'boolean') return `b${value}`;
  return undefined;
}

/** What counts as equal in a search. Ranges are indexed once for each rule. */
export interface KeyRule {
  readonly name: 'same value' | 'criterion';
  readonly keyOf: (value: Scalar) => string | undefined;
}

/** The rule of MATCH and its kin. */
export const SAME_VALUE: KeyRule = { name: 'same value', keyOf: lookupKey };

/** Enters the values of a range with their offsets from its first cell, in order. */
type FillIndex = (enter: (offset: number, value: Scalar) => void) => void;

/**
 * For each searched column or row, where each value stands. Ten thousand exact matches in ten thousand cells cost twenty
 * thousand steps with it. Good for one calculation, in which a range is complete before it is searched.
 */
export class LookupIndexes {
  private readonly indexes = new Map<Sheet, Map<string, ReadonlyMap<string, readonly number[]>>>();

  /** The offsets at which a key stands in a range of one row or column. */
  places(sheet: Sheet, area: Area, key: string, rule: KeyRule, fill: FillIndex): readonly number[] {
    const ofSheet = getOrAdd(
      this.indexes,
      sheet,
      () => new Map<string, ReadonlyMap<string, readonly number[]>>(),
    );
    const areaKey = `${rule.name},${area.top},${area.left},${area.bottom},${area.right}`;
    return getOrAdd(ofSheet, areaKey, () => buildIndex(rule, fill)).get(key) ?? [];
  }
}

function buildIndex({ keyOf }: KeyRule, fill: FillIndex): Map<string, number[]> {
  const index = new Map<string, number[]>();
  fill((offset, value) => {
    const key = keyOf(value);
    if (key !== undefined) getOrAdd(index, key, () => []).push(offset);
  });
  return index;
}
