/** The errors a cell can hold, as Excel shows them. */
export const ERROR_CODES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error value. A class, so that the text "#N/A" and the error #N/A stay two things. */
export class ErrorValue {
  private constructor(readonly code: ErrorCode) {}
  private static readonly known = new Map<ErrorCode, ErrorValue>();

  /** One instance a code, so that errors compare with `===`. */
  static of(code: ErrorCode): ErrorValue {
    let error = ErrorValue.known.get(code);
    if (!error) ErrorValue.known.set(code, (error = new ErrorValue(code)));
    return error;
  }
}

/** What one cell holds. `null` is an empty cell; dates are serial numbers. */
export type Scalar = number | string | boolean | ErrorValue | null;
