/** @jest-environment node */
import { gridWorkbook, type GridRows } from '../support/gridWorkbook';
import { valueOf } from '../support/keyliftOnHost';
import { patientKeylift } from '../support/patientKeylift';

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];
const GAP: GridRows = [
  ['KPI', 'Year', ...QUARTERS],
  ['Revenue', 2023, 1, 2, 3, 4],
  [null, 2024, 5, 6, 7, 8],
  [null, 2025, null, null, null, null],
  [null, 2026, 9, 10, null, null],
  ...[2023, 2024, 2025, 2026].map((year, n) => [n === 0 ? 'Orders' : null, year, 11, 12, 13, 14]),
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const HEADS = Array.from({ length: 60 }, (_, n) => `${MONTHS[n % 12]} ${2022 + Math.floor(n / 12)}`);
/** Revenue ended long ago; budgets stand beside each month. */
const APART: GridRows = [
  ['', ...HEADS.flatMap((head) => [head, null])],
  ['KPI', ...HEADS.flatMap(() => ['Actual', 'Budget'])],
  ['Revenue', ...HEADS.flatMap((_, n) => [n === 0 ? '97%' : null, n])],
  ['Orders', ...HEADS.flatMap((_, n) => [n, n])],
  ['Tickets', ...HEADS.flatMap((_, n) => [n, n])],
].map((row) => row.slice(0, -1));

describe('promoting a KPI whose current value no formula can tell', () => {
  it.each([
    ['rows-apart', GAP],
    ['formula-too-long', APART],
  ])('is refused: %s', async (code, rows) => {
    const keylift = patientKeylift(gridWorkbook({ Data: rows }));
    const content = valueOf(await keylift.scan());
    const found = content.tables.flatMap(({ key, kpis }) =>
      kpis.filter(({ name }) => name === 'Revenue').map((kpi) => ({ tableKey: key, kpiKey: kpi.key })),
    );
    const kpis = found.map((place) => ({
      ...place,
      baseline: { kind: 'constant', value: 1 } as const,
      target: { kind: 'level', value: 2 } as const,
    }));
    const request = { kpis, objective: 'Grow', start: 46_023, due: 46_387, columns: [] };
    expect(await keylift.promote(content, request)).toMatchObject({
      ok: false,
      issue: { code, kpi: 'Revenue' },
    });
  });
});
