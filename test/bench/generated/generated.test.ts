import { generateKpiSheet, generateSheetWithoutKpis } from '../../support/kpi-sheets/generateSheet';
import { sheetAsText } from '../../support/kpi-sheets/sheetAsText';
import { sheetFromText } from '../../domain/kpi-table/sheetFromText';
import { looseSheet, type LooseCell } from '../../support/looseCells';
import { generatedFigures, reportGenerated } from './generatedFigures';
import { measureGenerated, outcomeOf } from './measureGenerated';

const SEEDS = Array.from({ length: 300 }, (_, index) => 9_000_000 + index);

const cellsIn = (text: string): LooseCell[][] =>
  sheetFromText(text).grid.values.map((row) => row.map((value) => ({ value })));

const HAND_MADE = {
  seed: 1,
  parts: ['layout: wide', 'units: no units'],
  rows: cellsIn('KPI | 2022 | 2023 | 2024\nRevenue | 1 | 2 | 3\nChurn | 4 | 5 | 6'),
  kpis: [
    { name: 'Revenue', nameCells: [{ row: 1, column: 0 }], latestCell: { row: 1, column: 3 } },
    { name: 'Churn', nameCells: [{ row: 2, column: 0 }], latestCell: { row: 2, column: 2 } },
  ],
};

describe('a made-up sheet', () => {
  it('is the same for the same seed', () => {
    expect(generateKpiSheet(17)).toEqual(generateKpiSheet(17));
    expect(generateKpiSheet(17).rows).not.toEqual(generateKpiSheet(18).rows);
  });

  it('has a name and a figure where its truth says so, each figure once', () => {
    for (const seed of SEEDS) {
      const { rows, kpis } = generateKpiSheet(seed);
      expect(kpis.length).toBeGreaterThan(0);
      for (const { name, nameCells, latestCell } of kpis) {
        for (const { row, column } of nameCells) expect(typeof rows[row]?.[column]?.value).toBe('string');
        expect([name, typeof rows[latestCell.row]?.[latestCell.column]?.value]).toEqual([name, 'number']);
      }
      const latest = kpis.map(({ latestCell }) => `${latestCell.row} ${latestCell.column}`);
      expect(new Set(latest).size).toBe(latest.length);
    }
  });

  it('is printed as text that reads as the same sheet', () => {
    for (const seed of SEEDS.slice(0, 60)) {
      const { rows } = generateKpiSheet(seed);
      const filled = (sheet: ReturnType<typeof looseSheet>): unknown[] =>
        sheet.grid.values.flatMap((row, r) =>
          row.flatMap((value, c) =>
            value === '' ? [] : [[r, c, typeof value === 'number' ? Number(value.toFixed(9)) : value]],
          ),
        );
      expect(filled(sheetFromText(`\n${sheetAsText(rows)}`))).toEqual(filled(looseSheet(rows)));
    }
  });

  it('is held against what is claimed: the name and the latest value must both be right', () => {
    expect(outcomeOf(HAND_MADE)).toMatchObject({ kpisFound: 1, kpisWrong: 1 });
  });
});

describe('sheets without KPIs', () => {
  it('are not claimed', () => {
    for (const seed of SEEDS) {
      const outcome = outcomeOf(generateSheetWithoutKpis(seed));
      const claimed = outcome.kpisFound + outcome.kpisWrong;
      expect(claimed === 0 ? '' : `${seed}\n${sheetAsText(outcome.sheet.rows)}`).toBe('');
    }
  });
});

describe('the figures of made-up sheets', () => {
  it('tell what is found and claimed, in all and by part', () => {
    const none = { ...outcomeOf(generateSheetWithoutKpis(1)), kpisWrong: 3 };
    const figures = generatedFigures([outcomeOf(HAND_MADE), none]);
    expect(figures).toMatchObject({ found: 0.5, right: 0.5, claimedWithoutKpis: 1 });
    expect(figures.foundByPart).toEqual({ 'layout: wide': 0.5, 'wide, units: no units': 0.5 });
  });

  it('come with a sheet that came out wrong, as text', () => {
    const report = reportGenerated([outcomeOf(HAND_MADE)], false).join('\n');
    expect(report).toContain('seed 1: found 1 of 2, wrong 1');
    expect(report).toContain('Revenue | 1 | 2 | 3');
  });

  it('are of sheets with KPIs and of half as many without', () => {
    expect(measureGenerated(10, 3).map(({ sheet }) => sheet.kpis.length > 0)).toEqual([
      ...Array<boolean>(10).fill(true),
      ...Array<boolean>(5).fill(false),
    ]);
  });
});
