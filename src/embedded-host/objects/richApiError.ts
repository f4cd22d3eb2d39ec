/** Codes that Excel answers with, and its own words for them. */
const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ActivityLimitReached: 'Activity limit has been reached.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  Conflict: 'Request could not be processed because of a conflict.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RangeExceedsLimit:
    'The cell count in the range has exceeded the maximum supported number. See the documentation for more details.',
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  ServiceNotAvailable: 'The service is unavailable.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
} as const;

export type RichApiErrorCode = keyof typeof MESSAGES;

/** A failure that the client is told of as `OfficeExtension.Error`. Anything else that is thrown is a bug of the host. */
export class RichApiError extends Error {
  /** @param message what to say instead of Excel's own words. */
  constructor(
    readonly code: RichApiErrorCode,
    message: string = MESSAGES[code],
  ) {
    super(message);
    this.name = 'RichApiError';
  }
}

/** A member that the host does not emulate. It never pretends: the test that needs it fails here. */
export const notEmulated = (className: string, member: string): RichApiError =>
  new RichApiError('ApiNotFound', `not emulated: ${className}.${clientName(member)}`);

/** `NumberFormat`, as it is called on the wire, is `numberFormat` in JavaScript. */
export function clientName(member: string): string {
  return member.charAt(0).toLowerCase() + member.slice(1);
}

/** The other way about: `usedRange` is `UsedRange` on the wire; names that begin with `_` stay. */
export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}
