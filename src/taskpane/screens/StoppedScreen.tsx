import { paneText } from '../../app/messages';
import { Button } from '../components/Button';
import { ScreenTitle, Shell, ShellBody } from '../components/Shell';
import { readWorkbook } from '../effects/readWorkbook';
import { usePane } from '../paneContext';

/** After the user stopped before anything was found. */
export function StoppedScreen() {
  const pane = usePane();
  return (
    <Shell head={<ScreenTitle title={paneText.finding.stopped} />}>
      <ShellBody>
        <div className="blank">
          <p>{paneText.finding.stoppedHint}</p>
          <Button kind="primary" onClick={() => void readWorkbook(pane)}>
            {paneText.finding.lookAgain}
          </Button>
        </div>
      </ShellBody>
    </Shell>
  );
}
