import { inverseOf } from '../../src/app/inverse';
import type { Edit } from '../../src/app/plan';
import { PROGRESS_BAR, statusRules } from '../../src/app/rules';
import { withAreas } from '../../src/embedded-host/model/edit/ruleAreas';
import type { ConditionalRule, RuleKind } from '../../src/embedded-host/model/rules';
import { applyPlan } from '../../src/excel/applyPlan';
import { at, gridWorkbook, sheetOf } from '../support/gridWorkbook';
import { valueOf } from '../support/keyliftOnHost';
import { planOfEdits } from '../support/planOfEdits';
import { onHost } from './onHost';

const AREA = { row: 1, column: 1, rowCount: 3, columnCount: 1 };
const OURS = [PROGRESS_BAR, ...statusRules('$B2')];

/** The team's own rules over the same cells, much like ours. */
const TEAMS: readonly RuleKind[] = [
  {
    kind: 'dataBar',
    lower: { type: 'number', formula: '0' },
    upper: { type: 'number', formula: '1' },
    color: { kind: 'rgb', rgb: '#FF0000' },
    gradient: false,
    showValue: true,
    direction: 'context',
  },
  {
    kind: 'custom',
    formula: '$B2="At risk"',
    format: { fillColor: { kind: 'rgb', rgb: '#123456' } },
  },
  { kind: 'cellValue', operator: 'lessThan', formula1: '0', format: { bold: true } },
];

function teamRule(rule: RuleKind, priority: number): ConditionalRule {
  return { id: `{team-${priority}}`, areas: [at('A1:B9')], priority, stopIfTrue: false, rule };
}

const edits = (kind: 'add-rule' | 'delete-rule'): Edit[] =>
  OURS.map((rule) => ({ kind, sheet: 'Sales', area: AREA, rule }));

describe('rules that are deleted', () => {
  it("are Keylift's own, found by what they do, wherever the team has similar ones", async () => {
    const workbook = gridWorkbook({ Sales: [['Status'], [null, 'At risk']] });
    sheetOf(workbook).rules = TEAMS.map(teamRule);
    const { host, connection } = onHost(workbook);
    valueOf(await applyPlan(connection, planOfEdits(edits('add-rule'))));
    expect(sheetOf(workbook).rules).toHaveLength(TEAMS.length + OURS.length);
    // The team moves its own to the top, so that they are met first.
    sheetOf(workbook).rules = [...sheetOf(workbook).rules].map((rule) => {
      const isTeams = rule.id.startsWith('{team');
      return { ...rule, priority: isTeams ? rule.priority - OURS.length : rule.priority + TEAMS.length };
    });
    const requests = host.log.length;
    valueOf(await applyPlan(connection, planOfEdits(edits('delete-rule'), 2)));
    // One request checks, one writes; one finds what may be ours, one looks at it, one deletes what is.
    expect(host.log.length - requests).toBe(5);
    const left = [...sheetOf(workbook).rules].sort((a, b) => a.priority - b.priority);
    expect(left.map(({ rule }) => rule)).toEqual(TEAMS);
  });

  it.each([
    ['above the table', '1:1', 2],
    ['at the top of its body', '2:2', 1],
  ])('are found also after a row came in %s', async (_, rows, firstRow) => {
    const workbook = gridWorkbook({ Sales: [['Status'], [null, 'At risk']] });
    const { host, connection } = onHost(workbook);
    valueOf(await applyPlan(connection, planOfEdits(edits('add-rule'))));
    host.user.insertRows('Sales', rows);
    const area = { ...AREA, row: firstRow, rowCount: 4 };
    const moved = statusRules(`$B${firstRow + 1}`).map((rule): Edit => {
      return { kind: 'delete-rule', sheet: 'Sales', area, rule };
    });
    valueOf(await applyPlan(connection, planOfEdits(moved, 2)));
    expect(sheetOf(workbook).rules.map(({ rule }) => rule.kind)).toEqual(['dataBar']);
  });

  it('that somebody deleted already are no trouble', async () => {
    const { connection } = onHost({ Sales: [['Status']] });
    const plan = planOfEdits(edits('delete-rule'));
    const { carriedOut, left } = valueOf(await applyPlan(connection, plan));
    expect(left).toEqual([]);
    // So that taking it back does not add what was not there.
    expect(carriedOut).toEqual({ ...plan, edits: [] });
  });

  it('go in all the pieces that Excel has split them into', async () => {
    const workbook = gridWorkbook({ Sales: [['Status'], [null, 'At risk']] });
    const { connection } = onHost(workbook);
    valueOf(await applyPlan(connection, planOfEdits(edits('add-rule'))));
    const sheet = sheetOf(workbook);
    // As after a row was pasted over the second one, and another one below the last.
    const pieces = ['B2', 'B3', 'B4', 'B5'];
    sheet.rules = sheet.rules.flatMap((rule, n) =>
      pieces.map((cell, i) => ({ ...withAreas(rule, [at(cell)]), id: `{${n}-${i}}`, priority: n * 9 + i })),
    );
    const deletion = planOfEdits(edits('delete-rule'), 2);
    const { carriedOut, left } = valueOf(await applyPlan(connection, deletion));
    expect(sheet.rules).toEqual([]);
    expect(left).toEqual([]);
    expect(carriedOut).toEqual(deletion);
  });

  it('are not those that were copied elsewhere with their cells', async () => {
    const workbook = gridWorkbook({ Sales: [['Status'], [null, 'At risk']] });
    const { connection } = onHost(workbook);
    valueOf(await applyPlan(connection, planOfEdits(edits('add-rule'))));
    const sheet = sheetOf(workbook);
    const [first, ...others] = sheet.rules;
    if (first === undefined) throw new Error('no rule was added');
    const copies = [at('B20'), at('F2:F4')].map((area, n) => ({
      ...withAreas(first, [area]),
      id: `{copy-${n}}`,
      priority: 20 + n,
    }));
    // Of the first one Excel has made one rule with its copy.
    const shared = { ...first, areas: [...first.areas, at('D8')] };
    sheet.rules = [shared, ...others, ...copies];
    const { left } = valueOf(await applyPlan(connection, planOfEdits(edits('delete-rule'), 2)));
    expect(sheet.rules.map(({ id, areas }) => [id, areas])).toEqual(
      [shared, ...copies].map(({ id, areas }) => [id, areas]),
    );
    expect(left).toEqual([{ what: 'colours', address: 'Sales!B2:B4' }]);
  });

  it('stay where Excel refuses to delete them, and the plan is carried out all the same', async () => {
    const workbook = gridWorkbook({ Sales: [['Status'], [null, 'At risk']] });
    const { host, connection } = onHost(workbook);
    host.faults.twinRulesFail = true;
    valueOf(await applyPlan(connection, planOfEdits(edits('add-rule'))));
    const emptied: Edit = {
      kind: 'write-cells',
      sheet: 'Sales',
      area: { row: 1, column: 1, rowCount: 1, columnCount: 1 },
      before: [['At risk']],
      after: [['']],
    };
    const plan = planOfEdits([...edits('delete-rule'), emptied], 2);
    const { carriedOut, left } = valueOf(await applyPlan(connection, plan));
    expect(sheetOf(workbook).cells.get(1, 1)?.value ?? null).toBeNull();
    expect(sheetOf(workbook).rules.map(({ rule }) => rule.kind)).toEqual(['custom', 'custom', 'custom']);
    expect(left).toEqual([{ what: 'colours', address: 'Sales!B2:B4' }]);
    const bar = plan.edits.filter((edit) => edit.kind === 'delete-rule' && edit.rule.kind === 'data-bar');
    expect(carriedOut.edits).toEqual([...bar, emptied]);

    // Taking it back adds the bar, and no second time what stayed.
    valueOf(await applyPlan(connection, inverseOf(carriedOut)));
    expect(sheetOf(workbook).rules).toHaveLength(OURS.length);
  });

  it.each([1, 2, 4, 5])('go all the same when the answer to request %d is lost', async (nth) => {
    const workbook = gridWorkbook({ Sales: [['Status'], [null, 'At risk']] });
    const { host, connection } = onHost(workbook);
    valueOf(await applyPlan(connection, planOfEdits(edits('add-rule'))));
    host.faults.onRequest(nth, { kind: 'connection-lost' });
    const { left } = valueOf(await applyPlan(connection, planOfEdits(edits('delete-rule'), 2)));
    expect(sheetOf(workbook).rules).toEqual([]);
    expect(left).toEqual([]);
  });

  it.each([1, 2, 5])('go all the same when request %d is never answered', async (nth) => {
    const workbook = gridWorkbook({ Sales: [['Status'], [null, 'At risk']] });
    const { host, connection } = onHost(workbook);
    valueOf(await applyPlan(connection, planOfEdits(edits('add-rule'))));
    host.faults.onRequest(nth, { kind: 'hang' });
    const impatient = { ...connection, answerWithin: 40 };
    const { left } = valueOf(await applyPlan(impatient, planOfEdits(edits('delete-rule'), 2)));
    expect(sheetOf(workbook).rules).toEqual([]);
    expect(left).toEqual([]);
  });

  it.each([1, 2, 5])('go all the same when a cell is being edited at request %d', async (nth) => {
    const workbook = gridWorkbook({ Sales: [['Status'], [null, 'At risk']] });
    const { host, connection } = onHost(workbook);
    valueOf(await applyPlan(connection, planOfEdits(edits('add-rule'))));
    host.faults.onRequest(nth, { kind: 'cell-edit-mode' });
    const { left } = valueOf(await applyPlan(connection, planOfEdits(edits('delete-rule'), 2)));
    expect(sheetOf(workbook).rules).toEqual([]);
    expect(left).toEqual([]);
  });

  it('fail no plan when Excel is not to be reached once it is written', async () => {
    const workbook = gridWorkbook({ Sales: [['Status'], [null, 'At risk']] });
    const { host, connection } = onHost(workbook);
    valueOf(await applyPlan(connection, planOfEdits(edits('add-rule'))));
    let count = 0;
    host.faults.when(() => (count += 1) > 4, { kind: 'request-lost' });
    const { left } = valueOf(await applyPlan(connection, planOfEdits(edits('delete-rule'), 2)));
    expect(sheetOf(workbook).rules).toHaveLength(OURS.length);
    expect(left.map(({ what }) => what)).toEqual(['bar', 'colours']);
  });
});
