import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { describeIssue, paneText } from '../../app/messages';
import { describePlan } from '../../app/describePlan';
import type { Snapshot } from '../../app/snapshot';
import { Button } from '../components/Button';
import { Message } from '../components/Message';
import { PaneNotice } from '../components/PaneNotice';
import { BackHead, Shell, ShellBody } from '../components/Shell';
import { DraftSentence } from '../components/DraftSentence';
import { carryOut } from '../effects/carryOut';
import { checkAgain } from '../effects/checkAgain';
import { usePane, usePaneState } from '../paneContext';
import type { WorkbookContent } from '../state/paneState';
import { proposalSubject } from '../state/proposalSubject';
import type { Proposal, ProposalOutcome, Screen } from '../state/screen';

export interface ProposalScreenProps {
  readonly content: WorkbookContent;
  readonly proposal: Proposal;
  readonly outcome: ProposalOutcome;
  readonly back: Screen;
}

/** What will be done to the workbook, to be confirmed; or why it cannot be done, and what would help. */
export function ProposalScreen({ content, proposal, outcome, back }: ProposalScreenProps) {
  const pane = usePane();
  const { busy } = usePaneState();
  const { proposal: words } = paneText;
  const goBack = (): void => {
    if (busy === undefined || busy === 'rereading') pane.dispatch({ kind: 'screen-opened', screen: back });
  };
  return (
    <Shell
      head={<BackHead title={words.titles[proposal.kind]} onBack={goBack} />}
      notice={<PaneNotice />}
      foot={<ProposalFoot proposal={proposal} outcome={outcome} onBack={goBack} />}
    >
      <ShellBody>
        <div className="stack">
          <Subject proposal={proposal} content={content} />
          <Outcome proposal={proposal} outcome={outcome} savedAs={content.snapshot.savedAs} />
        </div>
      </ShellBody>
    </Shell>
  );
}

/** What it is about: one KPI in its sentence, else the names. */
function Subject({ proposal, content }: { readonly proposal: Proposal; readonly content: WorkbookContent }) {
  if (proposal.kind === 'promote' && proposal.draft.kpis.length === 1) {
    return <DraftSentence content={content} draft={proposal.draft} />;
  }
  return <p className="proposal-subject">{proposalSubject(proposal, content)}</p>;
}

interface OutcomeProps {
  readonly proposal: Proposal;
  readonly outcome: ProposalOutcome;
  readonly savedAs: Snapshot['savedAs'];
}

function Outcome({ proposal, outcome, savedAs }: OutcomeProps) {
  const { proposal: words } = paneText;
  const heading = proposal.kind === 'promote' ? words.willBe : words.willGo;
  switch (outcome.kind) {
    case 'planning':
      return <ProgressIndicator ariaLabel={words.planning} description={words.planning} />;
    case 'refused': {
      const { title, help } = describeIssue(outcome.issue);
      return (
        <Message kind="warn" title={title}>
          <p>{help}</p>
        </Message>
      );
    }
    case 'ready':
      return (
        <>
          <History proposal={proposal} />
          {proposal.kind === 'promote' && savedAs !== undefined && <NotKept savedAs={savedAs} />}
          <section aria-label={heading} className="stack">
            <h2>{heading}</h2>
            <ul className="preview-list">
              {describePlan(outcome.plan).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
          <p className="soft">{words.untouched}</p>
        </>
      );
  }
}

/** That the file's format will not keep what is going to be written. */
function NotKept({ savedAs }: { readonly savedAs: 'xls' | 'csv' }) {
  const { title, help } = paneText.notKept;
  return (
    <Message kind="warn" title={title(savedAs)}>
      <p>{help(savedAs)}</p>
    </Message>
  );
}

/** A clear word about the history, where something of it could be thought lost or is. */
function History({ proposal }: { readonly proposal: Proposal }) {
  if (proposal.kind !== 'demote' && proposal.kind !== 'remove') return null;
  const { title, help } = paneText.proposal.history[proposal.kind];
  return (
    <Message kind={proposal.kind === 'remove' ? 'warn' : 'info'} title={title}>
      <p>{help}</p>
    </Message>
  );
}

interface ProposalFootProps {
  readonly proposal: Proposal;
  readonly outcome: ProposalOutcome;
  readonly onBack: () => void;
}

function ProposalFoot({ proposal, outcome, onBack }: ProposalFootProps) {
  const pane = usePane();
  const { busy } = usePaneState();
  const { proposal: words } = paneText;
  const writing = busy === 'writing';
  const hasForm = proposal.kind === 'promote' || proposal.kind === 'edit-target';
  return (
    <>
      <span className="shell-foot-status soft" role="status">
        {writing ? words.writing : ''}
      </span>
      {outcome.kind === 'refused' && (
        <Button kind="primary" unavailable={writing} onClick={() => void checkAgain(pane)}>
          {words.checkAgain}
        </Button>
      )}
      {outcome.kind === 'ready' && (
        <Button
          kind={proposal.kind === 'remove' ? 'danger' : 'primary'}
          unavailable={busy !== undefined}
          onClick={() => void carryOut(pane, proposal, outcome.plan)}
        >
          {words.confirm[proposal.kind]}
        </Button>
      )}
      <Button onClick={onBack} unavailable={writing}>
        {hasForm ? words.backToForm : words.cancel}
      </Button>
    </>
  );
}
