import { readersOfKeylift } from '../../src/app/readersOfKeylift';
import type { Plan } from '../../src/app/plan';
import { revisionKey } from '../../src/app/settings/keyliftSettings';
import type { Snapshot } from '../../src/app/snapshot';
import { cellAddress, parseAddress } from '../../src/domain/sheet/address';
import { BOARD } from './teamBook';
import { describeIssue } from '../../src/app/messages';
import { readContent } from '../../src/taskpane/state/readContent';
import { differences } from '../support/describeWorkbook';
import { keyliftOnHost } from '../support/keyliftOnHost';
import { factsOf } from '../faults/rehearse';
import { boardOf, changedOnBoard } from './invariants/board';
import { shown } from './invariants/shown';
import { afterRemoval } from './invariants/afterRemoval';
import { KEYLIFT_ACTIONS, type Planned } from './keyliftActions';
import { idsInRegister } from './register';
import type { KeyliftStep, Step } from './step';
import type { Tracked, World } from './world';

/** Longer than a late answer takes, and not longer than a test can wait. */
const PATIENCE = 40;

/** Lets one client do something, with what goes wrong and who steps in, and looks at what it says it did. */
export async function playKeyliftStep(
  world: World,
  step: KeyliftStep,
  playOther: (step: Step) => Promise<void>,
): Promise<void> {
  const action = KEYLIFT_ACTIONS.find(({ name }) => name === step.keylift);
  if (action === undefined) throw new Error(`Nobody knows how Keylift ${step.keylift}.`);
  const { real } = world;
  const who = step.client === 0 ? 'Amara’s' : 'Jonas’s';
  const isSilent = step.fault && ['hang', 'late-answer'].includes(step.fault.fault.kind);
  let requests = 0;
  let isWriting = false;
  let before = factsOf(real);
  let noteIfDone = (): void => undefined;
  let isNoted = false;
  let hasOtherActed = false;
  const client = keyliftOnHost(real, `client ${step.client}`, {
    answerWithin: isSilent ? PATIENCE : 5_000,
    beforeRequest: async () => {
      if (!isWriting) return;
      requests += 1;
      if (step.fault?.request === requests) real.faults.onRequest(1, step.fault.fault);
      if (step.meanwhile?.request !== requests) return;
      noteIfDone();
      world.log.push('  meanwhile:');
      await playOther(step.meanwhile.step);
      hasOtherActed = true;
      before = factsOf(real);
    },
  });
  const read = await client.port.read();
  if (!read.ok) throw new Error(`The workbook cannot be read: ${read.issue.code}`);
  const planned = await action.plan(client, readContent(read.value), step.draw, world, step.client);
  if (planned === undefined) {
    world.log.push(`${who} Keylift ${action.name}: nothing to do it with`);
    return;
  }
  const said = `${who} Keylift ${action.name}${planned.of === '' ? '' : `: ${planned.of}`}`;
  if (!planned.plan.ok) {
    world.log.push(`${said}: refused, ${planned.plan.issue.code}`);
    checkWords(world, planned.plan.issue);
    checkNothingChanged(world, action.name, before);
    return;
  }
  const trackedBefore = new Map(world.tracked);
  const idsBefore = idsInRegister(real.workbook);
  const board = boardOf(real.workbook);
  // Requests that only clear up come after the write: what others do then, they do to what is done.
  const settingsBefore = new Set(real.workbook.settings.keys());
  noteIfDone = () => {
    if (!planned.plan.ok || !isDone(world, planned.plan.value, settingsBefore)) return;
    noteDone(world, step, planned, { tracked: trackedBefore, ids: idsBefore, hasOtherActed: false });
    isNoted = true;
  };
  const told = new Set(action.name === 'removes Keylift' ? cellsTold(read.value) : []);
  isWriting = true;
  const written = await client.port.apply(planned.plan.value);
  isWriting = false;
  real.faults.clear();
  if (isSilent) await new Promise((resolve) => setTimeout(resolve, 2 * PATIENCE));
  const fault = step.fault ? ` (request ${step.fault.request}: ${JSON.stringify(step.fault.fault)})` : '';
  world.log.push(`${said}${fault}: ${written.ok ? 'done' : `refused, ${written.issue.code}`}`);
  if (!written.ok) {
    checkWords(world, written.issue);
    if (written.issue.code === 'left-half-done')
      world.breaches.push({ kind: `${action.name}: left half done`, detail: JSON.stringify(written.issue) });
    else checkNothingChanged(world, action.name, before);
    return;
  }
  if (!hasOtherActed) {
    const gone = changedOnBoard(board, boardOf(real.workbook), action.name, told);
    world.breaches.push(...gone);
  }
  if (!isNoted) noteDone(world, step, planned, { tracked: trackedBefore, ids: idsBefore, hasOtherActed });
  world.board = boardOf(real.workbook);
  // What a colleague's Keylift wrote once the removal was done is there rightly.
  const isThereAgain = hasOtherActed && step.meanwhile !== undefined && 'keylift' in step.meanwhile.step;
  if (action.name === 'removes Keylift' && !isThereAgain) afterRemoval(world);
}

/** Whether a plan that nothing goes wrong with has been written, by the revision that it takes. */
function isDone(
  { real }: World,
  { revision: { before, takes, leaves } }: Plan,
  settingsBefore: ReadonlySet<string>,
): boolean {
  const { settings } = real.workbook;
  // An undo that comes too late finds another revision than it was made from.
  if (!before.keys.every((key) => settingsBefore.has(key))) return false;
  if (leaves !== undefined) return settings.has(revisionKey(takes));
  return before.keys.length > 0 && !before.keys.some((key) => settings.has(key));
}

/** The cells of the board of which the preview of a removal says that they read what goes. */
function cellsTold(snapshot: Snapshot): string[] {
  return readersOfKeylift(snapshot).addresses.flatMap((address) => {
    const { sheetName, area } = parseAddress(address) ?? {};
    if (sheetName !== BOARD || area === undefined) return [];
    return Array.from({ length: area.rowCount }, (_, n) => cellAddress(area.row + n, area.column));
  });
}

function checkNothingChanged({ real, breaches }: World, action: string, before: readonly string[]): void {
  const changed = differences(before, factsOf(real));
  if (changed.length > 0)
    breaches.push({ kind: `${action}: refused, but something changed`, detail: shown(changed) });
}

function checkWords({ breaches }: World, issue: Parameters<typeof describeIssue>[0]): void {
  const { title, help } = describeIssue(issue);
  if (/undefined|in \.|: \.| {2}/.test(`${title} ${help}`) || title === '')
    breaches.push({ kind: `${issue.code}: words with a hole in them`, detail: `${title} ${help}` });
}

/** How things stood when a plan was about to be carried out. */
interface Earlier {
  readonly tracked: Tracked;
  readonly ids: readonly string[];
  /** Whether somebody stepped in since, who may have been given an id that became free. */
  readonly hasOtherActed: boolean;
}

/** What is tracked now, told from what was asked for, not from what Keylift reads. */
function noteDone(world: World, step: KeyliftStep, planned: Planned, earlier: Earlier): void {
  const { tracked, last } = world;
  const ids = idsInRegister(world.real.workbook);
  if (step.keylift === 'takes its last change back') {
    const undone = last[step.client];
    for (const id of undone?.after.keys() ?? [])
      if (undone?.before.has(id) === false && !(earlier.hasOtherActed && ids.includes(id)))
        tracked.delete(id);
    for (const [id, names] of undone?.before ?? [])
      if (undone?.after.has(id) === false) tracked.set(id, names);
    last[step.client] = undefined;
    return;
  }
  if (step.keylift === 'removes Keylift') {
    for (const id of earlier.tracked.keys())
      if (!(earlier.hasOtherActed && ids.includes(id))) tracked.delete(id);
    // What a colleague promoted once all was gone came to a workbook without key results, under ids given out anew.
    const [colleague, theirs] = [1 - step.client, last[1 - step.client]];
    if (theirs !== undefined)
      last[colleague] = { ...theirs, before: without(theirs.before, earlier.tracked) };
  }
  for (const id of planned.demoted ?? []) tracked.delete(id);
  if (planned.promoted) notePromoted(world, planned.promoted, ids, earlier);
  if (planned.plan.ok)
    last[step.client] = { plan: planned.plan.value, before: earlier.tracked, after: new Map(tracked) };
}

function without(tracked: Tracked, gone: Tracked): Tracked {
  return new Map([...tracked].filter(([id]) => !gone.has(id)));
}

function notePromoted(
  { tracked, renamed, breaches }: World,
  promoted: readonly string[],
  ids: readonly string[],
  earlier: Earlier,
): void {
  const known = new Set([...earlier.ids, ...[...tracked.keys()].filter((id) => !earlier.tracked.has(id))]);
  const added = ids.filter((id) => !known.has(id)).sort((a, b) => Number(a.slice(3)) - Number(b.slice(3)));
  if (added.length !== promoted.length)
    breaches.push({
      kind: 'promotes: done, but not so many key results came',
      detail: `${added.join(', ')} for ${promoted.join(', ')}`,
    });
  for (const [index, id] of added.entries()) {
    const name = promoted[index];
    if (name !== undefined) tracked.set(id, renamed.get(name) ?? [name]);
  }
}
