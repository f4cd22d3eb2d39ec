import { inverseOf } from '../../src/app/inverse';
import type { Plan } from '../../src/app/plan';
import type { Table } from '../../src/embedded-host/model/table';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { copyWorkbook } from '../support/copyWorkbook';
import { describeWorkbook } from '../support/describeWorkbook';
import { type KeyliftOnHost, keyliftOnHost, valueOf } from '../support/keyliftOnHost';
import { type Change, prepare } from './changes';

/** What a plan does when nothing comes in between. */
export interface Rehearsal {
  readonly plan: Plan;
  /** The workbook before and after; work on copies. */
  readonly start: Workbook;
  readonly end: Workbook;
  /** How many actions each of its requests has. */
  readonly requests: readonly number[];
  /** Which of them writes, counted from 1; those before only look, those after delete rules. */
  readonly write: number;
}

/** What only a request that writes calls. */
const WRITES = 'SuspendScreenUpdatingUntilNextSync';

/** A change and its taking back, each carried out once without trouble. */
export async function rehearse(change: Change): Promise<{ forth: Rehearsal; back: Rehearsal }> {
  const keylift = keyliftOnHost(change.book(), 'preparation');
  await prepare(change, keylift);
  const plan = valueOf(await change.plan(keylift));
  const forth = await play(keylift.host.workbook, plan);
  return { forth, back: await play(forth.end, inverseOf(plan)) };
}

async function play(workbook: Workbook, plan: Plan): Promise<Rehearsal> {
  const keylift = keyliftOnHost(copyWorkbook(workbook), 'rehearsal');
  valueOf(await keylift.port.apply(plan));
  const log = keylift.host.log.filter(({ isCleanup }) => !isCleanup);
  return {
    plan,
    start: copyWorkbook(workbook),
    end: keylift.host.workbook,
    requests: log.map(({ actions }) => actions),
    write: 1 + log.findIndex(({ members }) => members.includes(WRITES)),
  };
}

/**
 * The workbook as a reader sees it, a line a fact. Left out is what nobody can see: which try wrote last, the numbers
 * that Excel itself gives to tables and their columns, which columns of Keylift's own tables Excel takes for calculated
 * ones, and how far below these tables their rules reach.
 */
export function factsOf({ workbook }: { readonly workbook: Workbook }): string[] {
  const own = workbook.sheets.filter(({ tables }) => tables.some(isKeylifts)).map(({ name }) => name);
  return describeWorkbook(workbook).map((line) => {
    if (line.startsWith('setting '))
      return line
        .replace(/(?<!\{)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
        .replace(/^(setting Keylift\.revision\.)\d+/, '$1n');
    const sheet = own.find((name) => line.startsWith(`${name} `));
    const fact = sheet === undefined ? line : line.slice(sheet.length);
    if (sheet !== undefined && fact.startsWith(' rule ')) return line.replace(/"bottom":\d+/, '');
    if (!/ table \S+ \{/.test(line)) return line;
    const shown = line.replace(/"id":\d+,"name"/g, '"name"');
    return sheet === undefined ? shown : shown.replace(/,"formula":"(\\.|[^"\\])*"/g, '');
  });
}

/** Keylift's own tables, however they are called: by the column that every one of them has. */
function isKeylifts({ columns }: Table): boolean {
  return columns.some(({ name }) => name === 'Key result');
}

/** A copy of a workbook with Keylift on it. */
export function copyOf(workbook: Workbook): KeyliftOnHost {
  return keyliftOnHost(copyWorkbook(workbook), 'copy');
}
