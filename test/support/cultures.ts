import type { Culture } from '../../src/embedded-host/model/workbook';

/** Where a decimal point stands and the month comes first. */
export const AMERICAN: { readonly culture: Culture; readonly date1904: boolean } = {
  culture: { name: 'en-US', decimalSeparator: '.', thousandsSeparator: ',', shortDatePattern: 'M/d/yyyy' },
  date1904: false,
};

/** Where a decimal comma stands and the day comes first. */
export const GERMAN: { readonly culture: Culture; readonly date1904: boolean } = {
  culture: { name: 'de-DE', decimalSeparator: ',', thousandsSeparator: '.', shortDatePattern: 'dd.MM.yyyy' },
  date1904: false,
};
