/** So many lines may a sum be of. */
const MOST_LINES = 12;
/** Smaller figures come to each other's sum by chance. */
const LEAST_SUM = 50;

/** Whether a figure is the sum of two or more that stand right above or below it: lines of a statement. */
export function holdSums(figures: readonly number[]): boolean {
  return figures.some(
    (figure, index) => isSum(figures, index, figure, 1) || isSum(figures, index, figure, -1),
  );
}

function isSum(figures: readonly number[], index: number, figure: number, step: 1 | -1): boolean {
  if (Math.abs(figure) < LEAST_SUM) return false;
  let sum = 0;
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const line = figures[index + step * count];
    if (line === undefined) return false;
    sum += line;
    if (count > 1 && line !== 0 && Math.abs(sum - figure) < 0.01) return true;
  }
  return false;
}
