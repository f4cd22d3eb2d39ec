import { NEVER, Pace, rowsABreath } from '../../src/excel/pace';

/** Whether something else had its turn meanwhile. */
async function othersHadATurn(work: () => Promise<void>): Promise<boolean> {
  let turn = false;
  const waiting = setTimeout(() => (turn = true), 0);
  await work();
  clearTimeout(waiting);
  return turn;
}

describe('the pace of a long read', () => {
  it.each([
    ['keeps the thread for a few cells', [50, 50], false],
    ['gives it back after many', [3_000], true],
    ['gives it back when few have become many', [1_000, 1_000, 1_000], true],
  ])('%s', async (_, pieces, expected) => {
    const pace = new Pace(NEVER);
    const work = async (): Promise<void> => {
      for (const rows of pieces) await pace.worked(rows, 20);
    };
    expect(await othersHadATurn(work)).toBe(expected);
  });

  it('counts anew after each pause', async () => {
    const pace = new Pace(NEVER);
    await pace.worked(3_000, 20);
    expect(await othersHadATurn(() => pace.worked(500, 20))).toBe(false);
  });

  it.each([
    [1, 5_000],
    [20, 2_500],
    [120, 416],
    [100_000, 1],
  ])('works through rows of %i cells %i at once', (columnCount, rows) => {
    expect(rowsABreath(columnCount)).toBe(rows);
  });
});
