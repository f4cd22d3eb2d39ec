import { inverseOf } from '../../src/app/inverse';
import { describePlan } from '../../src/app/describePlan';
import type { EmbeddedHost } from '../../src/embedded-host';
import { copyCells } from '../../src/embedded-host/model/edit/copyCells';
import { buildSample } from '../../src/workbench/sample/buildSample';
import { at, contents, sheetOf } from '../support/gridWorkbook';
import { keyliftOnHost, promotionOf, valueOf, type KeyliftOnHost } from '../support/keyliftOnHost';

async function promote(keylift: KeyliftOnHost, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const plan = valueOf(await keylift.planPromotion(promotionOf(await keylift.read(), name)));
    valueOf(await keylift.port.apply(plan));
  }
}

/** Copies cells of the scorecard to a place on another sheet, as Ctrl+C and Ctrl+V do. */
function copyTo({ user }: EmbeddedHost, from: string, sheet: string, to: string): void {
  user.edit((workbook) => {
    const source = { sheet: sheetOf(workbook, 'Scorecard'), area: at(from) };
    const target = { sheet: sheetOf(workbook, sheet), area: at(to) };
    copyCells(workbook, source, target, { what: 'all', skipBlanks: false, transpose: false });
  });
}

describe('a progress cell that somebody copied to a sheet of their own', () => {
  it.each<[string, (keylift: KeyliftOnHost) => ReturnType<KeyliftOnHost['planRemoval']>]>([
    ['Keylift is removed', (keylift) => keylift.planRemoval()],
    ['another key result is demoted', (keylift) => keylift.planDemotion('KR-2')],
    ['its key result is demoted', (keylift) => keylift.planDemotion('KR-1')],
  ])('leaves that sheet alone when %s', async (_, plan) => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn', 'Footfall');
    const notes = [
      ['H6', 'Next step'],
      ['G6', 'Owner'],
      ['G7', 'Inés'],
      ['G8', 'Tomasz'],
    ];
    for (const [address = '', text = ''] of notes) keylift.host.user.type('Notes', address, text);
    copyTo(keylift.host, 'J7', 'Notes', 'B7');
    const typed = (): unknown => contents(sheetOf(keylift.host.workbook, 'Notes'), 'G5:H9');
    const before = typed();
    const going = valueOf(await plan(keylift));
    expect(describePlan(going).filter((line) => line.includes('Notes'))).toEqual([]);
    valueOf(await keylift.port.apply(going));
    expect(typed()).toEqual(before);
  });
});

describe('what somebody typed into Keylift’s columns', () => {
  it.each<[string, string, (keylift: KeyliftOnHost) => ReturnType<KeyliftOnHost['planRemoval']>]>([
    ['a plain range', 'Customer churn', (keylift) => keylift.planRemoval()],
    ['a plain range', 'Customer churn', (keylift) => keylift.planDemotion('KR-1')],
    ['an Excel table', 'Footfall', (keylift) => keylift.planRemoval()],
    ['an Excel table', 'Footfall', (keylift) => keylift.planDemotion('KR-1')],
  ])('stays with its header when the columns of %s go', async (_, name, plan) => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, name);
    const { host } = keylift;
    const [sheet, comment, note] = name === 'Footfall' ? ['Stores', 'H5', 'E6'] : ['Scorecard', 'J8', 'G9'];
    host.user.type(sheet, comment, 'ask Priya');
    host.user.type(sheet, note, 'not ours to move');
    const going = valueOf(await plan(keylift));
    expect(describePlan(going)).toEqual(
      expect.arrayContaining([
        `Leave 1 cell at ${sheet}!${comment}: what stands there is not Keylift’s`,
        `Leave 1 cell at ${sheet}!${note}: what stands there is not Keylift’s`,
      ]),
    );
    valueOf(await keylift.port.apply(going));
    const texts = [...sheetOf(host.workbook, sheet).cells.rowIndexes()].flatMap((row) =>
      [...(sheetOf(host.workbook, sheet).cells.row(row)?.values() ?? [])].map(({ value }) => value),
    );
    for (const text of ['ask Priya', 'not ours to move', 'OKR', 'Progress']) expect(texts).toContain(text);
    for (const text of ['KR-1', 'Baseline', 'Expected', 'Status']) expect(texts).not.toContain(text);
  });
});

describe('what somebody types where Keylift’s formulas stood', () => {
  it('stays: the removal is not taken back from over it', async () => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn');
    const removal = valueOf(await keylift.planRemoval());
    valueOf(await keylift.port.apply(removal));
    keylift.host.user.type('Scorecard', 'J9', 'ask Priya');
    const undone = await keylift.port.apply(inverseOf(removal));
    expect(undone).toMatchObject({ ok: false, issue: { code: 'cells-not-free', found: 'ask Priya' } });
    expect(contents(sheetOf(keylift.host.workbook, 'Scorecard'), 'J9')).toEqual([['ask Priya']]);
  });
});
