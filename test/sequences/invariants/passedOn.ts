import { formatAt, putCell } from '../../../src/embedded-host/model/formatAt';
import type { CellFormat } from '../../../src/embedded-host/model/format';
import type { Area } from '../../../src/embedded-host/model/area';
import type { Sheet } from '../../../src/embedded-host/model/sheet';
import type { Workbook } from '../../../src/embedded-host/model/workbook';
import { areaAddress, parseAddress, quoteSheetName } from '../../../src/domain/sheet/address';
import type { World } from '../world';

/**
 * Looks that Excel gave to cells which a user inserted beside Keylift's: a new row looks like the one above it, a new
 * column like the one left of it, width included. They are the user's own from then on, and nobody can tell such a look
 * from one that the user chose: it may be there after the removal, or have gone with the columns. Nothing else may, and
 * only in these cells.
 */
export interface PassedOn {
  /** A name in both workbooks that leads to the cells, wherever they move. */
  readonly name: string;
  readonly looks: ReadonlySet<string>;
  readonly widths: ReadonlySet<number>;
}

/** What is looked at of a row or column that came in. */
const REACH = 60;

/** Notes what came with a row or column that was just inserted in both workbooks, at the same place. */
export function notePassedOn(world: World, sheetId: string, inserted: Area): void {
  const [real, twin] = [sheetOf(world.real.workbook, sheetId), sheetOf(world.twin.workbook, sheetId)];
  if (real === undefined || twin === undefined) return;
  const looks = new Set<string>();
  for (const [row, column] of cellsOf(inserted)) {
    const look = JSON.stringify(lookAt(world.real.workbook, real, row, column));
    if (look !== JSON.stringify(lookAt(world.twin.workbook, twin, row, column))) looks.add(look);
  }
  const widths = new Set<number>();
  if (inserted.left === inserted.right) {
    const width = real.columnProps.get(inserted.left)?.width;
    if (width !== undefined && width !== twin.columnProps.get(inserted.left)?.width) widths.add(width);
  }
  if (looks.size === 0 && widths.size === 0) return;
  const name = `Passed_${world.fresh}_${world.passedOn.length}`;
  const { top, left, bottom, right } = bounded(inserted);
  const area = { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  const address = areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  for (const { user, workbook } of [world.real, world.twin])
    user.edit(() => {
      const formula = `${quoteSheetName(real.name)}!${address}`;
      workbook.names = [...workbook.names, { name, formula, comment: '', visible: false }];
    });
  world.passedOn.push({ name, looks, widths });
}

/** Where such a look is still there in the real workbook, the twin is given it too. */
export function acceptPassedOn({ real, twin, passedOn }: World): void {
  for (const { name, looks, widths } of passedOn) {
    const place = parseAddress(real.workbook.names.find((one) => one.name === name)?.formula ?? '');
    const there = real.workbook.sheets.find((sheet) => sheet.name === place?.sheetName);
    const sheet = there && sheetOf(twin.workbook, there.id);
    if (place === undefined || there === undefined || sheet === undefined) continue;
    const { row: top, column: left, rowCount, columnCount } = place.area;
    const area = { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
    for (const [row, column] of cellsOf(area)) {
      const look = lookAt(real.workbook, there, row, column);
      const cell = sheet.cells.get(row, column);
      if (!looks.has(JSON.stringify(look))) continue;
      const format = twin.workbook.formats.change(0, look);
      putCell(sheet, row, column, { ...(cell ?? { value: null }), format });
    }
    const width = there.columnProps.get(left)?.width;
    if (width !== undefined && widths.has(width))
      sheet.columnProps.set(left, { hidden: false, ...sheet.columnProps.get(left), width });
  }
}

function lookAt({ formats }: Workbook, sheet: Sheet, row: number, column: number): CellFormat {
  return formats.at(formatAt(sheet, row, column));
}

function sheetOf({ sheets }: Workbook, id: string): Sheet | undefined {
  return sheets.find((sheet) => sheet.id === id);
}

function bounded({ top, left, bottom, right }: Area): Area {
  return { top, left, bottom: Math.min(bottom, top + REACH), right: Math.min(right, left + REACH) };
}

function cellsOf(area: Area): [number, number][] {
  const { top, left, bottom, right } = bounded(area);
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c): [number, number] => [top + r, left + c]),
  ).flat();
}
