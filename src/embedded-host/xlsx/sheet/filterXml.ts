import type { AutoFilter } from '../../model/table';
import { areaReference, parseArea } from '../cellReference';
import { attribute, booleanAttribute, child, childrenNamed, numberAttribute, type XmlElement } from '../package/xml';
import { attributesXml, rawElement, rawInner } from '../package/xmlText';
import { unescapeString } from '../strings';

/** An `autoFilter`, of a sheet or of a table; undefined when it has no area. */
export function readFilter(element: XmlElement | undefined, text: string): AutoFilter | undefined {
  const area = element && parseArea(attribute(element, 'ref') ?? '');
  if (!area) return undefined;
  return {
    area,
    criteria: childrenNamed(element, 'filterColumn')
      // One without children only hides a button.
      .filter((column) => column.children.length > 0)
      .map((column) => {
        const filters = child(column, 'filters');
        const isList =
          filters !== undefined &&
          !booleanAttribute(filters, 'blank') &&
          filters.children.every((filter) => filter.local === 'filter');
        return {
          column: numberAttribute(column, 'colId') ?? 0,
          ...(isList && {
            values: childrenNamed(filters, 'filter').map((filter) => unescapeString(attribute(filter, 'val') ?? '')),
          }),
          raw: rawInner(text, column),
        };
      }),
  };
}

/**
 * A filter as an `autoFilter` element.
 * @param before the element it replaces, of which the sort state and hidden buttons are kept.
 */
export function filterXml(filter: AutoFilter, before: XmlElement | undefined, text: string): string {
  const columns = filter.criteria.map(
    ({ column, values, raw }) =>
      `<filterColumn colId="${column}">${raw ?? `<filters>${(values ?? []).map((value) => `<filter${attributesXml({ val: value })}/>`).join('')}</filters>`}</filterColumn>`,
  );
  const rest = (before?.children ?? [])
    .filter((part) => part.local !== 'filterColumn' && part.local !== 'sortState')
    .map((part) => rawElement(text, part));
  const inner = [...columns, ...rest].join('');
  const open = `<autoFilter ref="${areaReference(filter.area)}"`;
  return inner === '' ? `${open}/>` : `${open}>${inner}</autoFilter>`;
}
