/** From here on a table is claimed as found; below it is offered as "perhaps". */
export const CLAIM_THRESHOLD = 0.5;

/** What speaks for a table, each from 0 (not at all) to 1 (fully). */
export interface Features {
  /** Periods: none 0, two 0.7, four and more 1. */
  readonly periods: number;
  /** One kind of period, all in order, not just numbers that might be years. */
  readonly orderlyAxis: number;
  /** A column for the current value whose header says so. */
  readonly currentValue: number;
  /** The heads of the figures are measures, told for a time. */
  readonly measureHeads?: number;
  /** A target, budget or baseline beside it. */
  readonly target: number;
  /** A header that names KPIs ("KPI", "Metric"), or at least things (0.5). */
  readonly nameHeader: number;
  readonly unitColumn: number;
  /** One KPI 0.4, three and more 1. */
  readonly kpis: number;
  /** The share of cells under the values that hold figures. */
  readonly filled: number;
  /** The share of different names. */
  readonly distinctNames: number;
  /** The share of names that sound like measures, by `soundsLikeMeasure`. */
  readonly measureNames: number;
  /** Nothing else on the sheet but a title. */
  readonly alone: number;
  /** Of a panel: the share of its labels that another panel of the sheet has as well. */
  readonly sameLabels?: number;
  /** Of a panel: a figure is the sum of its neighbours. */
  readonly sums?: number;
  /** Of a panel: the title names a statement or a time. */
  readonly panelTitle?: number;
  /** Of a panel: names side by side with their figures below, and nothing else of the kind. */
  readonly recordAcross?: number;
  /** Of a panel: the title says that its figures are put in. */
  readonly inputs?: number;
  /** Beside KPIs in columns, the share of columns that hold words: records of single things have some. */
  readonly records: number;
  /** Names that are together those of a loan's repayment. */
  readonly repayment?: number;
  /** Every line is one figure over and over: rates that were agreed. */
  readonly unchanging?: number;
  /** Growth or shares of the figures beside it, over the same periods and labels. */
  readonly derived?: number;
  /** The share of KPIs whose name another one has as well, sections and dimensions included. */
  readonly sameNames: number;
}

/** How much each feature weighs. */
const WEIGHTS: readonly (readonly [keyof Features, number])[] = [
  ['periods', 0.3],
  ['orderlyAxis', 0.15],
  ['currentValue', 0.2],
  ['measureHeads', 0.15],
  ['target', 0.2],
  ['nameHeader', 0.15],
  ['unitColumn', 0.05],
  ['kpis', 0.1],
  ['filled', 0.05],
  ['distinctNames', 0.05],
  ['measureNames', 0.2],
  ['alone', 0.2],
  ['sameLabels', 0.25],
  ['sums', 0.2],
  ['panelTitle', 0.1],
  ['recordAcross', 0.15],
  ['inputs', -0.3],
  ['records', -1],
  ['repayment', -0.5],
  ['unchanging', -0.3],
  ['derived', -0.5],
  ['sameNames', -0.5],
];

/** How sure a table is, and which features make it so. */
export interface Judgement {
  /** 0 to 1. */
  readonly confidence: number;
  /** The names of the features that are at least half there. */
  readonly reasons: readonly string[];
}

/** Weighs what speaks for a table: the weighted sum of its features, at most 1. */
export function judge(features: Features): Judgement {
  const sum = WEIGHTS.reduce((total, [feature, weight]) => total + weight * (features[feature] ?? 0), 0);
  const reasons = WEIGHTS.flatMap(([feature, weight]) =>
    weight > 0 && (features[feature] ?? 0) >= 0.5 ? [feature] : [],
  );
  return { confidence: Math.min(1, Math.max(0, Math.round(sum * 100) / 100)), reasons };
}
