/** The codes Excel answers with (Office.js shows them as `error.code`), as far as the host uses them. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'Conflict'
  | 'FilteredRangeConflict'
  | 'FormulaParseError'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidRequest'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'NonBlankCellOffSheet'
  | 'NotImplemented'
  | 'OperationCellsExceedLimit'
  | 'PivotTableRangeConflict'
  | 'RangeExceedsLimit'
  | 'RequestAborted'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'ServiceNotAvailable'
  | 'UnsupportedOperation'
  | 'UnsupportedSheet';

/**
 * Something Excel refuses. It is thrown where the refusal is found and becomes the reply's `Error` in `protocol`,
 * where the batch stops; anything else that is thrown is a bug of the host.
 */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}
