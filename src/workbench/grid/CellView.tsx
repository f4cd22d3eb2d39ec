import type { ReactElement } from 'react';
import type { CellPicture } from './cellPicture';
import type { Box } from './drawing';
import type { TextRun } from './textRun';

interface CellViewProps {
  readonly picture: CellPicture;
  readonly box: Box;
  /** Absent: the text keeps to its cell. */
  readonly run?: TextRun | undefined;
  /** Absent for what is seen here of a cell that stands in another part of the sheet. */
  readonly address?: string;
}

/** One painted cell. Text from the workbook is only ever a text node. */
export function CellView({ picture, box, run, address }: CellViewProps): ReactElement {
  const { look, bar, icon, text } = picture;
  return (
    <div
      className="cell"
      {...(address === undefined ? { 'aria-hidden': true } : { role: 'gridcell' })}
      data-address={address}
      style={{ ...box, backgroundColor: look.background }}
    >
      {bar && (
        <span
          className="cell-bar"
          style={{
            left: `${bar.start * 100}%`,
            width: `${(bar.end - bar.start) * 100}%`,
            background: bar.color,
          }}
        />
      )}
      {look.borders && <span className="cell-borders" style={look.borders} />}
      {(text !== '' || icon !== undefined) && (
        <span className="cell-text" style={{ ...look.text, ...(run ?? { left: 0, width: box.width }) }}>
          {icon !== undefined && <span className="cell-icon">{icon}</span>}
          <span className="cell-words">{text}</span>
        </span>
      )}
    </div>
  );
}
