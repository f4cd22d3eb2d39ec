import type { KpiTable } from '../../../src/domain/kpi-table/kpiTable';
import { valueOf } from '../../support/keyliftOnHost';
import { patientKeylift } from '../../support/patientKeylift';
import { sizedWorkbook } from '../sizedWorkbook';
import { foundTable } from './foundTable';
import { areaOf } from './handMadeTables';

describe('foundTable', () => {
  it('tells where a table of the finder stands, its axis, and where its KPIs are', async () => {
    const found = foundTable(await firstTable());
    expect(found).toMatchObject({
      sheet: 'Sheet 1',
      orientation: 'kpis-in-rows',
      header: areaOf('A1:M1'),
      body: areaOf('A2:M6'),
    });
    expect(found.axis).toEqual({ kind: 'month', order: 'ascending' });
    expect(found.kpis[4]).toEqual({ name: 'Measure 5', nameCell: 'A6', latestCell: 'K6' });
  });

  it('leaves out an axis and a latest value that there are not', async () => {
    const { axis: _, ...table } = await firstTable();
    const kpis = table.kpis.map(({ latest: _, ...kpi }) => kpi);
    const found = foundTable({ ...table, kpis });
    expect(found).not.toHaveProperty('axis');
    expect(found.kpis[0]).toEqual({ name: 'Measure 1', nameCell: 'A2' });
  });
});

/** A table of five KPIs over twelve months, the last two of them empty. */
async function firstTable(): Promise<KpiTable> {
  const [table] = valueOf(await patientKeylift(sizedWorkbook(5, 1)).scan()).tables;
  if (table === undefined) throw new Error('There is a table.');
  return table;
}
