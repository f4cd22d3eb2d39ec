import { registerOnlyBook, rowsBook } from './books';
import { adopt, type Change, promote, repair, restore, type } from './changes';
import { interrupt } from './interrupt';
import { rehearse } from './rehearse';
import { OTHERS_WITH_ROWS, OTHERS_WITHOUT_ROWS, type StepIn } from './stepIn';

/** Stops the write after each of its actions, lets the user do something, and says what was told, and of the revision. */
async function outcomes(change: Change, way: 'forth' | 'back', act: StepIn | undefined) {
  if (act === undefined) throw new Error('nobody does that');
  const rehearsal = (await rehearse(change))[way];
  const { requests, write } = rehearsal;
  const told = [];
  for (let actions = 0; actions < (requests[write - 1] ?? 0); actions += 1) {
    const fault = { kind: 'fail-after', actions, code: 'InvalidArgument' } as const;
    const stopped = { request: write, fault };
    const { result, facts } = await interrupt(rehearsal, {
      fault: stopped,
      act: { request: write + 1, act },
    });
    const hasRevision = facts.some((line) => line.startsWith('setting Keylift.revision.'));
    told.push({ actions, said: result.ok ? 'ok' : result.issue.code, hasRevision });
  }
  return told;
}

const overtyped: Change = {
  book: rowsBook,
  before: [promote(['Footfall']), type('Stores', { H2: '7' })],
  plan: restore('KR-1', 'Progress'),
};
const twice: Change = {
  book: rowsBook,
  before: [promote(['Churn']), type('Score', { E7: 'KR-1' })],
  plan: repair('KR-1'),
};
const lost: Change = {
  book: registerOnlyBook,
  before: [
    promote(['Tickets']),
    ({ host }) => host.user.deleteColumns('Columns', 'C:C'),
    type('Columns', { C1: 'Tickets', C2: '5', C3: '7', C4: '8', C5: '9' }),
  ],
  plan: repair('KR-1'),
};

describe('a write that stopped before somebody changed the workbook', () => {
  it.each([
    ['a repair', twice, 'a user sorts the table'],
    [
      'an adoption',
      {
        book: rowsBook,
        before: [promote(['Churn']), type('Score', { G5: '1%' })],
        plan: adopt('KR-1', 'Target'),
      },
      'a user sorts the table',
    ],
  ])('is not taken for done where rows changed places: %s', async (_, change, who) => {
    const told = await outcomes(change, 'forth', OTHERS_WITH_ROWS[who]);
    expect(told.slice(0, -3).filter(({ said }) => said === 'ok')).toEqual([]);
  });

  it.each([
    [
      'a sheet was renamed',
      overtyped,
      'forth',
      OTHERS_WITH_ROWS['a user renames the sheet of an Excel table'],
    ],
    ['a column was inserted', lost, 'back', OTHERS_WITHOUT_ROWS['a user inserts a column']],
  ] as const)('leaves the revision, and all that it remembers, where %s', async (_, change, way, act) => {
    const told = await outcomes(change, way, act);
    expect(told.filter(({ hasRevision }) => !hasRevision)).toEqual([]);
  });
});
