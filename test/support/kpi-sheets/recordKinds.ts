import type { Chance } from '../chance';
import { dateCell } from '../looseCells';
import type { Ink } from './sheetPaper';
import { PLACES } from './words';

type Kind = (chance: Chance) => {
  readonly head: readonly string[];
  readonly row: (index: number) => readonly Ink[];
};

export const PEOPLE = [
  'Ann Lee',
  'Bo Diaz',
  'Cy Moss',
  'Di Hart',
  'Ed Long',
  'Flo Rey',
  'Gus Bell',
  'Hal Frost',
] as const;
const THINGS = ['Chair', 'Desk', 'Lamp', 'Cable', 'Monitor', 'Keyboard', 'Shelf', 'Stand'] as const;

export const day = (chance: Chance): Ink =>
  dateCell(2024, 1 + chance.integer(12), 'yyyy-mm-dd', 1 + chance.integer(28));

/** Sheets of records and lists by what they are. */
export const RECORD_KINDS: Readonly<Record<string, Kind>> = {
  orders: (chance) => ({
    head: ['Order no', 'Date', 'Customer', 'Product', 'Quantity', 'Price', 'Amount'],
    row: (index) => [
      10_001 + index,
      day(chance),
      chance.pick(PEOPLE),
      chance.pick(THINGS),
      1 + chance.integer(9),
      19.5,
      39,
    ],
  }),
  'list of people': (chance) => ({
    head: ['Name', 'Department', 'Born', 'Room', 'Phone'],
    row: (index) => [
      PEOPLE[index % PEOPLE.length] ?? '',
      chance.pick(PLACES),
      day(chance),
      100 + index,
      5550100 + index,
    ],
  }),
  'schedule of a project': (chance) => ({
    head: ['Task', 'Owner', 'Start', 'End', 'Days', 'Done'],
    row: (index) => [
      `Step ${index + 1} of the move`,
      chance.pick(PEOPLE),
      day(chance),
      day(chance),
      3 + chance.integer(20),
      { value: 0.5, format: '0%' },
    ],
  }),
  'code table': (chance) => ({
    head: ['Code', 'Description', 'Group'],
    row: (index) => [100 + index * 10, chance.pick(THINGS), chance.pick(PLACES)],
  }),
  'register of assets': (chance) => ({
    head: ['Asset', 'Serial no', 'Year bought', 'Room', 'Price'],
    row: (index) => [
      chance.pick(THINGS),
      88_100 + index * 7,
      2015 + chance.integer(9),
      10 + chance.integer(30),
      250 + chance.integer(900),
    ],
  }),
  'price list': (chance) => ({
    head: ['Article', 'Size', 'Price net', 'Price gross'],
    row: (index) => [
      `${chance.pick(THINGS)} ${index + 1}`,
      chance.pick(['S', 'M', 'L'] as const),
      10 + index,
      11.9 + index,
    ],
  }),
  timesheet: (chance) => ({
    head: ['Date', 'Who', 'From', 'To', 'Project'],
    row: (index) => [
      dateCell(2024, 3, 'yyyy-mm-dd', 1 + (index % 28)),
      chance.pick(PEOPLE),
      { value: 0.375, format: 'hh:mm' },
      { value: 0.7, format: 'hh:mm' },
      chance.pick(PLACES),
    ],
  }),
  'assets written off': (chance) => ({
    head: ['Asset no', 'Description', 'Acquired', 'Cost', 'Useful life', 'Depreciation', 'Book value'],
    row: (index) => [
      2000 + index,
      chance.pick(THINGS),
      dateCell(2010 + index, 1, 'yyyy-mm-dd', 15),
      900 + chance.integer(9000),
      3 + chance.integer(8),
      100 + chance.integer(90),
      chance.integer(4000),
    ],
  }),
  'repayment plan': () => ({
    head: ['No', 'Date', 'Payment', 'Interest', 'Principal', 'Balance'],
    row: (index) => [
      1 + index,
      dateCell(2024 + Math.floor(index / 12), 1 + (index % 12), 'yyyy-mm-dd', 1),
      1450,
      729 - index * 2,
      721 + index * 2,
      249_279 - index * 723,
    ],
  }),
  'budgets of projects': (chance) => ({
    head: ['Project', 'Manager', 'Budget', 'Spent', 'Start', 'End', 'Status'],
    row: (index) => [
      `Move of ${chance.pick(PLACES)} ${index + 1}`,
      chance.pick(PEOPLE),
      10_000 * (1 + chance.integer(90)),
      1000 * (1 + chance.integer(90)),
      day(chance),
      day(chance),
      chance.pick(['green', 'amber', 'red'] as const),
    ],
  }),
  'invoices to be paid': (chance) => ({
    head: ['Invoice', 'Date', 'Due date', 'Supplier', 'Net', 'VAT', 'Gross'],
    row: (index) => [
      `R-${1000 + index}`,
      day(chance),
      day(chance),
      `${chance.pick(PLACES)} Ltd`,
      100 + chance.integer(900),
      19 + chance.integer(100),
      119 + chance.integer(1000),
    ],
  }),
  'answers to a survey': (chance) => ({
    head: ['Respondent', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'],
    row: (index) => [1 + index, ...Array.from({ length: 6 }, () => 1 + chance.integer(5))],
  }),
  'counts of answers': (chance) => ({
    head: ['Question', 'Strongly agree', 'Agree', 'Neutral', 'Disagree', 'Strongly disagree'],
    row: (index) => [
      `I am happy with ${chance.pick(THINGS).toLowerCase()} ${index + 1}`,
      ...Array.from({ length: 5 }, () => chance.integer(60)),
    ],
  }),
  'register of risks': (chance) => ({
    head: ['ID', 'Risk', 'Probability', 'Impact', 'Score', 'Owner', 'Answer'],
    row: (index) => [
      `R${index + 1}`,
      `Loss of ${chance.pick(THINGS).toLowerCase()}`,
      1 + chance.integer(5),
      1 + chance.integer(5),
      1 + chance.integer(25),
      chance.pick(PEOPLE),
      'to be watched',
    ],
  }),
  rota: (chance) => ({
    head: ['Week 14', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    row: (index) => [
      PEOPLE[index % PEOPLE.length] ?? '',
      ...Array.from({ length: 7 }, () => chance.pick([8, 8, 6, ''] as const)),
    ],
  }),
  'what is in stock': (chance) => ({
    head: ['SKU', 'Item', 'In stock', 'Reorder level', 'Unit cost', 'Place'],
    row: (index) => [
      `A-${100 + index}`,
      chance.pick(THINGS),
      chance.integer(400),
      10 + chance.integer(90),
      1.5 + chance.integer(30),
      `R${1 + chance.integer(9)}`,
    ],
  }),
  'receivables by age': (chance) => ({
    head: ['Customer', 'Not due', '1-30', '31-60', '61-90', 'Over 90', 'Owed'],
    row: (index) => [
      `${chance.pick(PLACES)} ${chance.pick(THINGS)}s ${index + 1}`,
      ...Array.from({ length: 6 }, () => chance.integer(5000)),
    ],
  }),
  'bill of materials': (chance) => ({
    head: ['Level', 'Part', 'Description', 'Qty', 'Unit cost', 'Total cost'],
    row: (index) => [
      1 + chance.integer(3),
      `P-${100 + index}`,
      chance.pick(THINGS),
      1 + chance.integer(20),
      0.5 + chance.integer(40),
      10 + chance.integer(400),
    ],
  }),
  'offers side by side': (chance) => ({
    head: ['Item', 'Quantity', 'Supplier A', 'Supplier B', 'Supplier C'],
    row: (index) => [
      `${chance.pick(THINGS)} ${index + 1}`,
      1 + chance.integer(50),
      ...Array.from({ length: 3 }, () => 100 + chance.integer(900)),
    ],
  }),
  payroll: (chance) => ({
    head: ['Name', 'Personnel no', 'Basic pay', 'Overtime', 'Deductions', 'Net pay'],
    row: (index) => [
      PEOPLE[index % PEOPLE.length] ?? '',
      4000 + index * 3,
      2000 + chance.integer(2000),
      chance.integer(300),
      300 + chance.integer(400),
      1800 + chance.integer(1500),
    ],
  }),
  'marks of a class': (chance) => ({
    head: ['Student', 'Maths', 'Physics', 'History', 'Final'],
    row: (index) => [
      PEOPLE[index % PEOPLE.length] ?? '',
      ...Array.from({ length: 4 }, () => 40 + chance.integer(60)),
    ],
  }),
  'log of journeys': (chance) => ({
    head: ['Date', 'From', 'To', 'Start km', 'End km', 'Km'],
    row: (index) => [
      day(chance),
      chance.pick(PLACES),
      chance.pick(PLACES),
      41_200 + index * 90,
      41_240 + index * 90,
      40 + chance.integer(90),
    ],
  }),
  'entries in a journal': (chance) => ({
    head: ['Date', 'Voucher', 'Account', 'Text', 'Debit', 'Credit'],
    row: (index) => [
      day(chance),
      700 + index,
      4000 + 10 * chance.integer(90),
      `${chance.pick(THINGS)} for ${chance.pick(PLACES)}`,
      index % 2 === 0 ? 100 + chance.integer(900) : '',
      index % 2 === 1 ? 100 + chance.integer(900) : '',
    ],
  }),
  'steps of a commission': () => ({
    head: ['Sales from', 'Sales to', 'Commission rate'],
    row: (index) => [index * 10_000, index * 10_000 + 9999, { value: 0.02 + index / 100, format: '0%' }],
  }),
};
