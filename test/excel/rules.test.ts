import type { Edit } from '../../src/app/plan';
import { PROGRESS_BAR, statusRules } from '../../src/app/rules';
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
    // One request checks, one finds the rules, one writes.
    expect(host.log.length - requests).toBe(3);
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
    expect(await applyPlan(connection, plan)).toEqual({ ok: true, value: undefined });
  });
});
