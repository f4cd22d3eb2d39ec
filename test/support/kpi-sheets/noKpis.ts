import type { Chance } from '../chance';
import { dateCell } from '../looseCells';
import type { Ink, SheetPaper } from './sheetPaper';
import { PLACES, someOf } from './words';

type Kind = (chance: Chance) => {
  readonly head: readonly string[];
  readonly row: (index: number) => readonly Ink[];
};

const PEOPLE = [
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

const day = (chance: Chance): Ink =>
  dateCell(2024, 1 + chance.integer(12), 'yyyy-mm-dd', 1 + chance.integer(28));

/** Sheets of records and lists by what they are. */
const KINDS: Readonly<Record<string, Kind>> = {
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
};

/** Rows of records, lists, schedules, codes: figures and dates, but no KPIs. */
export function records(paper: SheetPaper, chance: Chance): void {
  const kinds = Object.keys(KINDS);
  const kind = kinds[chance.integer(kinds.length)] ?? '';
  paper.part(`records: ${kind}`);
  const made = KINDS[kind]?.(chance);
  paper.putRow(0, 0, made?.head ?? []);
  const count = 6 + chance.integer(25);
  for (let index = 0; index < count; index += 1) paper.putRow(1 + index, 0, made?.row(index) ?? []);
}

/** A form to fill in. */
export function form(paper: SheetPaper, chance: Chance): void {
  paper.part('form');
  paper.put(0, 0, 'Request for travel');
  const fields: readonly (readonly [string, Ink])[] = [
    ['Name', chance.pick(PEOPLE)],
    ['Department', chance.pick(PLACES)],
    ['Personnel no', 4711],
    ['From', day(chance)],
    ['To', day(chance)],
    ['Phone', 5550123],
    ['Approved by', ''],
    ['Signature', ''],
  ];
  fields.forEach(([label, value], index) => paper.putRow(2 + index, 0, [label, value]));
}

/** What a model is fed with, beside remarks on where it comes from. */
export function modelInputs(paper: SheetPaper, chance: Chance): void {
  paper.part('inputs of a model');
  paper.put(0, 0, 'Assumptions');
  const inputs = someOf(
    chance,
    ['Tax rate', 'Discount rate', 'Days in year', 'Exchange rate', 'Inflation', 'Useful life', 'Rounding'],
    5,
  );
  paper.putRow(2, 0, ['Input', 'Value used', 'Source']);
  inputs.forEach((name, index) =>
    paper.putRow(3 + index, 0, [
      name,
      chance.integer(100) / 10,
      chance.pick(['law', 'bank', 'estimate of the board'] as const),
    ]),
  );
}
