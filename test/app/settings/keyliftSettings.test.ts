import { readRevision, readSettings } from '../../../src/app/settings/keyliftSettings';
import { workbookOf } from '../../support/snapshots';

const extension = {
  sheetId: 's',
  table: 'Sales',
  beside: 'Target',
  idHeader: 'OKR',
  columns: [{ column: 'OKR', dressed: true }],
};

describe('the settings', () => {
  it('come back as they were stored', () => {
    const stored = {
      version: 1,
      extensions: [
        {
          ...extension,
          columns: [
            { column: 'Status', dressed: false, width: 'standard', formats: [{ format: '0', rows: 2 }] },
          ],
        },
      ],
    };
    expect(readSettings(workbookOf([], { settings: { Keylift: stored } }))).toEqual(stored);
  });

  it.each([
    undefined,
    null,
    3,
    'x',
    [],
    {},
    { version: 2, extensions: [] },
    { version: 1 },
    { version: 1, extensions: 'x' },
  ])('that are %j count as none', (stored) => {
    expect(readSettings(workbookOf([], { settings: { Keylift: stored } }))).toEqual({
      version: 1,
      extensions: [],
    });
  });

  it('lose only what cannot be read', () => {
    const columns = [
      { column: 'OKR', dressed: 'yes', width: -4, formats: [{ format: 1, rows: 2 }, 'x'] },
      { column: 'Owner', dressed: true },
      null,
    ];
    const stored = { version: 1, extensions: [null, { sheetId: 7 }, { ...extension, table: 5, columns }] };
    expect(readSettings(workbookOf([], { settings: { Keylift: stored } })).extensions).toEqual([
      { sheetId: 's', beside: 'Target', idHeader: 'OKR', columns: [{ column: 'OKR', dressed: false }] },
    ]);
  });
});

describe('the revision', () => {
  it.each<[Record<string, unknown>, number]>([
    [{}, 0],
    [{ Keylift: {} }, 0],
    [{ 'Keylift.revision.7': 'token' }, 7],
    [{ 'Keylift.revision.7': '', 'Keylift.revision.12': '' }, 12],
    [{ 'Keylift.revision.x': '' }, 0],
  ])('of %j is %i', (settings, revision) => {
    expect(readRevision(workbookOf([], { settings }))).toBe(revision);
  });
});
