import type { LeftRule } from '../../app/applied';
import type { FiscalCalendar } from '../../app/fiscalCalendar';
import type { Issue } from '../../app/issue';
import type { Plan } from '../../app/plan';
import type { Register } from '../../app/readRegister';
import type { Snapshot } from '../../app/snapshot';
import type { TrackedKeyResult } from '../../app/trackedKeyResult';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { Proposal, Screen } from './screen';
import type { TableDecision } from './tableDecision';

/** Everything the pane shows, as data. What has the focus or is half typed in a search stays with the components. */
export interface PaneState {
  readonly workbook: WorkbookReading;
  readonly screen: Screen;
  /** How often something went out of view, since the pane opened, that may have had the focus. */
  readonly steps: number;
  readonly search: string;
  /** Keys of the tables that are folded away. */
  readonly folded: ReadonlySet<string>;
  /** Keys of the KPIs ticked for promotion. */
  readonly picked: ReadonlySet<string>;
  /** Key of the KPI under the active cell. */
  readonly underSelection: string | undefined;
  /** Something that Excel was asked to do and has not answered yet. */
  readonly busy: Busy | undefined;
  readonly notice: Notice | undefined;
  /** The last change that Keylift made and that can be taken back. */
  readonly lastChange: MadeChange | undefined;
}

/** `content` of a read that failed later on is kept: what was read stays on view. */
export type WorkbookReading =
  | { readonly kind: 'reading'; readonly progress: LookingProgress | undefined }
  /** Before anything was found. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'unreadable'; readonly issue: Issue }
  | { readonly kind: 'read'; readonly content: WorkbookContent };

/** How far the pane has come with the sheets: first all are read, then KPIs are looked for in them. */
export interface LookingProgress {
  readonly phase: 'reading' | 'finding';
  readonly done: number;
  readonly all: number;
  /** How much of this phase is done, from 0 to 1. */
  readonly share: number;
}

export interface WorkbookContent {
  readonly snapshot: Snapshot;
  /** The day as of which it was read, a serial date; absent where nothing says what day it is. */
  readonly asOf?: number;
  readonly calendar: FiscalCalendar;
  readonly tables: readonly KpiTable[];
  /** Ids of sheets that were not looked at, because the user stopped. */
  readonly unsearched: readonly string[];
  /** `undefined` where nothing was promoted yet. */
  readonly register: Register | undefined;
  readonly keyResults: readonly TrackedKeyResult[];
}

export type Busy = 'rereading' | 'planning' | 'writing' | 'undoing';

export type Notice =
  | { readonly kind: 'failed'; readonly issue: Issue }
  /** Asked to promote what is in the active cell, where no KPI is. */
  | { readonly kind: 'no-kpi-here' }
  /** Asked to take the selected cells for a table, where there are none with anything in them. */
  | { readonly kind: 'no-cells-selected' }
  | { readonly kind: 'done'; readonly change: MadeChange }
  | { readonly kind: 'undone'; readonly change: MadeChange };

/** A change of the workbook that was carried out, and what was wanted with it. */
export interface MadeChange {
  readonly plan: Plan;
  /** What of Keylift's should have gone and stayed, when it was made or undone. */
  readonly left?: readonly LeftRule[];
  readonly proposal: Proposal | TableDecision;
}

export function emptyPane(screen: Screen = { kind: 'kpis' }): PaneState {
  return {
    workbook: { kind: 'reading', progress: undefined },
    screen,
    steps: 0,
    search: '',
    folded: new Set(),
    picked: new Set(),
    underSelection: undefined,
    busy: undefined,
    notice: undefined,
    lastChange: undefined,
  };
}
