import { followWorkbook } from '../../../src/taskpane/effects/followWorkbook';
import { readWorkbook } from '../../../src/taskpane/effects/readWorkbook';
import { createPane } from '../../../src/taskpane/state/createPane';
import { inMemoryWorkbook } from '../../support/inMemoryPort';
import { sheetOf, workbookOf } from '../../support/snapshots';

const SNAPSHOT = workbookOf([
  sheetOf('Plan', [
    ['KPI', 'Jan 2026', 'Feb 2026'],
    ['Revenue', 1, 2],
  ]),
]);

/** A pane that follows a workbook; time goes on only when the test says so. */
async function followed() {
  const workbook = inMemoryWorkbook(SNAPSHOT);
  const reads: number[] = [];
  const { reread } = workbook.port;
  const port: typeof workbook.port = {
    ...workbook.port,
    reread: (...asked) => {
      reads.push(performance.now() - began);
      return reread(...asked);
    },
  };
  const pane = createPane(port, { year: 2026, month: 2, day: 15 }, undefined, () => performance.now());
  // What is loaded on demand is loaded before time stands still.
  await readWorkbook(pane);
  jest.useFakeTimers();
  const began = performance.now();
  const stop = await followWorkbook(pane);
  const change = (calculation: boolean) =>
    workbook.change(SNAPSHOT, calculation ? { calculation: true } : {});
  const wait = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
  return { reads, change, wait, stop };
}

afterEach(() => jest.useRealTimers());

describe('following a workbook', () => {
  it('reads what is only calculated at most every five seconds, however often it is', async () => {
    const { reads, change, wait, stop } = await followed();
    for (let n = 0; n < 60; n += 1) {
      change(true);
      await wait(200);
    }
    stop();
    expect(reads).toEqual([300, 5_300, 10_300]);
  });

  it('reads what somebody types as soon as they pause, also while figures stream in', async () => {
    const { reads, change, wait, stop } = await followed();
    change(true);
    await wait(1_000);
    expect(reads).toEqual([300]);
    change(false);
    for (let n = 0; n < 4; n += 1) {
      change(true);
      await wait(200);
    }
    stop();
    expect(reads).toEqual([300, 1_300]);
  });

  it('reads once for a flurry of edits', async () => {
    const { reads, change, wait, stop } = await followed();
    for (let n = 0; n < 5; n += 1) {
      change(false);
      change(true);
      await wait(100);
    }
    await wait(6_000);
    stop();
    expect(reads).toEqual([700]);
  });
});
