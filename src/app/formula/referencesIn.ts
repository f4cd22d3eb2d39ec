import { columnIndex } from '../../domain/sheet/address';
import { areaBetween, type Area } from '../../domain/sheet/area';

/** Something that a formula refers to. Names are as the formula spells them, without quotes. */
export type FormulaReference =
  /** Whole rows and columns reach over the sheet. Without `sheet`: of the formula's own. */
  | { readonly kind: 'cells'; readonly sheet?: string; readonly area: Area }
  /** Columns of an Excel table; without `table`: of the one that the formula stands in. Empty: all of the table. */
  | { readonly kind: 'columns'; readonly table?: string; readonly columns: readonly string[] }
  /** A name of the workbook, or a whole table. */
  | { readonly kind: 'name'; readonly name: string };

const SHEET = String.raw`(?:'((?:[^']|'')+)'|((?:[\p{L}_][\p{L}\p{N}_.]*:)?[\p{L}_][\p{L}\p{N}_.]*))!`;
const CELLS = String.raw`(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.([])`;
const BRACKETS = String.raw`\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]`;
const NAME = String.raw`([\p{L}_\\][\p{L}\p{N}_.\\?]*)(${BRACKETS})?(?!\()`;

const ELSEWHERE = String.raw`\[[^[\]]*\][\p{L}\p{N}_.]+!\$?[\p{L}\p{N}_.]+`;

/** Texts first, so that nothing is found inside them; then what is longer before what is shorter. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|${ELSEWHERE}|(?:${SHEET})?${CELLS}|${SHEET}|[\p{L}_][\p{L}\p{N}_.]*\(|${NAME}|(${BRACKETS})|\d[\d.]*(?:E[+-]?\d+)?`,
  'gu',
);

/**
 * What a formula refers to: cells, columns of tables, and names. Cells of other workbooks are passed over.
 * @param formula with its `=`
 * @example referencesIn("=SUM('Q 1'!A1:B2)+Sales[Actual]+Rate")
 */
export function referencesIn(formula: string): FormulaReference[] {
  return [...formula.matchAll(TOKEN)].flatMap((match): FormulaReference[] => {
    const [, quoted, bare, cells, , , name, ofTable, ofOwn] = match;
    // `[Book.xlsx]Sheet!A1` or `'[Book.xlsx]Sheet'!A1`
    if (quoted?.includes('[') === true) return [];
    if (cells !== undefined) {
      const area = areaOf(cells);
      const sheet = quoted?.replaceAll("''", "'") ?? bare?.split(':').at(-1);
      return area === undefined ? [] : [{ kind: 'cells', area, ...(sheet === undefined ? {} : { sheet }) }];
    }
    if (name !== undefined) {
      return ofTable === undefined
        ? [{ kind: 'name', name }]
        : [{ kind: 'columns', table: name, columns: columnsIn(ofTable) }];
    }
    return ofOwn === undefined ? [] : [{ kind: 'columns', columns: columnsIn(ofOwn) }];
  });
}

function areaOf(cells: string): Area | undefined {
  const [first = '', last = first] = cells.replaceAll('$', '').split(':');
  const [from, to] = [cornerOf(first), cornerOf(last)];
  const rows = [from.row ?? 0, to.row ?? 1_048_575];
  const columns = [from.column ?? 0, to.column ?? 16_383];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return right > 16_383 || bottom > 1_048_575 ? undefined : areaBetween(top, left, bottom, right);
}

function cornerOf(text: string): { row?: number; column?: number } {
  const [, letters = '', digits = ''] = /^([A-Za-z]*)(\d*)$/.exec(text) ?? [];
  return {
    ...(letters === '' ? {} : { column: columnIndex(letters) }),
    ...(digits === '' ? {} : { row: Number(digits) - 1 }),
  };
}

/** The columns that brackets name: `[@Progress]`, `[[#All],[Jan]:[Mar]]`; of a range its ends. */
function columnsIn(brackets: string): string[] {
  const inside = brackets.slice(1, -1);
  const parts = inside.includes('[')
    ? [...inside.matchAll(/\[((?:[^[\]']|'.)*)\]/gsu)].map(([, part]) => part)
    : [inside];
  return parts.flatMap((part = '') => {
    const column = part.replace(/^@/, '').replace(/'(.)/gsu, '$1').trim();
    return column === '' || part.startsWith('#') ? [] : [column];
  });
}
