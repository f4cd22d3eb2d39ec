import { onDemand } from './components/onDemand';
import { usePaneState } from './paneContext';
import { FindingScreen } from './screens/FindingScreen';
import { KeyResultsScreen } from './screens/KeyResultsScreen';
import { KpiListScreen } from './screens/KpiListScreen';
import { StoppedScreen } from './screens/StoppedScreen';
import { UnreadableScreen } from './screens/UnreadableScreen';
import type { WorkbookContent } from './state/paneState';
import type { Screen } from './state/screen';

// What only comes after a first click is loaded then.
const PromoteScreen = onDemand(async () => (await import('./screens/promote/PromoteScreen')).PromoteScreen);
const EditTargetScreen = onDemand(async () => (await import('./screens/EditTargetScreen')).EditTargetScreen);
const TableScreen = onDemand(async () => (await import('./screens/table/TableScreen')).TableScreen);
const ProposalScreen = onDemand(async () => (await import('./screens/ProposalScreen')).ProposalScreen);
const ProblemsScreen = onDemand(async () => (await import('./screens/ProblemsScreen')).ProblemsScreen);

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
      return <ScreenOf screen={screen} content={workbook.content} />;
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
