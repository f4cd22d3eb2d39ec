import type { Color } from '../model/format';
import type { RuleKind } from '../model/rules';
import type { Scalar } from '../model/value';
import type { RuleValues } from './ruleValues';

/** A data bar as shares of the cell's width, from the left. */
export interface Bar {
  readonly start: number;
  readonly end: number;
  readonly color: string;
  /** Whether the bar stands for a number below zero. */
  readonly negative: boolean;
  /** Where zero lies. */
  readonly axis: number;
}

/** An icon of a set, counted from 0, the worst: as Excel's sets are ordered. */
export interface Icon {
  readonly set: string;
  readonly index: number;
}

type Evaluate = (formula: string) => Scalar;

/** The bar of a number; undefined for other values and bounds that say nothing. */
export function barOf(
  rule: Extract<RuleKind, { kind: 'dataBar' }>,
  value: Scalar,
  values: RuleValues,
  evaluate: Evaluate,
  hex: (color: Color) => string,
): Bar | undefined {
  if (typeof value !== 'number') return undefined;
  const lower = values.boundOf(rule.lower, 'lower', evaluate);
  const upper = values.boundOf(rule.upper, 'upper', evaluate);
  if (lower === undefined || upper === undefined) return undefined;
  const share = (number: number): number => (upper > lower ? clamp((number - lower) / (upper - lower)) : 0);
  const negative = value < 0;
  // Where zero is out of sight the bar grows from the end that is nearer to it.
  const axis = lower >= 0 ? 0 : upper <= 0 ? 1 : share(0);
  const at = upper > lower ? share(value) : value >= upper ? 1 : 0;
  const flip = rule.direction === 'rightToLeft';
  const [start, end] = [Math.min(axis, at), Math.max(axis, at)];
  return {
    start: flip ? 1 - end : start,
    end: flip ? 1 - start : end,
    color: hex(negative && rule.negativeColor ? rule.negativeColor : rule.color),
    negative,
    axis: flip ? 1 - axis : axis,
  };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** The colour of a number between the points of a scale, as `#RRGGBB`. */
export function scaleColorOf(
  rule: Extract<RuleKind, { kind: 'colorScale' }>,
  value: Scalar,
  values: RuleValues,
  evaluate: Evaluate,
  hex: (color: Color) => string,
): string | undefined {
  if (typeof value !== 'number') return undefined;
  const points = rule.points.flatMap(({ bound, color }, i) => {
    const at = values.boundOf(bound, i === 0 ? 'lower' : 'upper', evaluate);
    return at === undefined ? [] : [{ at, color: hex(color) }];
  });
  const above = points.findIndex(({ at }) => value <= at);
  const next = points[above];
  const previous = points[above - 1];
  if (!next) return points.at(-1)?.color;
  if (!previous) return next.color;
  const share = next.at > previous.at ? (value - previous.at) / (next.at - previous.at) : 1;
  return mix(previous.color, next.color, share);
}

function mix(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`.toUpperCase();
}

/** The icon of a number: the last whose criterion it meets. The first criterion is met by all. */
export function iconOf(
  rule: Extract<RuleKind, { kind: 'iconSet' }>,
  value: Scalar,
  values: RuleValues,
  evaluate: Evaluate,
): Icon | undefined {
  if (typeof value !== 'number') return undefined;
  let index = 0;
  rule.criteria.forEach(({ bound, atLeast }, i) => {
    const limit = i === 0 ? undefined : values.boundOf(bound, 'upper', evaluate);
    if (limit !== undefined && (atLeast ? value >= limit : value > limit)) index = i;
  });
  return { set: rule.set, index: rule.reverse ? rule.criteria.length - 1 - index : index };
}
