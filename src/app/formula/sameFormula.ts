import type { CellValue } from '../../domain/sheet/cellValue';

/**
 * Whether two formulas say the same, as Excel may print one that it was given: without needless quotes around a sheet's
 * name and needless brackets around a column's, with the case that functions, sheets, tables and names have, and with
 * an `@` where an older Excel would take one cell of several. Texts inside must be the same to the letter; what is no
 * formula is compared as it is.
 * @example sameFormula("='Sales'!$A$1&\"x\"", '=Sales!$A$1&"x"') // true
 */
export function sameFormula(one: CellValue, other: CellValue): boolean {
  if (one === other) return true;
  if (!isFormula(one) || !isFormula(other)) return false;
  return printedFormula(one) === printedFormula(other);
}

function isFormula(input: CellValue): input is string {
  return typeof input === 'string' && input.startsWith('=');
}

/** Text, then a quoted name, then bracketed columns (three levels deep), then anything else. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|\[(?:'[\s\S]|[^'[\]]|\[(?:'[\s\S]|[^'[\]]|\[(?:'[\s\S]|[^'[\]])*\])*\])*\]|_xlfn\.|[\s\S]/giu;

/** A formula, or part of one, as all that say the same are printed alike. */
export function printedFormula(formula: string): string {
  return formula.replace(TOKEN, (token) => {
    const lower = token.toLowerCase();
    switch (token[0]) {
      case '"':
        return token;
      case "'":
        return lower.length > 1 ? lower.slice(1, -1).replaceAll("''", "'") : lower;
      case '[':
        return plainColumns(lower);
      case '@':
        return '';
      default:
        return lower === '_xlfn.' ? '' : lower;
    }
  });
}

/** `[[jan]]` as `[jan]`, `[@[jan]]` and `[[#this row],[jan]]` as `[@jan]`. */
function plainColumns(columns: string): string {
  const own = columns.replace(/^\[\[#this row\],\s*/u, '[@').replace(/^\[@\s+/u, '[@');
  const single = /^\[(@?)\[((?:'[\s\S]|[^'[\]])*)\]\]$/u.exec(own);
  return single === null ? own : `[${single[1] ?? ''}${single[2] ?? ''}]`;
}
