import { rowsBook } from './books';
import { bringBack, type Change, correct, dismiss, forget, promote } from './changes';
import { holdsWhateverHappens } from './holdsWhateverHappens';
import { OTHERS_WITH_ROWS } from './stepIn';

const CHANGES: Readonly<Record<string, Change>> = {
  'the first correction of a table': { book: rowsBook, plan: correct('Score', 'A3:D7') },
  'a correction beside key results': {
    book: rowsBook,
    before: [promote(['Churn'])],
    plan: correct('Months', 'A1:F4'),
  },
  'a correction in place of another': {
    book: rowsBook,
    before: [correct('Score', 'A3:D7')],
    plan: correct('Score', 'A3:D6', 'Keylift_Table_1'),
  },
  'the dismissal of a table that was corrected': {
    book: rowsBook,
    before: [correct('Score', 'A3:D7')],
    plan: dismiss('Score', 'A3:D7', 'Keylift_Table_1'),
  },
  'the bringing back of a table': {
    book: rowsBook,
    before: [dismiss('Score', 'A3:D7'), correct('Months', 'A1:F4')],
    plan: bringBack('Keylift_Table_1'),
  },
  'the forgetting of the only correction': {
    book: rowsBook,
    before: [correct('Score', 'A3:D7')],
    plan: forget('Keylift_Table_1'),
  },
};

describe.each(Object.entries(CHANGES))('%s', (name, change) =>
  holdsWhateverHappens(name, change, OTHERS_WITH_ROWS),
);
