import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { qualifiedAddress } from '../domain/sheet/address';
import { lastColumnOf, lastRowOf, overlap, type Area } from '../domain/sheet/area';
import { extensionOf } from './extension/extension';
import { checkRoom, frameOf, surveyRequestOf } from './extension/tableFrame';
import type { Issue } from './issue';
import { readTracking } from './register/readTracking';
import { cellAt, columnArea } from './sheetCells';
import type { SheetSnapshot, Snapshot } from './snapshot';
import type { Survey } from './survey';
import { hasOwnRows } from './tableLayout';

/** A table without room for Keylift's columns, and what is in the way. */
export interface TableWithoutRoom {
  readonly table: KpiTable;
  readonly issue: Issue;
}

/**
 * The tables that cannot take Keylift's columns, as far as a snapshot tells. It does not tell of merged cells and of
 * filters: those come to light with a survey.
 * @param columnCount how many columns would be appended
 */
export function tablesWithoutRoom(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  columnCount: number,
): TableWithoutRoom[] {
  const { extensions } = readTracking(snapshot);
  return tables.filter(hasOwnRows).flatMap((table): TableWithoutRoom[] => {
    const frame = frameOf(snapshot, table);
    const { sheet } = frame;
    if (extensionOf(extensions, table) !== undefined) {
      return sheet.protected ? [{ table, issue: { code: 'sheet-protected', sheet: sheet.name } }] : [];
    }
    const request = surveyRequestOf(frame, columnCount);
    const { column } = request.extension;
    const room = checkRoom(frame, {
      request,
      ...cellsThere(sheet, request.extension, request.excelTable),
      merged: [],
      filtered: false,
      protected: sheet.protected,
      columns: Array.from({ length: columnCount }, (_, n) => ({
        hidden: sheet.hiddenColumns.includes(column + n),
      })),
    });
    return room.ok ? [] : [{ table, issue: room.issue }];
  });
}

/** What stands where the columns would. */
function cellsThere(
  sheet: SheetSnapshot,
  area: Area,
  excelTable: string | undefined,
): Pick<Survey, 'occupied' | 'otherTable'> {
  const other = [...sheet.tables, ...sheet.pivotTables].find(
    (one) => one.name !== excelTable && overlap(one.area, area),
  );
  return {
    occupied: firstOccupied(sheet, area),
    ...(other && { otherTable: { name: other.name, address: qualifiedAddress(sheet.name, area) } }),
  };
}

function firstOccupied(sheet: SheetSnapshot, area: Area): Survey['occupied'] {
  for (let row = area.row; row <= lastRowOf(area); row += 1) {
    for (let column = area.column; column <= lastColumnOf(area); column += 1) {
      const { value } = cellAt(sheet, row, column);
      if (value !== '')
        return [{ address: qualifiedAddress(sheet.name, columnArea(row, column, 1)), text: String(value) }];
    }
  }
  return [];
}
