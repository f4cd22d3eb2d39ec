/** A property of something read from JSON; `undefined` where it has none of that name. */
export function property(record: unknown, key: string): unknown {
  return typeof record === 'object' && record !== null ? new Map(Object.entries(record)).get(key) : undefined;
}

/** A property as text; empty where it is something else. */
export function text(record: unknown, key: string): string {
  const value = property(record, key);
  return typeof value === 'string' ? value : '';
}

/** A property as a list; empty where it is something else. */
export function list(record: unknown, key: string): unknown[] {
  const value = property(record, key);
  return Array.isArray(value) ? value : [];
}
