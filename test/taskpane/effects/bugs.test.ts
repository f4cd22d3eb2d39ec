import { describeIssue } from '../../../src/app/messages';
import type { Plan } from '../../../src/app/plan';
import type { WorkbookPort } from '../../../src/app/workbookPort';
import { carryOut } from '../../../src/taskpane/effects/carryOut';
import { decideOnTable } from '../../../src/taskpane/effects/decideOnTable';
import { followSelection } from '../../../src/taskpane/effects/followSelection';
import { followWorkbook } from '../../../src/taskpane/effects/followWorkbook';
import { goToCell } from '../../../src/taskpane/effects/goToCell';
import { promoteActiveCell } from '../../../src/taskpane/effects/openPromotion';
import { addSelectedCells, openTable } from '../../../src/taskpane/effects/openTable';
import { proposeChange } from '../../../src/taskpane/effects/proposeChange';
import { readWorkbook } from '../../../src/taskpane/effects/readWorkbook';
import { undoLastChange } from '../../../src/taskpane/effects/undoLastChange';
import { createPane } from '../../../src/taskpane/state/createPane';
import type { Pane } from '../../../src/taskpane/state/pane';
import type { Issue } from '../../../src/app/issue';
import { inMemoryWorkbook } from '../../support/inMemoryPort';
import { promoted } from '../promoted';
import { sampleSnapshot } from '../sample';

const PLAN: Plan = {
  action: 'repair',
  revision: { before: { keys: [], remembers: undefined }, takes: 1, leaves: undefined },
  expects: [],
  edits: [],
};
const REPAIR = { kind: 'repair', id: 'KR-1' } as const;
const REMOVE = { kind: 'remove' } as const;

/** A pane that has read a workbook with a key result, before what talks to Excel breaks. */
async function paneBefore(error: Error): Promise<{ pane: Pane; breakDown: () => void; change: () => void }> {
  const workbook = inMemoryWorkbook(promoted(sampleSnapshot(), 'Grow with care', 'Net revenue'));
  let broken = false;
  const port = new Proxy(workbook.port, {
    get: (target, call: keyof WorkbookPort) => (broken ? () => Promise.reject(error) : target[call]),
  });
  const pane = createPane(port, { year: 2026, month: 2, day: 15 }, undefined, () => 0);
  await readWorkbook(pane);
  return { pane, breakDown: () => (broken = true), change: () => workbook.change(workbook.snapshot()) };
}

/** What the pane tells of what went wrong. */
function told(pane: Pane): Issue | undefined {
  const { screen, notice } = pane.state();
  if (screen.kind === 'proposal' && screen.outcome.kind === 'refused') return screen.outcome.issue;
  return notice?.kind === 'failed' ? notice.issue : undefined;
}

const [tableOf, cellOf] = [
  (pane: Pane) => {
    const { workbook } = pane.state();
    const table = workbook.kind === 'read' ? workbook.content.tables[0] : undefined;
    if (table === undefined) throw new Error('No table was read.');
    return table;
  },
  { sheetId: 'Monthly', row: 0, column: 0 },
];

/** Everything that a user can set off, or Excel, and that asks Excel for something. */
const EFFECTS: readonly (readonly [string, Issue['code'], (pane: Pane) => Promise<unknown>])[] = [
  ['looking at the workbook before a change', 'keylift-failed', (pane) => proposeChange(pane, REMOVE)],
  ['reading the workbook again', 'keylift-failed', (pane) => readWorkbook(pane)],
  ['following the workbook', 'keylift-failed', (pane) => followWorkbook(pane)],
  ['going to a cell', 'keylift-failed', (pane) => goToCell(pane, cellOf)],
  ['taking the active cell', 'keylift-failed', (pane) => promoteActiveCell(pane)],
  ['showing a table', 'keylift-failed', (pane) => openTable(pane, tableOf(pane))],
  ['taking the selected cells', 'keylift-failed', (pane) => addSelectedCells(pane)],
  [
    'writing',
    'keylift-failed-writing',
    async (pane) => {
      const outcome = { kind: 'ready', plan: PLAN } as const;
      pane.dispatch({ kind: 'proposal-made', proposal: REPAIR, back: { kind: 'kpis' } });
      pane.dispatch({ kind: 'proposal-answered', outcome });
      await carryOut(pane, REPAIR, PLAN);
    },
  ],
  [
    'deciding on a table',
    'keylift-failed-writing',
    (pane) => {
      const { sheetId, body, key, title } = tableOf(pane);
      const draft = {
        sheetId,
        area: body,
        tableKey: key,

        fields: [],
        kpis: [],
      };
      return decideOnTable(pane, { kind: 'dismiss-table', title, draft });
    },
  ],
  [
    'undoing',
    'keylift-failed-writing',
    (pane) => {
      pane.dispatch({ kind: 'change-made', change: { proposal: REPAIR, plan: PLAN } });
      return undoLastChange(pane);
    },
  ],
];

describe.each(EFFECTS)('a bug while %s', (_, code, effect) => {
  const bug = new TypeError('a bug');

  it('goes to the console, is told in words, and leaves the pane free for what comes next', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { pane, breakDown } = await paneBefore(bug);
    breakDown();
    await effect(pane);
    expect(log).toHaveBeenCalledWith(bug);
    expect(pane.state().busy).toBeUndefined();
    expect(told(pane)).toEqual({ code });
    log.mockRestore();
  });

  it('is told from a part of the add-in that could not be loaded', async () => {
    const missing = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });
    const { pane, breakDown } = await paneBefore(missing);
    breakDown();
    await effect(pane);
    expect(pane.state().busy).toBeUndefined();
    expect(told(pane)).toEqual({ code: 'part-not-loaded' });
    expect(describeIssue({ code: 'part-not-loaded' }).help).toMatch(/try again/);
  });
});

describe('a bug while following what happens in the sheets', () => {
  it('leaves the pane free where a change cannot be read', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { pane, breakDown, change } = await paneBefore(new TypeError('a bug'));
    const stop = await followWorkbook(pane);
    breakDown();
    change();
    await new Promise((resolve) => setTimeout(resolve, 600));
    stop();
    expect(pane.state().busy).toBeUndefined();
    expect(told(pane)).toEqual({ code: 'keylift-failed' });
    log.mockRestore();
  });

  it('just offers nothing where the selection cannot be told', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { pane, breakDown } = await paneBefore(new TypeError('a bug'));
    breakDown();
    (await followSelection(pane))();
    expect(told(pane)).toBeUndefined();
    log.mockRestore();
  });
});
