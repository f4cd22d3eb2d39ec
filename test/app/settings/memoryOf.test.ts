import { readTracking } from '../../../src/app/register/readTracking';
import { readSettings, type ExtensionMemory } from '../../../src/app/settings/keyliftSettings';
import { livingMemories, memoryOf } from '../../../src/app/settings/memoryOf';
import { monthsWorkbook, promoted, requestFor } from '../../support/salesAndMonths';

const months = monthsWorkbook();
const snapshot = promoted(months, requestFor(months.table, [0]));
const [extension] = readTracking(snapshot).extensions;
const [kept] = readSettings(snapshot).extensions;
if (extension === undefined || kept === undefined) throw new Error('nothing is remembered');

const older = (rest: Partial<ExtensionMemory> = {}): ExtensionMemory => {
  const { anchor, ...memory } = kept;
  expect(anchor).toBe('Keylift_Columns_1');
  return { ...memory, ...rest };
};

describe('what is remembered of columns', () => {
  it('is what was kept under their name, whatever else stands beside the same header', () => {
    const other = { ...kept, anchor: 'Keylift_Columns_2', columns: [] };
    expect(memoryOf([other, kept, older({ columns: [] })], extension)).toBe(kept);
  });

  it('is, of what was kept without names, the latest that fits', () => {
    const [first, latest] = [older({ columns: [] }), older()];
    expect(memoryOf([first, latest, older({ beside: 'Apr' })], extension)).toBe(latest);
  });

  it.each<[string, Partial<ExtensionMemory>]>([
    ['another sheet', { sheetId: '{Other}' }],
    ['another column', { beside: 'Apr' }],
    ['other headers', { idHeader: 'OKR (OKR)' }],
    ['an Excel table', { table: 'Sales' }],
    ['columns of another name', { anchor: 'Keylift_Columns_7' }],
  ])('is not what was kept of %s', (_, rest) => {
    expect(memoryOf([older(rest)], extension)).toBeUndefined();
  });

  it('is forgotten with the columns', () => {
    const other = { ...kept, anchor: 'Keylift_Columns_2' };
    expect(livingMemories([kept, other], [extension])).toEqual([kept]);
    expect(livingMemories([kept], [])).toEqual([]);
  });

  it('stays the same object where nothing is forgotten', () => {
    const known = [kept];
    expect(livingMemories(known, [extension])).toBe(known);
  });
});
