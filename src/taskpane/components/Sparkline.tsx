const WIDTH = 64;
const HEIGHT = 20;
const INSET = 2.5;

export interface SparklineProps {
  /** In time order, oldest first. */
  readonly values: readonly number[];
  /** The same in words. */
  readonly label: string;
}

/** A small line of how a KPI went, its latest value marked. Draws nothing for fewer than two values. */
export function Sparkline({ values, label }: SparklineProps) {
  if (values.length < 2) return null;
  const points = placePoints(values);
  const last = points[points.length - 1];
  return (
    <svg
      className="sparkline"
      role="img"
      aria-label={label}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      {last !== undefined && <circle cx={last.x} cy={last.y} r={2} />}
    </svg>
  );
}

function placePoints(values: readonly number[]): readonly { readonly x: number; readonly y: number }[] {
  const lowest = values.reduce((low, value) => Math.min(low, value));
  const highest = values.reduce((high, value) => Math.max(high, value));
  const spread = highest - lowest;
  return values.map((value, index) => ({
    x: INSET + (index / (values.length - 1)) * (WIDTH - 2 * INSET),
    y: spread === 0 ? HEIGHT / 2 : INSET + ((highest - value) / spread) * (HEIGHT - 2 * INSET),
  }));
}
