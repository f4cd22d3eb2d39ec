import { useId, useMemo } from 'react';
import { describeTable } from '../../../app/describeTable';
import { paneText, tableText } from '../../../app/messages';
import { sheetById } from '../../../app/sheetCells';
import type { KpiTable } from '../../../domain/kpi-table/kpiTable';
import { qualifiedAddress } from '../../../domain/sheet/address';
import { Button } from '../../components/Button';
import { PaneNotice } from '../../components/PaneNotice';
import { Select } from '../../components/Select';
import { BackHead, Shell, ShellBody } from '../../components/Shell';
import { decideOnTable } from '../../effects/decideOnTable';
import { showCells, takeSelectedCells } from '../../effects/openTable';
import { paneFormat } from '../../format';
import { usePane, usePaneState } from '../../paneContext';
import type { WorkbookContent } from '../../state/paneState';
import { draftFieldsAre, type TableDraft } from '../../state/tableDraft';
import { FieldRoles } from './FieldRoles';
import { KpiReadings } from './KpiReadings';
import { useTableReading } from './useTableReading';

export interface TableScreenProps {
  readonly content: WorkbookContent;
  readonly draft: TableDraft;
}

/** How a table is read, to be checked against the sheet and corrected. */
export function TableScreen({ content, draft }: TableScreenProps) {
  const pane = usePane();
  const { busy } = usePaneState();
  const { snapshot, tables } = content;
  const { table: words } = paneText;
  const { table: reading, isCurrent } = useTableReading(content, draft);
  const format = useMemo(() => paneFormat(snapshot), [snapshot]);
  const sheet = sheetById(snapshot, draft.sheetId);
  const address = sheet === undefined ? '' : qualifiedAddress(sheet.name, draft.area);
  const isNew = draft.tableKey === undefined;
  const title = tables.find(({ key }) => key === draft.tableKey)?.title ?? (isNew ? address : words.title);
  const change = (next: TableDraft): void => pane.dispatch({ kind: 'table-typed', draft: next });
  const leave = (): void => pane.dispatch({ kind: 'screen-opened', screen: { kind: 'kpis' } });
  // What is kept must be in the list afterwards, to be found and corrected again.
  const canSave = reading !== undefined && isCurrent && busy !== 'writing';
  const save = (): void => {
    if (!canSave) return;
    // Which way the KPIs lie is kept as it was seen.
    const seen = { ...draft, orientation: draft.orientation ?? reading.orientation };
    void decideOnTable(pane, { kind: isNew ? 'add-table' : 'correct-table', title, draft: seen });
  };
  const { replaces } = draft;
  const readingId = useId();
  return (
    <Shell
      head={<BackHead title={isNew ? words.titleNew : title} onBack={leave} />}
      notice={<PaneNotice />}
      foot={
        <>
          <Button kind="primary" unavailable={!canSave} describedBy={readingId} onClick={save}>
            {isNew ? words.add : words.save}
          </Button>
          <Button onClick={leave} unavailable={busy === 'writing'}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <ShellBody>
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Reading id={readingId} reading={reading} isCurrent={isCurrent} />
          <div className="table-range">
            <h2>{words.range}</h2>
            <p className="number">{address}</p>
            {sheet?.visible === false && <p className="soft">{words.hiddenSheet}</p>}
            <div className="button-row">
              <Button
                icon="goTo"
                unavailable={sheet?.visible !== true}
                onClick={() => void showCells(pane, draft)}
              >
                {words.show}
              </Button>
              <Button onClick={() => void takeSelectedCells(pane, draft, draftFieldsAre(reading, draft))}>
                {words.useSelection}
              </Button>
            </div>
          </div>
          <Select
            label={words.orientation}
            options={words.orientations}
            chosen={draft.orientation ?? reading?.orientation ?? 'kpis-in-rows'}
            onChoose={(orientation) => change({ ...draft, orientation })}
          />
          {(reading !== undefined || isCurrent) && (
            <FieldRoles snapshot={snapshot} reading={reading} draft={draft} onChange={change} />
          )}
          {reading !== undefined && (
            <KpiReadings reading={reading} draft={draft} format={format} onChange={change} />
          )}
          {!isNew && (
            <div className="button-row table-ways-out">
              <Button
                kind="quiet"
                onClick={() => void decideOnTable(pane, { kind: 'dismiss-table', title, draft })}
              >
                {words.dismiss}
              </Button>
              {replaces !== undefined && (
                <Button
                  kind="quiet"
                  onClick={() =>
                    void decideOnTable(pane, { kind: 'forget-corrections', title, correction: replaces })
                  }
                >
                  {words.forget}
                </Button>
              )}
            </div>
          )}
          <button type="submit" hidden />
        </form>
      </ShellBody>
    </Shell>
  );
}

interface ReadingProps {
  readonly id: string;
  readonly reading: KpiTable | undefined;
  readonly isCurrent: boolean;
}

/** The reading in words; said again when a correction changes it. */
function Reading({ id, reading, isCurrent }: ReadingProps) {
  if (reading === undefined) {
    return (
      <p className="table-reading" id={id} role="status" aria-busy={!isCurrent}>
        {isCurrent ? tableText.nothing : tableText.underWay}
      </p>
    );
  }
  const { reading: words, notes, certainty } = describeTable(reading);
  return (
    <div className="table-reading" id={id} role="status" aria-busy={!isCurrent}>
      <p>
        <strong>{words}</strong>
      </p>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p className="soft">{certainty}</p>
    </div>
  );
}
