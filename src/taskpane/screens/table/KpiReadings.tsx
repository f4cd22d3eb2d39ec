import { useState } from 'react';
import { unitText } from '../../../app/register/registerFormulas';
import { paneText } from '../../../app/messages';
import type { Kpi } from '../../../domain/kpi';
import type { KpiTable } from '../../../domain/kpi-table/kpiTable';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { Select } from '../../components/Select';
import { TextInput } from '../../components/TextInput';
import { Summary } from '../../components/Summary';
import type { PaneFormat } from '../../format';
import { saidOfKpi, withKpi, type TableDraft } from '../../state/tableDraft';
import { typedUnit, UNIT_SUGGESTIONS } from '../../state/typedUnit';

export interface KpiReadingsProps {
  readonly reading: KpiTable;
  readonly draft: TableDraft;
  readonly format: PaneFormat;
  readonly onChange: (draft: TableDraft) => void;
}

/** As many are shown at first; a table can hold thousands. */
const FIRST_SHOWN = 20;

/** The KPIs of a table, each with what was read of it; opened, to be corrected. */
export function KpiReadings({ reading, draft, format, onChange }: KpiReadingsProps) {
  const { table: words } = paneText;
  const [shown, setShown] = useState(FIRST_SHOWN);
  const [opened, setOpened] = useState<string>();
  const more = reading.kpis.length - shown;
  return (
    <details className="more-choices">
      <Summary>
        {words.kpis} <span className="count">{reading.kpis.length}</span>
      </Summary>
      <ul className="kpi-readings">
        {reading.kpis.slice(0, shown).map((kpi) => (
          <li key={kpi.key}>
            <KpiReading
              kpi={kpi}
              reading={reading}
              draft={draft}
              format={format}
              open={opened === kpi.name}
              onOpen={() => setOpened(opened === kpi.name ? undefined : kpi.name)}
              onChange={onChange}
            />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button kind="quiet" onClick={() => setShown(shown + 10 * FIRST_SHOWN)}>
          {words.showMore(Math.min(more, 10 * FIRST_SHOWN))}
        </Button>
      )}
    </details>
  );
}

interface KpiReadingProps extends KpiReadingsProps {
  readonly kpi: Kpi;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function KpiReading({ kpi, reading, draft, format, open, onOpen, onChange }: KpiReadingProps) {
  const { table: words } = paneText;
  const said = saidOfKpi(draft, kpi);
  const unit = unitText(said?.unit ?? kpi.unit);
  // What was told before hides what would be guessed.
  const guess =
    kpi.directionIsTold === true
      ? words.asGuessed
      : words.guess(words.directions[kpi.direction ?? 'unknown']);
  const type = (typed: Parameters<typeof withKpi>[3]): void => onChange(withKpi(draft, reading, kpi, typed));
  return (
    <>
      <button type="button" className="kpi-reading" aria-expanded={open} onClick={onOpen}>
        <Icon name={open ? 'chevronDown' : 'chevronRight'} />
        <span className="one-line" title={kpi.name}>
          {kpi.name}
        </span>
        <span className="number one-line">
          {kpi.latest === undefined
            ? paneText.kpis.noValue
            : format.value(kpi.latest.value, kpi.numberFormat)}
        </span>
        <span className="soft">
          {[
            unit === '' ? words.plainNumber : unit,
            said?.direction === undefined ? guess : words.directions[said.direction],
          ].join(' · ')}
        </span>
      </button>
      {open && (
        <div className="kpi-reading-fields">
          <UnitInput unit={unit} onChange={(text) => type({ unit: typedUnit(text) })} />
          <Select
            label={words.better}
            options={[
              { key: '', text: guess },
              { key: 'increase', text: words.directions.increase },
              { key: 'decrease', text: words.directions.decrease },
            ]}
            chosen={said?.direction ?? ''}
            onChoose={(chosen) => type({ direction: chosen === '' ? undefined : chosen })}
          />
          <Select
            label={words.aggregation}
            options={words.aggregations}
            chosen={said?.aggregation ?? kpi.aggregation ?? ''}
            onChoose={(chosen) => type({ aggregation: chosen === '' ? undefined : chosen })}
          />
        </div>
      )}
    </>
  );
}

/** Keeps what is typed as it is typed: `h` means hours, but may be the beginning of `hl`. */
function UnitInput({ unit, onChange }: { readonly unit: string; readonly onChange: (text: string) => void }) {
  const { table: words } = paneText;
  const [text, setText] = useState(unit);
  return (
    <TextInput
      label={words.unit}
      value={text}
      suggestions={UNIT_SUGGESTIONS}
      placeholder={words.plainNumber}
      onChange={(typed) => {
        setText(typed);
        onChange(typed);
      }}
    />
  );
}
