import type { KpiPlace } from '../../src/app/findKpi';
import { findLostKpi, planRepair, surveysForRepair } from '../../src/app/planRepair';
import type { Plan } from '../../src/app/plan';
import type { Result } from '../../src/app/result';
import type { Snapshot } from '../../src/app/snapshot';
import { carryOut, contentsOf } from '../support/carryOut';
import { cellsOf, promoted, requestFor, salesWorkbook, valueOf } from '../support/salesAndMonths';
import { freeSurvey, kpiTableOf, sheetOf } from '../support/snapshots';
import { typed } from '../support/typed';

describe('repairing a key result', () => {
  const sales = salesWorkbook();
  const snapshot = promoted(sales, requestFor(sales.table, [0, 1]));
  const repair = (broken: Snapshot, place?: KpiPlace, tables = [sales.table]): Result<Plan> => {
    const surveys = surveysForRepair(broken, tables, 'KR-1', place).map((one) => freeSurvey(one));
    return planRepair(broken, tables, surveys, 'KR-1', place);
  };

  it('leaves an id that stands twice in its first row', () => {
    const twice = typed(snapshot, 'Sales Q1', 'F7', 'KR-1');
    const after = carryOut(twice, valueOf(repair(twice)));
    expect(cellsOf(after, 'Sales Q1', 'F5:F7')).toEqual([['KR-1'], ['KR-2'], ['']]);
  });

  it('puts an id that is gone back to the KPI that bears its name', () => {
    const gone = typed(snapshot, 'Sales Q1', 'F5', '');
    expect(findLostKpi(gone, [sales.table], 'KR-1')).toEqual({
      tableKey: sales.table.key,
      kpiKey: sales.table.kpis[0]?.key,
    });
    const after = carryOut(gone, valueOf(repair(gone)));
    expect(contentsOf({ ...after, settings: {} })).toEqual(contentsOf({ ...snapshot, settings: {} }));
  });

  it('puts it to the KPI that the user chooses', () => {
    const gone = typed(snapshot, 'Sales Q1', 'F5', '');
    const kpiKey = sales.table.kpis[2]?.key ?? '';
    const after = carryOut(gone, valueOf(repair(gone, { tableKey: sales.table.key, kpiKey })));
    expect(cellsOf(after, 'Sales Q1', 'F5:F7')).toEqual([[''], ['KR-2'], ['KR-1']]);
    expect(cellsOf(after, 'OKRs', 'D5').flat()[0]).toContain('"NPS (not found)"');
  });

  it('appends the columns to a table that has none yet', () => {
    const gone = typed(snapshot, 'Sales Q1', 'F5', '');
    const more = {
      ...gone,
      sheets: [
        ...gone.sheets,
        sheetOf('Ops', [
          ['KPI', 'Now'],
          ['Scrap', 3],
        ]),
      ],
    };
    const ops = kpiTableOf(more, 'Ops', 'A1:B2', ['name', 'actual']);
    const place = { tableKey: ops.key, kpiKey: ops.kpis[0]?.key ?? '' };
    const after = carryOut(more, valueOf(repair(more, place, [sales.table, ops])));
    expect(cellsOf(after, 'Ops', 'A1:D2').map((row) => row.slice(0, 3))).toEqual([
      ['KPI', 'Now', 'OKR'],
      ['Scrap', 3, 'KR-1'],
    ]);
    expect(cellsOf(after, 'OKRs', 'O5').flat()[0]).toContain('Ops!$B$2:$B$2');
  });

  it('asks for the KPI where no one bears the name', () => {
    const gone = typed(typed(snapshot, 'Sales Q1', 'F5', ''), 'Sales Q1', 'B5', 'Turnover');
    const table = kpiTableOf(gone, 'Sales Q1', 'B4:E7', ['name', 'unit', 'actual', 'target'], 'Sales');
    expect(repair(gone, undefined, [table])).toMatchObject({ ok: false, issue: { code: 'kpi-not-found' } });
  });

  it('has nothing to do where the id stands once', () => {
    expect(repair(snapshot)).toMatchObject({ ok: false, issue: { code: 'nothing-to-repair', id: 'KR-1' } });
  });

  it('is refused where the key result is gone', () => {
    expect(planRepair(snapshot, [sales.table], [], 'KR-9')).toEqual({
      ok: false,
      issue: { code: 'no-key-result', id: 'KR-9' },
    });
  });
});
