import { clearFilter } from '../../src/embedded-host/model/edit/filterRows';
import { afterRemoval } from './invariants/afterRemoval';
import { linksHold } from './invariants/links';
import { teamKept } from './invariants/teamFacts';
import { playKeyliftStep } from './playKeyliftStep';
import { playUserStep } from './playUserStep';
import type { KeyliftStep, Step } from './step';
import { type Breach, newWorld, type World } from './world';

/** How a sequence went. */
export interface Played {
  /** The first thing that was not as it must be. */
  readonly breach: Breach | undefined;
  /** In words, a line a step. */
  readonly log: readonly string[];
}

/** Plays a sequence up to the first breach, and then takes Keylift out of the workbook. */
export async function play(steps: readonly Step[]): Promise<Played> {
  const world = newWorld();
  try {
    for (const step of steps) {
      await playStep(world, step);
      if (world.breaches.length > 0) break;
    }
    if (world.breaches.length === 0) await end(world);
  } catch (error) {
    world.breaches.push({
      kind: `thrown: ${error instanceof Error ? error.message.slice(0, 80) : String(error)}`,
      detail: error instanceof Error ? (error.stack ?? '') : '',
    });
  }
  return { breach: world.breaches[0], log: world.log };
}

async function playStep(world: World, step: Step): Promise<void> {
  await act(world, step);
  const after = 'user' in step ? `a user ${step.user}` : `Keylift ${step.keylift}`;
  if (world.breaches.length > 0) return;
  teamKept(world, after);
  await linksHold(world, after);
}

/** What comes in between is not judged by itself: what it comes between is half done by then. */
async function act(world: World, step: Step): Promise<void> {
  if ('user' in step) playUserStep(world, step);
  else await playKeyliftStep(world, step, (other) => act(world, other));
}

/** The user shows all rows, takes protection away, and removes Keylift. */
async function end(world: World): Promise<void> {
  for (const { user, workbook } of [world.real, world.twin])
    for (const sheet of workbook.sheets)
      user.edit(() => {
        sheet.protection = { protected: false, options: {} };
        clearFilter(workbook, sheet, undefined);
        for (const table of sheet.tables) clearFilter(workbook, sheet, table);
      });
  const removal: KeyliftStep = {
    keylift: 'removes Keylift',
    client: 0,
    draw: { table: 0, row: 0, column: 0, what: 0 },
  };
  await playStep(world, removal);
  if (world.breaches.length > 0) return;
  const [said = ''] = world.log.slice(-1);
  if (said.endsWith('nothing-to-remove')) afterRemoval(world);
  // Columns that the team inserted among Keylift's, beside something that would move: that is asked of the user.
  if (!/: done$|nothing-to-remove$|columns-in-between$/.test(said))
    world.breaches.push({
      kind: `Keylift cannot be removed: ${said.split(', ').at(-1) ?? ''}`,
      detail: said,
    });
}
