import { type Area, areasOverlap, intersectAreas } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Change, Workbook } from '../model/workbook';
import { printArea } from '../objects/address';
import type { ClientState, Move } from '../objects/clientState';

/** Who did something: a client through Office.js, or the user by hand. */
export type Actor = ClientState | 'user';

/** Numbers by which the client's source tells events apart. */
const EventType = {
  SettingsChanged: 1,
  SelectionOfDocument: 2,
  SheetChanged: 10,
  SheetActivated: 11,
  SheetDeactivated: 12,
  SheetAdded: 13,
  SheetSelection: 14,
  SheetDeleted: 15,
  SheetCalculated: 16,
  SheetFormatChanged: 18,
  SheetRenamed: 25,
  SheetVisibility: 26,
  SheetMoved: 27,
  TableSelection: 100,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
} as const;

const RICH_API_EVENT = 65_536;
const WHOLE_WORKBOOK = 'Workbook';

/** An event before it is known whom it is told. */
interface Happening {
  readonly type: number;
  /** Handlers hang on the object itself or on the collection it is in. */
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  /** Only the actor hears of it: another user's selection is not ours. */
  readonly private: boolean;
}

const CHANGE_TYPES = {
  edited: 'RangeEdited',
  rowInserted: 'RowInserted',
  rowDeleted: 'RowDeleted',
  columnInserted: 'ColumnInserted',
  columnDeleted: 'ColumnDeleted',
  cellInserted: 'CellInserted',
  cellDeleted: 'CellDeleted',
} as const;

/** Gathers what happens to a workbook and puts it into events, one client's view at a time. */
export class EventGatherer {
  private happenings: Happening[] = [];
  private outline: Outline;
  /** The tables in which each client has selected something, and their sheets. */
  private readonly selectedIn = new Map<Actor, ReadonlyMap<number, string>>();

  constructor(private readonly workbook: Workbook) {
    this.outline = outlineOf(workbook);
  }

  noteChange(actor: Actor, change: Change): void {
    if (change.kind === 'cells') this.noteCells(actor, change);
    else if (change.what === 'setting')
      this.push({ type: EventType.SettingsChanged, targets: [''], args: {}, actor, private: false });
    // Whatever the change was called, tables and sheets may have come or gone with it.
    this.noteStructure(
      actor,
      change.kind === 'structure' && change.what === 'sheet' ? change.sheet : undefined,
    );
  }

  noteMove(actor: Actor, move: Move): void {
    const own = { actor, private: true };
    if (move.kind === 'activated') {
      const { sheet, before } = move;
      if (before)
        this.push({
          ...own,
          type: EventType.SheetDeactivated,
          targets: targetsOf(before),
          args: { worksheetId: before.id },
        });
      this.push({
        ...own,
        type: EventType.SheetActivated,
        targets: targetsOf(sheet),
        args: { worksheetId: sheet.id },
      });
    } else {
      const args = { worksheetId: move.sheet.id, address: printArea(move.area) };
      this.push({ ...own, type: EventType.SheetSelection, targets: targetsOf(move.sheet), args });
      this.push({ ...own, type: EventType.SelectionOfDocument, targets: [''], args: {} });
      this.noteTableSelection(actor, move.sheet, move.area);
    }
  }

  noteCalculated(actor: Actor, results: readonly { readonly sheet: Sheet; readonly area: Area }[]): void {
    for (const sheet of new Set(results.map((result) => result.sheet))) {
      const address = results
        .filter((result) => result.sheet === sheet)
        .map((result) => printArea(result.area))
        .join(',');
      const args = { worksheetId: sheet.id, address };
      this.push({ type: EventType.SheetCalculated, targets: targetsOf(sheet), args, actor, private: false });
    }
  }

  get isEmpty(): boolean {
    return this.happenings.length === 0;
  }

  /** Takes what has happened since the last time. @returns the events as one client hears them. */
  take(): (client: ClientState) => OfficeExtension.EventEntry[] {
    const taken = this.happenings;
    this.happenings = [];
    return (client) =>
      client.eventsEnabled
        ? taken.filter((it) => !it.private || it.actor === client).flatMap((it) => entriesFor(it, client))
        : [];
  }

  private push(happening: Happening): void {
    this.happenings.push(happening);
  }

  private noteCells(actor: Actor, change: Extract<Change, { kind: 'cells' }>): void {
    const { sheet, area } = change;
    const address = printArea(area);
    const referenceId = `event ${sheet.id} ${address}`;
    if (change.change === 'formatted') {
      const args = { worksheetId: sheet.id, address, referenceId };
      this.push({
        type: EventType.SheetFormatChanged,
        targets: targetsOf(sheet),
        args,
        actor,
        private: false,
      });
      return;
    }
    const changeType = CHANGE_TYPES[change.change];
    const args = {
      worksheetId: sheet.id,
      address,
      changeType,
      referenceId,
      shiftDirection: shiftDirection(change),
    };
    this.push({ type: EventType.SheetChanged, targets: targetsOf(sheet), args, actor, private: false });
    for (const table of sheet.tables) {
      const inside = areasOverlap(table.area, area) ? intersectAreas(table.area, area) : undefined;
      if (!inside) continue;
      const id = String(table.id);
      const part = printArea(inside);
      this.push({
        type: EventType.TableChanged,
        targets: [id, sheet.id, WHOLE_WORKBOOK],
        args: { ...args, tableId: id, address: part, referenceId: `event ${sheet.id} ${part}` },
        actor,
        private: false,
      });
    }
  }

  /**
   * A table hears of what is selected in it, and once, without an address, that it is left: "`isInsideTable` must be set
   * to `true` for the address to be useful".
   */
  private noteTableSelection(client: Actor, sheet: Sheet, area: Area): void {
    const left = this.selectedIn.get(client) ?? new Map<number, string>();
    const entered = new Map<number, string>();
    const tell = (id: number, worksheetId: string, address: string): void =>
      this.push({
        type: EventType.TableSelection,
        targets: [String(id)],
        args: { worksheetId, tableId: String(id), address },
        actor: client,
        private: true,
      });
    for (const { id, area: whole } of sheet.tables) {
      const inside = intersectAreas(whole, area);
      if (!inside) continue;
      entered.set(id, sheet.id);
      tell(id, sheet.id, printArea(inside));
    }
    for (const [id, worksheetId] of left) if (!entered.has(id)) tell(id, worksheetId, '');
    this.selectedIn.set(client, entered);
  }

  /** @param moved the sheet that was moved, if one was: those that it passed are not told of */
  private noteStructure(actor: Actor, moved: Sheet | undefined): void {
    const [before, after] = [this.outline, outlineOf(this.workbook)];
    this.outline = after;
    const push = (type: number, targets: readonly string[], args: Record<string, unknown>): void =>
      this.push({ type, targets, args, actor, private: false });
    for (const [id, now] of after.sheets) {
      const was = before.sheets.get(id);
      const targets = [id, WHOLE_WORKBOOK];
      if (!was) push(EventType.SheetAdded, [WHOLE_WORKBOOK], { worksheetId: id });
      else {
        if (was.name !== now.name)
          push(EventType.SheetRenamed, targets, {
            worksheetId: id,
            nameBefore: was.name,
            nameAfter: now.name,
          });
        if (was.visibility !== now.visibility)
          push(EventType.SheetVisibility, targets, {
            worksheetId: id,
            visibilityBefore: was.visibility,
            visibilityAfter: now.visibility,
          });
        if (id === moved?.id && was.position !== now.position && before.sheets.size === after.sheets.size)
          push(EventType.SheetMoved, [WHOLE_WORKBOOK], {
            worksheetId: id,
            positionBefore: was.position,
            positionAfter: now.position,
          });
      }
    }
    for (const id of before.sheets.keys())
      if (!after.sheets.has(id)) push(EventType.SheetDeleted, [WHOLE_WORKBOOK], { worksheetId: id });
    for (const [id, { sheet }] of after.tables)
      if (!before.tables.has(id))
        push(EventType.TableAdded, [sheet, WHOLE_WORKBOOK], { tableId: id, worksheetId: sheet });
    for (const [id, { sheet, name }] of before.tables)
      if (!after.tables.has(id))
        push(EventType.TableDeleted, [sheet, WHOLE_WORKBOOK], {
          tableId: id,
          tableName: name,
          worksheetId: sheet,
        });
  }
}

/** Which sheets and tables there are. */
interface Outline {
  readonly sheets: ReadonlyMap<string, { name: string; visibility: string; position: number }>;
  readonly tables: ReadonlyMap<string, { name: string; sheet: string }>;
}

function outlineOf(workbook: Workbook): Outline {
  return {
    sheets: new Map(
      workbook.sheets.map(({ id, name, visibility }, position) => [
        id,
        { name, visibility: visibility.charAt(0).toUpperCase() + visibility.slice(1), position },
      ]),
    ),
    tables: new Map(
      workbook.sheets.flatMap((sheet) =>
        sheet.tables.map(({ id, name }) => [String(id), { name, sheet: sheet.id }] as const),
      ),
    ),
  };
}

const targetsOf = (sheet: Sheet): readonly string[] => [sheet.id, WHOLE_WORKBOOK];

function shiftDirection(change: Extract<Change, { kind: 'cells' }>): string {
  if (change.change === 'cellInserted')
    return change.shift === 'columns' ? 'ShiftCellRight' : 'ShiftCellDown';
  if (change.change === 'cellDeleted') return change.shift === 'columns' ? 'ShiftCellLeft' : 'ShiftCellUp';
  return 'None';
}

function entriesFor(happening: Happening, client: ClientState): OfficeExtension.EventEntry[] {
  const { type, targets, actor } = happening;
  const message = JSON.stringify({
    ...happening.args,
    // The user's own hand is local to everyone here; another client's writes come from afar.
    source: actor === client || actor === 'user' ? 'Local' : 'Remote',
    triggerSource: actor === client ? 'ThisLocalAddin' : 'Unknown',
  });
  return targets.map((targetId) => ({
    messageCategory: RICH_API_EVENT,
    messageType: type,
    targetId,
    message,
  }));
}
