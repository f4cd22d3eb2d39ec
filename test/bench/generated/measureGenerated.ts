import { CLAIM_THRESHOLD } from '../../../src/domain/kpi-table/confidence';
import { findKpiTables } from '../../../src/domain/kpi-table/findKpiTables';
import { cellAddress } from '../../../src/domain/sheet/address';
import { looseSheet } from '../../support/looseCells';
import {
  generateKpiSheet,
  generateSheetWithoutKpis,
  type GeneratedSheet,
} from '../../support/kpi-sheets/generateSheet';
import type { Place } from '../../support/kpi-sheets/sheetPaper';

/** What was found on a made-up sheet. */
export interface GeneratedOutcome {
  readonly sheet: GeneratedSheet;
  readonly kpisFound: number;
  /** KPIs claimed that are none, or with another latest value. */
  readonly kpisWrong: number;
}

/** Finds the KPIs of so many made-up sheets with some, and of half as many without any. */
export function measureGenerated(count: number, seed: number): readonly GeneratedOutcome[] {
  const seeds = Array.from({ length: count }, (_, index) => seed * 1_000_000 + index);
  return [
    ...seeds.map((one) => outcomeOf(generateKpiSheet(one))),
    ...seeds.slice(0, Math.ceil(count / 2)).map((one) => outcomeOf(generateSheetWithoutKpis(one))),
  ];
}

/** Holds what is claimed on a made-up sheet against what is true of it. */
export function outcomeOf(sheet: GeneratedSheet): GeneratedOutcome {
  const claimed = findKpiTables(looseSheet(sheet.rows)).filter(
    ({ confidence }) => confidence >= CLAIM_THRESHOLD,
  );
  const listed = claimed.flatMap(({ kpis }) =>
    kpis.flatMap(({ nameCell, latest }) =>
      latest === undefined
        ? []
        : [
            `${cellAddress(nameCell.row, nameCell.column)}>${cellAddress(latest.cell.row, latest.cell.column)}`,
          ],
    ),
  );
  const found = new Set(listed);
  const right = new Set<string>();
  const kpisFound = sheet.kpis.filter(({ nameCells, latestCell }) => {
    const as = nameCells.map((name) => cellsOf(name, latestCell)).find((one) => found.has(one));
    if (as !== undefined) right.add(as);
    return as !== undefined;
  }).length;
  return { sheet, kpisFound, kpisWrong: listed.length - right.size };
}

function cellsOf(name: Place, latest: Place): string {
  return `${cellAddress(name.row, name.column)}>${cellAddress(latest.row, latest.column)}`;
}
