import { HostError } from '../model/hostError';
import { refusal } from './refusal';
import type { RichObject } from './richObject';

/** What an argument or a property value can be once references to other objects have been looked up. */
export type Argument =
  | null
  | undefined
  | boolean
  | number
  | string
  | RichObject
  | readonly Argument[]
  | { readonly [key: string]: Argument };

/** Turns what came over the wire into what a member works with, once; throws `InvalidArgument`. */
export type Parser<T> = (value: Argument) => T;

const refuse = (): never => {
  throw refusal('InvalidArgument');
};

export const text: Parser<string> = (value) => (typeof value === 'string' ? value : refuse());
export const number: Parser<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse();
export const integer: Parser<number> = (value) => (Number.isInteger(value) ? number(value) : refuse());
export const flag: Parser<boolean> = (value) => (typeof value === 'boolean' ? value : refuse());
/** A name, or an id that may be a number. */
export const key: Parser<string> = (value) => (typeof value === 'number' ? String(value) : text(value));
export const anything: Parser<Argument> = (value) => value;

/** Missing and `null` are the same to the client: it sends `null` for what the caller left out. */
export const optional =
  <T>(parse: Parser<T>): Parser<T | undefined> =>
  (value) =>
    value === undefined || value === null ? undefined : parse(value);

/** One of an enumeration's values; Excel does not mind the case. */
export const oneOf =
  <T extends string>(...choices: readonly T[]): Parser<T> =>
  (value) => {
    const wanted = text(value).toLowerCase();
    return choices.find((choice) => choice.toLowerCase() === wanted) ?? refuse();
  };

export const listOf =
  <T>(parse: Parser<T>): Parser<readonly T[]> =>
  (value) =>
    isList(value) ? value.map(parse) : refuse();

/** Another object of the host, such as a `Range` given to `copyFrom`. */
export const instance =
  <T extends RichObject>(type: abstract new (...parameters: never[]) => T): Parser<T> =>
  (value) =>
    value instanceof type ? value : refuse();

/** The first parser that takes the value. */
export const either =
  <A, B>(first: Parser<A>, second: Parser<B>): Parser<A | B> =>
  (value) => {
    try {
      return first(value);
    } catch (error) {
      if (error instanceof HostError) return second(value);
      throw error;
    }
  };

/** An object with just these properties; those that are absent come out `undefined` if their parser is `optional`. */
export const record =
  <T extends object>(parsers: { readonly [K in keyof T]: Parser<T[K]> }): Parser<T> =>
  (value) => {
    if (!isRecord(value)) return refuse();
    const entries = Object.entries<Parser<unknown>>(parsers).map(([name, parse]) => [
      name,
      parse(value[name]),
    ]);
    // The edge: every property has just been parsed to its own type.
    return Object.fromEntries(entries) as T;
  };

export const isList = (value: Argument): value is readonly Argument[] => Array.isArray(value);

export const isRecord = (value: Argument): value is { readonly [key: string]: Argument } =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
