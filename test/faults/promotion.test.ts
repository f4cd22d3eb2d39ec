import { longBook, registerOnlyBook, rowsBook } from './books';
import { type Change, demote, promote, type } from './changes';
import { holdsWhateverHappens } from './holdsWhateverHappens';
import { OTHERS_IN_LONG_TABLES, OTHERS_WITH_ROWS, OTHERS_WITHOUT_ROWS } from './stepIn';

const ROWS: Readonly<Record<string, Change>> = {
  'the first promotion': { book: rowsBook, plan: promote(['Churn']) },
  'a promotion without columns': { book: rowsBook, plan: promote(['Churn'], { columns: [] }) },
  'a later promotion in the same table': {
    book: rowsBook,
    before: [promote(['Churn'])],
    plan: promote(['Margin']),
  },
  'a promotion in an Excel table': { book: rowsBook, plan: promote(['Footfall']) },
  'a later promotion in an Excel table': {
    book: rowsBook,
    before: [promote(['Basket', 'Churn'])],
    plan: promote(['Footfall']),
  },
  'a promotion in a wide range': { book: rowsBook, plan: promote(['Web sales', 'Refunds']) },
  'a promotion in three tables at once': { book: rowsBook, plan: promote(['Churn', 'Footfall', 'Refunds']) },
  'a promotion in a row that came in later': {
    book: rowsBook,
    before: [
      promote(['Churn']),
      ({ host }) => host.user.insertRows('Score', '6:6'),
      type('Score', { A6: 'Returns', B6: '%', C6: '8%', D6: '7%' }),
    ],
    plan: promote(['Returns']),
  },
  'a promotion below a table that has its columns': {
    book: rowsBook,
    before: [promote(['Churn']), type('Score', { A8: 'Returns', B8: '%', C8: '8%', D8: '7%' })],
    plan: promote(['Returns']),
  },
  'a promotion after all were demoted': {
    book: rowsBook,
    before: [promote(['Churn']), demote('KR-1')],
    plan: promote(['Margin']),
  },
};

const LONG: Readonly<Record<string, Change>> = {
  'a promotion in a long table': { book: longBook, plan: promote(['Measure 7', 'Measure 120']) },
  'a later promotion in a long table': {
    book: longBook,
    before: [promote(['Measure 7'])],
    plan: promote(['Measure 120', 'Measure 121']),
  },
};

const REGISTER_ONLY: Readonly<Record<string, Change>> = {
  'a promotion of a KPI in a column': { book: registerOnlyBook, plan: promote(['Revenue']) },
  'a promotion of a KPI in long form': { book: registerOnlyBook, plan: promote(['Backlog']) },
  'a promotion of years by months': { book: registerOnlyBook, plan: promote(['Energy use']) },
  'a promotion of a KPI in a PivotTable': { book: registerOnlyBook, plan: promote(['Visits']) },
};

describe.each(Object.entries(ROWS))('%s', (name, change) =>
  holdsWhateverHappens(name, change, OTHERS_WITH_ROWS),
);

describe.each(Object.entries(LONG))('%s', (name, change) =>
  holdsWhateverHappens(name, change, OTHERS_IN_LONG_TABLES),
);

describe.each(Object.entries(REGISTER_ONLY))('%s', (name, change) =>
  holdsWhateverHappens(name, change, OTHERS_WITHOUT_ROWS),
);
