import { checkRoom, frameOf, surveyRequestOf } from '../../../src/app/extension/tableFrame';
import { findKpis } from '../../../src/app/findKpis';
import type { Snapshot } from '../../../src/app/snapshot';
import { freeSurvey, sheetOf, workbookOf } from '../../support/snapshots';

/** A table that ends so many columns left of the 256th. */
function roomIn(rest: Partial<Snapshot>, columns: number) {
  const beside = 256 - 3 - columns;
  const blank = Array.from({ length: beside }, () => '');
  const rows = [
    ['KPI', 'Current', 'Last year'],
    ['Revenue', 120, 110],
    ['Orders', 9, 8],
  ];
  const snapshot = workbookOf(
    [
      sheetOf(
        'KPIs',
        rows.map((row) => [...blank, ...row]),
      ),
    ],
    rest,
  );
  const [table] = findKpis(snapshot, () => false);
  if (table === undefined) throw new Error('no table was found');
  const frame = frameOf(snapshot, table);
  const result = checkRoom(frame, freeSurvey(surveyRequestOf(frame, 3)));
  return result.ok ? 'room' : result.issue.code;
}

describe('the room right of a table', () => {
  it.each<[string, Partial<Snapshot>, number, string]>([
    ['ends at column 256 of an .xls file', { savedAs: 'xls' }, 2, 'sheet-full'],
    ['reaches just to column 256 of an .xls file', { savedAs: 'xls' }, 3, 'room'],
    ['goes on after column 256 in other files', {}, 2, 'room'],
  ])('%s', (_, rest, columns, found) => {
    expect(roomIn(rest, columns)).toBe(found);
  });
});
