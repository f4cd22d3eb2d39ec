import { describeTable, isDoubtful } from '../../src/app/describeTable';
import { tableText } from '../../src/app/messages';
import { judge, type Features } from '../../src/domain/kpi-table/confidence';
import type { FieldReading, KpiTable } from '../../src/domain/kpi-table/kpiTable';
import { kpiTableOf, sheetOf, workbookOf, type Roles } from '../support/snapshots';

function table(rest: Partial<KpiTable> = {}, roles: Roles = ['name', 1, 2, 3]): KpiTable {
  const headers = roles.map((role, n) => (typeof role === 'number' ? `M${role}` : n === 0 ? 'KPI' : role));
  const rows = [headers, ['Revenue', 1, 2, 3], ['Churn', 4, 5, 6]];
  const found = kpiTableOf(
    workbookOf([sheetOf('Plan', rows)]),
    'Plan',
    `A1:${'ABCDEFGHIJ'[roles.length - 1] ?? 'A'}3`,
    roles,
  );
  return { ...found, ...rest };
}
const allFeatures: Features = {
  periods: 1,
  orderlyAxis: 1,
  currentValue: 1,
  target: 1,
  nameHeader: 1,
  unitColumn: 1,
  kpis: 1,
  filled: 1,
  distinctNames: 1,
  measureNames: 1,
  alone: 1,
  records: 1,
  sameNames: 1,
};
const axis = { kind: 'month', order: 'ascending', first: 'Jan', last: 'Dec 2026', count: 12 } as const;
const field = (header: string, role: FieldReading['role']): FieldReading => ({ at: 0, header, role });

describe('the reading of a table in words', () => {
  it.each<[Partial<KpiTable>, string]>([
    [{ axis }, '2 KPIs in rows, months Jan to Dec 2026, newest right'],
    [{ axis: { ...axis, first: 'Jan 2026' } }, '2 KPIs in rows, months Jan to Dec 2026, newest right'],
    [{ axis: { ...axis, first: 'Jan 2025' } }, '2 KPIs in rows, months Jan 2025 to Dec 2026, newest right'],
    [{ axis: { ...axis, order: 'descending' } }, '2 KPIs in rows, months Jan to Dec 2026, newest left'],
    [
      { axis, orientation: 'kpis-in-columns', fieldsAre: 'rows' },
      '2 KPIs in columns, months Jan to Dec 2026, newest at the bottom',
    ],
    [
      { axis: { ...axis, order: 'descending' }, orientation: 'long' },
      '2 KPIs, one figure a row, months Jan to Dec 2026, newest at the top',
    ],
    [
      { axis, orientation: 'matrix' },
      '2 KPIs, years by months, months Jan to Dec 2026, newest at the bottom',
    ],
    [
      { axis: { ...axis, kind: 'quarter', first: 'Q1', last: 'Q1', count: 1 } },
      '2 KPIs in rows, quarter Q1 only',
    ],
    [{ orientation: 'snapshot' }, '2 KPIs with current values only'],
    [{ orientation: 'snapshot', kpis: table().kpis.slice(1) }, '1 KPI with current values only'],
  ])('tells which way it lies and over which time (%#)', (rest, words) => {
    expect(describeTable(table(rest)).reading).toBe(words);
  });

  it.each<[string, Partial<KpiTable>, readonly string[]]>([
    ['nothing where there is nothing to tell', {}, []],
    ['a total', { fields: [field('Total', 'total')] }, ['Total left out']],
    [
      'why a field is left out whose header does not say so',
      { fields: [field('Year to date', 'total'), field('Δ %', 'variance')] },
      ['Year to date (total) and Δ % (variance) left out'],
    ],
    [
      'that there are more',
      { fields: ['Owner', 'Note', 'Team', 'Code', 'Due'].map((header) => field(header, 'other')) },
      ['Owner, Note, Team and 2 more left out'],
    ],
    ['no field without a header', { fields: [field(' ', 'other')] }, []],
    [
      'where the forecast begins, and not each of its periods',
      {
        axis: { ...axis, forecastFrom: 'Nov 2026' },
        fields: [field('Nov', 'forecast'), field('Dec', 'forecast')],
      },
      ['Forecast from Nov 2026 left out'],
    ],
    [
      'what stands beside the values',
      { fields: [field('Budget', 'budget'), field('Goal', 'target'), field('Last year', 'baseline')] },
      ['With a target in Goal', 'With a budget', 'With a baseline in Last year'],
    ],
    [
      'names that are no metrics',
      { namesEntities: true },
      ['Its names look like people, products or places, not metrics'],
    ],
    [
      'oddities',
      { oddities: ['period-twice', 'text-figures'] },
      ['A period stands twice: taken by its place', 'Some figures are text: read as numbers'],
    ],
    [
      'hidden rows',
      { kpis: table().kpis.map((kpi) => ({ ...kpi, hidden: true })) },
      ['2 KPIs in hidden rows, read all the same'],
    ],
    ['a PivotTable', { pivotTable: 'Pivot 1' }, ['A PivotTable (Pivot 1)']],
  ])('notes %s', (_, rest, notes) => {
    expect(describeTable(table({ fields: [], ...rest })).notes).toEqual(notes);
  });

  it('has a word for everything that can speak for a table', () => {
    const all = judge(allFeatures).reasons;
    expect(all.filter((code) => tableText.reasons[code] === undefined)).toEqual([]);
  });

  it.each<[Partial<KpiTable>, string, boolean]>([
    [{ confidence: 0.8, reasons: ['periods', 'kpis'] }, 'Found by several periods and several KPIs', false],
    [
      { confidence: 0.3, reasons: ['alone', 'kpis', 'filled'] },
      'Perhaps a KPI table. For it: nothing else on the sheet, several KPIs and hardly any gaps. That is too little to be sure',
      true,
    ],
    [{ confidence: 0.2, reasons: [] }, 'Perhaps no KPI table: little speaks for it', true],
    [{ confidence: 0.9, reasons: ['unheard-of'] }, 'Found', false],
    [{ confidence: 0.3, correction: 'Keylift_Table_1' }, 'Read as you said', false],
  ])('tells how sure it is (%#)', (rest, words, doubtful) => {
    expect(describeTable(table(rest)).certainty).toBe(words);
    expect(isDoubtful(table(rest))).toBe(doubtful);
  });
});
