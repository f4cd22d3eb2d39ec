import { done, failed, type Result } from '../app/result';

/**
 * Waits until Office.js knows where it runs; nothing of it may be used before, nor after a failure: the script did not
 * come, or it runs somewhere else than in Excel, such as in a browser that the pane's address was typed into.
 */
export async function whenOfficeIsReady(): Promise<Result<void>> {
  if (typeof Office === 'undefined') return failed({ code: 'office-not-loaded' });
  await Office.onReady();
  return typeof Excel === 'undefined' ? failed({ code: 'not-in-excel' }) : done(undefined);
}

/**
 * Whether Excel is drawn light or dark, by the background of its panes; `undefined` where it does not tell, as Excel for
 * the web.
 */
export function officeAppearance(): 'light' | 'dark' | undefined {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  const [red, green, blue] =
    /^#(..)(..)(..)/
      .exec(theme?.bodyBackgroundColor ?? '')
      ?.slice(1)
      .map((hex) => parseInt(hex, 16)) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  // Luma by ITU-R BT.601, of 255.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
