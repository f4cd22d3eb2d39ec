import { registerOnlyBook, rowsBook } from './books';
import { type Change, demote, editTarget, promote, type } from './changes';
import { holdsWhateverHappens } from './holdsWhateverHappens';
import { OTHERS_WITH_ROWS, OTHERS_WITHOUT_ROWS } from './stepIn';

const ROWS: Readonly<Record<string, Change>> = {
  'the demotion of one of several': {
    book: rowsBook,
    before: [promote(['Churn', 'Margin', 'Footfall'])],
    plan: demote('KR-1'),
  },
  'the demotion of one of several, where there is a log': {
    book: rowsBook,
    before: [promote(['Churn', 'Margin', 'Footfall']), editTarget('KR-2', 0.5)],
    plan: demote('KR-2'),
  },
  'the demotion of the last one in a range': {
    book: rowsBook,
    before: [promote(['Churn', 'Footfall'])],
    plan: demote('KR-1'),
  },
  'the demotion of the last one in an Excel table, where there is a log': {
    book: rowsBook,
    before: [promote(['Churn', 'Footfall']), editTarget('KR-1', 0.5)],
    plan: demote('KR-2'),
  },
  'the demotion of all': {
    book: rowsBook,
    before: [promote(['Churn', 'Margin', 'Footfall'])],
    plan: demote('KR-1', 'KR-2', 'KR-3'),
  },
  'the demotion of all, once more after another promotion': {
    book: rowsBook,
    before: [promote(['Churn']), demote('KR-1'), promote(['Orders', 'Basket'])],
    plan: demote('KR-2', 'KR-3'),
  },
  'a demotion after the team set a width and a format': {
    book: rowsBook,
    before: [
      promote(['Churn']),
      demote('KR-1'),
      ({ host }) => void host.workbook.sheets[0]?.columnProps.set(5, { width: 30, hidden: false }),
      promote(['Churn']),
      type('Score', { E9: 'A note' }),
    ],
    plan: demote('KR-2'),
  },
};

const REGISTER_ONLY: Readonly<Record<string, Change>> = {
  'the demotion of one without a row': {
    book: registerOnlyBook,
    before: [promote(['Revenue', 'Backlog'])],
    plan: demote('KR-1'),
  },
  'the demotion of all without a row, where there is a log': {
    book: registerOnlyBook,
    before: [promote(['Energy use', 'Visits']), editTarget('KR-1', 0.5)],
    plan: demote('KR-1', 'KR-2'),
  },
};

describe.each(Object.entries(ROWS))('%s', (name, change) =>
  holdsWhateverHappens(name, change, OTHERS_WITH_ROWS),
);

describe.each(Object.entries(REGISTER_ONLY))('%s', (name, change) =>
  holdsWhateverHappens(name, change, OTHERS_WITHOUT_ROWS),
);
