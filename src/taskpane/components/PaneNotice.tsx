import { alreadyGoneText, describeIssue, leftRuleText, paneText } from '../../app/messages';
import { undoLastChange } from '../effects/undoLastChange';
import { usePane, usePaneState } from '../paneContext';
import { describeChange } from '../state/describeChange';
import type { MadeChange } from '../state/paneState';
import { Button, IconButton } from './Button';
import { Message } from './Message';

/** What just happened, above what the screen shows. */
export function PaneNotice() {
  const pane = usePane();
  const { notice, busy, lastChange } = usePaneState();
  if (busy === 'undoing') return <p className="soft">{paneText.done.undoing}</p>;
  if (notice === undefined) return null;
  const close = (
    <IconButton
      icon="cross"
      label={paneText.frame.close}
      onClick={() => pane.dispatch({ kind: 'notice-closed' })}
    />
  );
  switch (notice.kind) {
    case 'failed': {
      const { title, help } = describeIssue(notice.issue);
      return (
        <Message kind="bad" title={title} corner={close}>
          <p>{help}</p>
        </Message>
      );
    }
    case 'no-kpi-here':
      return (
        <Message kind="info" title={paneText.promote.noKpi} corner={close}>
          <p>{paneText.promote.noKpiHint}</p>
        </Message>
      );
    case 'no-cells-selected':
      return (
        <Message kind="info" title={paneText.kpis.noCells} corner={close}>
          <p>{paneText.kpis.noCellsHint}</p>
        </Message>
      );
    case 'undone':
      return (
        <Message kind="good" title={paneText.done.undone(describeChange(notice.change))} corner={close}>
          <LeftRules change={notice.change} />
        </Message>
      );
    case 'done':
      return (
        <Message
          kind="good"
          title={describeChange(notice.change)}
          corner={close}
          actions={
            notice.change === lastChange && (
              <Button
                icon="undo"
                kind="quiet"
                unavailable={busy !== undefined}
                onClick={() => void undoLastChange(pane)}
              >
                {paneText.frame.undo}
              </Button>
            )
          }
        >
          <WasGone change={notice.change} />
          <LeftRules change={notice.change} />
        </Message>
      );
  }
}

/** What was not there any more to be taken away. */
function WasGone({ change: { plan } }: { readonly change: MadeChange }) {
  return (plan.alreadyGone ?? []).map(alreadyGoneText).map((text) => <p key={text}>{text}</p>);
}

/** What should have gone and stayed. */
function LeftRules({ change: { left = [] } }: { readonly change: MadeChange }) {
  if (left.length === 0) return null;
  return (
    <>
      {left.map(leftRuleText).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>{paneText.done.leftRulesHelp}</p>
    </>
  );
}
