/** A map of a million texts holds the thread whenever it makes room; many small ones do not. */
const SHARDS = 64;

/** What was read of texts, each of which is read once; that nothing was found is remembered, too. */
export class ReadOnce<T> {
  readonly #shards = Array.from({ length: SHARDS }, () => new Map<string, T | undefined>());

  /** What a text was read as, or is by now. */
  get(text: string, read: () => T | undefined): T | undefined {
    const shard = this.#shards[shardOf(text)];
    const known = shard?.get(text);
    if (known !== undefined || shard?.has(text) === true) return known;
    const value = read();
    shard?.set(text, value);
    return value;
  }
}

/** Texts that are alike differ at their ends. */
function shardOf(text: string): number {
  const { length } = text;
  const [last, next] = [text.charCodeAt(length - 1), text.charCodeAt(length - 2)];
  return ((last | 0) * 7 + (next | 0) * 31 + length) % SHARDS;
}
