/** @jest-environment node */
import { attachCalculation } from '../../src/embedded-host/calculation/calculation';
import { saveWorkbook } from '../../src/embedded-host/xlsx/saveWorkbook';
import { gridWorkbook } from '../support/gridWorkbook';
import { calculateInLibreOffice } from './libreOffice';
import { agree, calculatedCells, type Calculated } from './trackedRows';

/**
 * A KPI's periods and values as sheets have them: months without a value, words, figures below 0. No truth values:
 * LibreOffice counts TRUE as 1, where Excel's pages say that they are ignored.
 */
const DATA = [
  [1, 3.1, -3],
  [2, null, 4],
  [3, 3, 'n/a'],
  [4, 'open', -2.5],
  [5, 2.6, 0],
  [6, 2.4, null],
  [7, '', 7],
  [8, -2.2, -1],
  [9, 2.1, 12],
] as const;

const X = 'Data!A1:A9';
const PAIRED = ['SLOPE', 'INTERCEPT', 'STEYX', 'RSQ', 'CORREL'].flatMap((name) =>
  ['B1:B9', 'C1:C9'].map((y) => `${name}(Data!${y},${X})`),
);
const FORECASTS = [-3, 0, 12].flatMap((x) => ['B', 'C'].map((y) => `FORECAST(${x},Data!${y}1:${y}9,${X})`));
const TAILS = [-40, -1.5, 0, 0.3, 2, 25].flatMap((t) => [
  `NORM.S.DIST(${t},TRUE)`,
  `NORM.S.DIST(${t},FALSE)`,
  ...[1, 5, 23].flatMap((freedom) => [
    `T.DIST(${t},${freedom},TRUE)`,
    `T.DIST(${t},${freedom},FALSE)`,
    `T.DIST.RT(${t},${freedom})`,
    ...(t < 0 ? [] : [`T.DIST.2T(${t},${freedom})`]),
  ]),
]);
const INVERSES = [0.005, 0.1, 0.5, 0.9].flatMap((share) => [
  `NORM.S.INV(${share})`,
  ...[1, 5, 23].flatMap((freedom) => [`T.INV(${share},${freedom})`, `T.INV.2T(${share},${freedom})`]),
]);
const QUESTIONS = ['DEVSQ(Data!B1:B9)', 'DEVSQ(Data!C1:C9)', ...PAIRED, ...FORECASTS, ...TAILS, ...INVERSES];

it('statistics of rows with gaps, words and figures below 0 are in the host what they are in LibreOffice', () => {
  const workbook = gridWorkbook({ Data: DATA, Asked: QUESTIONS.map((question) => [`=${question}`]) });
  attachCalculation(workbook);
  workbook.calculation?.calculate('full');
  const office = calculateInLibreOffice(new Map([['statistics', saveWorkbook(workbook)]])).get('statistics');
  const cells = office === undefined ? [] : [...calculatedCells(workbook, office)];
  expect(cells).toHaveLength(QUESTIONS.length);
  expect(cells.filter(([, { host, office: there }]) => !agree(host, there))).toEqual([]);
  expect(cells.filter(([, { host }]: [string, Calculated]) => typeof host !== 'number')).toEqual([]);
});
