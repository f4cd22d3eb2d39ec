import { okrs } from '../support/okrs';
import { inverseOf } from '../../src/app/inverse';
import { findLog } from '../../src/app/log/findLog';
import type { Plan } from '../../src/app/plan';
import { planTargetEdit } from '../../src/app/planTargetEdit';
import { findRegister } from '../../src/app/register/findRegister';
import type { Result } from '../../src/app/result';
import { readContent } from '../../src/taskpane/state/readContent';
import { buildSample } from '../../src/workbench/sample/buildSample';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { contents, sheetOf } from '../support/gridWorkbook';
import { type KeyliftOnHost, keyliftOnHost, promotionOf, TODAY, valueOf } from '../support/keyliftOnHost';

const NAMES = ['Customer churn', 'Footfall', 'Web revenue'];

async function promote(keylift: KeyliftOnHost, ...names: readonly string[]): Promise<Plan> {
  const plan = valueOf(await keylift.planPromotion(promotionOf(await keylift.read(), ...names)));
  valueOf(await keylift.port.apply(plan));
  return plan;
}

async function demote(keylift: KeyliftOnHost, ...ids: readonly string[]): Promise<Plan> {
  const plan = valueOf(await keylift.planDemotion(...ids));
  valueOf(await keylift.port.apply(plan));
  return plan;
}

async function editTarget(keylift: KeyliftOnHost, id: string, level: number): Promise<void> {
  const snapshot = await keylift.read();
  const { tables } = readContent(snapshot);
  const plan = planTargetEdit(snapshot, tables, id, { kind: 'level', value: level }, TODAY);
  valueOf(await keylift.port.apply(valueOf(plan)));
}

/** Another add-in, or a script of the team's. */
function byHand(
  { host }: KeyliftOnHost,
  change: (register: Excel.Table, context: Excel.RequestContext) => unknown,
): Promise<unknown> {
  return host.connect('hand').run(async (context) => {
    await change(context.workbook.tables.getItem('KeyResults'), context);
    await context.sync();
  });
}

async function registered(keylift: KeyliftOnHost): Promise<unknown[]> {
  const { keyResults } = readContent(await keylift.read());
  return keyResults.map(({ id, kpiName, current }) => [id, kpiName, current]);
}

const CHURN = ['KR-1', 'Customer churn', 0.031];
const FOOTFALL = ['KR-2', 'Footfall', 48_210];
const REVENUE = ['KR-3', 'Web revenue', 1_118];

/** What is there, but for who took the revision and which columns Excel takes for calculated ones. */
function stateOf({ host }: KeyliftOnHost): string[] {
  return describeWorkbook(host.workbook).map((line) => {
    if (/^OKRs (log )?table/.test(line)) return line.replace(/,"formula":"(\\.|[^"\\])*"/g, '');
    return line.replace(/^(setting Keylift\.revision\.).*$/, '$1');
  });
}

describe('the register', () => {
  it('asks for as many requests however many key results it has', async () => {
    const keylift = keyliftOnHost(buildSample());
    const counts = [];
    for (const name of NAMES) {
      const plan = valueOf(await keylift.planPromotion(promotionOf(await keylift.read(), name)));
      const before = keylift.host.log.length;
      valueOf(await keylift.port.apply(plan));
      counts.push(keylift.host.log.length - before);
    }
    // One checks, one writes, one lets go of what was tracked in between.
    expect(counts).toEqual([3, 3, 3]);
  });

  it('keeps the team’s own formulas over it when all were demoted and others promoted', async () => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn', 'Footfall');
    keylift.host.user.type('Notes', 'H1', '=COUNTA(KeyResults[Id])');
    await demote(keylift, 'KR-1', 'KR-2');
    await promote(keylift, ...NAMES);
    const notes = sheetOf(keylift.host.workbook, 'Notes');
    expect(contents(notes, 'H1')).toEqual([['=COUNTA(KeyResults[Id])']]);
    expect(notes.cells.get(0, 7)?.value).toBe(3);
    expect(await registered(keylift)).toMatchObject([
      ['KR-3', 'Customer churn', 0.031],
      ['KR-4', 'Footfall', 48_210],
      ['KR-5', 'Web revenue', 1_118],
    ]);
  });

  it.each([[['KR-2']], [['KR-1', 'KR-3']], [['KR-1', 'KR-2', 'KR-3']]])(
    'is as before when a demotion of %j is undone',
    async (ids) => {
      const keylift = keyliftOnHost(buildSample());
      for (const name of NAMES) await promote(keylift, name);
      const before = stateOf(keylift);
      const plan = await demote(keylift, ...ids);
      valueOf(await keylift.port.apply(inverseOf(plan)));
      expect(await registered(keylift)).toEqual([CHURN, FOOTFALL, REVENUE]);
      expect(differences(before, stateOf(keylift)).filter((line) => !/table/.test(line))).toEqual([]);
    },
  );

  it('keeps a totals row last, also one that the team has emptied', async () => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn');
    await byHand(keylift, (register) => {
      register.showTotals = true;
      register.getTotalRowRange().clear('Contents');
    });
    await promote(keylift, 'Footfall');
    expect(await registered(keylift)).toEqual([CHURN, FOOTFALL]);
    const [table] = sheetOf(keylift.host.workbook, 'OKRs').tables;
    expect(table).toMatchObject({ showTotals: true, area: { top: 3, bottom: 6 } });
  });

  it('gives rows to the team’s own column, left of the ids, and takes them back with the rows', async () => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn');
    await byHand(keylift, (register) => register.columns.add(0, undefined, 'Team'));
    await byHand(keylift, (register) => {
      register.columns.add(undefined, undefined, 'Late');
      register.columns.getItem('Late').getDataBodyRange().formulas = [['=[@Expected]-[@Progress]']];
    });
    const before = stateOf(keylift);
    const plan = await promote(keylift, 'Footfall');
    expect(await registered(keylift)).toEqual([CHURN, FOOTFALL]);
    const okrs = sheetOf(keylift.host.workbook, 'OKRs');
    expect(contents(okrs, 'A5:B6')).toEqual([
      [null, 'KR-1'],
      [null, 'KR-2'],
    ]);
    expect(contents(okrs, 'Y6')).toEqual([['=[@Expected]-[@Progress]']]);
    valueOf(await keylift.port.apply(inverseOf(plan)));
    expect(differences(before, stateOf(keylift))).toEqual([]);
    await demote(keylift, 'KR-1');
    expect(await registered(keylift)).toEqual([]);
  });

  it.each<[string, (keylift: KeyliftOnHost) => unknown]>([
    ['a totals row ends it', (keylift) => byHand(keylift, (register) => (register.showTotals = true))],
    ['a note stands below it', (keylift) => keylift.host.user.type('OKRs', okrs('Objective', 7), 'our note')],
  ])('takes rows in where %s', async (_, change) => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn');
    await change(keylift);
    const before = stateOf(keylift);
    const plan = await promote(keylift, 'Footfall', 'Web revenue');
    expect(await registered(keylift)).toEqual([CHURN, FOOTFALL, REVENUE]);
    valueOf(await keylift.port.apply(inverseOf(plan)));
    expect(differences(before, stateOf(keylift))).toEqual([]);
  });

  it('is as before when the promotion of a KPI that came below a plain range is undone', async () => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn');
    const { user } = keylift.host;
    ['Refunds', '%', 'Ana', '2%', '3%', '2%'].forEach((text, column) =>
      user.type('Scorecard', `${'ABCDEF'[column] ?? ''}18`, text),
    );
    const before = stateOf(keylift);
    const plan = await promote(keylift, 'Refunds');
    expect(await registered(keylift)).toEqual([CHURN, ['KR-2', 'Refunds', 0.03]]);
    valueOf(await keylift.port.apply(inverseOf(plan)));
    expect(differences(before, stateOf(keylift))).toEqual([]);
  });

  it('lets go of one of two rows with the same id', async () => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn', 'Footfall');
    await byHand(keylift, async (register, context) => {
      const row = register.rows.getItemAt(0).getRange().load('formulas');
      await context.sync();
      register.rows.add(undefined, row.formulas);
    });
    await demote(keylift, 'KR-1');
    expect(await registered(keylift)).toEqual([FOOTFALL]);
  });

  it('keeps the target of each when all have the same formula and one gets its own', async () => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn', 'Footfall');
    await editTarget(keylift, 'KR-2', 50_000);
    const { keyResults } = readContent(await keylift.read());
    expect(keyResults.map(({ target }) => target)).toEqual([expect.closeTo(0.031 * 1.15), 50_000]);
  });
});

describe('what a colleague changed in the register in between', () => {
  it.each<[string, (keylift: KeyliftOnHost) => Promise<Result<Plan>>]>([
    [
      'a promotion',
      async (keylift) => keylift.planPromotion(promotionOf(await keylift.read(), 'Web revenue')),
    ],
    [
      'another target',
      async (keylift) => {
        const snapshot = await keylift.read();
        const { tables } = readContent(snapshot);
        return planTargetEdit(snapshot, tables, 'KR-1', { kind: 'level', value: 0.01 }, TODAY);
      },
    ],
  ])('is not written over by %s', async (_, planned) => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn', 'Footfall');
    await editTarget(keylift, 'KR-2', 50_000);
    const plan = await planned(keylift);
    keylift.host.user.type('OKRs', okrs('Target', 6), '60000');
    const applied = await keylift.port.apply(valueOf(plan));
    expect(applied.ok ? 'written' : applied.issue.code).toBe('workbook-changed');
    expect(contents(sheetOf(keylift.host.workbook, 'OKRs'), okrs('Target', 6))).toEqual([[60_000]]);
  });
});

it('is not overrun where a colleague gave a column another formula in between', async () => {
  const keylift = keyliftOnHost(buildSample());
  await promote(keylift, 'Customer churn', 'Footfall');
  const plan = valueOf(await keylift.planPromotion(promotionOf(await keylift.read(), 'Web revenue')));
  keylift.host.user.type('OKRs', okrs('Target', 6), '=$H6*2');
  const register = sheetOf(keylift.host.workbook, 'OKRs');
  expect(contents(register, okrs('Target', 5, 6))).toEqual([['=$H5*2'], ['=$H6*2']]);
  expect(await keylift.port.apply(plan)).toMatchObject({ ok: false, issue: { code: 'workbook-changed' } });
  expect(contents(register, okrs('Target', 5, 6))).toEqual([['=$H5*2'], ['=$H6*2']]);
});

describe('the log', () => {
  it.each([
    ['Next commitment', ['KR-1', 'KR-2']],
    // What somebody deleted is lost; what comes is kept from then on.
    ['Id', ['', 'KR-2']],
  ])('goes on where the column %s was deleted', async (column, ids) => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn', 'Footfall');
    await demote(keylift, 'KR-1');
    await byHand(keylift, (_, context) =>
      context.workbook.tables.getItem('CheckIns').columns.getItem(column).delete(),
    );
    await demote(keylift, 'KR-2');
    const snapshot = await keylift.read();
    expect(snapshot.sheets.filter(({ name }) => name.startsWith('OKR log'))).toHaveLength(1);
    const log = findLog(snapshot);
    const at = log?.table.columns.indexOf('Id') ?? -1;
    expect(log?.sheet.grid?.values.slice(3).map((row) => row[at])).toEqual(ids);
    await promote(keylift, 'Web revenue');
    expect(findRegister(await keylift.read())?.rows).toMatchObject([{ id: 'KR-3' }]);
  });

  it('takes rows in above its totals row', async () => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn');
    await editTarget(keylift, 'KR-1', 0.02);
    await byHand(keylift, (_, context) => (context.workbook.tables.getItem('CheckIns').showTotals = true));
    await editTarget(keylift, 'KR-1', 0.01);
    expect(contents(sheetOf(keylift.host.workbook, 'OKR log'), 'B4:B6')).toEqual([
      ['KR-1'],
      ['KR-1'],
      [null],
    ]);
  });
});

describe('a demotion', () => {
  it.each<[string, (keylift: KeyliftOnHost) => unknown]>([
    [
      'two rows of the register changed places',
      ({ host }) => {
        host.user.type('OKRs', okrs('Id', 5), 'KR-2');
        host.user.type('OKRs', okrs('Id', 6), 'KR-1');
      },
    ],
    ['the register was moved', (keylift) => keylift.host.user.insertRows('OKRs', '3:3')],
    [
      'somebody filters the register',
      (keylift) =>
        byHand(keylift, (register) => register.columns.getItem('Id').filter.applyValuesFilter(['KR-1'])),
    ],
  ])('is not carried out where %s meanwhile', async (_, meanwhile) => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn', 'Footfall');
    const plan = valueOf(await keylift.planDemotion('KR-2'));
    await meanwhile(keylift);
    const before = stateOf(keylift);
    const applied = await keylift.port.apply(plan);
    expect(applied.ok).toBe(false);
    expect(differences(before, stateOf(keylift))).toEqual([]);
  });
});
