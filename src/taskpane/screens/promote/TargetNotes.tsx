import { paneText } from '../../../app/messages';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import type { TargetNote } from '../../state/targetNotes';

export interface TargetNotesProps {
  readonly notes: readonly TargetNote[];
  /** A figure as the sheet shows it. */
  readonly shown: (figure: number) => string;
  /** Takes over what is rather meant; without it that is only asked. */
  readonly onUse?: (field: 'baseline' | 'target', figure: number) => void;
}

/** What there is to look at before a target is taken, below its field. */
export function TargetNotes({ notes, shown, onUse }: TargetNotesProps) {
  return (
    <>
      {notes.map((note) => (
        <div className="against soft" key={note.kind === 'other-scale' ? note.field : note.kind}>
          <Icon name="info" />
          <div>
            <p>{wordsOf(note, shown)}</p>
            {note.kind === 'other-scale' && onUse !== undefined && (
              <Button kind="quiet" onClick={() => onUse(note.field, note.meant)}>
                {paneText.promote.use(shown(note.meant))}
              </Button>
            )}
          </div>
        </div>
      ))}
    </>
  );
}

function wordsOf(note: TargetNote, shown: (figure: number) => string): string {
  const { promote: words } = paneText;
  switch (note.kind) {
    case 'met':
      return words.targetMet(shown(note.level));
    case 'lower':
      return words.targetLower(shown(note.level));
    case 'told':
      return words.targetTold(note.text);
    case 'band':
      return note.isWithin ? words.targetWithin(note.text) : words.targetBand(note.text);
    case 'against':
      return note.isBookedNegative ? words.againstBookedNegative : words.againstDirection[note.better];
    case 'other-scale':
      return words.otherScale(shown(note.figure), shown(note.beside), shown(note.meant));
  }
}
