import { HostError, type HostErrorCode } from '../model/hostError';

/** Excel's own words, for the refusals that are found in the objects. */
const MESSAGES: Partial<Record<HostErrorCode, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RangeExceedsLimit:
    'The cell count in the range has exceeded the maximum supported number. See the documentation for more details.',
};

/** An error to throw, in Excel's words unless others are given. */
export const refusal = (code: HostErrorCode, message?: string): HostError =>
  new HostError(code, message ?? MESSAGES[code] ?? code);

/** A member that the host does not emulate. It never pretends: the test that needs it fails here. */
export const notEmulated = (className: string, member: string): HostError =>
  refusal('ApiNotFound', `not emulated: ${className}.${clientName(member)}`);

/** `NumberFormat`, as it is called on the wire, is `numberFormat` in JavaScript. */
export function clientName(member: string): string {
  return member.charAt(0).toLowerCase() + member.slice(1);
}

/** The other way about: `usedRange` is `UsedRange` on the wire; names that begin with `_` stay. */
export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}
