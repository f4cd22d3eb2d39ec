import type { Argument } from '../objects/argument';
import { isList, isRecord } from '../objects/argument';

/** Numbers of the wire, as the client's source uses them. */
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

export const PathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

/** What JSON can hold; arguments are still ids where they stand for objects. */
export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };

export interface ArgumentInfo {
  readonly values: readonly Wire[];
  /** In the shape of `values`: the id of the object path that an argument stands for, or 0. */
  readonly pathIds: readonly Wire[];
}

export interface Action {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly pathId: number;
  readonly args: ArgumentInfo;
  readonly query: Query;
  readonly state: { readonly [name: string]: Wire };
}

export interface Query {
  /** Property paths such as `name` or `columns/name`. Empty: every scalar property. */
  readonly select: readonly string[];
  readonly top: number | undefined;
  readonly skip: number;
}

export interface ObjectPath {
  readonly type: number;
  readonly name: string;
  readonly parentId: number | undefined;
  readonly args: ArgumentInfo;
}

/** A batch as the client sends it, parsed. */
export interface BatchRequest {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

/** Parses the JSON text of a batch. Text that no Office.js client sends is a bug, so it throws. */
export function parseRequest(text: string): BatchRequest {
  const body = wireRecord(JSON.parse(text));
  return {
    actions: wireList(body['Actions']).map(parseAction),
    paths: new Map(
      Object.entries(wireRecord(body['ObjectPaths'])).map(([id, path]) => [Number(id), parsePath(path)]),
    ),
  };
}

function parseAction(wire: Wire): Action {
  const action = wireRecord(wire);
  return {
    id: numberOr(action['Id'], 0),
    type: numberOr(action['ActionType'], 0),
    name: textOr(action['Name'], ''),
    pathId: numberOr(action['ObjectPathId'], 0),
    args: parseArguments(action['ArgumentInfo']),
    query: parseQuery(action['QueryInfo']),
    state: recordOr(action['ObjectState']),
  };
}

function parsePath(wire: Wire): ObjectPath {
  const path = wireRecord(wire);
  const parentId = path['ParentObjectPathId'];
  return {
    type: numberOr(path['ObjectPathType'], 0),
    name: textOr(path['Name'], ''),
    parentId: typeof parentId === 'number' ? parentId : undefined,
    args: parseArguments(path['ArgumentInfo']),
  };
}

function parseArguments(wire: Wire | undefined): ArgumentInfo {
  const info = recordOr(wire);
  return {
    values: listOr(info['Arguments']),
    pathIds: listOr(info['ReferencedObjectPathIds']),
  };
}

function parseQuery(wire: Wire | undefined): Query {
  const query = recordOr(wire);
  const top = query['Top'];
  const names = [
    ...listOr(query['Select']),
    ...listOr(query['Expand']).map((name) => `${textOr(name, '')}/*`),
  ];
  return {
    select: names.map((name) => textOr(name, '')).filter((name) => name !== ''),
    top: typeof top === 'number' ? top : undefined,
    skip: numberOr(query['Skip'], 0),
  };
}

/** Puts the objects in the place of their path ids. */
export function resolveArguments(
  info: ArgumentInfo,
  find: (pathId: number) => Argument,
): readonly Argument[] {
  const resolve = (value: Wire, pathId: Wire | undefined): Argument => {
    if (typeof pathId === 'number' && pathId !== 0) return find(pathId);
    if (isList(value)) {
      const ids = isList(pathId) ? pathId : undefined;
      return ids || value.some(isRecord) ? value.map((item, index) => resolve(item, ids?.[index])) : value;
    }
    if (isRecord(value)) {
      const inner = value['_ObjectPathId'];
      if (typeof inner === 'number') return find(inner);
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, resolve(item, undefined)]),
      );
    }
    return value;
  };
  return info.values.map((value, index) => resolve(value, info.pathIds[index]));
}

function wireRecord(value: unknown): { readonly [key: string]: Wire } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('The batch is malformed.');
  // The edge: the value comes from JSON.parse, so it holds nothing but what `Wire` names.
  return value as { readonly [key: string]: Wire };
}

function wireList(value: Wire | undefined): readonly Wire[] {
  if (!isWireList(value)) throw new Error('The batch is malformed.');
  return value;
}

const isWireList = (value: Wire | undefined): value is readonly Wire[] => Array.isArray(value);
const listOr = (value: Wire | undefined): readonly Wire[] => (isWireList(value) ? value : []);
const recordOr = (value: Wire | undefined): { readonly [key: string]: Wire } =>
  typeof value === 'object' && value !== null && !isWireList(value) ? value : {};
const numberOr = (value: Wire | undefined, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;
const textOr = (value: Wire | undefined, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise;
