import type { Direction } from './kpi';
import { WordList, wordsOf } from './words';

/**
 * Which way a key result wants its KPI to go. `undefined` where baseline equals target or one is not a number.
 * @example directionFromTarget(3, 1) // 'decrease'
 */
export function directionFromTarget(baseline: number, target: number): Direction | undefined {
  if (target > baseline) return 'increase';
  return target < baseline ? 'decrease' : undefined;
}

/** How a column that tells the better direction is headed. */
const DIRECTION_HEADERS = new WordList(
  'direction direcao direccion richtung sens direzione richting polarity better trend_wanted 方向 望ましい方向',
  false,
);

/** Whether a header says that its column tells which way is better. */
export function headsDirections(header: string): boolean {
  return DIRECTION_HEADERS.hasAnyOf(wordsOf(header));
}

const UPWARDS = new WordList(
  'up higher high increase increasing maximize maximise max greater more above maior mais alta mayor mas hoch hoher steigend plus hausse aumento maggiore hoger 上昇 高い 高 越高',
  false,
);
const DOWNWARDS = new WordList(
  'down lower low decrease decreasing minimize minimise min less below menor menos baixa bajar tief niedriger sinkend moins baisse diminuzione minore lager 低下 低い 低 越低',
  false,
);

/**
 * The direction that such a column tells of one KPI.
 * @example directionInText('down_is_good') // 'decrease'
 */
export function directionInText(text: string): Direction | undefined {
  if (/^\s*(?:↑|▲|>=?|≥)/u.test(text)) return 'increase';
  if (/^\s*(?:↓|▼|<=?|≤)/u.test(text)) return 'decrease';
  const words = wordsOf(text.replaceAll('_', ' '));
  if (DOWNWARDS.hasAnyOf(words)) return 'decrease';
  return UPWARDS.hasAnyOf(words) ? 'increase' : undefined;
}
