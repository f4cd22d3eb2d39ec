import { useMemo } from 'react';
import { paneText } from '../../app/messages';
import type { Snapshot } from '../../app/snapshot';
import { decideOnTable } from '../effects/decideOnTable';
import { addSelectedCells } from '../effects/openTable';
import { usePane } from '../paneContext';
import { dismissedTables } from '../state/dismissedTables';
import { Button } from './Button';

/** Offers to add a table that was not found, and to bring back those that were dismissed. */
export function MissingTable({ snapshot }: { readonly snapshot: Snapshot }) {
  const pane = usePane();
  const { kpis: words } = paneText;
  const dismissed = useMemo(() => dismissedTables(snapshot), [snapshot]);
  return (
    <div className="missing-table">
      <p className="soft">{words.missing}</p>
      <Button onClick={() => void addSelectedCells(pane)}>{words.addSelected}</Button>
      {dismissed.length > 0 && (
        <details>
          <summary className="soft">{words.dismissed(dismissed.length)}</summary>
          <ul>
            {dismissed.map(({ correction, address, words: firstWords }) => (
              <li key={correction}>
                <span className="missing-table-place">
                  <span className="number">{address}</span>
                  <span className="soft one-line">{firstWords}</span>
                </span>
                <Button
                  kind="quiet"
                  label={words.bringBackTable(address)}
                  onClick={() =>
                    void decideOnTable(pane, { kind: 'bring-back-table', title: address, correction })
                  }
                >
                  {words.bringBack}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
