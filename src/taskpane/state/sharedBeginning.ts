/** Shorter beginnings leave room enough for what follows. */
const LEAST = 8;

/**
 * What a name has in common with the one before or after it in a list, up to a whole word: the part that may be cut off
 * where there is little room. Empty where they differ from early on.
 * @example sharedBeginning('Handling time, region North', ['Handling time, region South']) // 'Handling time, region '
 */
export function sharedBeginning(name: string, neighbours: readonly (string | undefined)[]): string {
  const longest = Math.max(0, ...neighbours.map((other) => commonLength(name, other ?? '')));
  const shared = name.slice(0, longest).replace(/[^\s:,/–-]*$/u, '');
  return shared.length < LEAST || shared.length === name.length ? '' : shared;
}

function commonLength(one: string, other: string): number {
  if (one === other) return 0;
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
