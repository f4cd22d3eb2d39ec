import { currencyOfFormat, isPercentFormat, isTimeFormat } from './sheet/numberFormat';

/** What a KPI counts in. */
export type Unit =
  | { readonly kind: 'percent' }
  | {
      readonly kind: 'currency';
      /** ISO code or the symbol found. */ readonly code: string;
      /** As the table writes it, where it counts in thousands or more: `k€`. */ readonly label?: string;
    }
  | { readonly kind: 'count' }
  | { readonly kind: 'duration'; readonly unit: DurationUnit }
  | { readonly kind: 'ratio' }
  | { readonly kind: 'index' }
  | {
      readonly kind: 'number';
      /** The unit as the table writes it, such as `t CO2e`. */ readonly label?: string;
    };

export type DurationUnit = 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';

/** What tells a KPI's unit. Texts may be empty. */
export interface UnitClues {
  /** Of the latest value's cell, English code. */
  readonly numberFormat: string;
  /** What the table's unit column says. */
  readonly unitText?: string | undefined;
  readonly name: string;
}

/**
 * A KPI's unit: what the unit column says, else what the number format shows, else what the name's brackets or ending
 * say ("Revenue (EUR)", "Churn %"). A guess where all three are silent: a plain number.
 * @example unitOf({ numberFormat: '0.0%', name: 'Churn' }) // { kind: 'percent' }
 */
export function unitOf({ numberFormat, unitText = '', name }: UnitClues): Unit {
  const told = unitOfText(unitText);
  if (told !== undefined) return told;
  if (isPercentFormat(numberFormat)) return { kind: 'percent' };
  const code = currencyOfFormat(numberFormat);
  if (code !== undefined) return { kind: 'currency', code };
  if (isTimeFormat(numberFormat)) return { kind: 'duration', unit: 'days' };
  const inName =
    /[([]([^()[\]]{1,20})[)\]]\s*$/u.exec(name)?.[1] ??
    /(?:,|\bin|\s)\s*(%|\p{Sc}|\p{L}{2,})$/u.exec(name)?.[1];
  const fromName = inName === undefined ? undefined : unitOfText(inName);
  if (fromName !== undefined) return fromName;
  return unitText.trim() === '' ? { kind: 'number' } : { kind: 'number', label: unitText.trim() };
}

/** Whether a text is a unit and nothing else: what a unit column holds. */
export function isUnitWord(text: string): boolean {
  return (
    unitOfText(text) !== undefined ||
    /^(?:kg|t|g|l|m|m2|m²|m3|m³|km|kwh|mwh|gwh|kw|t ?co2e?|pts?|points?|score)$/iu.test(text.trim())
  );
}

/** Currency as `€`, `EUR`, `€ m`, `EUR thousands`, `kEUR`. */
const CURRENCY =
  /^(?:k|m|mio|mn|bn)?\s?(\p{Sc}|USD|EUR|GBP|CHF|JPY|CNY|SEK|NOK|DKK|INR|CAD|AUD|NZD|PLN|CZK|BRL|MXN|ZAR|SGD|HKD)\s?(?:k|m|mm|mio|mn|bn|tsd|thousands?|millions?|billions?|'?000s?)?\.?$/iu;

const DURATIONS: readonly (readonly [DurationUnit, RegExp])[] = [
  ['seconds', /^(?:s|secs?|seconds?|sekunden?|secondes?|segundos?|secondi)$/iu],
  ['minutes', /^(?:mins?|minutes?|minuten?|minutos?|minuti)$/iu],
  ['hours', /^(?:h|hrs?|hours?|stunden?|heures?|horas?|ore|uur|uren|timer|timmar)$/iu],
  ['days', /^(?:d|days?|tage?|jours?|d[ií]as?|giorni|dagen|dage|dager|dagar)$/iu],
  ['weeks', /^(?:wks?|weeks?|wochen?|semaines?|semanas?|settimane|weken|uger|uker|veckor)$/iu],
  ['months', /^(?:months?|monate?|mois|meses|mesi|maanden|m[aå]neder|m[aå]nader)$/iu],
  ['years', /^(?:yrs?|years?|jahre?|ans|ann[eé]es?|años|anos|anni|jaren|[aå]r)$/iu],
];

function unitOfText(text: string): Unit | undefined {
  const word = text.trim();
  if (/^(?:%|percent|per cent|percentage|prozent|pour ?cent|por ?ciento|por ?cento|pct|pp)$/iu.test(word)) {
    return { kind: 'percent' };
  }
  const currency = CURRENCY.exec(word)?.[1];
  if (currency !== undefined) {
    const code = currency.toUpperCase();
    return word.length === code.length ? { kind: 'currency', code } : { kind: 'currency', code, label: word };
  }
  if (
    /^(?:#|no\.?|nr\.?|count|number|qty|pcs?|units?|headcount|fte|anzahl|st(?:ü|u)ck|nombre|n[uú]mero|contagem|conteo|numero|aantal|antal|antall)$/iu.test(
      word,
    )
  ) {
    return { kind: 'count' };
  }
  if (/^(?:ratio|x|times|faktor|factor)$/iu.test(word)) return { kind: 'ratio' };
  if (/^(?:index|indeks|indice|índice)$/iu.test(word)) return { kind: 'index' };
  const duration = DURATIONS.find(([, pattern]) => pattern.test(word));
  return duration && { kind: 'duration', unit: duration[0] };
}
