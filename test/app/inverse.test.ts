import fc from 'fast-check';
import { inverseOf } from '../../src/app/inverse';
import { planDemotion, surveysForDemotion } from '../../src/app/planDemotion';
import { planRemoval, surveysForRemoval } from '../../src/app/planRemoval';
import { planTargetEdit } from '../../src/app/planTargetEdit';
import { MIRRORED_COLUMNS } from '../../src/app/extension/mirrorFormula';
import type { Plan } from '../../src/app/plan';
import type { Snapshot } from '../../src/app/snapshot';
import { carryOut, contentsOf } from '../support/carryOut';
import {
  monthsWorkbook,
  planned,
  promoted,
  requestFor,
  salesWorkbook,
  valueOf,
  type KpiWorkbook,
} from '../support/salesAndMonths';
import { freeSurvey } from '../support/snapshots';

const TODAY = 46050;

/** A workbook, some of its KPIs, and some columns. */
const promotions = fc.record({
  workbook: fc.constantFrom(salesWorkbook, monthsWorkbook).map((make): KpiWorkbook => make()),
  first: fc.subarray([0, 1], { minLength: 1 }),
  columns: fc.subarray([...MIRRORED_COLUMNS]),
});

describe('the inverse of a plan', () => {
  const takesBack = (snapshot: Snapshot, plan: Plan): void => {
    const after = carryOut(snapshot, plan);
    expect(contentsOf(after)).not.toEqual(contentsOf(snapshot));
    expect(contentsOf(carryOut(after, inverseOf(plan)))).toEqual(contentsOf(snapshot));
  };

  it('takes back any promotion, the first and the next', () => {
    fc.assert(
      fc.property(promotions, ({ workbook, first, columns }) => {
        const request = requestFor(workbook.table, first, { columns });
        takesBack(workbook.snapshot, valueOf(planned(workbook, request)));
        const next = { ...workbook, snapshot: promoted(workbook, request) };
        takesBack(next.snapshot, valueOf(planned(next, requestFor(workbook.table, [2]))));
      }),
      { numRuns: 40 },
    );
  });

  it('takes back any demotion', () => {
    fc.assert(
      fc.property(promotions, fc.boolean(), ({ workbook, first, columns }, all) => {
        const snapshot = promoted(workbook, requestFor(workbook.table, [...first, 2], { columns }));
        const ids = all ? ['KR-1', 'KR-2', 'KR-3'] : ['KR-1'];
        const surveys = surveysForDemotion(snapshot, ids).map((one) => freeSurvey(one));
        takesBack(snapshot, valueOf(planDemotion(snapshot, surveys, ids, TODAY)));
      }),
      { numRuns: 40 },
    );
  });

  it('takes back a new target', () => {
    const { snapshot: before, table } = salesWorkbook();
    const snapshot = promoted({ snapshot: before, table }, requestFor(table, [0]));
    takesBack(
      snapshot,
      valueOf(planTargetEdit(snapshot, [table], 'KR-1', { kind: 'level', value: 9 }, TODAY)),
    );
  });

  it('takes back the removal of Keylift', () => {
    fc.assert(
      fc.property(promotions, ({ workbook, first, columns }) => {
        const snapshot = promoted(workbook, requestFor(workbook.table, first, { columns }));
        const surveys = surveysForRemoval(snapshot).map((one) => freeSurvey(one));
        takesBack(snapshot, valueOf(planRemoval(snapshot, surveys)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('an undo', () => {
  const { snapshot, table } = monthsWorkbook();
  const plan = valueOf(planned({ snapshot, table }, requestFor(table, [1])));
  const { expects } = inverseOf(plan);

  it('expects every mirrored cell to hold its formula still', () => {
    const fill = expects.find(
      (one) => one.kind === 'holds' && one.sheet === 'KPIs' && one.area.columnCount === 5,
    );
    expect(fill).toMatchObject({ area: { row: 3, column: 5, rowCount: 3 } });
    expect(fill?.kind === 'holds' && fill.inputs[2]?.[0]).toContain('MATCH($E6,');
  });

  it('expects the id to stand where it was written', () => {
    expect(expects).toContainEqual({
      kind: 'holds',
      sheet: 'KPIs',
      area: { row: 4, column: 4, rowCount: 1, columnCount: 1 },
      inputs: [['KR-1']],
    });
  });

  it('expects nobody to have written on the sheet that goes', () => {
    expect(expects.find(({ kind }) => kind === 'nothing-else')).toMatchObject({ sheet: 'OKRs' });
  });

  it('expects text as Excel gives it back, without the apostrophe', () => {
    const quoted = valueOf(planned({ snapshot, table }, requestFor(table, [1], { objective: '=1' })));
    const texts = inverseOf(quoted).expects.flatMap((one) => (one.kind === 'holds' ? one.inputs.flat() : []));
    expect(texts).toContain('=1');
    expect(texts).not.toContain("'=1");
  });
});
