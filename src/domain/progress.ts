/**
 * How far the current value has come from baseline to target, increasing or decreasing alike: (c − b) ÷ (t − b).
 * Raw: below 0 it went the wrong way, above 1 it passed the target. All three are in the KPI's
 * own unit. `undefined` where it is not defined: baseline equal to target, or a figure missing or not finite.
 * @example progress({ baseline: 3, target: 1, current: 2 }) // 0.5
 */
export function progress({ baseline, target, current }: ProgressFigures): number | undefined {
  if (baseline === undefined || target === undefined || current === undefined) return undefined;
  if (![baseline, target, current].every(Number.isFinite) || target === baseline) return undefined;
  return (current - baseline) / (target - baseline);
}

export interface ProgressFigures {
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  readonly current: number | undefined;
}

/**
 * Progress cut to 0 … 1, for drawing and for rolling up only.
 * @example clampProgress(1.2) // 1
 */
export function clampProgress(raw: number): number {
  return Math.min(1, Math.max(0, raw));
}
