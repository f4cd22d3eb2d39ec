import { CASES } from './cases';
import { play } from './play';
import { printed } from './print';
import { shrink } from './shrink';
import { sequenceOf, type Step } from './step';

/** What is broken, cut down and in words; empty when nothing is. */
async function brokenBy(steps: readonly Step[]): Promise<string> {
  const { breach } = await play(steps);
  if (breach === undefined) return '';
  const small = await shrink(steps, breach.kind);
  return printed(small.steps, small.played);
}

describe('two clients and their users', () => {
  it.each(Array.from({ length: 40 }, (_, index) => index + 1))(
    'harm nothing of the team’s in sequence %i',
    async (seed) => {
      expect(await brokenBy(sequenceOf(seed))).toBe('');
    },
  );
});

describe('what broke once', () => {
  it.each(Object.entries(CASES))('%s', async (_, steps) => {
    expect(await brokenBy(steps)).toBe('');
  });
});
