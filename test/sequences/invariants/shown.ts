/** How many facts are not so, and the first of them. */
export function shown(facts: readonly string[]): string {
  return [`${facts.length} facts`, ...facts.slice(0, 6).map((fact) => fact.slice(0, 200))].join('\n      ');
}
