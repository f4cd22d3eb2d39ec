/**
 * Runs the text of the genuine client where there is no script tag to do it: its top-level variables become globals.
 * The few browser objects that it touches while it loads are provided where they are missing, as in Node.
 * @param source the text of `dist/excel-web-16.00.debug.js` of @microsoft/office-js, as it is
 */
export function runOfficeClient(source: string): void {
  provideBrowserGlobals();
  // An indirect eval runs the text in the global scope, as a script tag would.
  const runScript = eval;
  runScript(source);
}

function provideBrowserGlobals(): void {
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const missing = {
    window: globalThis,
    navigator: { userAgent: 'Node' },
    location: { search: '', hash: '', href: 'https://localhost/', origin: 'https://localhost' },
    document: {
      getElementById: () => null,
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
    },
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: () => undefined,
  };
  for (const [name, value] of Object.entries(missing))
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
