import { type Argument, integer, key, type Parser } from './argument';
import type { ClientState } from './clientState';
import { notEmulated, refusal, wireName } from './refusal';

/** What the client finds an object again by in a later request; sent with every answer about the object. */
export interface Identity {
  readonly Id?: string | number;
  readonly _Id?: string | number;
  readonly _ReferenceId?: string;
}

/** A value as it goes over the wire. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What a method gives back: nothing, a value, an object, or `null` for "there is none" (`…OrNullObject`). */
export type Reply = void | Json | RichObject;

/** A scalar property: read with `load`, perhaps written. */
interface Scalar {
  readonly kind: 'scalar';
  readonly get: () => Json;
  readonly set?: (value: Argument) => void;
}
/** A navigation property: another object, or `null` when there is none (as `dataBarOrNullObject`). */
interface Child {
  readonly kind: 'child';
  readonly get: () => RichObject | null;
}
interface Method {
  readonly kind: 'method';
  readonly call: (args: readonly Argument[]) => Reply;
}
export type Member = Scalar | Child | Method;

/** By the names of the wire, which are those of the documentation with a capital: `NumberFormat`, `GetRange`. */
export type Members = Readonly<Record<string, Member>>;

/** A property that can only be read. */
export const readOnly = (get: () => Json): Member => ({ kind: 'scalar', get });

/** A property that can be set; what the client sends is parsed before it gets to `set`. */
export const readWrite = <T>(get: () => Json, parse: Parser<T>, set: (value: T) => void): Member => ({
  kind: 'scalar',
  get,
  set: (value) => set(parse(value)),
});

/** A navigation property. */
export const child = (get: () => RichObject | null): Member => ({ kind: 'child', get });

/**
 * A method; one parser an argument. Arguments that the client left out arrive as `undefined`, so those that may be
 * left out need an `optional` parser; those without a parser are not looked at.
 */
export const method = <A extends readonly unknown[]>(
  parsers: readonly [...{ [K in keyof A]: Parser<A[K]> }],
  call: (...args: A) => Reply,
): Member => ({
  kind: 'method',
  // The edge: every argument has just been parsed to its own type.
  call: (args) =>
    call(...(parsers.map((parse: Parser<unknown>, index) => parse(args[index])) as unknown as A)),
});

/**
 * An object of Excel's JavaScript API as the host keeps it: a short-lived view on the model, made anew for every object
 * path of every request. It declares its members; the protocol finds them by name, and what is not declared is
 * answered with `ApiNotFound: not emulated: …`.
 */
export abstract class RichObject {
  private declared: Members | undefined;

  constructor(readonly client: ClientState) {}

  /** The class's name in the documentation. */
  abstract readonly className: string;

  protected abstract members(): Members;

  identity(): Identity {
    return {};
  }

  /** @returns every member that is declared. */
  get allMembers(): Members {
    return (this.declared ??= this.members());
  }

  /** @returns a member by its wire name (`UsedRange`) or its JavaScript name; throws `ApiNotFound`. */
  member(name: string): Member {
    const found = this.allMembers[wireName(name)];
    if (!found) throw notEmulated(this.className, name);
    return found;
  }

  /** Whether it declares a property of that name, scalar or object. */
  hasProperty(name: string): boolean {
    const found = this.allMembers[wireName(name)];
    return found !== undefined && found.kind !== 'method';
  }
}

/** A collection: its items, and one of them by its key. `getItem`, `getItemOrNullObject`, `getItemAt`, `getCount` follow. */
export abstract class RichCollection extends RichObject {
  abstract items(): readonly RichObject[];

  /** By id or by name, as the documentation of the collection's `getItem` says. */
  protected abstract find(key: string): RichObject | undefined;

  /** The item; throws `ItemNotFound`. */
  getItem(wanted: string): RichObject {
    const item = this.find(wanted);
    if (!item) throw refusal('ItemNotFound');
    return item;
  }

  protected members(): Members {
    return {
      GetItem: method([key], (wanted) => this.getItem(wanted)),
      GetItemOrNullObject: method([key], (wanted) => this.find(wanted) ?? null),
      GetItemAt: method([integer], (index) => {
        const item = this.items()[index];
        // Excel answers an index outside the collection with InvalidArgument, not with ItemNotFound.
        if (!item) throw refusal('InvalidArgument');
        return item;
      }),
      GetCount: method([], () => this.items().length),
      ...this.ownMembers(),
    };
  }

  /** What the collection has besides: `Add`, a scalar `Count`, events. */
  protected ownMembers(): Members {
    return {};
  }
}
