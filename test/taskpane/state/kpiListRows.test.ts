import { kpiListRows, type KpiListRow } from '../../../src/taskpane/state/kpiListRows';
import { keyOf, keyResultOf, sampleContent } from '../sample';

const content = sampleContent();
const NONE: ReadonlySet<string> = new Set();

function rowsFor(search: string, folded = NONE): string[] {
  return kpiListRows({ tables: content.tables, keyResults: [], search, folded }).map(nameOf);
}

const nameOf = (row: KpiListRow): string =>
  row.kind === 'table' ? `# ${row.table.title} ${row.shown}` : row.kpi.name;

describe('the list of KPIs', () => {
  it('stands under the headings of its tables', () => {
    expect(rowsFor('')).toEqual([
      '# Monthly 3',
      'Net revenue',
      'Customer churn',
      'Net Promoter Score',
      '# People 2',
      'Headcount',
      'Voluntary turnover',
    ]);
  });

  it.each([
    ['churn', ['# Monthly 1', 'Customer churn']],
    ['NET', ['# Monthly 2', 'Net revenue', 'Net Promoter Score']],
    ['score net', ['# Monthly 1', 'Net Promoter Score']],
    ['people', ['# People 2', 'Headcount', 'Voluntary turnover']],
    ['(', []],
  ])('shows for the search %j what holds every word of it', (search, rows) => {
    expect(rowsFor(search)).toEqual(rows);
  });

  it('hides the KPIs of a folded table, but not from a search', () => {
    const folded = new Set([content.tables[0]?.key ?? '']);
    expect(rowsFor('', folded)).toEqual(['# Monthly 3', '# People 2', 'Headcount', 'Voluntary turnover']);
    expect(rowsFor('churn', folded)).toEqual(['# Monthly 1', 'Customer churn']);
  });

  it('knows which KPIs are key results, and leaves them out of what can be ticked', () => {
    const kpi = content.tables[0]?.kpis[0];
    const keyResult = keyResultOf({
      link: { kind: 'linked', cell: { sheetId: '', row: 1, column: 4 }, kpi },
    });
    const rows = kpiListRows({ tables: content.tables, keyResults: [keyResult], search: '', folded: NONE });
    expect(rows[0]).toMatchObject({
      open: [keyOf(content, 'Customer churn'), keyOf(content, 'Net Promoter Score')],
    });
    expect(rows[1]).toMatchObject({ keyResult });
    expect(rows[2]).toMatchObject({ keyResult: undefined });
  });
});
