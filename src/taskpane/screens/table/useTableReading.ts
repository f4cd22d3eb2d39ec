import { useEffect, useState } from 'react';
import type { KpiTable } from '../../../domain/kpi-table/kpiTable';
import { readTable } from '../../effects/readTable';
import { usePane } from '../../paneContext';
import type { WorkbookContent } from '../../state/paneState';
import type { TableDraft } from '../../state/tableDraft';

/** A reading and what it is of. */
interface LastReading {
  /** `undefined` where nothing was read for the form yet, but the table is known from the list. */
  readonly content: WorkbookContent | undefined;
  readonly draft: TableDraft;
  readonly table: KpiTable | undefined;
}

export interface TableReading {
  /** As last read; `undefined` where no KPI is found so, or nothing is read yet. */
  readonly table: KpiTable | undefined;
  /** Whether it is how the form stands now; else that is still being read. */
  readonly isCurrent: boolean;
}

/** How the table of a form is read. While a newer choice is being read, the reading before it is told. */
export function useTableReading(content: WorkbookContent, draft: TableDraft): TableReading {
  const pane = usePane();
  const [last, setLast] = useState<LastReading>(() => ({
    content: undefined,
    draft,
    table: content.tables.find(({ key }) => key === draft.tableKey),
  }));
  useEffect(() => {
    const overtaken = new AbortController();
    const read = async (): Promise<void> => {
      const answer = await readTable(pane, content, draft, overtaken.signal);
      if (overtaken.signal.aborted) return;
      if (!answer.ok) pane.dispatch({ kind: 'noticed', notice: { kind: 'failed', issue: answer.issue } });
      else if (answer.value.kind === 'done') setLast({ content, draft, table: answer.value.value });
    };
    void read();
    return () => overtaken.abort();
  }, [pane, content, draft]);
  return { table: last.table, isCurrent: last.content === content && last.draft === draft };
}
