/** What an id in the `OKR` column tells: a key result, or a health metric with a range. */
export interface TrackingId {
  readonly kind: 'key-result' | 'health-metric';
  readonly number: number;
}

const PREFIX = { 'key-result': 'KR', 'health-metric': 'HM' } as const;

/**
 * Reads an id as people may type it, in either case and with stray spaces; `undefined` for anything else.
 * @example parseTrackingId('KR-3') // { kind: 'key-result', number: 3 }
 */
export function parseTrackingId(text: string): TrackingId | undefined {
  const match = /^(KR|HM)-([1-9]\d{0,8})$/i.exec(text.trim());
  if (match === null) return undefined;
  const kind = match[1]?.toUpperCase() === 'KR' ? 'key-result' : 'health-metric';
  return { kind, number: Number(match[2]) };
}

/** The id as it is written: `KR-3`. */
export function formatTrackingId({ kind, number }: TrackingId): string {
  return `${PREFIX[kind]}-${number}`;
}

/**
 * The next id of a kind: one above the highest in use, so that the id of a key result that is gone is not given out
 * again while a higher one lives.
 * @param inUse every id known, in any order; text that is no id does no harm
 * @example nextTrackingId('key-result', ['KR-1', 'KR-4']) // 'KR-5'
 */
export function nextTrackingId(kind: TrackingId['kind'], inUse: Iterable<string>): string {
  let highest = 0;
  for (const text of inUse) {
    const id = parseTrackingId(text);
    if (id?.kind === kind) highest = Math.max(highest, id.number);
  }
  return formatTrackingId({ kind, number: highest + 1 });
}

/**
 * The default sentence of a key result. Values and date come formatted, as the sheet shows them.
 * @example
 * keyResultSentence({ kpi: 'Churn', from: '3%', to: '1%', by: '31 Mar 2026', initiative: 'onboarding calls' })
 * // 'Change the result of Churn from 3% to 1% by 31 Mar 2026 through onboarding calls.'
 */
export function keyResultSentence({ kpi, from, to, by, initiative = '' }: SentenceParts): string {
  const through = initiative.trim() === '' ? '' : ` through ${initiative.trim()}`;
  return `Change the result of ${kpi} from ${from} to ${to} by ${by}${through}.`;
}

export interface SentenceParts {
  readonly kpi: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly initiative?: string | undefined;
}
