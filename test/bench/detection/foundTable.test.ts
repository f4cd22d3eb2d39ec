import { valueOf } from '../../support/keyliftOnHost';
import { patientKeylift } from '../../support/patientKeylift';
import { sizedWorkbook } from '../sizedWorkbook';
import { foundTable } from './foundTable';
import { areaOf } from './handMadeTables';

describe('foundTable', () => {
  it('tells where a table of the finder stands and where its KPIs do', async () => {
    const { tables } = valueOf(await patientKeylift(sizedWorkbook(5, 1)).scan());
    const [found] = tables.map(foundTable);
    expect(found).toMatchObject({
      sheet: 'Sheet 1',
      orientation: 'kpis-in-rows',
      header: areaOf('A1:M1'),
      body: areaOf('A2:M6'),
    });
    expect(found?.kpis[4]).toEqual({ name: 'Measure 5', nameCell: 'A6', latestCell: 'K6' });
  });

  it('tells the axis and leaves out a latest value that there is not', async () => {
    const { tables } = valueOf(await patientKeylift(sizedWorkbook(5, 1)).scan());
    const [table] = tables;
    if (table === undefined) throw new Error('There is a table.');
    const kpis = table.kpis.map(({ latest: _, ...kpi }) => kpi);
    const found = foundTable({ ...table, kpis, axis: { kind: 'month', order: 'descending' } });
    expect(found.axis).toEqual({ kind: 'month', order: 'descending' });
    expect(found.kpis[0]).toEqual({ name: 'Measure 1', nameCell: 'A2' });
  });
});
