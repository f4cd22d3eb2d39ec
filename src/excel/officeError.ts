import type { Issue } from '../app/issue';

/** Error codes after which the same request may simply be sent again, when it only read. */
const PASSING = new Set([
  'ServiceNotAvailable',
  'RequestAborted',
  'ActivityLimitReached',
  'Conflict',
  'GeneralException',
]);

/** The code and message of a rejection by Office.js; undefined for anything else, which is a bug and must be thrown. */
function refusalOf(error: unknown): { code: string; message: string } | undefined {
  if (!(error instanceof Error) || error.name !== 'RichApi.Error' || !('code' in error)) return undefined;
  return { code: String(error.code), message: error.message };
}

/** Whether a reading request that failed so is worth another try. */
export function isPassing(error: unknown): boolean {
  const refusal = refusalOf(error);
  return refusal !== undefined && PASSING.has(refusal.code);
}

/**
 * The one place where errors of Office.js become issues.
 *
 * @throws the error itself when it is not an answer of Excel but a bug of ours.
 */
export function issueOfError(error: unknown): Issue {
  const refusal = refusalOf(error);
  if (!refusal) throw error;
  switch (refusal.code) {
    case 'InvalidOperationInCellEditMode':
      return { code: 'cell-being-edited' };
    case 'AccessDenied':
      return { code: 'access-denied' };
    case 'ServiceNotAvailable':
    case 'RequestAborted':
    case 'ActivityLimitReached':
    case 'Conflict':
      return { code: 'excel-busy' };
    case 'ConnectionFailure':
    case 'HttpRequestError':
      return { code: 'connection-lost' };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return { code: 'too-large', what: '' };
    case 'InvalidOrTimedOutSession':
      return { code: 'session-ended' };
    case 'ItemAlreadyExists':
      return { code: 'workbook-changed', where: '', isTaken: true };
    case 'ItemNotFound':
    case 'InvalidReference':
      return { code: 'workbook-changed', where: '' };
    case 'ApiNotFound':
      return { code: 'excel-too-old', needed: refusal.message };
    default:
      return { code: 'excel-refused', excelCode: refusal.code, excelMessage: refusal.message };
  }
}
