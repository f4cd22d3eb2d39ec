import { differences } from '../../support/describeWorkbook';
import { factsOf } from '../../faults/rehearse';
import { shown } from './shown';
import type { World } from '../world';
import { NOTE_BESIDE_REGISTER } from '../edits/register';
import { setSheetFilter } from '../../../src/embedded-host/model/edit/filterRows';
import { deleteSheet, setVisibility } from '../../../src/embedded-host/model/edit/sheets';
import { clearCells } from '../../../src/embedded-host/model/edit/clearCells';
import { setColumnWidth } from '../../../src/embedded-host/model/edit/sizeRows';
import { deleteTableColumn } from '../../../src/embedded-host/model/edit/tableColumns';
import type { Sheet } from '../../../src/embedded-host/model/sheet';
import { isEmpty } from '../teamBook';
import { clearBoard } from './board';
import { acceptPassedOn } from './passedOn';

/** After Keylift was removed the workbook equals its twin: cell for cell, rule for rule, name for name, width for width. */
export function afterRemoval(world: World): void {
  const { real, twin, breaches } = world;
  // What was copied from Keylift's cells is the team's: it is there until the team clears it.
  for (const host of [real, twin]) clearBoard(host);
  clearNotes(real);
  clearOvertyped(world);
  acceptPassedOn(world);
  const left = differences(factsOf(twin), factsOf(real));
  if (left.length === 0) return;
  const kinds = new Set(
    left.map(
      (line) =>
        /^. (?:setting|name|.*? (cell|rule|column|row|table|filter|merge|position))\b/.exec(line)?.[1] ??
        line.split(' ')[1],
    ),
  );
  breaches.push({
    kind: `after the removal not as before: ${[...kinds].sort().join(', ')}`,
    detail: shown(left),
  });
}

/** A sheet of Keylift's on which the team wrote stays, with what the team wrote and nothing else; then it goes too. */
function clearNotes({ user, workbook }: World['real']): void {
  for (const sheet of workbook.sheets) {
    const contents = sheet.cells
      .rowIndexes()
      .flatMap((row) =>
        [...(sheet.cells.row(row)?.values() ?? [])].flatMap(({ value }) => (value === null ? [] : [value])),
      );
    const isNotes = contents.length > 0 && contents.every((value) => value === NOTE_BESIDE_REGISTER);
    if (!isNotes) continue;
    user.edit(() => {
      // Nobody can delete a sheet that is very hidden.
      setVisibility(workbook, sheet, 'visible');
      deleteSheet(workbook, sheet);
    });
  }
}

/** What was typed over Keylift's cells stays, with its header, look and width; then the team clears that column. */
function clearOvertyped({ real, twin, overtyped }: World): void {
  for (const sheet of twin.workbook.sheets) {
    const there = real.workbook.sheets.find(({ id }) => id === sheet.id);
    const columns = new Set(
      there?.cells
        .rowIndexes()
        .flatMap((row) =>
          [...(there.cells.row(row) ?? [])].flatMap(([column, { value }]) =>
            overtyped.has(value) && isEmpty(sheet, row, column) ? [column] : [],
          ),
        ),
    );
    const inTables =
      there === undefined ? [] : [...columns].filter((column) => deleteFromTable(real, there, sheet, column));
    for (const column of [...columns].filter((one) => !inTables.includes(one)))
      for (const { user, workbook } of [real, twin])
        user.edit(() => {
          const own = workbook.sheets.find(({ id }) => id === sheet.id) ?? sheet;
          const cells = { top: 0, bottom: 60, left: column, right: column };
          clearCells(workbook, own, cells, 'all');
          setColumnWidth(workbook, own, cells, undefined);
        });
    // While that column stood, the filter buttons stayed over it.
    if (columns.size > 0 && sheet.filter !== undefined && there?.filter !== undefined) {
      const { area } = sheet.filter;
      real.user.edit(() => setSheetFilter(real.workbook, there, area));
    }
  }
}

/**
 * In an Excel table the team deletes such a column, which the table does not have in the twin.
 * @returns whether it stood in one
 */
function deleteFromTable(
  { user, workbook }: World['real'],
  sheet: Sheet,
  twin: Sheet,
  column: number,
): boolean {
  const table = sheet.tables.find(({ area }) => area.left <= column && area.right >= column);
  const own = twin.tables.find(({ name }) => name === table?.name);
  if (table === undefined || own === undefined || own.area.right >= column) return false;
  user.edit(() => {
    deleteTableColumn(workbook, sheet, table, column - table.area.left);
    const cells = { top: 0, bottom: 60, left: column, right: column };
    setColumnWidth(workbook, sheet, cells, twin.columnProps.get(column)?.width);
  });
  return true;
}
