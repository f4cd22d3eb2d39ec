import { howFar } from '../../src/excel/howFar';
import { valueOf } from '../support/keyliftOnHost';
import { brokenOff, EDITS } from './attempts';
import { onHost, type OnHost } from './onHost';

const figures = (): OnHost => onHost({ Figures: [['Revenue', 12]] });

describe('how far a write got', () => {
  it.each(Array.from({ length: EDITS.length + 1 }, (_, count) => count))(
    'is told from what the workbook shows after %i edits',
    async (count) => {
      const one = figures();
      const { attempt, failure, inventory } = await brokenOff(one, count);
      const { last, next, isOverwritten } = valueOf(
        await howFar(one.connection, attempt, failure, inventory),
      );
      expect(last).toBe(count - 1);
      expect(next).toBe(count === EDITS.length ? -1 : count);
      expect(isOverwritten).toBe(false);
    },
  );

  it('is not told where somebody has written over it since', async () => {
    const one = figures();
    const { attempt, failure, inventory } = await brokenOff(one, 3);
    one.host.user.type('Figures', 'A1', 'Gross revenue');
    const far = valueOf(await howFar(one.connection, attempt, failure, inventory));
    expect(far.isOverwritten).toBe(true);
  });

  it('is at least what Excel has answered for', async () => {
    const one = figures();
    const { attempt, failure, inventory } = await brokenOff(one, 1);
    const answered = { ...failure, edits: 3 };
    expect(valueOf(await howFar(one.connection, attempt, answered, inventory)).last).toBe(2);
  });
});
