import { Suspense, lazy } from 'react';
import { paneText } from '../app/messages';
import { Shell, ShellBody } from './components/Shell';
import { usePaneState } from './paneContext';
import { FindingScreen } from './screens/FindingScreen';
import { KeyResultsScreen } from './screens/KeyResultsScreen';
import { KpiListScreen } from './screens/KpiListScreen';
import { StoppedScreen } from './screens/StoppedScreen';
import { UnreadableScreen } from './screens/UnreadableScreen';
import type { WorkbookContent } from './state/paneState';
import type { Screen } from './state/screen';

// What only comes after a first click is loaded then.
const PromoteScreen = lazy(async () => ({
  default: (await import('./screens/promote/PromoteScreen')).PromoteScreen,
}));
const EditTargetScreen = lazy(async () => ({
  default: (await import('./screens/EditTargetScreen')).EditTargetScreen,
}));
const TableScreen = lazy(async () => ({
  default: (await import('./screens/table/TableScreen')).TableScreen,
}));
const ProposalScreen = lazy(async () => ({
  default: (await import('./screens/ProposalScreen')).ProposalScreen,
}));
const ProblemsScreen = lazy(async () => ({
  default: (await import('./screens/ProblemsScreen')).ProblemsScreen,
}));

/** The whole pane: one screen at a time. */
export function App() {
  const { workbook, screen } = usePaneState();
  switch (workbook.kind) {
    case 'reading':
      return <FindingScreen progress={workbook.progress} />;
    case 'stopped':
      return <StoppedScreen />;
    case 'unreadable':
      return <UnreadableScreen issue={workbook.issue} />;
    case 'read':
      return (
        <Suspense fallback={<Loading />}>
          <ScreenOf screen={screen} content={workbook.content} />
        </Suspense>
      );
  }
}

function ScreenOf({ screen, content }: { readonly screen: Screen; readonly content: WorkbookContent }) {
  switch (screen.kind) {
    case 'kpis':
      return <KpiListScreen content={content} />;
    case 'key-results':
      return <KeyResultsScreen content={content} id={screen.id} />;
    case 'problems':
      return <ProblemsScreen content={content} />;
    case 'promote':
      return <PromoteScreen content={content} draft={screen.draft} checked={screen.checked} />;
    case 'edit-target':
      return (
        <EditTargetScreen content={content} id={screen.id} draft={screen.draft} checked={screen.checked} />
      );
    case 'table':
      return <TableScreen content={content} draft={screen.draft} />;
    case 'proposal':
      return (
        <ProposalScreen
          content={content}
          proposal={screen.proposal}
          outcome={screen.outcome}
          back={screen.back}
        />
      );
  }
}

function Loading() {
  return (
    <Shell head={null}>
      <ShellBody>
        <p className="soft">{paneText.frame.loading}</p>
      </ShellBody>
    </Shell>
  );
}
