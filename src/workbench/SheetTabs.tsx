import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react';
import type { Sheet } from '../embedded-host/model/sheet';

interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly active: Sheet;
  readonly onActivate: (sheet: Sheet) => void;
}

/** The sheets one can see, as tabs; arrow keys go from one to the next. */
export function SheetTabs({ sheets, active, onActivate }: SheetTabsProps): ReactElement {
  const current = useRef<HTMLButtonElement>(null);
  const visible = sheets.filter(({ visibility, kind }) => visibility === 'visible' && kind === 'worksheet');
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = visible[visible.indexOf(active) + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    onActivate(next);
    const tab = event.currentTarget.children[visible.indexOf(next)];
    if (tab instanceof HTMLElement) tab.focus();
  };
  return (
    <div className="sheet-tabs" role="tablist" aria-label="Sheets" onKeyDown={onKeyDown}>
      {visible.map((sheet) => (
        <button
          key={sheet.id}
          ref={sheet === active ? current : undefined}
          type="button"
          role="tab"
          className="sheet-tab"
          aria-selected={sheet === active}
          tabIndex={sheet === active ? 0 : -1}
          style={sheet.tabColor === '' ? undefined : { borderTopColor: sheet.tabColor }}
          onClick={() => onActivate(sheet)}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
