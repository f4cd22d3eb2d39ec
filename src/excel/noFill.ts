/** What to load of a range for `isNoFill`. */
export const FILL_PROPERTIES = 'format/fill/color,format/fill/tintAndShade';

/**
 * Whether cells have no fill. Its colour reads as white and its pattern is nothing on every platform, filled with white
 * or not; a tint is only told of a fill (office-js #4900).
 */
export function isNoFill({ color, tintAndShade }: Pick<Excel.RangeFill, 'color' | 'tintAndShade'>): boolean {
  // Its type leaves out that it may be null.
  const tint: number | null = tintAndShade;
  return color === '' || (color === '#FFFFFF' && tint === null);
}
