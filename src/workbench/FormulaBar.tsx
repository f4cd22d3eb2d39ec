import { type ReactElement, useRef, useState } from 'react';

interface FormulaBarProps {
  readonly address: string;
  readonly content: string;
  readonly onType: (text: string) => void;
  /** Gives the keyboard back to the sheet. */
  readonly onLeave: () => void;
}

/** Where the selection is and what it holds; the content can be typed over. */
export function FormulaBar({ address, content, onType, onLeave }: FormulaBarProps): ReactElement {
  const [typed, setTyped] = useState<string>();
  const givenUp = useRef(false);
  const commit = (): void => {
    if (!givenUp.current && typed !== undefined && typed !== content) onType(typed);
    givenUp.current = false;
    setTyped(undefined);
  };
  return (
    <div className="formula-bar">
      <output className="formula-bar-address" aria-label="Selected cell">
        {address}
      </output>
      <input
        className="formula-bar-input"
        aria-label="Formula"
        value={typed ?? content}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          givenUp.current = event.key === 'Escape';
          onLeave();
        }}
      />
    </div>
  );
}
