import type { Chance } from '../chance';
import { RECORD_KINDS, day, PEOPLE } from './recordKinds';
import type { Ink, SheetPaper } from './sheetPaper';
import { PLACES, someOf } from './words';

/** What may stand over records: a time makes no KPIs of them. */
const TITLES = ['', '', 'March 2026', 'Status as of 31 December 2025', 'Overview 2026'] as const;

/** Rows of records, lists, schedules, codes: figures and dates, but no KPIs. */
export function records(paper: SheetPaper, chance: Chance): void {
  const kinds = Object.keys(RECORD_KINDS);
  const kind = kinds[chance.integer(kinds.length)] ?? '';
  paper.part(`records: ${kind}`);
  const made = RECORD_KINDS[kind]?.(chance);
  const title = chance.pick(TITLES);
  if (title !== '') paper.put(0, 0, title);
  const top = title === '' ? 0 : 1 + chance.integer(2);
  paper.putRow(top, 0, made?.head ?? []);
  const count = 6 + chance.integer(25);
  for (let index = 0; index < count; index += 1) paper.putRow(top + 1 + index, 0, made?.row(index) ?? []);
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
