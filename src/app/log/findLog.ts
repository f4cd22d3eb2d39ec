import { bodyRowsOf } from '../extension/extension';
import { isRegister } from '../register/findRegister';
import { cellAt } from '../sheetCells';
import type { Snapshot } from '../snapshot';
import { CHECK_INS } from '../tables/checkIns';
import { findOwnTables } from '../tables/findOwnTables';
import type { OwnTable } from '../tables/ownSheet';

/** The log is known by what is left of its headers, as the register is; of several, by the most of them. */
export function findLog(snapshot: Snapshot): OwnTable | undefined {
  return logsIn(snapshot)[0];
}

/** Every id that has a history; none is given out again. */
export function loggedIds(snapshot: Snapshot): string[] {
  return logsIn(snapshot).flatMap(({ sheet, table }) => {
    const index = table.columns.indexOf('Id');
    if (index === -1) return [];
    const body = bodyRowsOf(table);
    return Array.from({ length: body.rowCount }, (_, n) =>
      String(cellAt(sheet, body.row + n, body.column + index).value),
    );
  });
}

function logsIn(snapshot: Snapshot): OwnTable[] {
  return findOwnTables(snapshot, CHECK_INS).filter(({ table }) => !isRegister(table));
}
