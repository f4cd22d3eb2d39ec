import type { WorkbookPort } from '../../app/workbookPort';
import type { CalendarDate } from '../../domain/calendarDate';
import type { Pane } from './pane';
import { emptyPane } from './paneState';
import { reducePane } from './reducePane';
import type { Screen } from './screen';
import { createStore } from './store';

/** A pane that has read nothing yet. */
export function createPane(
  port: WorkbookPort,
  today: CalendarDate,
  screen: Screen = { kind: 'kpis' },
  clock: () => number = () => performance.now(),
): Pane {
  return { ...createStore(reducePane, emptyPane(screen)), port, today, clock };
}
