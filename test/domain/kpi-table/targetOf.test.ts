import { findKpiTables } from '../../../src/domain/kpi-table/findKpiTables';
import type { Kpi } from '../../../src/domain/kpi';
import { sheetFromText } from './sheetFromText';

function kpisIn(text: string): readonly Kpi[] {
  return findKpiTables(sheetFromText(text)).flatMap(({ kpis }) => kpis);
}

/** Target, baseline and direction by name. */
function readIn(text: string): readonly unknown[] {
  return kpisIn(text).map(({ name, target, baseline, direction }) => [
    name,
    target?.value,
    baseline?.value,
    direction,
  ]);
}

describe('a target in the scale of its KPI', () => {
  it('is read from words and operators with the way they tell', () => {
    expect(
      readIn(`
        KPI            | Unit | Goal        | Actual
        Reject rate    | %    | <2%         | 3%
        First-time fix | %    | at least 80% | 72%
        Days to quote  | days | ≤ 3 days    | 4
        Depth          |      | max 7       | 9
      `),
    ).toEqual([
      ['Reject rate', 0.02, undefined, 'decrease'],
      ['First-time fix', 0.8, undefined, 'increase'],
      ['Days to quote', 3, undefined, 'decrease'],
      ['Depth', 7, undefined, 'decrease'],
    ]);
  });

  it('is the nearer edge of a band, and none within', () => {
    const kpis = kpisIn(`
      KPI         | Goal   | Actual
      Utilisation | 75-85% | 70%
      Occupancy   | 75-85% | 92%
      Load rate   | 75-85% | 80%
    `);
    expect(kpis.map(({ target, direction, targetBand }) => [target?.value, direction, targetBand])).toEqual([
      [0.75, 'increase', { from: 0.75, to: 0.85 }],
      [0.85, 'decrease', { from: 0.75, to: 0.85 }],
      [undefined, undefined, { from: 0.75, to: 0.85 }],
    ]);
  });

  it('is brought to it where a column mixes 95 and 95%', () => {
    expect(
      readIn(`
        KPI             | Unit | Baseline | Target | Actual
        On-time arrival | %    | 88       | 96%    | 91
        Gross margin    | %    | 31%      | 35     | 33%
        Complaint rate  | %    | 9        | 0.5    | 8
        Fault rate      | %    | 4        | "2%    | 3
      `),
    ).toEqual([
      ['On-time arrival', 96, 88, 'increase'],
      ['Gross margin', 0.35, 0.31, 'increase'],
      ['Complaint rate', 0.5, 9, 'decrease'],
      ['Fault rate', 2, 4, 'decrease'],
    ]);
  });

  it('is none where a growth stands beside an amount', () => {
    expect(
      readIn(`
        KPI     | Target | Actual
        Revenue | 5%     | 1200
        Orders  | 320    | 300
      `),
    ).toEqual([
      ['Revenue', undefined, undefined, 'increase'],
      ['Orders', 320, undefined, 'increase'],
    ]);
  });

  it('is not referred to by formulas where its cell holds another figure', () => {
    const [kpi] = kpisIn(`
      KPI             | Unit | Baseline | Target | Actual
      On-time arrival | %    | 88%      | 96%    | 91
      Orders          |      | 300      | 320    | 310
    `);
    expect(kpi).toMatchObject({ baseline: { value: 88, isAsRead: false }, target: { isAsRead: false } });
  });
});
