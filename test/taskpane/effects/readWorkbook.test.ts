import { failed } from '../../../src/app/result';
import type { StopSignal, WorkbookPort } from '../../../src/app/workbookPort';
import { readWorkbook } from '../../../src/taskpane/effects/readWorkbook';
import { stopLooking } from '../../../src/taskpane/effects/stopLooking';
import { createPane } from '../../../src/taskpane/state/createPane';
import type { LookingProgress } from '../../../src/taskpane/state/paneState';
import { inMemoryWorkbook } from '../../support/inMemoryPort';
import { sheetOf, workbookOf } from '../../support/snapshots';

const SNAPSHOT = workbookOf([
  sheetOf('Plan', [
    ['KPI', 'Jan 2026', 'Feb 2026'],
    ['Revenue', 1, 2],
  ]),
  sheetOf('Notes', []),
]);

/** A pane over a workbook whose reads end when the test lets them. */
function slowPane() {
  const { port } = inMemoryWorkbook(SNAPSHOT);
  const signals: (StopSignal | undefined)[] = [];
  const ends: (() => void)[] = [];
  let underWay = 0;
  let most = 0;
  const slow: WorkbookPort = {
    ...port,
    read: async (onProgress, signal) => {
      signals.push(signal);
      underWay += 1;
      most = Math.max(most, underWay);
      onProgress?.({ sheetsRead: 0, sheets: 2, cellsRead: 0, cells: 0 });
      onProgress?.({ sheetsRead: 0, sheets: 2, cellsRead: 3, cells: 4 });
      await new Promise<void>((resolve) => ends.push(resolve));
      underWay -= 1;
      return signal?.aborted === true ? failed({ code: 'stopped' }) : port.read();
    },
  };
  const pane = createPane(slow, { year: 2026, month: 2, day: 15 }, undefined, () => 0);
  return { pane, signals, ends, most: () => most, workbook: () => pane.state().workbook.kind };
}

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('reading the workbook', () => {
  it('tells how much is read by cells as soon as they are counted, then which sheet is looked at', async () => {
    const { pane, ends } = slowPane();
    const told: LookingProgress[] = [];
    pane.subscribe(() => {
      const { workbook } = pane.state();
      if (workbook.kind === 'reading' && workbook.progress !== undefined) told.push(workbook.progress);
    });
    const reading = readWorkbook(pane);
    await later();
    ends[0]?.();
    await reading;
    expect(told).toEqual([
      { phase: 'reading', done: 0, all: 2, share: 0 },
      { phase: 'reading', done: 0, all: 2, share: 0.75 },
      { phase: 'finding', done: 0, all: 2, share: 0 },
      { phase: 'finding', done: 1, all: 2, share: 0.5 },
    ]);
  });

  it('is told to stop, and the pane does not wait until it has', async () => {
    const { pane, signals, workbook } = slowPane();
    const reading = readWorkbook(pane);
    await later();
    expect(signals[0]?.aborted).toBe(false);
    stopLooking(pane);
    await reading;
    expect([signals[0]?.aborted, workbook()]).toEqual([true, 'stopped']);
  });

  it('is not begun again beside a read that has not ended yet', async () => {
    const { pane, signals, ends, most, workbook } = slowPane();
    void readWorkbook(pane);
    await later();
    stopLooking(pane);
    const again = readWorkbook(pane);
    await later();
    expect([signals.length, workbook()]).toEqual([1, 'reading']);
    ends[0]?.();
    await later();
    ends[1]?.();
    await again;
    expect([most(), workbook()]).toEqual([1, 'read']);
  });

  it('that is overtaken by another leaves the pane to that one', async () => {
    const { pane, ends, workbook } = slowPane();
    const first = readWorkbook(pane);
    await later();
    const second = readWorkbook(pane);
    await first;
    expect(workbook()).toBe('reading');
    ends[0]?.();
    await later();
    ends[1]?.();
    await second;
    expect(workbook()).toBe('read');
  });
});
