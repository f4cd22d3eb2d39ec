import { ApplicationObject } from './application';
import { parsePlace } from './address';
import { text } from './argument';
import type { ClientState } from './clientState';
import { CustomXmlPartCollection } from './customXmlPart';
import { DocumentProperties } from './documentProperties';
import { Functions } from './functions';
import { NamedItemCollection } from './namedItem';
import { PivotTableCollection } from './pivotTable';
import { RangeObject } from './range/rangeObject';
import { refusal } from './refusal';
import { child, type Members, method, readOnly, RichObject } from './richObject';
import { RuntimeObject } from './runtime';
import { SettingCollection } from './setting';
import { TableCollection } from './table/tableCollection';
import { WorkbookProtection } from './workbookProtection';
import { WorksheetCollection } from './worksheetCollection';

/** The root of everything: `context.workbook`. */
export class WorkbookObject extends RichObject {
  readonly className = 'Workbook';

  protected members(): Members {
    const { client } = this;
    const { workbook } = client;
    const selectedArea = () => client.selection(client.activeSheet);
    return {
      Name: readOnly(() => workbook.fileName),
      ReadOnly: readOnly(() => workbook.readOnly),
      Application: child(() => new ApplicationObject(client)),
      CustomXmlParts: child(() => new CustomXmlPartCollection(client)),
      Functions: child(() => new Functions(client)),
      Names: child(() => new NamedItemCollection(client, undefined)),
      PivotTables: child(() => new PivotTableCollection(client)),
      Properties: child(() => new DocumentProperties(client)),
      Protection: child(() => new WorkbookProtection(client)),
      _Runtime: child(() => new RuntimeObject(client)),
      Settings: child(() => new SettingCollection(client)),
      Tables: child(() => new TableCollection(client)),
      Worksheets: child(() => new WorksheetCollection(client)),
      GetSelectedRange: method([], () => new RangeObject(client, client.activeSheet, selectedArea())),
      GetActiveCell: method([], () => {
        const { top, left } = selectedArea();
        return new RangeObject(client, client.activeSheet, { top, left, bottom: top, right: left });
      }),
      _RemoveReference: method([text], (referenceId) => client.release(referenceId)),
      _GetRangeForEventByReferenceId: method([text], (referenceId) => {
        const range = rangeOfEvent(client, referenceId);
        if (!range) throw refusal('ItemNotFound');
        return range;
      }),
      _GetRangeOrNullObjectForEventByReferenceId: method([text], (referenceId) =>
        rangeOfEvent(client, referenceId),
      ),
    };
  }
}

/** The range of an event's arguments: `event {sheet id} A1:B2`. */
function rangeOfEvent(client: ClientState, referenceId: string): RangeObject | null {
  const [, sheetId, address = ''] = referenceId.split(' ');
  const sheet = client.workbook.sheets.find((it) => it.id === sheetId);
  const place = sheet && parsePlace(client.workbook, sheet, address);
  return place ? new RangeObject(client, place.sheet, place.area) : null;
}
