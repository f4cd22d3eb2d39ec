import { fromFile, toFile } from '../formula/fileFormula';
import { escapeString, unescapeString } from './strings';

/** The formula that Excel shows, from the text of an element that holds one. See `fromFile`. */
export function readFormula(text: string, tableAtCell?: string): string {
  return fromFile(unescapeString(text), tableAtCell);
}

/** The counterpart of `readFormula`; still to be escaped as XML. */
export function writeFormula(formula: string, tableAtCell?: string): string {
  return escapeString(toFile(formula, tableAtCell));
}
