import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { paneText } from '../../app/messages';
import { Button } from '../components/Button';
import { ScreenTitle, Shell, ShellBody } from '../components/Shell';
import { stopLooking } from '../effects/stopLooking';
import { usePane } from '../paneContext';
import type { LookingProgress } from '../state/paneState';

/** While the workbook is read and searched for the first time. */
export function FindingScreen({ progress }: { readonly progress: LookingProgress | undefined }) {
  const pane = usePane();
  const words =
    progress === undefined
      ? paneText.finding.start
      : paneText.finding.progress[progress.phase](progress.done, progress.all);
  return (
    <Shell head={<ScreenTitle title={paneText.finding.title} />}>
      <ShellBody>
        <div className="blank">
          <ProgressIndicator
            ariaLabel={paneText.finding.title}
            ariaValueText={words}
            description={words}
            {...(progress === undefined ? {} : { percentComplete: shareOf(progress) })}
          />
          <p className="soft">{paneText.finding.hint}</p>
          <Button onClick={() => stopLooking(pane)}>{paneText.finding.stop}</Button>
        </div>
      </ShellBody>
    </Shell>
  );
}

/** Reading is the first half of the way, looking for KPIs the second. */
function shareOf({ phase, share }: LookingProgress): number {
  return (phase === 'reading' ? 0 : 0.5) + share / 2;
}
