import { type CSSProperties, type ReactElement, useState } from 'react';

/** The field over a cell while it is typed into. Ends with the text, or without one when given up with Escape. */
export function CellEditor({
  initial,
  style,
  onEnd,
}: {
  initial: string;
  style: CSSProperties;
  onEnd: (text: string | undefined, then: readonly [rows: number, columns: number]) => void;
}): ReactElement {
  const [text, setText] = useState(initial);
  return (
    <input
      className="grid-editor"
      aria-label="Cell content"
      style={style}
      value={text}
      autoFocus
      onChange={(event) => setText(event.target.value)}
      onBlur={() => onEnd(text, [0, 0])}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') onEnd(text, [1, 0]);
        else if (event.key === 'Tab') onEnd(text, [0, 1]);
        else if (event.key === 'Escape') onEnd(undefined, [0, 0]);
        else return;
        event.preventDefault();
      }}
    />
  );
}
