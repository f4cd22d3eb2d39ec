import './theme/beforeFluent';
import { createRoot } from 'react-dom/client';
import type { Issue } from '../app/issue';
import type { WorkbookPort } from '../app/workbookPort';
import type { CalendarDate } from '../domain/calendarDate';
import { App } from './App';
import { Safeguard } from './components/Safeguard';
import { startPane, type StartScreen } from './effects/startPane';
import { PaneContext } from './paneContext';
import { NoExcelScreen } from './screens/NoExcelScreen';
import type { PaneMemory } from './sessionMemory';
import { createPane } from './state/createPane';
import { PaneTheme } from './theme/PaneTheme';
import type { Appearance } from './theme/tokens';

export interface PaneOptions {
  readonly port: WorkbookPort;
  /** The day it is for the user. */
  readonly today: CalendarDate;
  /** As Office's theme is; absent: as the system prefers. */
  readonly appearance?: Appearance | undefined;
  readonly startScreen?: StartScreen;
  /** What outlives the page; absent where nothing is to. */
  readonly memory?: PaneMemory;
  /** In milliseconds; tests have time stand still. */
  readonly clock?: () => number;
}

/**
 * Shows the pane in `element`, in Excel as on the workbench and in tests. The style sheet (`styles/pane.css`) is the
 * page's to load.
 * @returns how to take it away again
 */
export function mount(
  element: HTMLElement,
  { port, today, appearance, startScreen = 'kpis', clock, memory }: PaneOptions,
): () => void {
  const screen = { kind: startScreen === 'key-results' ? 'key-results' : 'kpis' } as const;
  const pane = createPane(port, today, screen, clock);
  const root = createRoot(element);
  root.render(
    <PaneTheme appearance={appearance}>
      <PaneContext value={pane}>
        <Safeguard>
          <App />
        </Safeguard>
      </PaneContext>
    </PaneTheme>,
  );
  const stop = startPane(pane, startScreen, memory);
  return () => {
    stop();
    root.unmount();
  };
}

/** Shows in the pane's place why there is no Excel to talk to. */
export function mountIssue(element: HTMLElement, issue: Issue, tryAgain: () => void): () => void {
  const root = createRoot(element);
  root.render(
    <PaneTheme appearance={undefined}>
      <NoExcelScreen issue={issue} tryAgain={tryAgain} />
    </PaneTheme>,
  );
  return () => root.unmount();
}
