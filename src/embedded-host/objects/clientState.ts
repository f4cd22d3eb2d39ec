import { shiftArea, shiftOf } from '../calculation/cellShift';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Change, Workbook } from '../model/workbook';
import type { Place } from './address';
import { refusal } from './refusal';

/** What a client does that its own event handlers hear of and the workbook does not keep. */
export type Move =
  | { readonly kind: 'selected'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'activated'; readonly sheet: Sheet; readonly before: Sheet | undefined };

/** A range that a request holds: it follows its cells when rows or columns come and go. */
export interface HeldRange {
  readonly sheet: Sheet;
  follow(moved: (area: Area) => Area | undefined): void;
}

/** Known bugs of Excel that can be switched on. */
export interface KnownBugs {
  /** A conditional format cannot be read or deleted where another one of its type touches its cells. */
  readonly twinRulesFail: boolean;
}

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** What one client, a user with the workbook open, has to itself: what is selected, and which sheet is in front. */
export class ClientState {
  private front: Sheet | undefined;
  private readonly selections = new Map<Sheet, Area>();
  private readonly held = new Set<HeldRange>();
  private readonly kept = new Map<string, HeldRange>();
  private nextReference = 1;
  private readonly calculated: Place[] = [];
  /** `context.runtime.enableEvents`: whether this client hears of events at all. */
  eventsEnabled = true;
  /** Set by `suspendApiCalculationUntilNextSync`, for the rest of the batch. */
  calculationSuspended = false;

  constructor(
    readonly id: string,
    readonly workbook: Workbook,
    private readonly tellMove: (move: Move) => void = () => undefined,
    readonly bugs: KnownBugs = { twinRulesFail: false },
  ) {
    workbook.onChange((change) => this.followChange(change));
  }

  get activeSheet(): Sheet {
    if (this.front && this.workbook.sheets.includes(this.front)) return this.front;
    const sheet = this.workbook.sheets.find((it) => it.visibility === 'visible');
    if (!sheet) throw refusal('ItemNotFound');
    return sheet;
  }

  activate(sheet: Sheet): void {
    const before = this.activeSheet;
    this.front = sheet;
    if (before !== sheet) this.tellMove({ kind: 'activated', sheet, before });
  }

  selection(sheet: Sheet): Area {
    return this.selections.get(sheet) ?? FIRST_CELL;
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    this.selections.set(sheet, area);
    this.tellMove({ kind: 'selected', sheet, area });
  }

  /** Brings formulas up to date before values are read, unless calculation is manual or put off. */
  calculate(): void {
    if (!this.calculationSuspended && this.workbook.calculationMode !== 'manual')
      this.calculateNow('recalculate');
  }

  /** Calculates whatever the mode is. */
  calculateNow(kind: 'recalculate' | 'full'): void {
    this.calculated.push(...(this.workbook.calculation?.calculate(kind) ?? []));
  }

  /** The areas whose values calculation has changed since the last time this was asked. */
  takeCalculated(): readonly Place[] {
    return this.calculated.splice(0);
  }

  /** From now on, to the end of the batch, the range follows its cells. */
  hold(range: HeldRange): void {
    this.held.add(range);
  }

  /** Keeps a range beyond the batch. @returns the reference id by which the client asks for it again. */
  keep(range: HeldRange): string {
    const id = `${this.id}:range:${this.nextReference++}`;
    this.kept.set(id, range);
    return id;
  }

  keptRange(referenceId: string): HeldRange | undefined {
    return this.kept.get(referenceId);
  }

  release(referenceId: string): void {
    this.kept.delete(referenceId);
  }

  endBatch(): void {
    this.held.clear();
    for (const range of this.kept.values()) this.held.add(range);
    this.calculationSuspended = false;
  }

  private followChange(change: Change): void {
    const shift = shiftOf(change);
    if (!shift) return;
    const moved = (area: Area): Area | undefined => shiftArea(shift.sheet, area, shift);
    for (const range of this.held) if (range.sheet === shift.sheet) range.follow(moved);
    const selected = this.selections.get(shift.sheet);
    if (selected) this.selections.set(shift.sheet, moved(selected) ?? FIRST_CELL);
  }
}
