/** The hidden names that lead to the header over the ids of each KPI table that Keylift appended columns to. */
const ANCHOR = /^Keylift_Columns_\d{1,9}(?:_\d{1,9})?$/;

/** Whether a defined name of the workbook is one that Keylift keeps the place of its columns by. */
export function isColumnsAnchor(name: string): boolean {
  return ANCHOR.test(name);
}

/** What such a name is called. */
export function columnsAnchorName(number: number): string {
  return `Keylift_Columns_${number}`;
}

/** The hidden name beside it that leads to the sheet's columns to which Keylift gave a width. */
export function widthsAnchorName(anchor: string): string {
  return anchor.replace('_Columns_', '_Widths_');
}

/** The name that such a name stands beside; `undefined` for any other. */
export function columnsAnchorOf(name: string): string | undefined {
  const anchor = name.replace('_Widths_', '_Columns_');
  return anchor !== name && isColumnsAnchor(anchor) ? anchor : undefined;
}
