/** What the pane keeps while its page is loaded anew, as text. */
export interface PaneMemory {
  recall(): string | null;
  /** Another text, or nothing at all. */
  keep(text: string | undefined): void;
}

/**
 * Memory in the session storage of the browser, which lasts as long as Excel's window. Storage may be blocked, as that of
 * frames is in some browsers, or full: then nothing is kept.
 * @param workbook where it is saved: another workbook in the same window has a memory of its own
 */
export function sessionMemory(workbook: string): PaneMemory {
  const key = `Keylift ${workbook}`;
  return {
    recall: () => guarded(() => window.sessionStorage.getItem(key)) ?? null,
    keep: (text) =>
      guarded(() => {
        if (text === undefined) window.sessionStorage.removeItem(key);
        else window.sessionStorage.setItem(key, text);
      }),
  };
}

function guarded<T>(storage: () => T): T | undefined {
  try {
    return storage();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
