/**
 * Where the columns (or rows) of a sheet lie on the screen: most have the default size, a few their own. Sizes and
 * offsets are in pixels.
 */
export class Axis {
  private readonly special: readonly (readonly [index: number, size: number, shiftBefore: number])[];

  /** @param sizes the columns or rows that differ from the default; 0 hides one. */
  constructor(
    readonly count: number,
    private readonly defaultSize: number,
    private readonly sizes: ReadonlyMap<number, number>,
  ) {
    let shift = 0;
    this.special = [...sizes]
      .sort(([a], [b]) => a - b)
      .map(([index, size]) => {
        const entry = [index, size, shift] as const;
        shift += size - defaultSize;
        return entry;
      });
  }

  sizeOf(index: number): number {
    return this.sizes.get(index) ?? this.defaultSize;
  }

  /** Where a column or row begins; that of `count` is the length of all. */
  offsetOf(index: number): number {
    let low = 0;
    let high = this.special.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.special[middle]?.[0] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    const last = this.special[low - 1];
    return index * this.defaultSize + (last ? last[2] + last[1] - this.defaultSize : 0);
  }

  /** The length of the columns or rows from one to another, both included. */
  lengthOf(first: number, last: number): number {
    return this.offsetOf(Math.min(last, this.count - 1) + 1) - this.offsetOf(first);
  }

  /** The column or row at a distance from the start. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offsetOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The indexes that show between two distances. */
  within(from: number, to: number): number[] {
    const first = this.indexAt(Math.max(0, from));
    const last = this.indexAt(Math.max(0, to));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
      (index) => this.sizeOf(index) > 0,
    );
  }

  /** The index that is `distance` further on; what is hidden is stepped over. The ends hold. */
  step(from: number, distance: number): number {
    const towards = Math.sign(distance);
    let last = from;
    let left = Math.abs(distance);
    for (let index = from + towards; left > 0 && index >= 0 && index < this.count; index += towards) {
      if (this.sizeOf(index) === 0) continue;
      last = index;
      left -= 1;
    }
    return last;
  }
}
