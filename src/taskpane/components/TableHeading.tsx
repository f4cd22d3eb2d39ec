import { isDoubtful } from '../../app/describeTable';
import { paneText } from '../../app/messages';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { KpiListRow } from '../state/kpiListRows';
import { Button, IconButton } from './Button';
import { Icon } from './Icon';
import { TickBox } from './TickBox';

/** What can be done with the tables of the list. */
export interface TableActions {
  readonly onPickAll: (kpiKeys: readonly string[], picked: boolean) => void;
  readonly onFold: (tableKey: string) => void;
  /** Shows how it is read. */
  readonly onOpenTable: (table: KpiTable) => void;
  /** Says whether a table that is only perhaps one is one. */
  readonly onDecide: (table: KpiTable, holdsKpis: boolean) => void;
}

export interface TableHeadingProps extends TableActions {
  readonly row: Extract<KpiListRow, { kind: 'table' }>;
  readonly tabIndex: 0 | -1;
  readonly picked: ReadonlySet<string>;
}

/** The heading of a table's KPIs in the list. */
export function TableHeading({
  row: { table, folded, shown, open },
  tabIndex,
  picked,
  onPickAll,
  onFold,
  onOpenTable,
  onDecide,
}: TableHeadingProps) {
  const { kpis: words } = paneText;
  const count = open.filter((key) => picked.has(key)).length;
  const all = count > 0 && count === open.length;
  return (
    <div className="kpi-table-heading">
      {open.length === 0 ? (
        <span />
      ) : (
        <TickBox
          bare
          label={words.pickAll(table.title)}
          checked={all}
          partly={count > 0 && !all}
          onChange={() => onPickAll(open, !all)}
          tabIndex={tabIndex}
        />
      )}
      <h2>
        <button
          type="button"
          data-row-open=""
          tabIndex={tabIndex}
          aria-expanded={!folded}
          onClick={() => onFold(table.key)}
        >
          <Icon name={folded ? 'chevronRight' : 'chevronDown'} />
          <span className="kpi-table-title one-line">{table.title}</span>
          <span className="kpi-table-place soft one-line">{placeOf(table)}</span>
          <span className="count">
            {shown}
            <span className="said-only"> {words.countWord(shown)}</span>
          </span>
        </button>
      </h2>
      <IconButton
        icon="table"
        label={words.howRead(table.title)}
        tabIndex={tabIndex}
        onClick={() => onOpenTable(table)}
      />
      {isDoubtful(table) && (
        <div className="kpi-table-question">
          <Button
            label={words.confirmTable(table.title)}
            tabIndex={tabIndex}
            onClick={() => onDecide(table, true)}
          >
            {words.confirm}
          </Button>
          <Button
            label={words.dismissTable(table.title)}
            tabIndex={tabIndex}
            onClick={() => onDecide(table, false)}
          >
            {words.dismiss}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Which sheet it is on, where its title does not tell; and whether it is a KPI table at all. */
function placeOf(table: KpiTable): string {
  const place = table.title === table.sheetName ? [] : [table.sheetName];
  return [...place, ...(isDoubtful(table) ? [paneText.kpis.perhaps] : [])].join(' · ');
}
