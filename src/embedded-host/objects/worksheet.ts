import { MAX_COLUMNS, MAX_ROWS } from '../model/area';
import { assertEditable } from '../model/edit/assertWritable';
import { copySheet } from '../model/edit/copySheet';
import { deleteSheet, moveSheet, renameSheet, setVisibility } from '../model/edit/sheets';
import type { Sheet } from '../model/sheet';
import { flag, instance, integer, oneOf, optional, text } from './argument';
import { resolvePlace } from './address';
import { ChartCollection } from './chart/chartCollection';
import type { ClientState } from './clientState';
import { eventMembers } from './eventMembers';
import { NamedItemCollection } from './namedItem';
import { PageLayoutObject } from './pageLayout';
import { PivotTableCollection } from './pivotTable';
import { widthToCharacters } from './range/measure';
import { RangeAreas } from './range/rangeAreas';
import { RangeObject, rangeAt } from './range/rangeObject';
import { usedArea } from './range/usedArea';
import { refusal } from './refusal';
import { child, type Identity, type Members, method, readOnly, readWrite, RichObject } from './richObject';
import { AutoFilterObject } from './table/autoFilter';
import { TableCollection } from './table/tableCollection';
import { WorksheetFreezePanes } from './worksheetFreezePanes';
import { WorksheetProtection } from './worksheetProtection';

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

const SHEET_EVENTS = [
  'ActivatedEvent',
  'CalculatedEvent',
  'DataChangedEvent',
  'DeactivatedEvent',
  'FormatChangedEvent',
  'EventNameChanged',
  'SelectionChangedEvent',
  'EventVisibilityChanged',
];

/** `Excel.Worksheet`. */
export class WorksheetObject extends RichObject {
  readonly className = 'Worksheet';

  constructor(
    client: ClientState,
    readonly sheet: Sheet,
  ) {
    super(client);
  }

  override identity(): Identity {
    return { Id: this.sheet.id };
  }

  protected members(): Members {
    const { client, sheet } = this;
    const { workbook } = client;
    const gridlines = readWrite(
      () => sheet.showGridlines,
      flag,
      (showGridlines) => this.change({ showGridlines }),
    );
    return {
      Id: readOnly(() => sheet.id),
      Name: readWrite(
        () => sheet.name,
        text,
        (name) => renameSheet(workbook, sheet, name),
      ),
      Position: readWrite(
        () => this.position,
        integer,
        (position) => moveSheet(workbook, sheet, position),
      ),
      Visibility: readWrite(
        () =>
          sheet.visibility === 'visible'
            ? 'Visible'
            : sheet.visibility === 'hidden'
              ? 'Hidden'
              : 'VeryHidden',
        oneOf('Visible', 'Hidden', 'VeryHidden'),
        (visibility) => setVisibility(workbook, sheet, VISIBILITY[visibility]),
      ),
      TabColor: readWrite(
        () => sheet.tabColor,
        text,
        (tabColor) => this.change({ tabColor }),
      ),
      ShowGridlines: gridlines,
      // What newer clients call it on the wire.
      Gridlines: gridlines,
      StandardHeight: readOnly(() => sheet.defaultRowHeight),
      StandardWidth: readOnly(() => widthToCharacters(sheet.defaultColumnWidth)),
      Names: child(() => new NamedItemCollection(client, sheet)),
      Tables: child(() => new TableCollection(client, { sheet })),
      AutoFilter: child(() => new AutoFilterObject(client, sheet)),
      Protection: child(() => new WorksheetProtection(client, sheet)),
      FreezePanes: child(() => new WorksheetFreezePanes(client, sheet)),
      PageLayout: child(() => new PageLayoutObject(client, sheet)),
      Charts: child(() => new ChartCollection(client, sheet)),
      PivotTables: child(() => new PivotTableCollection(client, sheet)),
      ...eventMembers(...SHEET_EVENTS),
      Activate: method([], () => {
        if (sheet.visibility !== 'visible') throw refusal('InvalidOperation');
        client.activate(sheet);
      }),
      Calculate: method([optional(flag)], (markAllDirty = false) =>
        client.calculateNow(markAllDirty ? 'full' : 'recalculate'),
      ),
      GetNext: method([optional(flag)], (visibleOnly = false) => existing(this.neighbour(1, visibleOnly))),
      GetNextOrNullObject: method(
        [optional(flag)],
        (visibleOnly = false) => this.neighbour(1, visibleOnly) ?? null,
      ),
      GetPrevious: method([optional(flag)], (visibleOnly = false) =>
        existing(this.neighbour(-1, visibleOnly)),
      ),
      GetPreviousOrNullObject: method(
        [optional(flag)],
        (visibleOnly = false) => this.neighbour(-1, visibleOnly) ?? null,
      ),
      // The client finds a sheet again by these once it knows its id.
      _GetSheetById: method([text], (id) => this.byId(id)),
      _GetAnotherWorksheetById: method([text], (id) => this.byId(id)),
      Delete: method([], () => deleteSheet(workbook, sheet)),
      GetRange: method([optional(text)], (address) => this.range(address)),
      GetRanges: method([optional(text)], (addresses) => this.ranges(addresses)),
      // "Copies a worksheet and places it at the specified position": at the end when none is named.
      Copy: method(
        [optional(oneOf('None', 'Before', 'After', 'Beginning', 'End')), optional(instance(WorksheetObject))],
        (position = 'None', beside) => {
          const at = {
            None: undefined,
            End: undefined,
            Beginning: 0,
            Before: beside?.position,
            After: (beside?.position ?? -1) + 1,
          };
          if ((position === 'Before' || position === 'After') && !beside) throw refusal('InvalidArgument');
          return new WorksheetObject(client, copySheet(workbook, sheet, at[position]));
        },
      ),
      GetCell: method([integer, integer], (row, column) =>
        rangeAt(client, sheet, { top: row, left: column, bottom: row, right: column }),
      ),
      GetRangeByIndexes: method([integer, integer, integer, integer], (top, left, rows, columns) =>
        rangeAt(client, sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 }),
      ),
      // "If the entire worksheet is blank, it'll return the top left cell (i.e. it will not throw an error)."
      GetUsedRange: method([optional(flag)], (valuesOnly = false) =>
        rangeAt(client, sheet, usedArea(sheet, valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
      ),
      GetUsedRangeOrNullObject: method([optional(flag)], (valuesOnly = false) => {
        const used = usedArea(sheet, valuesOnly);
        return used ? rangeAt(client, sheet, used) : null;
      }),
    };
  }

  get position(): number {
    return this.client.workbook.sheets.indexOf(this.sheet);
  }

  /** Several addresses, separated by commas; the whole sheet when there is none. */
  private ranges(addresses: string | undefined): RangeAreas {
    const { client, sheet } = this;
    const ranges = (addresses ?? '').split(',').map((address) => this.range(address));
    if (ranges.some((range) => range.sheet !== sheet)) throw refusal('InvalidArgument');
    return new RangeAreas(
      client,
      sheet,
      ranges.map((range) => range.area),
    );
  }

  private byId(id: string): WorksheetObject {
    const sheet = this.client.workbook.sheets.find((it) => it.id === id);
    return existing(sheet && new WorksheetObject(this.client, sheet));
  }

  private neighbour(step: number, visibleOnly: boolean): WorksheetObject | undefined {
    const { sheets } = this.client.workbook;
    for (let at = sheets.indexOf(this.sheet) + step; ; at += step) {
      const sheet = sheets[at];
      if (!sheet) return undefined;
      if (!visibleOnly || sheet.visibility === 'visible') return new WorksheetObject(this.client, sheet);
    }
  }

  private change(changes: { tabColor: string } | { showGridlines: boolean }): void {
    assertEditable(this.client.workbook);
    Object.assign(this.sheet, changes);
    this.client.workbook.noteChange({ kind: 'structure', sheet: this.sheet, what: 'other' });
  }

  /** "If no address is specified, returns the whole worksheet range." */
  private range(address: string | undefined): RangeObject {
    const whole = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
    if (address === undefined || address === '') return new RangeObject(this.client, this.sheet, whole);
    const place = resolvePlace(this.client.workbook, this.sheet, address);
    return new RangeObject(this.client, place.sheet, place.area);
  }
}

function existing(sheet: WorksheetObject | undefined): WorksheetObject {
  if (!sheet) throw refusal('ItemNotFound');
  return sheet;
}
