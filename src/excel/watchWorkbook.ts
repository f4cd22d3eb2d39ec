import { done, type Result } from '../app/result';
import type { Selection, WorkbookChange } from '../app/workbookPort';
import { parseAddress } from '../domain/sheet/address';
import { issueOfError } from './officeError';
import { areaOf, AREA_PROPERTIES } from './ranges';
import { request, type Connection } from './request';

type Registration = Pick<OfficeExtension.EventHandlerResult<unknown>, 'context' | 'remove'>;

/**
 * Calls back after changes by the user or by others. What Keylift itself writes is told apart by `triggerSource`; that
 * formulas were calculated is told whoever caused it, since a sheet whose figures follow another's is not changed.
 */
export function watchWorkbook(
  connection: Connection,
  onChange: (change: WorkbookChange) => void,
): Promise<Result<() => void>> {
  return register(connection, ({ worksheets, tables }) => {
    const structure = (sheetIds: string[]) => {
      onChange({ sheetIds, structure: true });
      return Promise.resolve();
    };
    return [
      worksheets.onChanged.add((event) => {
        if (event.triggerSource !== 'ThisLocalAddin')
          onChange({ sheetIds: [event.worksheetId], structure: event.changeType !== 'RangeEdited' });
        return Promise.resolve();
      }),
      worksheets.onCalculated.add((event) => {
        onChange({ sheetIds: [event.worksheetId], structure: false, calculation: true });
        return Promise.resolve();
      }),
      worksheets.onAdded.add((event) => structure([event.worksheetId])),
      worksheets.onDeleted.add((event) => structure([event.worksheetId])),
      tables.onAdded.add((event) => structure([event.worksheetId])),
      tables.onDeleted.add((event) => structure([event.worksheetId])),
    ];
  });
}

/** Calls back when the selection moves. */
export function watchSelection(
  connection: Connection,
  onSelect: (selection: Selection) => void,
): Promise<Result<() => void>> {
  return register(connection, ({ worksheets }) => [
    worksheets.onSelectionChanged.add((event) => {
      // Several areas at once come separated by commas; the first is where the user began.
      const area = parseAddress(event.address.split(',')[0] ?? '')?.area;
      if (area) onSelect({ sheetId: event.worksheetId, area });
      return Promise.resolve();
    }),
  ]);
}

async function register(
  connection: Connection,
  add: (workbook: Excel.Workbook) => Registration[],
): Promise<Result<() => void>> {
  const registered = await request(
    connection,
    (workbook) => {
      const registrations = add(workbook);
      return () => registrations;
    },
    'once',
  );
  if (!registered.ok) return registered;
  return done(() => {
    for (const registration of registered.value) registration.remove();
    const context = registered.value[0]?.context;
    // A listener that Excel does not take off only costs events that no one hears; bugs still throw.
    context?.sync().catch(issueOfError);
  });
}

/** What is selected now. */
export function readSelection(connection: Connection): Promise<Result<Selection>> {
  return request(
    connection,
    (workbook) => {
      const range = workbook.getSelectedRange().load(`${AREA_PROPERTIES},worksheet/id`);
      return () => ({ sheetId: range.worksheet.id, area: areaOf(range) });
    },
    'repeatable',
  );
}

/** Shows a place to the user: activates its sheet and selects it. */
export function select(connection: Connection, { sheetId, area }: Selection): Promise<Result<void>> {
  return request(
    connection,
    (workbook) => {
      const sheet = workbook.worksheets.getItem(sheetId);
      sheet.activate();
      sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount).select();
      return () => undefined;
    },
    'repeatable',
  );
}
