import { useMemo } from 'react';
import { paneText } from '../../../app/messages';
import type { Snapshot } from '../../../app/snapshot';
import type { KpiTable } from '../../../domain/kpi-table/kpiTable';
import { columnLetters } from '../../../domain/sheet/address';
import { Select } from '../../components/Select';
import {
  draftFields,
  draftFieldsAre,
  withRole,
  type DraftField,
  type TableDraft,
} from '../../state/tableDraft';

export interface FieldRolesProps {
  readonly snapshot: Snapshot;
  readonly reading: KpiTable | undefined;
  readonly draft: TableDraft;
  readonly onChange: (draft: TableDraft) => void;
}

/** What each column of a table holds, or each row where its fields run down. */
export function FieldRoles({ snapshot, reading, draft, onChange }: FieldRolesProps) {
  const { table: words } = paneText;
  const fields = useMemo(() => draftFields(snapshot, reading, draft), [snapshot, reading, draft]);
  const areRows = draftFieldsAre(reading, draft) === 'rows';
  const title = areRows ? words.rows : words.columns;
  const nameOf = ({ at, header }: DraftField): string =>
    header.trim() !== '' ? header : areRows ? words.rowAt(at + 1) : words.columnAt(columnLetters(at));
  return (
    <details className="more-choices" open>
      <summary>
        {title} <span className="count">{fields.length}</span>
      </summary>
      <fieldset>
        <legend className="said-only">{title}</legend>
        {fields.map((field) => (
          <Select
            inRow
            key={field.at}
            label={nameOf(field)}
            options={words.roles}
            chosen={field.role}
            onChoose={(role) => onChange(withRole(draft, reading, field, role))}
          />
        ))}
      </fieldset>
    </details>
  );
}
