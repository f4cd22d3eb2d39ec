import { describeIssue, paneText } from '../../app/messages';
import type { Issue } from '../../app/issue';
import { Button } from '../components/Button';
import { Message } from '../components/Message';
import { ScreenTitle, Shell, ShellBody } from '../components/Shell';
import { readWorkbook } from '../effects/readWorkbook';
import { usePane } from '../paneContext';

/** When the workbook could not be read, and nothing of it is known. */
export function UnreadableScreen({ issue }: { readonly issue: Issue }) {
  const pane = usePane();
  const { title, help } = describeIssue(issue);
  return (
    <Shell head={<ScreenTitle title={paneText.unreadable.title} />}>
      <ShellBody>
        <Message
          kind="bad"
          title={title}
          actions={<Button onClick={() => void readWorkbook(pane)}>{paneText.frame.tryAgain}</Button>}
        >
          <p>{help}</p>
        </Message>
      </ShellBody>
    </Shell>
  );
}
