import { whenOfficeIsReady } from '../../src/excel/officePage';

/** What the page's scripts have left there, where there is anything. */
function surround(globals: { readonly Office?: unknown; readonly Excel?: unknown }): void {
  Object.assign(globalThis, globals);
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'Excel');
});

const office = { onReady: () => Promise.resolve({}) };

describe('waiting for Office.js', () => {
  it.each([
    ['the script could not be loaded', {}, { ok: false, issue: { code: 'office-not-loaded' } }],
    ['it is not Excel around the page', { Office: office }, { ok: false, issue: { code: 'not-in-excel' } }],
    ['all is there', { Office: office, Excel: {} }, { ok: true }],
  ])('ends when %s', async (_, globals, outcome) => {
    surround(globals);
    await expect(whenOfficeIsReady()).resolves.toMatchObject(outcome);
  });
});
