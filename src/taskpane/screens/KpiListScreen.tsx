import { useCallback, useMemo } from 'react';
import { paneText } from '../../app/messages';
import type { TrackedKeyResult } from '../../app/trackedKeyResult';
import type { Kpi } from '../../domain/kpi';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { Button } from '../components/Button';
import { CannotWrite } from '../components/CannotWrite';
import { CellsLeftOut } from '../components/CellsLeftOut';
import { KpiList } from '../components/KpiList';
import { MissingTable } from '../components/MissingTable';
import { PaneHead } from '../components/PaneHead';
import { PaneNotice } from '../components/PaneNotice';
import { SearchInput } from '../components/SearchInput';
import { Shell, ShellBody } from '../components/Shell';
import { decideOnTable } from '../effects/decideOnTable';
import { openPromotion } from '../effects/openPromotion';
import { openTable } from '../effects/openTable';
import { readWorkbook } from '../effects/readWorkbook';
import { paneFormat } from '../format';
import { usePane, usePaneState } from '../paneContext';
import { kpiListRows } from '../state/kpiListRows';
import type { WorkbookContent } from '../state/paneState';
import { draftOfTable } from '../state/tableDraft';
import { StoppedScreen } from './StoppedScreen';

/** The KPIs of the workbook, to look at, search and promote. */
export function KpiListScreen({ content }: { readonly content: WorkbookContent }) {
  const pane = usePane();
  const { search, folded, picked, underSelection } = usePaneState();
  const { snapshot, tables, keyResults } = content;
  const rows = useMemo(
    () => kpiListRows({ tables, keyResults, search, folded }),
    [tables, keyResults, search, folded],
  );
  const format = useMemo(() => paneFormat(snapshot, content), [snapshot, content]);

  const pick = useCallback((kpiKey: string) => pane.dispatch({ kind: 'kpi-picked', kpiKey }), [pane]);
  const open = useCallback(
    (kpi: Kpi, keyResult: TrackedKeyResult | undefined) => {
      if (keyResult === undefined) void openPromotion(pane, [kpi.key]);
      else pane.dispatch({ kind: 'screen-opened', screen: { kind: 'key-results', id: keyResult.id } });
    },
    [pane],
  );

  const openTableForm = useCallback((table: KpiTable) => void openTable(pane, table), [pane]);
  const decide = useCallback(
    (table: KpiTable, holdsKpis: boolean) =>
      void decideOnTable(pane, {
        kind: holdsKpis ? 'confirm-table' : 'dismiss-table',
        title: table.title,
        draft: draftOfTable(snapshot, table),
      }),
    [pane, snapshot],
  );

  if (tables.length === 0) return <NothingFound content={content} />;
  return (
    <Shell head={<PaneHead tab="kpis" />} notice={<PaneNotice />} foot={<PromoteBar content={content} />}>
      <div className="kpi-search">
        <CannotWrite snapshot={snapshot} />
        <CellsLeftOut snapshot={snapshot} />
        <Unsearched count={content.unsearched.length} />
        <SearchInput
          label={paneText.kpis.search}
          value={search}
          onChange={(text) => pane.dispatch({ kind: 'search-typed', text })}
        />
      </div>
      {rows.length === 0 ? (
        <ShellBody>
          <div className="blank">
            <p>{paneText.kpis.noMatch(search)}</p>
            <Button onClick={() => pane.dispatch({ kind: 'search-typed', text: '' })}>
              {paneText.kpis.clearSearch}
            </Button>
          </div>
        </ShellBody>
      ) : (
        <KpiList
          search={search}
          rows={rows}
          format={format}
          picked={picked}
          activeKpi={underSelection}
          onPick={pick}
          onPickAll={(kpiKeys, all) => pane.dispatch({ kind: 'kpis-picked', kpiKeys, picked: all })}
          onFold={(tableKey) => pane.dispatch({ kind: 'table-folded', tableKey })}
          onOpen={open}
          onOpenTable={openTableForm}
          onDecide={decide}
          foot={search === '' && <MissingTable content={content} />}
        />
      )}
    </Shell>
  );
}

/** Offers what is ticked, else the KPI under the active cell, for promotion. */
function PromoteBar({ content }: { readonly content: WorkbookContent }) {
  const pane = usePane();
  const { picked, underSelection } = usePaneState();
  if (picked.size > 0) {
    return (
      <>
        <span className="shell-foot-words">{paneText.kpis.picked(picked.size)}</span>
        <Button kind="quiet" onClick={() => pane.dispatch({ kind: 'picks-cleared' })}>
          {paneText.kpis.clearPicks}
        </Button>
        <Button kind="primary" icon="promote" onClick={() => void openPromotion(pane, [...picked])}>
          {paneText.kpis.promotePicked(picked.size)}
        </Button>
      </>
    );
  }
  const kpi = content.tables.flatMap((table) => table.kpis).find(({ key }) => key === underSelection);
  if (kpi === undefined) return <span className="soft">{paneText.kpis.howToPromote}</span>;
  const keyResult = content.keyResults.find(
    ({ link }) => link.kind === 'linked' && link.kpi?.key === kpi.key,
  );
  return (
    <>
      <div className="shell-foot-words">
        <div className="soft">{paneText.kpis.underSelection}</div>
        <div className="one-line" title={kpi.name}>
          {kpi.name}
        </div>
      </div>
      {keyResult === undefined ? (
        <Button kind="primary" icon="promote" onClick={() => void openPromotion(pane, [kpi.key])}>
          {paneText.kpis.promoteThis}
        </Button>
      ) : (
        <Button
          onClick={() =>
            pane.dispatch({ kind: 'screen-opened', screen: { kind: 'key-results', id: keyResult.id } })
          }
        >
          {paneText.kpis.show(keyResult.id)}
        </Button>
      )}
    </>
  );
}

/** Says that the user has stopped the search, and goes on with it. */
function Unsearched({ count }: { readonly count: number }) {
  const pane = usePane();
  if (count === 0) return null;
  return (
    <p className="unsearched soft">
      {paneText.finding.stoppedAt(count)}
      <Button kind="quiet" icon="refresh" onClick={() => void readWorkbook(pane)}>
        {paneText.finding.lookAgain}
      </Button>
    </p>
  );
}

function NothingFound({ content }: { readonly content: WorkbookContent }) {
  const { kpis } = paneText;
  if (content.unsearched.length > 0) return <StoppedScreen />;
  const empty = isEmpty(content);
  return (
    <Shell head={<PaneHead tab="kpis" />} notice={<PaneNotice />}>
      <ShellBody>
        <div className="blank">
          <h2>{empty ? kpis.empty : kpis.none}</h2>
          <p>{empty ? kpis.emptyHint : kpis.noneHint}</p>
          {!empty && (
            <ul>
              {kpis.noneTips.map((tip) => (
                <li key={tip}>{tip}</li>
              ))}
            </ul>
          )}
          <CellsLeftOut snapshot={content.snapshot} />
          {!empty && <MissingTable content={content} />}
        </div>
      </ShellBody>
    </Shell>
  );
}

const isEmpty = ({ snapshot }: WorkbookContent): boolean =>
  snapshot.sheets.every(({ grid }) => grid === undefined);
