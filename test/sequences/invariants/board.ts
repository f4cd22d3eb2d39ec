import { cellAddress } from '../../../src/domain/sheet/address';
import { clearCells } from '../../../src/embedded-host/model/edit/clearCells';
import type { EmbeddedHost } from '../../../src/embedded-host';
import { ErrorValue } from '../../../src/embedded-host/model/value';
import type { Workbook } from '../../../src/embedded-host/model/workbook';
import { sheetNamed } from '../../faults/books';
import { FIRST_COPY } from '../edits/copies';
import { BOARD } from '../teamBook';
import type { Breach } from '../world';

const ALL = { top: FIRST_COPY, left: 0, bottom: FIRST_COPY + 60, right: 60 };

/** What stands on the board that only the real workbook has: copies of Keylift's cells, formulas that read them. */
export function boardOf(workbook: Workbook): string[] {
  return [...sheetNamed(workbook, BOARD).cells.within(ALL)]
    .filter(([, , { value, formula }]) => value !== null || formula !== undefined)
    .map(([row, column, { value, formula }]) => {
      const content = value instanceof ErrorValue ? value.code : JSON.stringify(value);
      return `${cellAddress(row, column)} ${formula === undefined ? content : `=${formula}`}`;
    })
    .sort();
}

/**
 * What Keylift may not do to it: empty a cell, or make its formula read something else; `#REF!` where columns went.
 * @param told addresses of the formulas of which a removal's preview says that they lose what they read
 */
export function changedOnBoard(
  before: readonly string[],
  after: readonly string[],
  action: string,
  told: ReadonlySet<string>,
): Breach[] {
  const now = new Map(after.map((line) => split(line)));
  const mayBreak = ['removes Keylift', 'demotes', 'takes its last change back'].includes(action);
  return before.flatMap((line): Breach[] => {
    const [address, content] = split(line);
    const found = now.get(address);
    if (found === content) return [];
    if (found !== undefined && mayBreak && found.includes('#REF!')) return [];
    // Where the team wrote on the register's sheet, the sheet stays: Excel makes cells of a table's columns that went.
    if (found !== undefined && told.has(address) && /=.*!\$/.test(found)) return [];
    const what =
      found === undefined ? 'empties a copied cell of the team’s' : 'changes a formula of the team’s';
    return [{ kind: `${action}: ${what}`, detail: `${line} → ${found ?? 'nothing'}` }];
  });
}

function split(line: string): [string, string] {
  const at = line.indexOf(' ');
  return [line.slice(0, at), line.slice(at + 1)];
}

/** The user clears the board of all that only the real workbook has. */
export function clearBoard({ user, workbook }: EmbeddedHost): void {
  user.edit(() => clearCells(workbook, sheetNamed(workbook, BOARD), ALL, 'all'));
}
