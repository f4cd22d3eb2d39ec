import type { Table, TableColumn } from '../../model/table';
import { readFormula } from '../formulaText';
import { parseArea } from '../cellReference';
import {
  attribute,
  booleanAttribute,
  child,
  childrenNamed,
  numberAttribute,
  type XmlElement,
} from '../package/xml';
import { unescapeString } from '../strings';
import { corruptPart } from '../unreadableFile';
import { readFilter } from './filterXml';

/**
 * Reads a table part.
 * @param part its name, for the error when its area makes no sense
 * @param shown what Excel shows of a formula that is not an array formula
 */
export function readTable(
  root: XmlElement,
  text: string,
  part: string,
  shown: (formula: string) => string,
): Table {
  const area = parseArea(attribute(root, 'ref') ?? '');
  if (!area) throw corruptPart(part, 'has no area');
  const name = unescapeString(attribute(root, 'displayName') ?? attribute(root, 'name') ?? '');
  const style = child(root, 'tableStyleInfo');
  const flag = (attributeName: string): boolean =>
    style !== undefined && booleanAttribute(style, attributeName);
  const filter = readFilter(child(root, 'autoFilter'), text);
  return {
    id: numberAttribute(root, 'id') ?? 0,
    name,
    area,
    showHeaders: (numberAttribute(root, 'headerRowCount') ?? 1) > 0,
    showTotals: (numberAttribute(root, 'totalsRowCount') ?? 0) > 0,
    columns: childrenNamed(child(root, 'tableColumns'), 'tableColumn').map((column) =>
      readColumn(column, name, shown),
    ),
    style: (style && attribute(style, 'name')) ?? '',
    bandedRows: flag('showRowStripes'),
    bandedColumns: flag('showColumnStripes'),
    firstColumn: flag('showFirstColumn'),
    lastColumn: flag('showLastColumn'),
    ...(filter && { filter }),
  };
}

function readColumn(element: XmlElement, table: string, shown: (formula: string) => string): TableColumn {
  const calculated = child(element, 'calculatedColumnFormula');
  const formula = calculated && readFormula(calculated.text, table);
  const dynamic = calculated !== undefined && booleanAttribute(calculated, 'array');
  const totalsFormula = child(element, 'totalsRowFormula')?.text;
  const label = attribute(element, 'totalsRowLabel');
  const totals = attribute(element, 'totalsRowFunction');
  return {
    id: numberAttribute(element, 'id') ?? 0,
    name: unescapeString(attribute(element, 'name') ?? ''),
    ...(formula && { formula: dynamic ? formula : shown(formula), ...(dynamic && { dynamic }) }),
    ...((totals !== undefined || label !== undefined) && {
      totals: {
        function: totals ?? 'none',
        ...(label !== undefined && { label: unescapeString(label) }),
        ...(totalsFormula && { formula: readFormula(totalsFormula, table) }),
      },
    }),
  };
}
