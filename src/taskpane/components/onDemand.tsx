import { useEffect, useState, type ComponentType } from 'react';
import { describeIssue, paneText } from '../../app/messages';
import type { Issue } from '../../app/issue';
import { done } from '../../app/result';
import { bugAsIssue } from '../effects/bugAsIssue';
import { usePane } from '../paneContext';
import { Button } from './Button';
import { Message } from './Message';
import { Shell, ShellBody } from './Shell';

/**
 * A screen that is loaded when it is first shown. Where it cannot be loaded it says so and can be asked for again, or
 * left; React's own `lazy` would remember the failure for as long as the pane is open.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: { readonly Screen: ComponentType<Props> } | undefined;
  return function OnDemand(props: Props) {
    const [known, setKnown] = useState(loaded);
    const [issue, setIssue] = useState<Issue>();
    useEffect(() => {
      if (known !== undefined || issue !== undefined) return undefined;
      let isShown = true;
      void bugAsIssue(async () => done({ Screen: await load() })).then((answer) => {
        if (answer.ok) loaded = answer.value;
        if (!isShown) return;
        if (answer.ok) setKnown(answer.value);
        else setIssue(answer.issue);
      });
      return () => {
        isShown = false;
      };
    }, [known, issue]);
    if (known !== undefined) return <known.Screen {...props} />;
    return <Waiting issue={issue} tryAgain={() => setIssue(undefined)} />;
  };
}

interface WaitingProps {
  readonly issue: Issue | undefined;
  readonly tryAgain: () => void;
}

function Waiting({ issue, tryAgain }: WaitingProps) {
  const pane = usePane();
  const { loading, tryAgain: again, toKpis } = paneText.frame;
  if (issue === undefined) {
    return (
      <Shell head={null}>
        <ShellBody>
          <p className="soft">{loading}</p>
        </ShellBody>
      </Shell>
    );
  }
  const { title, help } = describeIssue(issue);
  return (
    <Shell
      head={null}
      notice={
        <Message
          kind="bad"
          title={title}
          actions={
            <>
              <Button onClick={tryAgain}>{again}</Button>
              <Button
                kind="quiet"
                onClick={() => pane.dispatch({ kind: 'screen-opened', screen: { kind: 'kpis' } })}
              >
                {toKpis}
              </Button>
            </>
          }
        >
          <p>{help}</p>
        </Message>
      }
    >
      {null}
    </Shell>
  );
}
