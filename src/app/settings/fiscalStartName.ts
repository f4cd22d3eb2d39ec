/** The workbook's name for the month that fiscal years begin in: `=7`. */
const FISCAL_START = /^Keylift_FiscalStart(?:_\d+)?$/;

/** Whether a name is one that Keylift keeps the fiscal calendar under. */
export function isFiscalStartName(name: string): boolean {
  return FISCAL_START.test(name);
}

/** The month in the formula of such a name; `undefined` where somebody made it something else. */
export function fiscalStartIn(formula: string): number | undefined {
  const month = Number(/^=(\d{1,2})$/.exec(formula)?.[1]);
  return month >= 1 && month <= 12 ? month : undefined;
}
