import type { Edit } from '../../src/app/edits/edit';
import { carryOut } from '../../src/excel/carryOut';
import type { BatchEdit } from '../../src/excel/edits/edit';
import { takeInventory, type Attempt, type Failure, type Inventory } from '../../src/excel/howFar';
import { valueOf } from '../support/keyliftOnHost';
import { planOfEdits } from '../support/planOfEdits';
import type { OnHost } from './onHost';

/** Plain edits of a sheet `Figures`: a cell, a new sheet, its cell, a width. */
export const EDITS: readonly Edit[] = [
  write('Figures', 0, 'Revenue', 'Net revenue'),
  { kind: 'add-sheet', sheet: 'Extra' },
  write('Extra', 0, '', 'Notes'),
  {
    kind: 'column-width',
    sheet: 'Figures',
    area: { row: 0, column: 1, rowCount: 1, columnCount: 1 },
    before: 'standard',
    after: 90,
  },
];

function write(sheet: string, row: number, before: string, after: string): Edit {
  const area = { row, column: 0, rowCount: 1, columnCount: 1 };
  return { kind: 'write-cells', sheet, area, before: [[before]], after: [[after]] };
}

/** A write of these edits of which the first `count` were carried out, and nobody knows how many. */
export async function brokenOff(
  { connection }: OnHost,
  count: number,
  cause: Failure['cause'] = { code: 'excel-not-answering' },
  planned: readonly Edit[] = EDITS,
): Promise<{ readonly attempt: Attempt; readonly failure: Failure; readonly inventory: Inventory }> {
  const edits = planned.filter((edit): edit is BatchEdit => edit.kind !== 'delete-rule');
  const attempt: Attempt = {
    context: connection.newContext(),
    anchors: [],
    revision: planOfEdits(planned).revision,
    expects: [],
    edits,
    write: { token: 'ours', rulesThere: new Map() },
    rulesGone: [],
    settings: new Map(),
    sheets: ['Figures'],
    tables: [],
    beside: [],
  };
  if (count > 0)
    valueOf(
      await carryOut(connection, edits.slice(0, count), attempt.write, {}, { edits: 0, isWhole: false }),
    );
  const failure: Failure = { edits: 0, isWhole: false, cause, others: [] };
  const inventory = valueOf(await takeInventory(connection, attempt, undefined));
  return { attempt, failure, inventory };
}
