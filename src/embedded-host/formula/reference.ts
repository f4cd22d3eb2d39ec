import { parseA1Ref, stringifyA1Ref } from '@borgar/fx';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../model/area';

/** A cell or rectangle as a formula writes it: where it is, and which of its edges are held by a `$`. */
export interface CellReference extends Area {
  readonly absolute: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
  /** `A1` is one cell, `A1:A1` a range; `A:B` whole columns, `1:2` whole rows. */
  readonly shape: 'cell' | 'range' | 'columns' | 'rows';
}

/** What stands before the `!`: a sheet, two sheets (`Jan:Dec`, a 3-D reference), or another workbook. */
export interface SheetPrefix {
  readonly workbook?: string;
  readonly sheet: string;
  readonly lastSheet?: string;
}

/** Cuts a reference into its prefix with the `!` (empty when there is none) and the rest. */
export function splitPrefix(reference: string): { prefix: string; rest: string } {
  const end = reference.lastIndexOf('!') + 1;
  return { prefix: reference.slice(0, end), rest: reference.slice(end) };
}

/**
 * Reads a prefix such as `Sheet1!`, `'It''s'!`, `Jan:Dec!` or `[1]Sheet1!`.
 * @returns undefined for the empty prefix
 */
export function parsePrefix(prefix: string): SheetPrefix | undefined {
  if (prefix === '') return undefined;
  const bare = prefix.endsWith('!') ? prefix.slice(0, -1) : prefix;
  const text = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  const bracket = text.lastIndexOf(']');
  const workbook = text.includes('[') ? text.slice(text.indexOf('[') + 1, bracket) : undefined;
  const [sheet = '', lastSheet] = text.slice(bracket + 1).split(':');
  return {
    sheet,
    ...(workbook !== undefined && { workbook }),
    ...(lastSheet !== undefined && { lastSheet }),
  };
}

const NEEDS_NO_QUOTES = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** Names that would read as a cell (`A1`, `R1C1`) or as a truth value. */
const LOOKS_LIKE_ANOTHER_THING = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*|true|false)$/i;

/** The sheet name as formulas and addresses write it: `Sheet1`, `'Q1 2026'`, `'It''s'`. */
export function quoteSheetName(name: string): string {
  const bare = NEEDS_NO_QUOTES.test(name) && !LOOKS_LIKE_ANOTHER_THING.test(name);
  return bare ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Writes a prefix with its `!`; quotes around both sheets of a 3-D reference, as Excel does. */
export function printPrefix({ workbook, sheet, lastSheet }: SheetPrefix): string {
  const names = lastSheet === undefined ? [sheet] : [sheet, lastSheet];
  const text = `${workbook === undefined ? '' : `[${workbook}]`}${names.join(':')}`;
  const quoted = names.some((name) => quoteSheetName(name) !== name);
  return quoted ? `'${text.replaceAll("'", "''")}'!` : `${text}!`;
}

/**
 * Reads the part of a reference after the sheet: `$A$1`, `A1:B2`, `A:A`, `1:3`.
 * @returns undefined when it is none of these
 */
export function parseCellReference(text: string): CellReference | undefined {
  const parsed = parseA1Ref(text, { allowNamed: false });
  if (!parsed || !('range' in parsed)) return undefined;
  const { top, left, bottom, right, $top, $left, $bottom, $right } = parsed.range;
  const shape = top === null ? 'columns' : left === null ? 'rows' : text.includes(':') ? 'range' : 'cell';
  return {
    top: top ?? 0,
    left: left ?? 0,
    bottom: bottom ?? MAX_ROWS - 1,
    right: right ?? MAX_COLUMNS - 1,
    absolute: { top: $top === true, left: $left === true, bottom: $bottom === true, right: $right === true },
    shape,
  };
}

/** Writes a reference back: the counterpart of `parseCellReference`. */
export function printCellReference({ top, left, bottom, right, absolute, shape }: CellReference): string {
  const rows = shape !== 'columns';
  const columns = shape !== 'rows';
  const text = stringifyA1Ref({
    range: {
      top: rows ? top : null,
      bottom: rows ? bottom : null,
      left: columns ? left : null,
      right: columns ? right : null,
      $top: absolute.top,
      $left: absolute.left,
      $bottom: absolute.bottom,
      $right: absolute.right,
    },
  });
  // A range that has shrunk to one cell stays a range (`B2:B2`), so that it can grow again.
  return shape === 'range' && !text.includes(':') ? `${text}:${text}` : text;
}
