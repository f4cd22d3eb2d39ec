import type { Table, TableColumn } from '../../model/table';
import { writeFormula } from '../formulaText';
import { areaReference } from '../cellReference';
import { child, childrenNamed, numberAttribute, type XmlElement } from '../package/xml';
import {
  attributesXml,
  escapeXml,
  openingTag,
  rawElement,
  replaceChildren,
  withAttributes,
} from '../package/xmlText';
import { sameValue } from '../sameValue';
import { escapeString } from '../strings';
import { filterXml } from './filterXml';
import { listXml } from './writeLists';

/** What files hold of a formula that is not an array formula: see `CellWriter`. */
type WithoutMarks = (formula: string) => string;

const ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

/** Whether a table is to a file what it was; what it was last sorted by is not kept. */
export function sameTable(a: Table, b: Table): boolean {
  const { sort: _a, ...left } = a;
  const { sort: _b, ...right } = b;
  return sameValue(left, right);
}

/** The part of a table that was made in memory. */
export function newTableXml(table: Table, namespace: string, withoutMarks: WithoutMarks): string {
  const attributes = attributesXml({
    xmlns: namespace,
    id: table.id,
    name: escapeString(table.name),
    displayName: escapeString(table.name),
    ref: areaReference(table.area),
    ...rowCounts(table),
  });
  const filter = table.filter && table.showHeaders ? filterXml(table.filter, undefined, '') : '';
  const columns = table.columns.map((column) => columnXml(column, table, withoutMarks));
  return `<table${attributes}>${filter}${listXml('tableColumns', undefined, '', columns)}${styleXml(table)}</table>`;
}

/** A table's part with what has changed since it was read. */
export function changedTableXml(
  table: Table,
  read: Table,
  root: XmlElement,
  text: string,
  withoutMarks: WithoutMarks,
): string {
  const changes = new Map<string, string>();
  if (!sameValue(table.filter, read.filter) || table.showHeaders !== read.showHeaders)
    changes.set(
      'autoFilter',
      table.filter && table.showHeaders ? filterXml(table.filter, child(root, 'autoFilter'), text) : '',
    );
  // A sort state names cells that may not be the table's any more.
  if (!sameValue(table.area, read.area)) changes.set('sortState', '');
  if (!sameValue(table.columns, read.columns) || table.name !== read.name) {
    const list = child(root, 'tableColumns');
    const elements = childrenNamed(list, 'tableColumn');
    const columns = table.columns.map((column) => {
      const element = elements.find((candidate) => numberAttribute(candidate, 'id') === column.id);
      const before = read.columns.find(({ id }) => id === column.id);
      return element && before
        ? changedColumnXml(column, before, table, read, element, text, withoutMarks)
        : columnXml(column, table, withoutMarks);
    });
    changes.set('tableColumns', listXml('tableColumns', list, text, columns));
  }
  if (!sameValue(styleOf(table), styleOf(read))) changes.set('tableStyleInfo', styleXml(table));
  const tag = withAttributes(openingTag(text, root), {
    ...(table.name !== read.name && {
      name: escapeString(table.name),
      displayName: escapeString(table.name),
    }),
    ref: areaReference(table.area),
    ...((table.showHeaders !== read.showHeaders || table.showTotals !== read.showTotals) && rowCounts(table)),
  });
  return text.slice(0, root.start) + tag + replaceChildren(text, root, ORDER, changes).slice(root.innerStart);
}

function rowCounts(table: Table): Record<string, number | undefined> {
  return {
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : 0,
  };
}

function columnXml(column: TableColumn, table: Table, withoutMarks: WithoutMarks): string {
  const tag = `<tableColumn${attributesXml({ id: column.id, ...columnAttributes(column) })}`;
  const inner = formulasXml(column, table, withoutMarks);
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</tableColumn>`;
}

function changedColumnXml(
  column: TableColumn,
  before: TableColumn,
  table: Table,
  tableBefore: Table,
  element: XmlElement,
  text: string,
  withoutMarks: WithoutMarks,
): string {
  // Formulas name the table in the file, so that they change with its name.
  if (sameValue(column, before) && table.name === tableBefore.name) return rawElement(text, element);
  const rest = element.children
    .filter((part) => part.local !== 'calculatedColumnFormula' && part.local !== 'totalsRowFormula')
    .map((part) => rawElement(text, part))
    .join('');
  const tag = withAttributes(openingTag(text, element), columnAttributes(column)).replace(/\s*\/?>$/, '');
  const inner = formulasXml(column, table, withoutMarks) + rest;
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</${element.name}>`;
}

function columnAttributes({ name, totals }: TableColumn): Record<string, string | undefined> {
  return {
    name: escapeString(name).replaceAll('\n', '_x000a_'),
    totalsRowFunction: totals && totals.function !== 'none' ? totals.function : undefined,
    totalsRowLabel: totals?.label === undefined ? undefined : escapeString(totals.label),
  };
}

function formulasXml(column: TableColumn, table: Table, withoutMarks: WithoutMarks): string {
  const formula = (name: string, text: string | undefined, array = false): string =>
    text === undefined
      ? ''
      : `<${name}${array ? ' array="1"' : ''}>` +
        `${escapeXml(writeFormula(array ? text : withoutMarks(text), table.name))}</${name}>`;
  return (
    formula('calculatedColumnFormula', column.formula, column.dynamic) +
    formula('totalsRowFormula', column.totals?.formula)
  );
}

function styleOf({ style, bandedRows, bandedColumns, firstColumn, lastColumn }: Table): object {
  return { style, bandedRows, bandedColumns, firstColumn, lastColumn };
}

function styleXml(table: Table): string {
  return `<tableStyleInfo${attributesXml({
    name: table.style === '' ? undefined : table.style,
    showFirstColumn: table.firstColumn,
    showLastColumn: table.lastColumn,
    showRowStripes: table.bandedRows,
    showColumnStripes: table.bandedColumns,
  })}/>`;
}
