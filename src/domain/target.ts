/**
 * A target as people set it. Values are in the KPI's own unit; `percent` is a share of the baseline, 0.15 is +15%.
 */
export type TargetEntry =
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'change'; readonly by: number }
  | { readonly kind: 'percent'; readonly by: number };

/**
 * The level that a target means: t = b + change, or t = b + |b| × p, so that +15% of a loss is a smaller loss.
 * @example targetLevel(200, { kind: 'percent', by: -0.1 }) // 180
 */
export function targetLevel(baseline: number, entry: TargetEntry): number {
  switch (entry.kind) {
    case 'level':
      return entry.level;
    case 'change':
      return baseline + entry.by;
    case 'percent':
      return baseline + Math.abs(baseline) * entry.by;
  }
}
