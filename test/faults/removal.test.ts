import { registerOnlyBook, rowsBook } from './books';
import { type Change, correct, demote, editTarget, promote, remove, type } from './changes';
import { holdsWhateverHappens } from './holdsWhateverHappens';
import { OTHERS_WITH_ROWS, OTHERS_WITHOUT_ROWS } from './stepIn';

const ROWS: Readonly<Record<string, Change>> = {
  'the removal of one key result': { book: rowsBook, before: [promote(['Churn'])], plan: remove },
  'the removal of several, and their history': {
    book: rowsBook,
    before: [promote(['Churn', 'Footfall', 'Refunds']), editTarget('KR-2', 0.5), demote('KR-3')],
    plan: remove,
  },
  'the removal of what was said of a table': {
    book: rowsBook,
    before: [correct('Score', 'A3:D7')],
    plan: remove,
  },
  'the removal of all, what was said of a table included': {
    book: rowsBook,
    before: [correct('Score', 'A3:D7'), promote(['Churn', 'Basket'])],
    plan: remove,
  },
  'a removal that leaves the sheet on which the team wrote': {
    book: rowsBook,
    before: [promote(['Churn']), type('OKRs', { B12: 'Talk about this on Monday' })],
    plan: remove,
  },
};

const REGISTER_ONLY: Readonly<Record<string, Change>> = {
  'the removal of those without a row': {
    book: registerOnlyBook,
    before: [promote(['Revenue', 'Backlog', 'Energy use', 'Visits'])],
    plan: remove,
  },
};

describe.each(Object.entries(ROWS))('%s', (name, change) =>
  holdsWhateverHappens(name, change, OTHERS_WITH_ROWS),
);

describe.each(Object.entries(REGISTER_ONLY))('%s', (name, change) =>
  holdsWhateverHappens(name, change, OTHERS_WITHOUT_ROWS),
);
