import { useMemo, useState } from 'react';
import { paneText } from '../../../app/messages';
import type { Snapshot } from '../../../app/snapshot';
import type { KpiTable } from '../../../domain/kpi-table/kpiTable';
import { columnLetters } from '../../../domain/sheet/address';
import { Select } from '../../components/Select';
import { Summary } from '../../components/Summary';
import { fieldRuns } from '../../state/fieldRuns';
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
      <Summary>
        {title} <span className="count">{fields.length}</span>
      </Summary>
      <fieldset>
        <legend className="said-only">{title}</legend>
        <FieldList
          // Other fields, other runs.
          key={fields.map(({ at }) => at).join()}
          fields={fields}
          nameOf={nameOf}
          onChoose={(field, role) => onChange(withRole(draft, reading, field, role))}
        />
      </fieldset>
    </details>
  );
}

interface FieldListProps {
  readonly fields: readonly DraftField[];
  readonly nameOf: (field: DraftField) => string;
  readonly onChoose: (field: DraftField, role: DraftField['role']) => void;
}

/** The fields, many periods in a row folded into one line. */
function FieldList({ fields, nameOf, onChoose }: FieldListProps) {
  const { table: words } = paneText;
  // As they were at first: a field that is given another role must not leap out of its run, and the focus with it.
  const [runs] = useState(() => fieldRuns(fields));
  const fieldAt = new Map(fields.map((field) => [field.at, field]));
  return runs.map((run) => {
    const together = run.flatMap((at) => fieldAt.get(at) ?? []);
    const [first, last] = [together[0], together.at(-1)];
    if (first === undefined || last === undefined) return null;
    const selects = together.map((field) => (
      <Select
        inRow
        key={field.at}
        label={nameOf(field)}
        options={words.roles}
        chosen={field.role}
        onChoose={(role) => onChoose(field, role)}
      />
    ));
    if (first === last) return selects;
    const periods = together.filter(({ role }) => role === 'period').length;
    return (
      <details className="field-run" key={first.at}>
        <Summary>{words.periodRun(nameOf(first), nameOf(last), periods, together.length - periods)}</Summary>
        <div className="field-run-fields">{selects}</div>
      </details>
    );
  });
}
