import type { ReactElement } from 'react';
import type { Sheet } from '../embedded-host/model/sheet';

interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly active: Sheet;
  readonly onActivate: (sheet: Sheet) => void;
}

/** The sheets one can see, as tabs. */
export function SheetTabs({ sheets, active, onActivate }: SheetTabsProps): ReactElement {
  return (
    <div className="sheet-tabs" role="tablist" aria-label="Sheets">
      {sheets
        .filter((sheet) => sheet.visibility === 'visible' && sheet.kind === 'worksheet')
        .map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            className="sheet-tab"
            aria-selected={sheet === active}
            onClick={() => onActivate(sheet)}
          >
            {sheet.name}
          </button>
        ))}
    </div>
  );
}
