import { useMemo, type ReactNode } from 'react';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import type { Issue } from '../../app/issue';
import type { Plan } from '../../app/plan';
import { describeIssue, paneText, tableText } from '../../app/messages';
import { describePlan } from '../../app/describePlan';
import { readersOfKeylift } from '../../app/readersOfKeylift';
import { Button } from '../components/Button';
import { Message } from '../components/Message';
import { PaneNotice } from '../components/PaneNotice';
import { useFocusOnce } from '../components/screenFocus';
import { BackHead, Shell, ShellBody } from '../components/Shell';
import { Beginning } from '../components/Beginning';
import { DraftSentence } from '../components/DraftSentence';
import { carryOut } from '../effects/carryOut';
import { checkAgain } from '../effects/checkAgain';
import { goOnWithoutRoom } from '../effects/goOnWithoutRoom';
import { usePane, usePaneState } from '../paneContext';
import type { WorkbookContent } from '../state/paneState';
import { proposalSubject } from '../state/proposalSubject';
import type { Proposal, ProposalOutcome, Screen } from '../state/screen';
import { tablesLeftAlone, wantedOnOkrsOnly } from '../state/withoutRoom';

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
          <Outcome content={content} proposal={proposal} outcome={outcome} />
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
  readonly content: WorkbookContent;
  readonly proposal: Proposal;
  readonly outcome: ProposalOutcome;
}

function Outcome({ content, proposal, outcome }: OutcomeProps) {
  const { savedAs } = content.snapshot;
  const { proposal: words } = paneText;
  const heading = proposal.kind === 'promote' ? words.willBe : words.willGo;
  switch (outcome.kind) {
    case 'planning':
      return <ProgressIndicator ariaLabel={words.planning} description={words.planning} />;
    case 'refused': {
      const { title, help } = describeIssue(outcome.issue);
      return (
        <Refusal>
          <Message kind="warn" title={title}>
            <p>{help}</p>
            <Instead content={content} proposal={proposal} issue={outcome.issue} />
          </Message>
        </Refusal>
      );
    }
    case 'ready':
      return (
        <>
          <History proposal={proposal} />
          {proposal.kind === 'remove' && <ReadersOfKeylift content={content} />}
          {proposal.kind === 'promote' && savedAs !== undefined && <NotKept savedAs={savedAs} />}
          {proposal.kind === 'promote' && <Beginning content={content} draft={proposal.draft} />}
          <section aria-label={heading} className="stack">
            <h2>{heading}</h2>
            <ul className="preview-list">
              {describePlan(outcome.plan).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
          <LeftAlone content={content} proposal={proposal} plan={outcome.plan} />
          <p className="soft">{words.untouched}</p>
        </>
      );
  }
}

/** Says why it cannot be done to whoever asked for it: it has the focus, so that what helps is next. */
function Refusal({ children }: { readonly children: ReactNode }) {
  const alert = useFocusOnce<HTMLDivElement>();
  return (
    <div role="alert" tabIndex={0} ref={alert}>
      {children}
    </div>
  );
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

interface InsteadProps {
  readonly content: WorkbookContent;
  readonly proposal: Proposal;
  readonly issue: Issue;
}

/** Where there is no room beside a table, the way without. */
function Instead({ content, proposal, issue }: InsteadProps) {
  const pane = usePane();
  const { withoutRoom: words } = paneText.promote;
  const instead = wantedOnOkrsOnly(proposal, issue, content);
  if (instead === undefined) return null;
  return (
    <>
      <div className="button-row">
        <Button onClick={() => void goOnWithoutRoom(pane, instead)}>{words.goOn}</Button>
      </div>
      <p className="soft">
        {words.meaning} {words.sorting}
      </p>
    </>
  );
}

interface LeftAloneProps {
  readonly content: WorkbookContent;
  readonly proposal: Proposal;
  readonly plan: Plan;
}

/** Which tables are tracked in the register alone because there is no room beside them. */
function LeftAlone({ content, proposal, plan }: LeftAloneProps) {
  if (proposal.kind !== 'promote' || proposal.draft.withoutRoom !== 'okrs-only') return null;
  const { withoutRoom: words } = paneText.promote;
  const tables = tablesLeftAlone(content, proposal.draft, plan);
  if (tables.length === 0) return null;
  return (
    <Message kind="info" title={words.leftAlone(tables)}>
      <p>{words.sorting}</p>
    </Message>
  );
}

const MOST_READERS = 4;

/** The team's own formulas that will have nothing to read any more. */
function ReadersOfKeylift({ content: { snapshot } }: { readonly content: WorkbookContent }) {
  const { addresses, cells, names } = useMemo(() => readersOfKeylift(snapshot), [snapshot]);
  const { readers: words } = paneText.proposal;
  const places = [...addresses, ...names.map(words.name)];
  if (places.length === 0) return null;
  const shown = places.slice(0, MOST_READERS).join(', ');
  const more = places.length - MOST_READERS;
  return (
    <Message kind="warn" title={words.title(cells + names.length)}>
      <p>{words.places(more > 0 ? tableText.andMore(shown, more) : shown)}</p>
      <p>{words.help}</p>
    </Message>
  );
}

/** Issues that no second look can change. */
const NOTHING_TO_DO: ReadonlySet<Issue['code']> = new Set([
  'no-key-result',
  'nothing-to-repair',
  'not-overtyped',
  'nothing-to-remove',
]);

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
      {outcome.kind === 'refused' && !NOTHING_TO_DO.has(outcome.issue.code) && (
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
        {outcome.kind === 'refused' && NOTHING_TO_DO.has(outcome.issue.code)
          ? words.goBack
          : hasForm
            ? words.backToForm
            : words.cancel}
      </Button>
    </>
  );
}
