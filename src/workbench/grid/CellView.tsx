import type { CSSProperties, ReactElement } from 'react';
import type { CellPicture } from './cellPicture';

/** One painted cell. Text from the workbook is only ever a text node. */
export function CellView({ picture, style }: { picture: CellPicture; style: CSSProperties }): ReactElement {
  const { look, bar, icon, text } = picture;
  return (
    <div
      className="cell"
      role="gridcell"
      aria-label={picture.address}
      style={{ ...look, ...style }}
      data-address={picture.address}
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
      {icon !== undefined && <span className="cell-icon">{icon}</span>}
      <span className="cell-text" style={{ textAlign: look.textAlign }}>
        {text}
      </span>
    </div>
  );
}
