import { type ReactElement, useState } from 'react';

interface FormulaBarProps {
  readonly address: string;
  readonly content: string;
  readonly onType: (text: string) => void;
}

/** Where the selection is and what it holds; the content can be typed over. */
export function FormulaBar({ address, content, onType }: FormulaBarProps): ReactElement {
  const [typed, setTyped] = useState<string>();
  const commit = (): void => {
    if (typed !== undefined && typed !== content) onType(typed);
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
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setTyped(undefined);
        }}
      />
    </div>
  );
}
