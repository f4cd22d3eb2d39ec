import { readSettings } from '../../../src/app/settings/keyliftSettings';
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
      version: 2,
      extensions: [
        {
          ...extension,
          columns: [
            { column: 'Status', dressed: false, width: 'standard', formats: [{ format: '0', rows: 2 }] },
          ],
        },
      ],
      corrections: [
        {
          id: 'Keylift_Table_3',
          kind: 'table',
          orientation: 'matrix',
          fields: [{ header: 'Total', offset: 4, role: 'total' }],
          kpis: [
            {
              name: 'Churn',
              offset: 2,
              unit: { kind: 'currency', code: '€', label: 'k€' },
              direction: 'decrease',
              aggregation: 'sum',
            },
          ],
        },
        { id: 'Keylift_Table_4', kind: 'dismissed', fields: [], kpis: [] },
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
    { version: 3, extensions: [] },
    { version: 1 },
    { version: 1, extensions: 'x' },
    { version: 2, extensions: [], corrections: 'x' },
  ])('that are %j count as none', (stored) => {
    expect(readSettings(workbookOf([], { settings: { Keylift: stored } }))).toEqual({
      version: 2,
      extensions: [],
      corrections: [],
    });
  });

  it('of version 1, which knew no corrections, keep what they hold', () => {
    const stored = { version: 1, extensions: [extension] };
    expect(readSettings(workbookOf([], { settings: { Keylift: stored } }))).toEqual({
      version: 2,
      extensions: [extension],
      corrections: [],
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

describe('a stored correction', () => {
  const corrections = (...stored: readonly unknown[]) =>
    readSettings(
      workbookOf([], { settings: { Keylift: { version: 2, extensions: [], corrections: stored } } }),
    ).corrections;
  const plain = { id: 'Keylift_Table_1', kind: 'table', fields: [], kpis: [] };

  it.each([
    null,
    'x',
    { ...plain, id: 'Sales' },
    { ...plain, id: 'Keylift_Table_' },
    { ...plain, id: 7 },
    { ...plain, kind: 'maybe' },
  ])('that is %j is dropped', (stored) => {
    expect(corrections(stored, plain)).toEqual([plain]);
  });

  it.each<[string, object, object]>([
    ['orientation', { orientation: 'sideways' }, {}],
    ['fields', { fields: 'x' }, {}],
    [
      'role',
      { fields: [{ header: 'A', offset: 0, role: 'boss' }, { header: 'B', offset: 1, role: 'unit' }, null] },
      { fields: [{ header: 'B', offset: 1, role: 'unit' }] },
    ],
    ['offset', { fields: [{ header: 'A', offset: -1, role: 'unit' }] }, {}],
    [
      'unit, direction and aggregation',
      {
        kpis: [
          {
            name: 'A',
            offset: 0,
            unit: { kind: 'duration', unit: 'moons' },
            direction: 1,
            aggregation: 'most',
          },
        ],
      },
      { kpis: [{ name: 'A', offset: 0 }] },
    ],
    [
      'currency',
      { kpis: [{ name: 'A', offset: 0, unit: { kind: 'currency' } }] },
      { kpis: [{ name: 'A', offset: 0 }] },
    ],
  ])('loses its %s where it cannot be read, and nothing else', (_, broken, kept) => {
    expect(corrections({ ...plain, ...broken })).toEqual([{ ...plain, ...kept }]);
  });

  it.each([
    { kind: 'percent' },
    { kind: 'count' },
    { kind: 'ratio' },
    { kind: 'index' },
    { kind: 'number', label: 't CO2e' },
    { kind: 'duration', unit: 'hours' },
    { kind: 'currency', code: 'EUR' },
  ])('keeps the unit %j', (unit) => {
    expect(corrections({ ...plain, kpis: [{ name: 'A', offset: 0, unit }] })[0]?.kpis[0]?.unit).toEqual(unit);
  });
});

describe('what several revisions remember', () => {
  const remembering = (...sheetIds: readonly string[]) => ({
    version: 2,
    extensions: sheetIds.map((sheetId) => ({ ...extension, sheetId })),
    corrections: [],
  });

  it('counts together, the latest first, nothing twice', () => {
    const settings = {
      Keylift: remembering('a'),
      'Keylift.revision.9': { token: 'x', ...remembering('b') },
      'Keylift.revision.10': { token: 'y', ...remembering('c', 'b') },
      'Keylift.revision.2': 'a token of version 1.1',
    };
    const { extensions } = readSettings(workbookOf([], { settings }));
    expect(extensions.map(({ sheetId }) => sheetId)).toEqual(['c', 'b', 'a']);
  });
});
