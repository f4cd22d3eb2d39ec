const MS_A_DAY = 86_400_000;

/**
 * The serial number of a date as strict files write it (`2026-01-31`, `2026-01-31T12:00:00Z`, `12:00:00`), in days;
 * undefined when the text is no date.
 * @param date1904 whether day 0 is 1 January 1904 instead of 31 December 1899.
 */
export function serialOfIsoDate(text: string, date1904: boolean): number | undefined {
  const time = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/.exec(text);
  if (time) return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
  const ms = Date.parse(/^\d{4}-\d{2}-\d{2}T[^Z]*$/.test(text) ? `${text}Z` : text);
  if (Number.isNaN(ms)) return undefined;
  if (date1904) return (ms - Date.UTC(1904, 0, 1)) / MS_A_DAY;
  const serial = (ms - Date.UTC(1899, 11, 30)) / MS_A_DAY;
  // Excel counts a 29 February 1900 that never was.
  return serial < 61 ? serial - 1 : serial;
}
