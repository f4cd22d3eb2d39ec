import { quoteText } from '../formula/escapeText';
import { thisRow } from '../formula/structuredReference';
import { clockOfFormat, type Clock } from '../../domain/sheet/clockText';
import { DEFAULT_THRESHOLDS } from '../../domain/status';
import type { Unit } from '../../domain/unit';

export const NOT_DEFINED = 'not defined';

const B = thisRow('Baseline');
const T = thisRow('Target');
const C = thisRow('Current');
const S = thisRow('Start');
const D = thisRow('Due');

/**
 * (c − b) ÷ (t − b), the twin of `domain/progress`: empty while a figure is missing, in words where it is not defined.
 */
export const PROGRESS_FORMULA = `=IF(COUNT(${B},${T},${C})<3,"",IFERROR((${C}-${B})/(${T}-${B}),"${NOT_DEFINED}"))`;

/** (a − s) ÷ (d − s) within 0 … 1, the twin of `domain/expectedProgress`. `asOf` is a name of the workbook. */
export function expectedFormula(asOf: string): string {
  return `=IF(COUNT(${S},${D},${asOf})<3,"",IF(${D}<${S},"",IF(${asOf}>=${D},1,IF(${asOf}<=${S},0,(${asOf}-${S})/(${D}-${S})))))`;
}

/** The twin of `domain/status` with its default thresholds, in the same order of precedence. */
export function statusFormula(asOf: string): string {
  const progress = thisRow('Progress');
  const expected = thisRow('Expected');
  const gap = `ROUND(${expected}-${progress},9)`;
  const [atRisk, offTrack] = [DEFAULT_THRESHOLDS.atRisk / 100, DEFAULT_THRESHOLDS.offTrack / 100];
  return (
    `=IF(COUNT(${progress},${expected})<2,"No data",IF(ROUND(${progress},9)>=1,"Achieved",IF(${asOf}<${S},"Not started",` +
    `IF(${asOf}>${D},"Missed",IF(${gap}<=${atRisk},"On track",IF(${gap}<=${offTrack},"At risk","Off track"))))))`
  );
}

/**
 * The sentence of okr.md, alive: it follows the KPI's name, baseline, target, date and initiative; empty while a figure
 * is missing. Built without TEXT,
 * whose format codes depend on the reader's language.
 */
export function sentenceFormula(unit: Unit, numberFormat: string): string {
  const due = `YEAR(${D})&"-"&RIGHT("0"&MONTH(${D}),2)&"-"&RIGHT("0"&DAY(${D}),2)`;
  const initiative = thisRow('Initiative');
  const through = `IF(${initiative}="",""," through "&${initiative})`;
  const [from, to] = [B, T].map((cell) => numberText(cell, unit, numberFormat));
  const sentence = `"Change the result of "&${thisRow('KPI')}&" from "&${from}&" to "&${to}&" by "&${due}&${through}&"."`;
  return `=IF(COUNT(${B},${T},${D})<3,"",IFERROR(${sentence},""))`;
}

/**
 * A figure as the sheet shows it, as far as formulas can tell without format codes: percent, currency sign, and the
 * separators of the reader's own Excel where the team's format groups thousands.
 */
function numberText(cell: string, unit: Unit, numberFormat: string): string {
  if (numberFormat.includes('%')) return `ROUND(${cell}*100,2)&"%"`;
  const clock = clockOfFormat(numberFormat);
  if (clock !== undefined) return clockTextFormula(cell, clock);
  const [format = ''] = numberFormat.replace(/\[\$([^\]-]*)[^\]]*\]|"|\\/g, '$1').split(';');
  const grouped = /#,##0(?:\.(0+))?(?!,)/.exec(format);
  const number = grouped === null ? `ROUND(${cell},4)` : `FIXED(${cell},${grouped[1]?.length ?? 0})`;
  const [, before, after] = /^[^0#]*?(\p{Sc})|[0#].*?(\p{Sc})/u.exec(format) ?? [];
  if (before !== undefined) return `${quoteText(before)}&${number}`;
  if (after !== undefined) return `${number}&${quoteText(` ${after}`)}`;
  if (unit.kind !== 'currency' || unit.code === '') return number;
  if (unit.label !== undefined) return `${number}&${quoteText(` ${unit.label}`)}`;
  return `${quoteText(/^[a-z]+$/i.test(unit.code) ? `${unit.code} ` : unit.code)}&${number}`;
}

/** A time as `domain/sheet/clockText` writes it, in the parts that its format shows. */
function clockTextFormula(cell: string, clock: Clock): string {
  const units = (perDay: number): string => `ROUND(ABS(${cell})*${perDay},0)`;
  const two = (part: string): string => `RIGHT("0"&${part},2)`;
  const [minutes, seconds] = [units(1440), units(86_400)];
  const text = {
    h: `ROUND(ABS(${cell})*24,2)`,
    m: `ROUND(ABS(${cell})*1440,2)`,
    s: `ROUND(ABS(${cell})*86400,2)`,
    hm: `INT(${minutes}/60)&":"&${two(`MOD(${minutes},60)`)}`,
    ms: `INT(${seconds}/60)&":"&${two(`MOD(${seconds},60)`)}`,
    hms: `INT(${seconds}/3600)&":"&${two(`INT(MOD(${seconds},3600)/60)`)}&":"&${two(`MOD(${seconds},60)`)}`,
  }[clock];
  return `IF(${cell}<0,"-","")&${text}`;
}

/** What a figure counts in that the sheet shows as a clock does. */
const CLOCK_UNITS: Readonly<Partial<Record<Clock | 'none', string>>> = {
  h: 'hours',
  hm: 'h:mm',
  hms: 'h:mm:ss',
  m: 'minutes',
  ms: 'm:ss',
  s: 'seconds',
};

/** A unit as the register says it in its Unit column, and as people type it: `%`, `k€`, `hours`. */
export function unitText(unit: Unit, numberFormat = 'General'): string {
  switch (unit.kind) {
    case 'percent':
      return '%';
    case 'currency':
      return unit.label ?? unit.code;
    case 'duration':
      return CLOCK_UNITS[clockOfFormat(numberFormat) ?? 'none'] ?? unit.unit;
    case 'number':
      return unit.label ?? (numberFormat.includes('%') ? '%' : '');
    case 'count':
    case 'ratio':
    case 'index':
      return unit.kind;
  }
}
