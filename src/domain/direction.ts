import type { Direction } from './kpi';

/**
 * Which way a key result wants its KPI to go. `undefined` where baseline equals target or one is not a number.
 * @example directionFromTarget(3, 1) // 'decrease'
 */
export function directionFromTarget(baseline: number, target: number): Direction | undefined {
  if (target > baseline) return 'increase';
  return target < baseline ? 'decrease' : undefined;
}

/** What there should be less of, English first. A star stands for any ending; plurals in `s` need none. */
const LESS_IS_BETTER = words(`
  churn*, attrition, turnover rate, staff turnover, employee turnover, cost*, expens*, spend*, overhead, burn*, debt, loss*,
  arrears, defect*, error, bug, complaint, incident, accident, injur*, downtime, outage, failure, fault, vulnerab*, breach*,
  risk, scrap*, waste*, rework, return rate, refund, cancel*, bounce*, abandon*, unsubscribe*, shrinkage, stockout, leak*,
  delay*, late, lateness, overdue, backlog, lead time, cycle time, conversion cycle, collection period, time to,
  response time, resolution time, wait*, latency, day, dso, mttr, mttd, absen*, sick*, vacanc*, emission, co2, cac, charge,
  *kosten, aufwand, aufwendungen, fehler*, ausschuss, reklamation*, beschwerde*, fluktuation*, krankenstand, unfälle,
  coût, défaut, erreur, réclamation, délai, retard, coste, costo, gasto, errores, queja, retraso, rotación,
  custo, despesa, defeito, erro, atraso, reclamações, difett*, ritard*, spese, costi, verzuim*, klacht*, fout*,
  kostnad*, omkostning*, fejl*, klage*, sykefravær`);

/** What there should be more of. */
const MORE_IS_BETTER = words(`
  revenue, sale, income, profit*, margin, ebit*, earning, turnover, cash, growth, order, booking, arr, mrr,
  satisfaction, nps, csat, promoter, retention, renewal, conversion, engagement, adoption, active users, win rate,
  productivity, yield, uptime, availability, on time, first pass, utilisation, utilization, occupancy, saving,
  umsatz*, gewinn*, ertrag*, *zufriedenheit, chiffre d affaires, bénéfice, ventas, beneficio, vendas, lucro, ricavi, omzet,
  winst, omsetning, omsättning, omsætning`);

/** Words that turn the meaning round: "defects avoided" is better when higher. */
const TURNED_ROUND = words(
  'avoided, prevented, saved, saving, reduced, reduction, resolved, closed, fixed, recovered, free',
);

/**
 * Guesses the better direction from a KPI's name; `undefined` where the name tells nothing. A guess, to be shown as
 * one. What there should be less of decides where both are named: "cost of sales".
 * @example guessDirection('Customer churn') // 'decrease'
 */
export function guessDirection(name: string): Direction | undefined {
  const text = ` ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  if (LESS_IS_BETTER.test(text)) return TURNED_ROUND.test(text) ? 'increase' : 'decrease';
  return MORE_IS_BETTER.test(text) ? 'increase' : undefined;
}

/** A pattern for any of the words, in text whose words stand between single spaces. */
function words(list: string): RegExp {
  const patterns = list.split(',').map((word) => word.trim().replaceAll('*', '\\p{L}*'));
  return new RegExp(` (?:${patterns.join('|')})s? `, 'u');
}
