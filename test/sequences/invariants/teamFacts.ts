import { cellAddress } from '../../../src/domain/sheet/address';
import type { Sheet } from '../../../src/embedded-host/model/sheet';
import { ErrorValue } from '../../../src/embedded-host/model/value';
import type { Workbook } from '../../../src/embedded-host/model/workbook';
import { placeOf, shownRight, TEAM_TABLES } from '../teamBook';
import { shown } from './shown';
import type { World } from '../world';

/** Whatever the team typed or formatted stands in the real workbook too, at the same place. */
export function teamKept({ real, twin, breaches }: World, after: string): void {
  const own = new Set(twin.workbook.sheets.map(({ id }) => id));
  const there = new Set(factsOfTeam(real.workbook, own, real.workbook));
  const lost = factsOfTeam(twin.workbook, own, real.workbook).filter((fact) => !there.has(fact));
  if (lost.length > 0)
    breaches.push({ kind: `${after}: something of the team’s is lost`, detail: shown(lost) });
}

/** @param real where Keylift's columns stand, of which widths are not compared as long as they are there */
function factsOfTeam(workbook: Workbook, own: ReadonlySet<string>, real: Workbook): string[] {
  return [
    ...workbook.names
      .filter(({ name }) => name.startsWith('Team_'))
      .map(({ name, formula }) => `${name} =${formula}`),
    ...workbook.sheets
      .filter(({ id }) => own.has(id))
      .flatMap((sheet) => factsOfSheet(workbook, sheet, keyliftColumns(real, sheet.id))),
  ];
}

function factsOfSheet(workbook: Workbook, sheet: Sheet, keylift: ReadonlySet<number>): string[] {
  const at = (fact: string, value: unknown): string => `${sheet.id} ${fact} ${JSON.stringify(value)}`;
  const facts = [
    at('is called', sheet.name),
    at('looks', [sheet.visibility, sheet.tabColor, sheet.freeze, sheet.protection, sheet.defaultColumnWidth]),
    ...sheet.merges.map((merge) => at('merge', merge)),
    ...sheet.validations.map((validation) => at('validation', validation)),
    ...sheet.rules.map(({ areas, rule, stopIfTrue }) => at('rule', [areas, rule, stopIfTrue])),
    ...sheet.tables.map(({ name, area: { top, left, bottom } }) => at('table', [name, top, left, bottom])),
    ...[...sheet.rowProps].map(([row, { height, hidden }]) => at(`row ${row}`, [height ?? null, hidden])),
  ];
  for (const [column, { width, hidden }] of sheet.columnProps)
    if (!keylift.has(column)) facts.push(at(`column ${column}`, [width ?? null, hidden]));
  for (const row of sheet.cells.rowIndexes())
    for (const [column, { value, formula, format }] of sheet.cells.row(row) ?? []) {
      if (value === null && formula === undefined) continue;
      const content = value instanceof ErrorValue ? value.code : value;
      facts.push(at(cellAddress(row, column), [content, formula ?? null, workbook.formats.at(format)]));
    }
  return facts;
}

function keyliftColumns(real: Workbook, sheetId: string): Set<number> {
  return new Set(
    TEAM_TABLES.flatMap(({ name }) => {
      const place = placeOf(real, name);
      if (place?.sheet.id !== sheetId) return [];
      const first = place.area.right + 1;
      // Columns that somebody inserted among Keylift's have no header.
      return Array.from(
        { length: Math.max(8, shownRight(place.sheet, place.area) - first + 1) },
        (_, n) => first + n,
      );
    }),
  );
}
