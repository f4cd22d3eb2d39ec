/**
 * Where a real Excel answers otherwise than the embedded host, and why that is left so: by the file of its facts and the
 * id of the probe. Every other difference fails the tests.
 */
export const KNOWN_DIFFERENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
