/** What a cell shows as its value: `''` is empty, dates are serial numbers, an error is its text such as `#N/A`. */
export type CellValue = number | string | boolean;
