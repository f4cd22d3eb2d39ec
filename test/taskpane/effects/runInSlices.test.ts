import { runInSlices } from '../../../src/taskpane/effects/runInSlices';

/** Work of so many steps, each of which takes a millisecond of the clock that is passed in. */
function workOf(steps: number) {
  let time = 0;
  let done = 0;
  function* work(): Generator<void, string> {
    for (; done < steps; done += 1) {
      time += 1;
      yield;
    }
    return 'found';
  }
  return { steps: work(), now: () => time, done: () => done };
}

/** How often the thread is given back until `running` is over. */
async function pausesOf(running: Promise<unknown>): Promise<number> {
  let pauses = 0;
  let over = false;
  void running.finally(() => (over = true));
  await Promise.resolve();
  while (!over) {
    pauses += 1;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return pauses;
}

describe('work in slices', () => {
  it.each([
    [5, 10, 0],
    [25, 10, 2],
    [100, 10, 10],
    [100, 1, 100],
  ])('of %i steps with a budget of %i gives the thread back %i times', async (steps, budgetMs, pauses) => {
    const work = workOf(steps);
    const given = jest.spyOn(globalThis, 'setTimeout');
    const running = runInSlices(work.steps, { budgetMs, now: work.now });
    expect(await running).toEqual({ kind: 'done', value: 'found' });
    expect(given).toHaveBeenCalledTimes(pauses);
    given.mockRestore();
  });

  it('lets others have their turn', async () => {
    const work = workOf(30);
    expect(await pausesOf(runInSlices(work.steps, { budgetMs: 10, now: work.now }))).toBeGreaterThan(1);
  });

  it('ends with the slice in which it is stopped', async () => {
    const work = workOf(100);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 0);
    const running = runInSlices(work.steps, { budgetMs: 10, now: work.now, signal: stop.signal });
    expect(await running).toEqual({ kind: 'stopped' });
    expect(work.done()).toBeLessThan(100);
    expect(work.done() % 10).toBe(9);
  });

  it('does nothing once it is stopped', async () => {
    const work = workOf(3);
    const running = runInSlices(work.steps, { budgetMs: 10, now: work.now, signal: AbortSignal.abort() });
    expect(await running).toEqual({ kind: 'stopped' });
    expect(work.done()).toBe(0);
  });

  it('passes on what goes wrong', async () => {
    function* broken(): Generator<void, string> {
      yield;
      throw new Error('a bug');
    }
    await expect(runInSlices(broken(), { budgetMs: 10, now: () => 0 })).rejects.toThrow('a bug');
  });
});
