import type { EmbeddedHost } from '../../src/embedded-host';
import { sortArea } from '../../src/embedded-host/model/edit/sortArea';
import { HostError } from '../../src/embedded-host/model/hostError';
import { keyliftOnHost } from '../support/keyliftOnHost';
import { at } from '../support/gridWorkbook';
import { sheetNamed } from './books';
import { demote, editTarget, promote, remove, type Planner, undoing } from './changes';

/** What somebody else does with the workbook between two requests of ours. */
export type StepIn =
  | { readonly by: 'user'; readonly edit: (host: EmbeddedHost) => void }
  | { readonly by: 'colleague'; readonly plan: Planner };

/** @returns whether it was done: the workbook may not allow it, or Keylift refuse it */
export async function stepIn(host: EmbeddedHost, act: StepIn): Promise<boolean> {
  if (act.by === 'user') return allowed(() => act.edit(host));
  const colleague = keyliftOnHost(host, 'colleague');
  try {
    const plan = await act.plan(colleague);
    return plan.ok && (await colleague.port.apply(plan.value)).ok;
  } catch (error) {
    // Nothing to work on: the KPI or the key result is not there.
    if (error instanceof Error && /^(Refused|No KPI)/.test(error.message)) return false;
    throw error;
  }
}

function allowed(edit: () => void): boolean {
  try {
    edit();
    return true;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

const user = (edit: (host: EmbeddedHost) => void): StepIn => ({ by: 'user', edit });
const colleague = (plan: Planner): StepIn => ({ by: 'colleague', plan });

/** What others do to a workbook of `rowsBook`. */
export const OTHERS_WITH_ROWS: Readonly<Record<string, StepIn>> = {
  'a user types a figure': user((host) => host.user.type('Score', 'D5', '2.9%')),
  'a user types beside a table': user((host) => host.user.type('Score', 'L5', 'checked')),
  'a user inserts a column in the table': user((host) => host.user.insertColumns('Score', 'C:C')),
  'a user inserts a column beside the table': user((host) => host.user.insertColumns('Score', 'F:F')),
  'a user inserts a column in the Excel table': user((host) => host.user.insertColumns('Stores', 'B:B')),
  'a user inserts a row above the table': user((host) => host.user.insertRows('Score', '1:1')),
  'a user inserts a row in the Excel table': user((host) => host.user.insertRows('Stores', '3:3')),
  'a user sorts the table': user((host) => sort(host, 'Score', 'A4:K7', 3)),
  'a user sorts the Excel table': user((host) => sort(host, 'Stores', 'A2:D4', 1)),
  'a user renames a KPI': user((host) => host.user.type('Score', 'A5', 'Lost customers')),
  'a user renames a sheet': user((host) => host.user.renameSheet('Score', "Q4 'score'")),
  'a user renames the sheet of an Excel table': user((host) => host.user.renameSheet('Stores', 'Shops')),
  'a user protects the sheet': user((host) => protect(host, 'Score')),
  'a user protects the sheet of an Excel table': user((host) => protect(host, 'Stores')),
  'a colleague promotes in the same table': colleague(promote(['Orders'], { objective: 'Another' })),
  'a colleague promotes in another table': colleague(promote(['Basket'], { objective: 'Another' })),
  'a colleague demotes': colleague(demote('KR-1')),
  'a colleague changes a target': colleague(editTarget('KR-1', 77)),
  'a colleague removes Keylift': colleague(remove),
  'a colleague takes a promotion back': colleague(undoing(promote(['Orders']))),
};

/** What others do to a workbook of `registerOnlyBook`. */
export const OTHERS_WITHOUT_ROWS: Readonly<Record<string, StepIn>> = {
  'a user types a figure': user((host) => host.user.type('Columns', 'B5', '125')),
  'a user inserts a column': user((host) => host.user.insertColumns('Columns', 'B:B')),
  'a user inserts a row': user((host) => host.user.insertRows('Records', '1:1')),
  'a user renames a sheet': user((host) => host.user.renameSheet('Matrix', 'Energy')),
  'a user renames a KPI': user((host) => host.user.type('Columns', 'B1', 'Net revenue')),
  'a colleague promotes': colleague(promote(['Tickets'], { objective: 'Another' })),
  'a colleague demotes': colleague(demote('KR-1')),
  'a colleague changes a target': colleague(editTarget('KR-1', 77)),
  'a colleague removes Keylift': colleague(remove),
};

/** What others do to a workbook of `longBook`. */
export const OTHERS_IN_LONG_TABLES: Readonly<Record<string, StepIn>> = {
  'a user types a figure': user((host) => host.user.type('Long', 'C8', '7.5')),
  'a user types beside the table': user((host) => host.user.type('Long', 'N8', 'checked')),
  'a user inserts a column': user((host) => host.user.insertColumns('Long', 'C:C')),
  'a user inserts a row': user((host) => host.user.insertRows('Long', '100:100')),
  'a user sorts the table': user((host) => sort(host, 'Long', 'A2:L221', 1)),
  'a colleague promotes': colleague(promote(['Measure 9'], { objective: 'Another' })),
  'a colleague removes Keylift': colleague(remove),
};

function protect({ user: hand, workbook }: EmbeddedHost, sheetName: string): void {
  hand.edit(() => {
    sheetNamed(workbook, sheetName).protection = { protected: true, options: {} };
  });
}

function sort(host: EmbeddedHost, sheetName: string, address: string, offset: number): void {
  host.user.edit((workbook) =>
    sortArea(workbook, sheetNamed(workbook, sheetName), at(address), [{ offset, ascending: true }], {
      matchCase: false,
      hasHeaders: false,
      orientation: 'rows',
    }),
  );
}
