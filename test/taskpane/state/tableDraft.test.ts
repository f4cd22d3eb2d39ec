import { planCorrection } from '../../../src/app/planCorrection';
import type { KpiTable } from '../../../src/domain/kpi-table/kpiTable';
import { readDraftInSteps } from '../../../src/taskpane/state/readDraft';
import { readContent } from '../../../src/taskpane/state/readContent';
import {
  draftFields,
  draftOfCells,
  draftOfTable,
  withCells,
  withKpi,
  withRole,
  type TableDraft,
} from '../../../src/taskpane/state/tableDraft';
import { carryOut } from '../../support/carryOut';
import { toEnd } from '../../support/toEnd';
import { valueOf } from '../../support/salesAndMonths';
import { areaAt } from '../../support/snapshots';
import { sampleContent } from '../sample';

const content = sampleContent();
const { snapshot, tables } = content;
const [monthly] = tables;
if (monthly === undefined) throw new Error('the sample has no table');
const [revenue, churn] = monthly.kpis;
if (revenue === undefined || churn === undefined) throw new Error('the sample has no KPIs');
const draft = draftOfTable(snapshot, monthly);

const roles = (one: TableDraft, reading: KpiTable | undefined): string[] =>
  draftFields(snapshot, reading, one).map(({ header, role }) => `${header}: ${role}`);
const fieldCalled = (header: string) => {
  const field = draftFields(snapshot, monthly, draft).find((one) => one.header === header);
  if (field === undefined) throw new Error(`no field ${header}`);
  return field;
};

const readDraft = (...asked: Parameters<typeof readDraftInSteps>) => toEnd(readDraftInSteps(...asked));

describe('the form of a table', () => {
  it('begins with the table as it was found', () => {
    expect(draft).toEqual({ ...draftOfCells(monthly.sheetId, areaAt('A1:D4')), tableKey: monthly.key });
    expect(readDraft({ snapshot, tables, calendar: { source: 'unknown' } }, draft)).toBe(monthly);
  });

  it('is read with what is said in it', () => {
    const said = withRole(draft, monthly, fieldCalled('Mar 2026'), 'total');
    const reading = readDraft({ snapshot, tables, calendar: { source: 'unknown' } }, said);
    expect(reading?.kpis[0]?.latest?.value).toBe(1150);
    expect(roles(said, reading)).toEqual([
      'KPI: name',
      'Jan 2026: period',
      'Feb 2026: period',
      'Mar 2026: total',
    ]);
  });

  it('holds the last word on each field and KPI', () => {
    const field = fieldCalled('Jan 2026');
    const twice = withRole(withRole(draft, monthly, field, 'total'), monthly, field, 'other');
    expect(twice.fields).toEqual([{ header: 'Jan 2026', offset: 1, role: 'other' }]);
    const summed = withKpi(draft, monthly, churn, { aggregation: 'sum' });
    const both = withKpi(summed, monthly, churn, { direction: 'increase' });
    expect(both.kpis).toEqual([{ name: churn.name, offset: 2, direction: 'increase', aggregation: 'sum' }]);
    expect(withKpi(summed, monthly, churn, { aggregation: undefined }).kpis).toEqual([]);
  });

  it.each<[KpiTable['fieldsAre'], number, number]>([
    ['columns', 4, 1],
    ['rows', 3, 2],
  ])(
    'keeps what was said where it is when the cells grow by a row and two columns, fields in %s',
    (are, field, kpi) => {
      const said: TableDraft = {
        ...draftOfCells('{Monthly}', areaAt('C2:F9')),
        fields: [{ header: 'Total', offset: 2, role: 'total' }],
        kpis: [{ name: 'Churn', offset: 0, aggregation: 'sum' }],
      };
      const grown = withCells(said, { sheetId: '{Monthly}', area: areaAt('A1:F9') }, are);
      expect([grown.fields[0]?.offset, grown.kpis[0]?.offset]).toEqual([field, kpi]);
    },
  );

  it('begins with what was said before', () => {
    const said = withRole(draft, monthly, fieldCalled('Mar 2026'), 'total');
    const plan = planCorrection(snapshot, {
      sheetId: said.sheetId,
      area: said.area,
      said: { kind: 'table', fields: said.fields, kpis: said.kpis, orientation: 'kpis-in-rows' },
    });
    const after = readContent(carryOut(snapshot, valueOf(plan)));
    const [table] = after.tables;
    expect(table && draftOfTable(after.snapshot, table)).toEqual({
      ...said,
      replaces: 'Keylift_Table_1',
      orientation: 'kpis-in-rows',
    });
  });
});
