/** @jest-environment jsdom */
import type { Issue } from '../../src/app/issue';
import { done, failed, type Result } from '../../src/app/result';
import { openWhenReady, scriptEnded } from '../../src/taskpane/openWhenReady';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** An opening whose Office.js comes when the test lets it, and what was shown so far. */
function opening() {
  const shown: string[] = [];
  let answer = (_: Result<void>): void => undefined;
  const ended = openWhenReady({
    ready: () => new Promise((resolve) => (answer = resolve)),
    show: () => shown.push('pane'),
    tell: (issue: Issue) => {
      shown.push(issue.code);
      return () => shown.push('taken away');
    },
  });
  return { shown, ended, answer: (result: Result<void>) => answer(result) };
}

describe('the page of the pane', () => {
  it('shows the pane as soon as Office.js is ready, and says nothing before', async () => {
    const { shown, ended, answer } = opening();
    await jest.advanceTimersByTimeAsync(14_000);
    expect(shown).toEqual([]);
    answer(done(undefined));
    await ended;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(shown).toEqual(['pane']);
  });

  it('says after 15 seconds that Office.js did not come, and shows the pane when it does', async () => {
    const { shown, ended, answer } = opening();
    await jest.advanceTimersByTimeAsync(15_000);
    expect(shown).toEqual(['office-not-loaded']);
    answer(done(undefined));
    await ended;
    expect(shown).toEqual(['office-not-loaded', 'taken away', 'pane']);
  });

  it('says why there is no pane', async () => {
    const { shown, ended, answer } = opening();
    answer(failed({ code: 'not-in-excel' }));
    await ended;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(shown).toEqual(['not-in-excel']);
  });

  it.each(['load', 'error'])('hears the %s of a script', async (kind) => {
    const script = document.createElement('script');
    const heard = scriptEnded(script);
    script.dispatchEvent(new Event(kind));
    await expect(heard).resolves.toBeUndefined();
  });
});
