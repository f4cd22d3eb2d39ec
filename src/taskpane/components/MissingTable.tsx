import { useMemo } from 'react';
import { paneText } from '../../app/messages';
import { decideOnTable } from '../effects/decideOnTable';
import { addSelectedCells } from '../effects/openTable';
import { usePane } from '../paneContext';
import type { WorkbookContent } from '../state/paneState';
import { saidTables, type SaidTable } from '../state/saidTables';
import { Button } from './Button';
import { Summary } from './Summary';

/** Offers to add a table that was not found, and to take back what was said of those that are not in the list. */
export function MissingTable({ content }: { readonly content: WorkbookContent }) {
  const pane = usePane();
  const { kpis: words } = paneText;
  const { dismissed, withoutKpis } = useMemo(() => saidTables(content), [content]);
  return (
    <div className="missing-table">
      <p className="soft">{words.missing}</p>
      <Button onClick={() => void addSelectedCells(pane)}>{words.addSelected}</Button>
      <SaidTableList
        title={words.dismissed(dismissed.length)}
        tables={dismissed}
        decision="bring-back-table"
        take={words.bringBack}
        takeFrom={words.bringBackTable}
      />
      <SaidTableList
        title={words.withoutKpis(withoutKpis.length)}
        tables={withoutKpis}
        decision="forget-corrections"
        take={words.forget}
        takeFrom={words.forgetTable}
      />
    </div>
  );
}

interface SaidTableListProps {
  readonly title: string;
  readonly tables: readonly SaidTable[];
  /** What its buttons decide. */
  readonly decision: 'bring-back-table' | 'forget-corrections';
  readonly take: string;
  readonly takeFrom: (address: string) => string;
}

function SaidTableList({ title, tables, decision, take, takeFrom }: SaidTableListProps) {
  const pane = usePane();
  if (tables.length === 0) return null;
  return (
    <details>
      <Summary soft>{title}</Summary>
      <ul>
        {tables.map(({ correction, address, words }) => (
          <li key={correction}>
            <span className="missing-table-place">
              <span className="number">{address}</span>
              <span className="soft one-line">{words}</span>
            </span>
            <Button
              kind="quiet"
              label={takeFrom(address)}
              onClick={() => void decideOnTable(pane, { kind: decision, title: address, correction })}
            >
              {take}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
