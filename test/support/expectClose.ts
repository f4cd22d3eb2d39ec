/** Numbers must agree in about eleven digits, everything else exactly. */
export function expectClose(actual: unknown, expected: unknown): void {
  if (typeof actual === 'number' && typeof expected === 'number' && expected !== 0)
    expect(actual / expected).toBeCloseTo(1, 10);
  else expect(actual).toEqual(expected);
}
