import { type ReactElement, useRef, useState } from 'react';
import type { Box } from './drawing';

interface CellEditorProps {
  readonly initial: string;
  readonly box: Box;
  /** Called once: with the text, or without one when given up with Escape; then with where to go next. */
  readonly onEnd: (text: string | undefined, then: readonly [rows: number, columns: number]) => void;
}

/** The field over a cell while it is typed into. */
export function CellEditor({ initial, box, onEnd }: CellEditorProps): ReactElement {
  const [text, setText] = useState(initial);
  const ended = useRef(false);
  const end: CellEditorProps['onEnd'] = (typed, then) => {
    // Giving the focus back to the grid takes it from here, which would end it again.
    if (ended.current) return;
    ended.current = true;
    onEnd(typed, then);
  };
  return (
    <input
      className="grid-editor"
      aria-label="Cell content"
      style={{ top: box.top, left: box.left, minWidth: box.width, height: box.height }}
      value={text}
      autoFocus
      onChange={(event) => setText(event.target.value)}
      onBlur={() => end(text, [0, 0])}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        const back = event.shiftKey ? -1 : 1;
        if (event.key === 'Enter') end(text, [back, 0]);
        else if (event.key === 'Tab') end(text, [0, back]);
        else if (event.key === 'Escape') end(undefined, [0, 0]);
        else return;
        event.preventDefault();
      }}
    />
  );
}
