import type { Sheet } from './sheet';
import type { DefinedName } from './workbook';

/** Lists of names are replaced, never changed: one index serves as long as its list. */
const indexes = new WeakMap<readonly DefinedName[], ReadonlyMap<string, readonly DefinedName[]>>();

/** How often lists without an index have been searched. */
const searches = new WeakMap<readonly DefinedName[], number>();

/** As often as this a list is gone through: one that is soon replaced is not worth an index. */
const FEW = 8;

/**
 * The name of one scope, without regard to case.
 * @param sheet the sheet that it belongs to; none for the workbook's own
 */
export function nameOfScope(
  names: readonly DefinedName[],
  name: string,
  sheet: Sheet | undefined,
): DefinedName | undefined {
  const wanted = name.toLowerCase();
  const count = (searches.get(names) ?? 0) + 1;
  if (count > FEW)
    return indexOf(names)
      .get(wanted)
      ?.find((it) => it.sheet === sheet);
  searches.set(names, count);
  return names.find(
    (it) => it.sheet === sheet && it.name.length === name.length && it.name.toLowerCase() === wanted,
  );
}

/** A name as a formula on a sheet sees it: the sheet's own before the workbook's. */
export function nameSeenFrom(
  names: readonly DefinedName[],
  name: string,
  sheet: Sheet | undefined,
): DefinedName | undefined {
  return (sheet && nameOfScope(names, name, sheet)) ?? nameOfScope(names, name, undefined);
}

function indexOf(names: readonly DefinedName[]): ReadonlyMap<string, readonly DefinedName[]> {
  const known = indexes.get(names);
  if (known) return known;
  const index = new Map<string, DefinedName[]>();
  for (const name of names) {
    const key = name.name.toLowerCase();
    const alike = index.get(key);
    if (alike) alike.push(name);
    else index.set(key, [name]);
  }
  indexes.set(names, index);
  return index;
}
