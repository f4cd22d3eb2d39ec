import { paneText } from '../../app/messages';
import type { Snapshot } from '../../app/snapshot';
import { Icon } from './Icon';

/** Says so where the workbook can be looked at only, or where its file will not keep what is written. */
export function CannotWrite({ snapshot }: { readonly snapshot: Snapshot }) {
  const reason = reasonOf(snapshot);
  if (reason === undefined) return null;
  return (
    <p className="cannot-write soft">
      <Icon name="info" />
      {reason}
    </p>
  );
}

function reasonOf({ readOnly, structureProtected, savedAs }: Snapshot): string | undefined {
  if (readOnly) return paneText.cannotWrite.readOnly;
  if (structureProtected) return paneText.cannotWrite.structureProtected;
  return savedAs && `${paneText.notKept.title(savedAs)}. ${paneText.notKept.help(savedAs)}`;
}
