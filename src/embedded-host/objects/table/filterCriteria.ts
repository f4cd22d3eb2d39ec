import { parseCondition } from '../../model/edit/filterRule';
import type { FilterCriterion } from '../../model/table';
import { type Argument, isRecord, listOf, oneOf, optional, type Parser, record, text } from '../argument';
import { notEmulated, refusal } from '../refusal';
import type { Json } from '../richObject';

export type Criterion = Pick<FilterCriterion, 'values' | 'rule'>;

const wire = record<{
  filterOn: string;
  criterion1: string | undefined;
  criterion2: string | undefined;
  operator: 'And' | 'Or' | undefined;
  values: readonly string[] | undefined;
}>({
  filterOn: text,
  criterion1: optional(textOrNumber),
  criterion2: optional(textOrNumber),
  operator: optional(oneOf('And', 'Or')),
  values: optional(listOf(filterText)),
});

/** `Excel.FilterCriteria` for values, custom conditions and the top or bottom; the others are not emulated. */
export const filterCriteria: Parser<Criterion> = (value) => {
  const { filterOn, criterion1, criterion2, operator, values } = wire(value);
  switch (filterOn) {
    case 'Values':
      return valuesCriterion(values ?? []);
    case 'Custom':
      return customCriterion(criterion1 ?? '', criterion2, operator ?? 'And');
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return topCriterion(Number(criterion1), filterOn.startsWith('Bottom'), filterOn.endsWith('Percent'));
    default:
      throw notEmulated('FilterCriteria', `filterOn ${filterOn}`);
  }
};

/** Rows whose text is one of these pass. */
export function valuesCriterion(values: readonly string[]): Criterion {
  return { values };
}

/** @param first such as `>=10` or `=North*`, and perhaps another. */
export function customCriterion(
  first: string,
  second: string | undefined,
  operator: 'And' | 'Or',
): Criterion {
  const texts = second === undefined ? [first] : [first, second];
  return { rule: { kind: 'custom', all: operator === 'And', conditions: texts.map(parseCondition) } };
}

/** @param count how many, or how many percent. */
export function topCriterion(count: number, bottom: boolean, percent: boolean): Criterion {
  if (!(count > 0)) throw refusal('InvalidArgument');
  return { rule: { kind: 'top', bottom, percent, count } };
}

/** What Office.js shows of a column's filter. */
export function showCriterion(criterion: FilterCriterion): Json {
  const { values, rule } = criterion;
  if (values) return { filterOn: 'Values', values };
  if (rule?.kind === 'top')
    return {
      filterOn: `${rule.bottom ? 'Bottom' : 'Top'}${rule.percent ? 'Percent' : 'Items'}`,
      criterion1: String(rule.count),
    };
  if (rule) {
    const [first, second] = rule.conditions.map(({ operator, value }) => `${operator}${value}`);
    return {
      filterOn: 'Custom',
      criterion1: first ?? '',
      criterion2: second ?? '',
      operator: rule.all ? 'And' : 'Or',
    };
  }
  throw notEmulated('FilterCriteria', 'filterOn of a filter that the file brought');
}

function textOrNumber(value: Argument): string {
  return typeof value === 'number' ? String(value) : text(value);
}

/** A text as shown; dates by parts (`FilterDatetime`) are not emulated. */
export function filterText(value: Argument): string {
  if (isRecord(value)) throw notEmulated('FilterDatetime', 'date');
  return textOrNumber(value);
}
