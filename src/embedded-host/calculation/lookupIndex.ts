import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { ErrorValue, type Scalar } from '../model/value';

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
   * @param cells the values of the range that exist, with their offsets
   * @returns undefined when there is none
   */
  find(
    sheet: Sheet,
    area: Area,
    value: Scalar,
    cells: () => Iterable<readonly [offset: number, value: Scalar]>,
  ): number | undefined {
    const key = value instanceof ErrorValue ? undefined : lookupKey(value);
    if (key === undefined) return undefined;
    let ofSheet = this.indexes.get(sheet);
    if (!ofSheet) this.indexes.set(sheet, (ofSheet = new Map()));
    const areaKey = `${area.top},${area.left},${area.bottom},${area.right}`;
    let index = ofSheet.get(areaKey);
    if (!index) ofSheet.set(areaKey, (index = buildIndex(cells())));
    return index.get(key);
  }

  /** Forgets everything: cells have changed. */
  clear(): void {
    this.indexes.clear();
  }
}

function buildIndex(cells: Iterable<readonly [offset: number, value: Scalar]>): Map<string, number> {
  const index = new Map<string, number>();
  for (const [offset, value] of cells) {
    const key = lookupKey(value);
    const known = key === undefined ? undefined : index.get(key);
    if (key !== undefined && (known === undefined || offset < known)) index.set(key, offset);
  }
  return index;
}
