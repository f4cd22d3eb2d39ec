import type { Workbook } from '../../src/embedded-host/model/workbook';
import { registerOnlyBook, rowsBook, sheetNamed } from './books';
import { adopt, type Change, editTarget, promote, repair, restore, type } from './changes';
import { holdsWhateverHappens } from './holdsWhateverHappens';
import { OTHERS_WITH_ROWS, OTHERS_WITHOUT_ROWS } from './stepIn';

const ROWS: Readonly<Record<string, Change>> = {
  'the first new target': {
    book: rowsBook,
    before: [promote(['Churn', 'Margin'])],
    plan: editTarget('KR-1', 0.5),
  },
  'a later new target': {
    book: rowsBook,
    before: [promote(['Churn', 'Margin']), editTarget('KR-2', 0.5)],
    plan: editTarget('KR-1', 0.5),
  },
  'a new target in a register with something below': {
    book: rowsBook,
    before: [promote(['Churn', 'Margin']), type('OKRs', { A9: 'Talk about this on Monday' })],
    plan: editTarget('KR-1', 0.5),
  },
  'a target that was typed over and is adopted': {
    book: rowsBook,
    before: [promote(['Churn', 'Margin']), type('Score', { G5: '1%' })],
    plan: adopt('KR-1', 'Target'),
  },
  'a progress that was typed over and is restored': {
    book: rowsBook,
    before: [promote(['Footfall']), type('Stores', { H2: '7' })],
    plan: restore('KR-1', 'Progress'),
  },
  'the repair of an id that stands twice': {
    book: rowsBook,
    before: [promote(['Churn']), type('Score', { E7: 'KR-1' })],
    plan: repair('KR-1'),
  },
  'the repair of an id that is gone': {
    book: rowsBook,
    before: [promote(['Churn', 'Margin']), type('Score', { E5: '' })],
    plan: repair('KR-1'),
  },
  'the repair of an id that is gone with its columns': {
    book: rowsBook,
    before: [promote(['Churn', 'Footfall']), ({ host }) => host.user.deleteColumns('Score', 'E:J')],
    plan: repair('KR-1'),
  },
  'a promotion into a register with a totals row': {
    book: rowsBook,
    before: [promote(['Churn']), ({ host }) => host.user.edit(showTotals)],
    plan: promote(['Margin']),
  },
  'a promotion into a register with something below': {
    book: rowsBook,
    before: [
      promote(['Churn']),
      type('OKRs', { A6: 'Talk about this on Monday', B8: '=COUNTIF(KeyResults[Status],"On track")' }),
    ],
    plan: promote(['Margin', 'Footfall']),
  },
};

const REGISTER_ONLY: Readonly<Record<string, Change>> = {
  'the repair of a formula that is outdated': {
    book: registerOnlyBook,
    before: [
      promote(['Revenue']),
      ({ host }) => host.user.insertRows('Columns', '2:2'),
      type('Columns', { A2: 'Jun 2026', B2: '80', C2: '4' }),
    ],
    plan: editTarget('KR-1', 300),
  },
  'the repair of one that lost its column': {
    book: registerOnlyBook,
    before: [
      promote(['Tickets']),
      ({ host }) => host.user.deleteColumns('Columns', 'C:C'),
      type('Columns', { C1: 'Tickets', C2: '5', C3: '7', C4: '8', C5: '9' }),
    ],
    plan: repair('KR-1'),
  },
};

describe.each(Object.entries(ROWS))('%s', (name, change) =>
  holdsWhateverHappens(name, change, OTHERS_WITH_ROWS),
);

describe.each(Object.entries(REGISTER_ONLY))('%s', (name, change) =>
  holdsWhateverHappens(name, change, OTHERS_WITHOUT_ROWS),
);

/** The user shows the totals row of the register. */
function showTotals(workbook: Workbook): void {
  const sheet = sheetNamed(workbook, 'OKRs');
  sheet.tables = sheet.tables.map((register) => {
    const bottom = register.area.bottom + 1;
    sheet.cells.set(bottom, register.area.left, { value: 'Total', format: 0 });
    return { ...register, area: { ...register.area, bottom }, showTotals: true };
  });
  workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
}
