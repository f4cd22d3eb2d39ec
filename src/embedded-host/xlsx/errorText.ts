import { ErrorValue, type ErrorCode } from '../model/value';

/** How each error stands in a file: the newer ones are #VALUE! there, their kind is kept elsewhere (rich values). */
const IN_FILE: Readonly<Record<ErrorCode, string>> = {
  '#NULL!': '#NULL!',
  '#DIV/0!': '#DIV/0!',
  '#VALUE!': '#VALUE!',
  '#REF!': '#REF!',
  '#NAME?': '#NAME?',
  '#NUM!': '#NUM!',
  '#N/A': '#N/A',
  '#GETTING_DATA': '#GETTING_DATA',
  '#SPILL!': '#VALUE!',
  '#CALC!': '#VALUE!',
  '#FIELD!': '#VALUE!',
  '#BLOCKED!': '#VALUE!',
  '#UNKNOWN!': '#VALUE!',
};

/** The error that a `<v>` of type `e` names; an unknown one reads as #VALUE!. */
export function readError(text: string): ErrorValue {
  return ErrorValue.of(isErrorCode(text) ? text : '#VALUE!');
}

/** An error as the text of a `<v>`. */
export function errorText(error: ErrorValue): string {
  return IN_FILE[error.code];
}

function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(IN_FILE, text);
}
