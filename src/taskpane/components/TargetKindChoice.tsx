import { paneText } from '../../app/messages';
import type { TargetEntry } from '../../domain/target';
import { Choice } from './Choice';

type TargetKind = TargetEntry['kind'];

export interface TargetKindChoiceProps {
  readonly chosen: TargetKind;
  readonly onChoose: (kind: TargetKind) => void;
}

/** Whether a target is typed as a level, a change or a percentage. */
export function TargetKindChoice({ chosen, onChoose }: TargetKindChoiceProps) {
  const { targetKind, targetKinds } = paneText.promote;
  return (
    <Choice
      inRow
      label={targetKind}
      options={[
        { key: 'level', text: targetKinds.level },
        { key: 'change', text: targetKinds.change },
        { key: 'percent', text: targetKinds.percent },
      ]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
