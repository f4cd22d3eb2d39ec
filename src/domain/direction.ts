import type { Direction } from './kpi';

/**
 * Which way a key result wants its KPI to go. `undefined` where baseline equals target or one is not a number.
 * @example directionFromTarget(3, 1) // 'decrease'
 */
export function directionFromTarget(baseline: number, target: number): Direction | undefined {
  if (target > baseline) return 'increase';
  return target < baseline ? 'decrease' : undefined;
}

/** Beginnings of words that name something there should be less of, English first. */
const LESS_IS_BETTER = `
  churn, attrition, turnover rate, staff turnover, employee turnover, cost, expens, spend, overhead, burn, debt, loss,
  defect, error, bug, complaint, incident, accident, injur, downtime, outage, failure, fault, vulnerab, breach, risk,
  scrap, waste, rework, return rate, refund, cancel, bounce, abandon, unsubscribe, shrinkage, stockout, leak,
  delay, late, overdue, backlog, lead time, cycle time, time to, response time, resolution time, wait, latency, days,
  dso, mttr, mttd, absen, sick, vacanc, emission, co2, cac,
  kosten, aufwand, fehler, ausschuss, reklamation, beschwerde, fluktuation, krankenstand, unfall,
  coût, charges, défaut, erreur, réclamation, délai, retard, coste, costo, gasto, queja, retraso, rotación,
  custo, despesa, defeito, erro, atraso, reclama, difett, ritard, spese, verzuim, klacht, fout,
  kostnad, omkostning, fejl, klag, sykefrav`;

/** Beginnings of words that name something there should be more of. */
const MORE_IS_BETTER = `
  revenue, sales, income, profit, margin, ebit, earning, turnover, cash, growth, orders, bookings, arr, mrr,
  satisfaction, nps, csat, promoter, retention, renewal, conversion, engagement, adoption, active users, win rate,
  productivity, yield, uptime, availab, on time, first pass, utili, occupancy, savings,
  umsatz, gewinn, ertrag, zufriedenheit, chiffre d affaires, bénéfice, ventas, beneficio, vendas, lucro, ricavi, omzet,
  winst, omsetning, omsättning, omsætning, resultat`;

/** Words that turn the meaning round: "defects avoided" is better when higher. */
const TURNED_ROUND = 'avoided, prevented, saved, saving, reduc, resolved, closed, fixed, recovered, free';

/**
 * Guesses the better direction from a KPI's name; `undefined` where the name tells nothing. A guess, to be shown as
 * one. What there should be less of decides where both are named: "cost of sales".
 * @example guessDirection('Customer churn') // 'decrease'
 */
export function guessDirection(name: string): Direction | undefined {
  const words = ` ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  if (names(words, LESS)) return names(words, TURNED) ? 'increase' : 'decrease';
  return names(words, MORE) ? 'increase' : undefined;
}

const stems = (list: string): readonly string[] => list.split(',').map((stem) => ` ${stem.trim()}`);
const LESS = stems(LESS_IS_BETTER);
const MORE = stems(MORE_IS_BETTER);
const TURNED = stems(TURNED_ROUND);

function names(words: string, list: readonly string[]): boolean {
  return list.some((stem) => words.includes(stem));
}
