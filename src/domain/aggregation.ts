/**
 * How a KPI's current value is taken over a cycle (okr.md, "Count up (sum), average, latest"): the latest measured value,
 * or the sum or average over the cycle's periods.
 */
export type Aggregation = 'latest' | 'sum' | 'average';
