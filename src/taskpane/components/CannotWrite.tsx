import { paneText } from '../../app/messages';
import type { Snapshot } from '../../app/snapshot';
import { Icon } from './Icon';

/** Says so where the workbook can be looked at only. */
export function CannotWrite({ snapshot }: { readonly snapshot: Snapshot }) {
  if (!snapshot.readOnly && !snapshot.structureProtected) return null;
  return (
    <p className="cannot-write soft">
      <Icon name="info" />
      {snapshot.readOnly ? paneText.cannotWrite.readOnly : paneText.cannotWrite.structureProtected}
    </p>
  );
}
