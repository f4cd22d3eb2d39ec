import type { WorkbookPort } from '../../app/workbookPort';
import type { CalendarDate } from '../../domain/calendarDate';
import type { PaneAction } from './paneAction';
import type { PaneState } from './paneState';
import type { Store } from './store';

/** What the effects work with: the workbook, the day it is, and the state of the pane. */
export interface Pane extends Store<PaneState, PaneAction> {
  readonly port: WorkbookPort;
  readonly today: CalendarDate;
  /** In milliseconds, by which long work is cut into slices. */
  readonly clock: () => number;
}
