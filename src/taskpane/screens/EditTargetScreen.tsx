import { useMemo } from 'react';
import { describeIssue, paneText } from '../../app/messages';
import { Button } from '../components/Button';
import { Message } from '../components/Message';
import { PaneNotice } from '../components/PaneNotice';
import { BackHead, Shell, ShellBody } from '../components/Shell';
import { TargetKindChoice } from '../components/TargetKindChoice';
import { TextInput } from '../components/TextInput';
import { proposeChange } from '../effects/proposeChange';
import { paneFormat } from '../format';
import { usePane } from '../paneContext';
import type { TargetDraft } from '../state/drafts';
import { keyResultName } from '../state/keyResultName';
import type { WorkbookContent } from '../state/paneState';
import { scaleOfKeyResult } from '../state/scaleOfKeyResult';
import { draftTarget } from '../state/targetFields';
import { levelNotes } from '../state/targetNotes';
import { TargetNotes } from './promote/TargetNotes';

export interface EditTargetScreenProps {
  readonly content: WorkbookContent;
  readonly id: string;
  readonly draft: TargetDraft;
  readonly checked: boolean;
}

/** The form by which the target of a key result is changed. */
export function EditTargetScreen({ content, id, draft, checked }: EditTargetScreenProps) {
  const pane = usePane();
  const { editTarget: words, promote, keyResults } = paneText;
  const format = useMemo(() => paneFormat(content.snapshot), [content.snapshot]);
  const keyResult = content.keyResults.find((one) => one.id === id);
  if (keyResult === undefined) return <KeyResultGone id={id} />;
  const { baseline, target, current, numberFormat } = keyResult;
  const { issue, level } = draftTarget(draft, keyResult, content);
  const linked = keyResult.link.kind === 'linked' ? keyResult.link.kpi : undefined;
  const shown = (value: number | undefined): string => format.value(value, numberFormat);
  const preview = (): void => {
    pane.dispatch({ kind: 'draft-checked' });
    if (issue === undefined) void proposeChange(pane, { kind: 'edit-target', id, draft });
  };
  return (
    <Shell
      head={
        <BackHead
          title={words.title}
          onBack={() => pane.dispatch({ kind: 'screen-opened', screen: { kind: 'key-results' } })}
        />
      }
      notice={<PaneNotice />}
      foot={
        <Button kind="primary" onClick={preview}>
          {promote.preview}
        </Button>
      }
    >
      <ShellBody>
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            preview();
          }}
        >
          <div>
            <h2>{keyResultName(keyResult)}</h2>
            <p className="soft number">
              {id} · {keyResults.fromTo(shown(baseline), shown(target))} · {promote.latest(shown(current))}
            </p>
          </div>
          <TargetKindChoice
            chosen={draft.targetKind}
            onChoose={(targetKind) =>
              pane.dispatch({ kind: 'target-typed', typed: { targetKind, target: '' } })
            }
          />
          <TextInput
            label={promote.targetFields[draft.targetKind]}
            numeric
            value={draft.target}
            onChange={(text) => pane.dispatch({ kind: 'target-typed', typed: { target: text } })}
            error={checked && issue !== undefined ? describeIssue(issue).help : undefined}
            {...(draft.targetKind === 'percent' ? { suffix: '%' } : {})}
            {...(draft.targetKind !== 'level' && level !== undefined
              ? { hint: promote.meansLevel(shown(level)) }
              : {})}
          />
          {linked !== undefined && draft.target !== '' && (
            <TargetNotes
              notes={levelNotes(linked, { baseline, target: level }, scaleOfKeyResult(keyResult))}
              shown={shown}
            />
          )}
          <button type="submit" hidden />
        </form>
      </ShellBody>
    </Shell>
  );
}

/** Somebody demoted it while its form was open. */
function KeyResultGone({ id }: { readonly id: string }) {
  const pane = usePane();
  const { title, help } = describeIssue({ code: 'no-key-result', id });
  return (
    <Shell
      head={
        <BackHead
          title={paneText.editTarget.title}
          onBack={() => pane.dispatch({ kind: 'screen-opened', screen: { kind: 'key-results' } })}
        />
      }
      notice={<PaneNotice />}
    >
      <ShellBody>
        <Message kind="warn" title={title}>
          <p>{help}</p>
        </Message>
      </ShellBody>
    </Shell>
  );
}
