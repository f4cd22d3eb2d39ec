import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { paneText } from '../../app/messages';
import type { ReadProgress } from '../../app/workbookPort';
import { ScreenTitle, Shell, ShellBody } from '../components/Shell';

/** While the workbook is read for the first time. */
export function FindingScreen({ progress }: { readonly progress: ReadProgress | undefined }) {
  const words =
    progress === undefined
      ? paneText.finding.start
      : paneText.finding.progress(progress.sheetsRead, progress.sheets);
  return (
    <Shell head={<ScreenTitle title={paneText.finding.title} />}>
      <ShellBody>
        <div className="blank">
          <ProgressIndicator
            ariaLabel={paneText.finding.title}
            ariaValueText={words}
            description={words}
            {...(progress === undefined
              ? {}
              : { percentComplete: progress.sheetsRead / Math.max(1, progress.sheets) })}
          />
          <p className="soft">{paneText.finding.hint}</p>
        </div>
      </ShellBody>
    </Shell>
  );
}
