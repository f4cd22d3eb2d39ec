/** Ends when Office.js knows where it runs; nothing of it may be used before. */
export async function whenOfficeIsReady(): Promise<void> {
  await Office.onReady();
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
