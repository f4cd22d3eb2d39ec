import { columnCount, rowCount } from '../../model/area';
import { type Argument, isList, isRecord, listOf, type Parser } from '../argument';
import { clientName, notEmulated, refusal } from '../refusal';
import { type Json, type Members, method, RichCollection, type RichObject } from '../richObject';
import type { RangeObject } from './rangeObject';

/** Names of the borders here, which elsewhere are `EdgeTop` and so on. */
const BORDERS: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
};

const properties: Parser<{ readonly [key: string]: Argument }> = (value) => {
  if (!isRecord(value)) throw refusal('InvalidArgument');
  return value;
};

/** Formats cell by cell: `getCellProperties` reads them into an array in the range's shape, `setCellProperties` writes one. */
export function cellPropertyMembers(range: RangeObject): Members {
  const cellAt = (row: number, column: number): RangeObject => {
    const { top, left } = range.area;
    return range.at({ top: top + row, left: left + column, bottom: top + row, right: left + column });
  };
  return {
    GetCellProperties: method([properties], (options): Json =>
      Array.from({ length: rowCount(range.area) }, (_, row) =>
        Array.from({ length: columnCount(range.area) }, (__, column) =>
          readOptions(cellAt(row, column), options),
        ),
      ),
    ),
    SetCellProperties: method([listOf(listOf(properties))], (rows) => {
      const fits =
        rows.length === rowCount(range.area) && rows.every((row) => row.length === columnCount(range.area));
      if (!fits) throw refusal('InvalidArgument');
      rows.forEach((row, r) => row.forEach((cell, c) => writeProperties(cellAt(r, c), cell)));
    }),
  };
}

function readOptions(object: RichObject, options: { readonly [key: string]: Argument }): Json {
  const read: Record<string, Json> = {};
  for (const [name, option] of Object.entries(options)) {
    if (option === false || option === undefined) continue;
    const member = object.member(name);
    if (member.kind === 'scalar') read[clientName(name)] = member.get();
    else read[clientName(name)] = readOptions(childOf(object, name), isRecord(option) ? option : {});
  }
  return read;
}

function writeProperties(object: RichObject, values: { readonly [key: string]: Argument }): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (isRecord(value)) writeProperties(childOf(object, name), value);
    else {
      const member = object.member(name);
      if (member.kind !== 'scalar' || !member.set || isList(value)) throw notEmulated(object.className, name);
      member.set(value);
    }
  }
}

function childOf(object: RichObject, name: string): RichObject {
  if (object instanceof RichCollection) return object.getItem(BORDERS[name] ?? name);
  const member = object.member(name);
  const found = member.kind === 'child' ? member.get() : null;
  if (!found) throw notEmulated(object.className, name);
  return found;
}
