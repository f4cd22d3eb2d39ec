import { type Json, RichCollection, type RichObject } from '../objects/richObject';
import { notEmulated, wireName } from '../objects/refusal';
import type { Query } from './request';

/** The properties asked for, as a tree: `["name", "columns/name"]` is `{name, columns: {name}}`. */
interface Selection {
  /** Every scalar property: `*`, or nothing named at all. */
  all: boolean;
  readonly named: Map<string, Selection>;
}

/** Reads what a query asks of an object: values by their wire names, collections as `_Items`. */
export function runQuery(object: RichObject, query: Query): Json {
  const selection: Selection = { all: query.select.length === 0, named: new Map() };
  for (const path of query.select) addPath(selection, path.split(/[/.]/));
  return read(object, selection, query);
}

function addPath(selection: Selection, steps: readonly string[]): void {
  const [name, ...rest] = steps;
  if (name === undefined) {
    // `load("format")` means every scalar property of the format.
    selection.all = true;
  } else if (name === '*') {
    selection.all = true;
  } else {
    let inner = selection.named.get(name);
    if (!inner) selection.named.set(name, (inner = { all: false, named: new Map() }));
    addPath(inner, rest);
  }
}

function read(object: RichObject, selection: Selection, page?: Query): Json {
  return object instanceof RichCollection
    ? readCollection(object, selection, page)
    : { ...object.identity(), ...readProperties(object, selection) };
}

/** On a collection names mean the items' properties, but for those that the collection has itself (`count`). */
function readCollection(collection: RichCollection, selection: Selection, page?: Query): Json {
  const own: Selection = { all: selection.all, named: new Map() };
  const ofItems: Selection = { all: selection.all, named: new Map() };
  for (const [name, inner] of selection.named)
    (collection.hasProperty(name) ? own : ofItems).named.set(name, inner);
  const properties = { ...collection.identity(), ...readProperties(collection, own) };
  if (!ofItems.all && ofItems.named.size === 0) return properties;
  const items = collection.items().slice(page?.skip ?? 0);
  return {
    ...properties,
    _Items: (page?.top === undefined ? items : items.slice(0, page.top)).map((item) => read(item, ofItems)),
  };
}

function readProperties(object: RichObject, selection: Selection): { [name: string]: Json | undefined } {
  const values: { [name: string]: Json | undefined } = {};
  if (selection.all)
    for (const [name, member] of Object.entries(object.allMembers))
      if (member.kind === 'scalar') values[name] = member.get();
  for (const [name, inner] of selection.named) {
    // The client works this one out itself, from whether the answer is null.
    if (name === 'isNullObject' || name === 'isNull') continue;
    const member = object.member(name);
    if (member.kind === 'method') throw notEmulated(object.className, name);
    if (member.kind === 'scalar') values[wireName(name)] = member.get();
    else {
      const found = member.get();
      values[wireName(name)] = found && read(found, inner);
    }
  }
  return values;
}
