import { play, type Played } from './play';
import type { Step } from './step';

/**
 * The shortest sequence found that breaks in the same way: steps are left out one by one, then what goes wrong and who
 * steps in, until nothing more can go.
 * @param tries how many sequences are played at most
 */
export async function shrink(
  steps: readonly Step[],
  kind: string,
  tries = 60,
): Promise<{ readonly steps: readonly Step[]; readonly played: Played }> {
  let best = { steps, played: await play(steps) };
  let left = tries;
  for (let isSmaller = true; isSmaller && left > 0;) {
    isSmaller = false;
    for (const smaller of smallerThan(best.steps)) {
      if (left-- <= 0) break;
      const played = await play(smaller);
      if (played.breach?.kind !== kind) continue;
      best = { steps: smaller, played };
      isSmaller = true;
      break;
    }
  }
  return best;
}

function smallerThan(steps: readonly Step[]): Step[][] {
  const without = steps.map((_, index) => steps.filter((__, at) => at !== index)).reverse();
  const simpler = steps.flatMap((step, index) =>
    simplerThan(step).map((one) => steps.map((other, at) => (at === index ? one : other))),
  );
  return [...without, ...simpler];
}

function simplerThan(step: Step): Step[] {
  if ('user' in step) return [];
  const { fault, meanwhile, ...plain } = step;
  return fault === undefined && meanwhile === undefined ? [] : [plain];
}
