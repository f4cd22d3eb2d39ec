/**
 * A formula that Keylift filled down, as it stands some rows below: references such as `$H5` move along, `$H$5` and
 * structured references do not. Knows no other relative references, because Keylift writes none.
 * @example fillDownFormula('=IF($H5="","",1)', 2) // '=IF($H7="","",1)'
 */
export function fillDownFormula(formula: string, rows: number): string {
  const moved = (_: string, letters: string, row: string): string => `$${letters}${Number(row) + rows}`;
  return formula
    .split('"')
    .map((part, index) => (isInText(index) ? part : part.replace(/\$([A-Z]{1,3})(\d+)(?![\d$])/g, moved)))
    .join('"');
}

/** Between quotes, every second part of a formula is text. */
function isInText(part: number): boolean {
  return part % 2 === 1;
}
