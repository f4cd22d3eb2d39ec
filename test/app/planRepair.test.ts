import { okrs } from '../support/okrs';
import type { KpiPlace } from '../../src/app/findKpi';
import { findLostKpi, planRepair, surveysForRepair } from '../../src/app/planRepair';
import type { Plan } from '../../src/app/plan';
import { readRegister } from '../../src/app/readRegister';
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
    expect(cellsOf(after, 'OKRs', okrs('KPI', 5)).flat()[0]).toContain('"NPS (not found)"');
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
    expect(cellsOf(after, 'OKRs', okrs('Current', 5)).flat()[0]).toContain('Ops!$B$2:$B$2');
  });

  it('asks for the KPI where no one bears the name', () => {
    const gone = typed(typed(snapshot, 'Sales Q1', 'F5', ''), 'Sales Q1', 'B5', 'Turnover');
    const table = kpiTableOf(gone, 'Sales Q1', 'B4:E7', ['name', 'unit', 'actual', 'target'], 'Sales');
    expect(repair(gone, undefined, [table])).toMatchObject({ ok: false, issue: { code: 'kpi-not-found' } });
  });

  it('leaves an id that stands twice in the row of its KPI, where the name tells', () => {
    const copied = typed(typed(snapshot, 'Sales Q1', 'F5', ''), 'Sales Q1', 'F7', 'KR-1');
    const above = typed(copied, 'Sales Q1', 'B7', 'Revenue');
    const both = typed(typed(above, 'Sales Q1', 'F5', 'KR-1'), 'Sales Q1', 'B5', 'Turnover');
    const table = kpiTableOf(both, 'Sales Q1', 'B4:E7', ['name', 'unit', 'actual', 'target'], 'Sales');
    const after = carryOut(both, valueOf(repair(both, undefined, [table])));
    expect(cellsOf(after, 'Sales Q1', 'F5:F7')).toEqual([[''], ['KR-2'], ['KR-1']]);
  });

  it('remembers the name of the KPI that the user chooses', () => {
    const gone = typed(snapshot, 'Sales Q1', 'F5', '');
    const kpiKey = sales.table.kpis[2]?.key ?? '';
    const after = carryOut(gone, valueOf(repair(gone, { tableKey: sales.table.key, kpiKey })));
    expect(cellsOf(after, 'OKRs', okrs('Linked name', 4, 6))).toEqual([['Linked name'], ['NPS'], ['Churn']]);
    expect(readRegister(after, [sales.table])?.keyResults[0]?.renamed).toBeUndefined();
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

describe('repairing an id that several rows of the register have', () => {
  const sales = salesWorkbook();
  const snapshot = promoted(sales, requestFor(sales.table, [0, 1]));
  const repair = (broken: Snapshot): Result<Plan> => planRepair(broken, [sales.table], [], 'KR-1');

  it('gives the later one an id of its own, also in the row of its KPI', () => {
    const doubled = typed(typed(snapshot, 'OKRs', 'A6', 'KR-1'), 'Sales Q1', 'F6', 'KR-1');
    const after = carryOut(doubled, valueOf(repair(doubled)));
    expect(cellsOf(after, 'OKRs', 'A5:A6')).toEqual([['KR-1'], ['KR-2']]);
    expect(cellsOf(after, 'Sales Q1', 'F5:F7')).toEqual([['KR-1'], ['KR-2'], ['']]);
    expect(readRegister(after, [sales.table])?.keyResults.map(({ link }) => link.kind)).toEqual([
      'linked',
      'linked',
    ]);
  });

  it('leaves the rows of KPIs alone where no name tells which is whose', () => {
    const doubled = typed(typed(snapshot, 'OKRs', 'A6', 'KR-1'), 'Sales Q1', 'F6', 'KR-1');
    const unnamed = typed(doubled, 'OKRs', okrs('Linked name', 6), '');
    const after = carryOut(unnamed, valueOf(repair(unnamed)));
    expect(cellsOf(after, 'OKRs', 'A5:A6')).toEqual([['KR-1'], ['KR-2']]);
    expect(cellsOf(after, 'Sales Q1', 'F5:F7')).toEqual([['KR-1'], ['KR-1'], ['']]);
  });

  it('deletes a mere copy of a row', () => {
    const [first = []] = cellsOf(snapshot, 'OKRs', 'A5:W5');
    const copied = first.reduce<Snapshot>(
      (now, cell, column) => {
        const address = `${String.fromCharCode(65 + column)}6`;
        return typed(
          now,
          'OKRs',
          address,
          typeof cell === 'number' ? cell : String(cell).replace(/\$([A-Z]+)5/g, '$$$16'),
        );
      },
      typed(snapshot, 'Sales Q1', 'F6', ''),
    );
    expect(cellsOf(copied, 'OKRs', 'A5:A6')).toEqual([['KR-1'], ['KR-1']]);
    const after = carryOut(copied, valueOf(repair(copied)));
    expect(cellsOf(after, 'OKRs', 'A5:A6')).toEqual([['KR-1'], ['']]);
    expect(after.sheets[1]?.tables[0]?.area.rowCount).toBe(2);
    expect(cellsOf(after, 'Sales Q1', 'F5:F7')).toEqual([['KR-1'], [''], ['']]);
  });

  it('gives a copy that was changed an id of its own', () => {
    const doubled = typed(snapshot, 'OKRs', 'A6', 'KR-1');
    const after = carryOut(doubled, valueOf(repair(doubled)));
    expect(cellsOf(after, 'OKRs', 'A5:A6')).toEqual([['KR-1'], ['KR-3']]);
  });
});
