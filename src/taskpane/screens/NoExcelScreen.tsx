import type { Issue } from '../../app/issue';
import { describeIssue, paneText } from '../../app/messages';
import { Button } from '../components/Button';
import { Message } from '../components/Message';

export interface NoExcelScreenProps {
  readonly issue: Issue;
  readonly tryAgain: () => void;
}

/** What the page shows where it has no workbook, and so no pane, to show. */
export function NoExcelScreen({ issue, tryAgain }: NoExcelScreenProps) {
  const { title, help } = describeIssue(issue);
  return (
    <main className="shell-body">
      <div role="alert">
        <Message
          kind="bad"
          title={title}
          actions={<Button onClick={tryAgain}>{paneText.frame.tryAgain}</Button>}
        >
          <p>{help}</p>
        </Message>
      </div>
    </main>
  );
}
