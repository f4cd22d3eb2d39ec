import { mapTokens, type FormulaToken } from './formulaTokens';
import { printCellReference, quoteSheetName } from './reference';
import type { FormulaHome, TableChange } from './referenceChange';
import {
  parseStructuredReference,
  printStructuredReference,
  type StructuredReference,
} from './structuredReference';
import { tableRows } from './tableRows';

const LOST = '#REF!';

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** `rewriteFormula` for changes of tables. */
export function rewriteStructured(formula: string, home: FormulaHome, change: TableChange): string {
  const table = change.kind === 'tableRenamed' ? change.from : change.table;
  return mapTokens(formula, (token) => {
    if (token.type === 'name' && sameName(token.text, table)) return rewriteBareName(token, change);
    if (token.type !== 'structured') return token.text;
    const reference = parseStructuredReference(token.text);
    if (!reference || !sameName(reference.table ?? home.table ?? '', table)) return token.text;
    const changed = changeReference(reference, home, change);
    if (changed === reference) return token.text;
    return typeof changed === 'string' ? changed : printStructuredReference(changed, 'shown');
  });
}

/** A table's name alone (`ROWS(Sales)`) means its data. */
function rewriteBareName(token: FormulaToken, change: TableChange): string {
  if (change.kind === 'tableRenamed') return change.to;
  return change.kind === 'tableToRange' ? toAddress({ sections: [], columns: [] }, {}, change) : token.text;
}

function changeReference(
  reference: StructuredReference,
  home: FormulaHome,
  change: TableChange,
): StructuredReference | string {
  switch (change.kind) {
    case 'tableRenamed':
      return reference.table === undefined ? reference : { ...reference, table: change.to };
    case 'columnRenamed': {
      const columns = reference.columns.map((name) => (sameName(name, change.from) ? change.to : name));
      return columns.some((name, i) => name !== reference.columns[i]) ? { ...reference, columns } : reference;
    }
    case 'columnDeleted':
      return withoutColumn(reference, change);
    case 'tableToRange':
      return toAddress(reference, home, change);
  }
}

function withoutColumn(
  reference: StructuredReference,
  change: Extract<TableChange, { kind: 'columnDeleted' }>,
): StructuredReference | string {
  const [first, last] = reference.columns;
  if (first === undefined) return reference;
  const firstGone = sameName(first, change.column);
  const lastGone = last !== undefined && sameName(last, change.column);
  if (!firstGone && !lastGone) return reference;
  const newFirst = firstGone ? change.next : first;
  const newLast = lastGone ? change.previous : last;
  if (last === undefined || newFirst === undefined || newLast === undefined || (firstGone && lastGone))
    return LOST;
  return { ...reference, columns: sameName(newFirst, newLast) ? [newFirst] : [newFirst, newLast] };
}

/** Excel writes the sheet and holds every edge but the row of `@`: `Sheet1!$B$2:$B$9`, `Sheet1!$B4`. */
function toAddress(
  { sections, columns }: StructuredReference,
  home: Pick<FormulaHome, 'row'>,
  change: Extract<TableChange, { kind: 'tableToRange' }>,
): string {
  const offsets = columns.map((name) => change.columns.findIndex((known) => sameName(known, name)));
  if (offsets.includes(-1)) return LOST;
  const { area } = change;
  const left = area.left + Math.min(...(offsets.length > 0 ? offsets : [0]));
  const right = offsets.length > 0 ? area.left + Math.max(...offsets) : area.right;
  const rows = tableRows(sections, area, change, home.row);
  if (!rows) return LOST;
  const [top, bottom] = rows;
  const held = !sections.includes('this row');
  return `${quoteSheetName(change.sheet)}!${printCellReference({
    top,
    left,
    bottom,
    right,
    absolute: { top: held, left: true, bottom: held, right: true },
    shape: top === bottom && left === right ? 'cell' : 'range',
  })}`;
}
