/**
 * A formula that Keylift filled down, as it stands some rows below: references such as `$H5` move along, `$H$5` and
 * structured references do not. Knows no other relative references, because Keylift writes none.
 * @example fillDownFormula('=IF($H5="","",1)', 2) // '=IF($H7="","",1)'
 */
export function fillDownFormula(formula: string, rows: number): string {
  return formula.replace(/(?<=[(,])\$([A-Z]{1,3})(\d+)(?=[=,)])/g, (_, letters: string, row: string) => {
    return `$${letters}${Number(row) + rows}`;
  });
}
