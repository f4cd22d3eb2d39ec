import { okrs } from '../support/okrs';
import { EmbeddedHost } from '../../src/embedded-host';
import { addTable } from '../../src/embedded-host/model/edit/addTable';
import { convertToRange } from '../../src/embedded-host/model/edit/removeTable';
import { deleteSheet, setVisibility } from '../../src/embedded-host/model/edit/sheets';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { describePlan } from '../../src/app/describePlan';
import { buildSample } from '../../src/workbench/sample/buildSample';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { at, gridWorkbook, sheetOf, type GridRows } from '../support/gridWorkbook';
import { keyliftOnHost, NOON, promotionOf, valueOf, type KeyliftOnHost } from '../support/keyliftOnHost';
import { tableOf } from './onTheSheet';

const BYTES = EmbeddedHost.open(buildSample(), { now: () => NOON }).save();

const openHost = (): EmbeddedHost => EmbeddedHost.open(BYTES, { now: () => NOON });

async function promote(keylift: KeyliftOnHost, ...names: string[]): Promise<void> {
  const request = promotionOf(await keylift.read(), ...names);
  valueOf(await keylift.port.apply(valueOf(await keylift.planPromotion(request))));
}

async function demote(keylift: KeyliftOnHost, id: string): Promise<void> {
  valueOf(await keylift.port.apply(valueOf(await keylift.planDemotion(id))));
}

/** Removes Keylift. @returns the lines of the preview */
async function remove({ port, planRemoval }: KeyliftOnHost): Promise<readonly string[]> {
  const plan = valueOf(await planRemoval());
  valueOf(await port.apply(plan));
  return describePlan(plan);
}

/** Two key results in a plain range, one in an Excel table, and a log. */
async function promoted(): Promise<KeyliftOnHost> {
  const keylift = keyliftOnHost(openHost());
  await promote(keylift, 'Customer churn', 'Gross margin');
  await promote(keylift, 'Footfall');
  await demote(keylift, 'KR-2');
  return keylift;
}

/** The facts of a workbook; an Excel table's own number depends on how many there were before. */
const factsOf = ({ workbook }: EmbeddedHost): string[] =>
  describeWorkbook(workbook).map((line) => line.replace(/^(\w+ table \w+ \{"id":)\d+/, '$1'));

const dropSheet = (workbook: Workbook, name: string): void => deleteSheet(workbook, sheetOf(workbook, name));

/** What somebody does meanwhile; `withKeylift` where Keylift's columns are there. */
type Damage = (host: EmbeddedHost, withKeylift: boolean) => void;

const onlyWithKeylift =
  (change: (host: EmbeddedHost) => void): Damage =>
  (host, withKeylift) => {
    if (withKeylift) change(host);
  };

const DAMAGES: [string, Damage, RegExp[]][] = [
  [
    'a table of KPIs was turned into a range',
    ({ user }) =>
      user.edit((workbook) => {
        const { sheet, table } = tableOf(workbook, 'StoreKpis');
        convertToRange(workbook, sheet, table);
      }),
    [],
  ],
  [
    'a range of KPIs was made a table, Keylift’s columns included',
    ({ user }, withKeylift) =>
      user.edit((workbook) => {
        addTable(workbook, sheetOf(workbook, 'Scorecard'), at(withKeylift ? 'A4:L17' : 'A4:F17'), true);
      }),
    [],
  ],
  [
    'a range of KPIs was made a table, without Keylift’s columns',
    ({ user }) =>
      user.edit((workbook) => {
        addTable(workbook, sheetOf(workbook, 'Scorecard'), at('A4:F17'), true);
      }),
    [],
  ],
  [
    'the OKR column of a range was deleted',
    ({ user }) => user.deleteColumns('Scorecard', 'G:G'),
    [/^Already gone: OKR on Scorecard$/],
  ],
  [
    'the OKR column of a table was deleted',
    ({ user }) => user.deleteColumns('Stores', 'E:E'),
    [/^Already gone: OKR on Stores$/],
  ],
  [
    'some mirrored columns were deleted',
    onlyWithKeylift(({ user }) => user.deleteColumns('Scorecard', 'I:J')),
    [/^Already gone: Target, Progress on Scorecard$/],
  ],
  [
    'all of Keylift’s columns of a table were deleted',
    onlyWithKeylift(({ user }) => user.deleteColumns('Scorecard', 'G:L')),
    [/^Already gone: all of Keylift’s columns on Scorecard$/],
  ],
  [
    'the sheet of the KPIs was deleted',
    ({ user }) => user.edit((workbook) => dropSheet(workbook, 'Scorecard')),
    [/^Already gone: a sheet with columns of Keylift’s$/],
  ],
  [
    'the sheet OKRs was deleted',
    onlyWithKeylift(({ user }) => user.edit((workbook) => dropSheet(workbook, 'OKRs'))),
    [/^Already gone: the table of key results$/],
  ],
  [
    'the sheet OKRs and the OKR columns were deleted',
    (host, withKeylift) => {
      host.user.deleteColumns('Scorecard', 'G:G');
      host.user.deleteColumns('Stores', 'E:E');
      if (withKeylift) host.user.edit((workbook) => dropSheet(workbook, 'OKRs'));
    },
    [/^Already gone: OKR on Scorecard$/, /^Already gone: OKR on Stores$/],
  ],
  [
    'the table of key results was turned into a range',
    onlyWithKeylift(({ user }) =>
      user.edit((workbook) => {
        const { sheet, table } = tableOf(workbook, 'KeyResults');
        convertToRange(workbook, sheet, table);
      }),
    ),
    [],
  ],
  [
    'the sheet OKRs was very hidden',
    onlyWithKeylift(({ user }) =>
      user.edit((workbook) => setVisibility(workbook, sheetOf(workbook, 'OKRs'), 'veryHidden')),
    ),
    [],
  ],
  [
    'both of Keylift’s sheets were hidden',
    onlyWithKeylift(({ user }) =>
      user.edit((workbook) => {
        setVisibility(workbook, sheetOf(workbook, 'OKRs'), 'hidden');
        setVisibility(workbook, sheetOf(workbook, 'OKR log'), 'veryHidden');
      }),
    ),
    [],
  ],
  [
    'columns and rows were inserted before the register and the log',
    onlyWithKeylift(({ user }) => {
      for (const sheet of ['OKRs', 'OKR log']) {
        user.insertColumns(sheet, 'A:A');
        user.insertRows(sheet, '2:2');
        user.insertRows(sheet, '1:1');
      }
    }),
    [],
  ],
  [
    'columns of the register were deleted, the ids among them',
    onlyWithKeylift(({ user }) => {
      user.deleteColumns('OKRs', 'O:R');
      user.deleteColumns('OKRs', 'A:A');
    }),
    [],
  ],
  [
    'columns of the register were renamed',
    onlyWithKeylift(({ user }) => {
      user.type('OKRs', okrs('Status', 4), 'Ampel');
      user.type('OKRs', okrs('Progress', 4), 'Fortschritt');
      user.type('OKRs', okrs('Target', 4), 'Ziel');
    }),
    [],
  ],
  [
    'nearly all columns of the register were renamed',
    onlyWithKeylift(({ user }) => {
      for (const column of 'ABCDGHIJPQR') user.type('OKRs', `${column}4`, `Spalte ${column}`);
    }),
    [],
  ],
  [
    'the log was deleted',
    onlyWithKeylift(({ user }) => user.edit((workbook) => dropSheet(workbook, 'OKR log'))),
    [],
  ],
  [
    'a column of the log was deleted',
    onlyWithKeylift(({ user }) => user.deleteColumns('OKR log', 'I:I')),
    [],
  ],
];

describe('Keylift is removed', () => {
  it.each(DAMAGES)('when %s, and leaves what a workbook without it would be', async (_, damage, said) => {
    const keylift = await promoted();
    const without = openHost();
    damage(keylift.host, true);
    damage(without, false);
    const lines = await remove(keylift);
    expect(differences(factsOf(without), factsOf(keylift.host))).toEqual([]);
    for (const line of said) expect(lines).toContainEqual(expect.stringMatching(line));
    expect(lines.filter((line) => line.startsWith('Already gone')).length).toBeLessThanOrEqual(
      said.length + 1,
    );
  });

  it('when a KPI was promoted again after its OKR column was deleted', async () => {
    const keylift = await promoted();
    keylift.host.user.deleteColumns('Stores', 'E:E');
    await promote(keylift, 'Footfall');
    const without = openHost();
    without.user.deleteColumns('Stores', 'E:E');
    await remove(keylift);
    expect(differences(factsOf(without), factsOf(keylift.host))).toEqual([]);
  });

  it('when KPIs were promoted again after the sheet OKRs was deleted', async () => {
    const keylift = await promoted();
    keylift.host.user.edit((workbook) => dropSheet(workbook, 'OKRs'));
    await promote(keylift, 'Footfall', 'Gross margin');
    await remove(keylift);
    expect(differences(factsOf(openHost()), factsOf(keylift.host))).toEqual([]);
  });

  it.each<[string, (workbook: Workbook) => void]>([
    ['the sheet OKRs', (workbook) => dropSheet(workbook, 'OKRs')],
    ['the log', (workbook) => dropSheet(workbook, 'OKR log')],
  ])('as an earlier version left it, without %s', async (_, damage) => {
    const keylift = await promoted();
    keylift.host.user.edit((workbook) => {
      workbook.names = workbook.names.filter(({ name }) => !name.startsWith('Keylift_Columns'));
      workbook.settings = new Map(
        [...workbook.settings].map(([key, value]) => [key, value.replace(/"anchor":"\w+",?/g, '')]),
      );
      damage(workbook);
    });
    await remove(keylift);
    expect(differences(factsOf(openHost()), factsOf(keylift.host))).toEqual([]);
  });

  it('when stacked tables have lost the ids that stood in one column', async () => {
    const rows: GridRows = [
      ['KPI', 'Last year', 'Actual'],
      ['Revenue', 10, 12],
      ['Orders', 11, 13],
      [],
      ['KPI', 'Last year', 'Actual'],
      ['Returns', 20, 22],
      ['Refunds', 21, 23],
      ['Visits', 24, 27],
    ];
    const keylift = keyliftOnHost(gridWorkbook({ S: rows }));
    const without = EmbeddedHost.open(gridWorkbook({ S: rows }));
    await promote(keylift, 'Orders');
    await promote(keylift, 'Refunds', 'Visits');
    for (const { user } of [keylift.host, without]) user.deleteColumns('S', 'D:D');
    expect(await remove(keylift)).toEqual(expect.arrayContaining(['Already gone: OKR on S']));
    expect(differences(factsOf(without), factsOf(keylift.host))).toEqual([]);
  });
});
