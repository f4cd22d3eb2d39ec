import { done, type Result } from '../app/result';
import type { SheetSnapshot, Snapshot } from '../app/snapshot';
import { dateSystemShown } from '../domain/sheet/dateSystem';
import { isDateFormat } from '../domain/sheet/numberFormat';
import type { Pace } from './pace';
import { textsOf } from './ranges';
import { request, type Connection } from './request';

/** So many cells are asked for how they show: the first may not tell. */
const CELLS_ASKED = 8;

interface DateCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly serial: number;
  readonly format: string;
}

/**
 * The date system of a workbook, by the text of its cells that hold dates; Office.js does not tell it. One request, where
 * there is such a cell.
 */
export async function readDateSystem(
  connection: Connection,
  sheets: readonly SheetSnapshot[],
  pace: Pace,
): Promise<Result<Pick<Snapshot, 'date1904' | 'dateSystemUnknown'>>> {
  const cells = await findDateCells(sheets, pace);
  if (cells.length === 0) return done(UNKNOWN);
  const texts = await request(
    connection,
    ({ worksheets }) => {
      const ranges = cells.map(({ sheetId, row, column }) =>
        worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1).load('text'),
      );
      return () => ranges.map(({ text }) => textsOf(text)?.[0]?.[0] ?? '');
    },
    'repeatable',
  );
  if (!texts.ok) return texts;
  for (const [index, { serial, format }] of cells.entries()) {
    const system = dateSystemShown(serial, format, texts.value[index] ?? '');
    if (system !== undefined) return done({ date1904: system === 1904 });
  }
  return done(UNKNOWN);
}

/** Nearly all workbooks count from 1900. */
const UNKNOWN = { date1904: false, dateSystemUnknown: true } as const;

/**
 * Has the workbook calculate a date. Excel takes that for a write, which may cost the user the undo stack, so that it is
 * asked only where something is about to be written and no cell tells.
 */
export async function askDateSystem(connection: Connection): Promise<Result<boolean>> {
  return request(
    connection,
    (workbook) => {
      // Day 0 of the one system is day 1462 of the other.
      const firstOf1904 = workbook.functions.date(1904, 1, 1).load('value');
      return () => firstOf1904.value === 0;
    },
    'repeatable',
  );
}

/** Cells with dates, each in another format, since one format may show no year. */
async function findDateCells(sheets: readonly SheetSnapshot[], pace: Pace): Promise<readonly DateCell[]> {
  const found = new Map<string, DateCell>();
  for (const { id, grid } of sheets) {
    if (grid === undefined) continue;
    const { area, values, numberFormats } = grid;
    for (const [rowIndex, formats] of numberFormats.entries()) {
      const row = values[rowIndex];
      for (const [index, format] of formats.entries()) {
        if (format === 'General' || found.has(format) || !isDateFormat(format)) continue;
        const serial = row?.[index];
        if (typeof serial !== 'number') continue;
        found.set(format, {
          sheetId: id,
          row: area.row + rowIndex,
          column: area.column + index,
          serial,
          format,
        });
        if (found.size === CELLS_ASKED) return [...found.values()];
      }
      await pace.worked(1, area.columnCount);
      if (pace.stopped) return [];
    }
  }
  return [...found.values()];
}
