import type { AutoFilter, FilterCriterion, FilterRule } from '../../model/table';
import { areaReference, parseArea } from '../cellReference';
import {
  attribute,
  booleanAttribute,
  child,
  childrenNamed,
  numberAttribute,
  type XmlElement,
} from '../package/xml';
import { attributesXml, rawElement, rawInner } from '../package/xmlText';
import { escapeString, unescapeString } from '../strings';

type Operator = Extract<FilterRule, { kind: 'custom' }>['conditions'][number]['operator'];

const OPERATORS: Readonly<Record<string, Operator>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/** An `autoFilter`, of a sheet or of a table; undefined when it has no area. */
export function readFilter(element: XmlElement | undefined, text: string): AutoFilter | undefined {
  const area = element && parseArea(attribute(element, 'ref') ?? '');
  if (!area) return undefined;
  return {
    area,
    criteria: childrenNamed(element, 'filterColumn')
      // One without children only hides a button.
      .filter((column) => column.children.length > 0)
      .map((column) => readCriterion(column, text)),
  };
}

function readCriterion(column: XmlElement, text: string): FilterCriterion {
  const filters = child(column, 'filters');
  const isList =
    filters &&
    !booleanAttribute(filters, 'blank') &&
    filters.children.every((filter) => filter.local === 'filter');
  const values = isList && filters.children.map((filter) => unescapeString(attribute(filter, 'val') ?? ''));
  const rule = readRule(column);
  return {
    column: numberAttribute(column, 'colId') ?? 0,
    ...(values && { values }),
    ...(rule && { rule }),
    raw: rawInner(text, column),
  };
}

function readRule(column: XmlElement): FilterRule | undefined {
  const custom = child(column, 'customFilters');
  if (custom)
    return {
      kind: 'custom',
      all: booleanAttribute(custom, 'and'),
      conditions: childrenNamed(custom, 'customFilter').map((filter) => ({
        operator: OPERATORS[attribute(filter, 'operator') ?? 'equal'] ?? '=',
        value: unescapeString(attribute(filter, 'val') ?? ''),
      })),
    };
  const top = child(column, 'top10');
  return (
    top && {
      kind: 'top',
      bottom: !booleanAttribute(top, 'top', true),
      percent: booleanAttribute(top, 'percent'),
      count: numberAttribute(top, 'val') ?? 10,
    }
  );
}

/**
 * A filter as an `autoFilter` element.
 * @param before the element it replaces, whose extensions are kept.
 */
export function filterXml(filter: AutoFilter, before: XmlElement | undefined, text: string): string {
  const columns = [...filter.criteria]
    .sort((a, b) => a.column - b.column)
    .map(
      (criterion) => `<filterColumn colId="${criterion.column}">${criterionXml(criterion)}</filterColumn>`,
    );
  const rest = (before?.children ?? [])
    .filter((part) => part.local === 'extLst')
    .map((part) => rawElement(text, part));
  const inner = [...columns, ...rest].join('');
  const open = `<autoFilter ref="${areaReference(filter.area)}"`;
  return inner === '' ? `${open}/>` : `${open}>${inner}</autoFilter>`;
}

function criterionXml({ raw, values, rule }: FilterCriterion): string {
  if (raw !== undefined) return raw;
  if (!rule) {
    const list = (values ?? []).filter((value) => value !== '');
    const blank = list.length < (values ?? []).length || undefined;
    const filters = list.map((value) => `<filter${attributesXml({ val: escapeString(value) })}/>`).join('');
    return `<filters${attributesXml({ blank })}>${filters}</filters>`;
  }
  if (rule.kind === 'top')
    return `<top10${attributesXml({ top: rule.bottom ? false : undefined, percent: rule.percent || undefined, val: rule.count })}/>`;
  const conditions = rule.conditions.map(({ operator, value }) => {
    const word = Object.keys(OPERATORS).find((key) => OPERATORS[key] === operator);
    return `<customFilter${attributesXml({ operator: word === 'equal' ? undefined : word, val: escapeString(value) })}/>`;
  });
  return `<customFilters${attributesXml({ and: rule.all || undefined })}>${conditions.join('')}</customFilters>`;
}
