import type { Area } from '../model/area';
import type { Bound, ConditionalRule } from '../model/rules';
import type { Sheet } from '../model/sheet';
import type { Scalar } from '../model/value';
import { quantile } from './functions/aggregates';
import { lookupKey } from './lookupIndex';

/** What a conditional format must know of all its cells: gathered once, when first asked for. */
export class RuleValues {
  private known: readonly number[] | undefined;
  private counts: Map<string, number> | undefined;

  constructor(
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {}

  /** The numbers in the rule's cells, ascending. */
  get numbers(): readonly number[] {
    this.known ??= this.values()
      .filter((value) => typeof value === 'number')
      .sort((a, b) => a - b);
    return this.known;
  }

  /** How many of the rule's cells hold the same value. */
  countOf(value: Scalar): number {
    if (!this.counts) {
      this.counts = new Map();
      for (const each of this.values()) {
        const key = lookupKey(each);
        if (key !== undefined) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
      }
    }
    return this.counts.get(lookupKey(value) ?? '') ?? 0;
  }

  get mean(): number {
    return this.numbers.reduce((total, number) => total + number, 0) / this.numbers.length;
  }

  /**
   * The number that a bound stands for; undefined when it stands for none.
   * @param evaluate calculates a bound's formula
   */
  boundOf(bound: Bound, end: 'lower' | 'upper', evaluate: (formula: string) => Scalar): number | undefined {
    const { numbers } = this;
    const lowest = numbers[0] ?? 0;
    const highest = numbers.at(-1) ?? 0;
    if (bound.type === 'min') return lowest;
    if (bound.type === 'max') return highest;
    // Automatic bars start at zero unless all values lie on one side far from it.
    if (bound.type === 'automatic') return end === 'lower' ? Math.min(0, lowest) : Math.max(0, highest);
    const given = evaluate(bound.formula ?? '');
    if (typeof given !== 'number') return undefined;
    if (bound.type === 'percent') return lowest + ((highest - lowest) * given) / 100;
    if (bound.type !== 'percentile') return given;
    const at = quantile([...numbers], given / 100);
    return typeof at === 'number' ? at : undefined;
  }

  private values(): Scalar[] {
    return this.areas.flatMap((area) => [...this.sheet.cells.within(area)].map(([, , cell]) => cell.value));
  }
}

/** The first cell of a rule: its formulas are written for it. */
export function firstCellOf(rule: ConditionalRule): { readonly row: number; readonly column: number } {
  const [first] = rule.areas;
  return { row: first?.top ?? 0, column: first?.left ?? 0 };
}
