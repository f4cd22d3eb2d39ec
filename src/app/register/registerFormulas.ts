import { quoteText } from '../formula/escapeText';
import { thisRow } from '../formula/structuredReference';
import { clockOfFormat, type Clock } from '../../domain/sheet/clockText';
import { MONTH_NAMES } from '../../domain/dateText';
import { REASON } from '../../domain/statusReason';
import type { Unit } from '../../domain/unit';
import type { SettingKey } from '../settings/settingNames';

export const NOT_DEFINED = 'not defined';

const B = thisRow('Baseline');
const T = thisRow('Target');
const C = thisRow('Current');
const S = thisRow('Start');
const D = thisRow('Due');
const M = thisRow('Measured to');

/**
 * (c − b) ÷ (t − b), the twin of `domain/progress`: empty while a figure is missing, in words where it is not defined.
 */
export const PROGRESS_FORMULA = `=IF(COUNT(${B},${T},${C})<3,"",IFERROR((${C}-${B})/(${T}-${B}),"${NOT_DEFINED}"))`;

/** (m − s) ÷ (d − s) within 0 … 1, the twin of `domain/expectedProgress`. */
export const EXPECTED_FORMULA = `=IF(COUNT(${S},${D},${M})<3,"",IF(${D}<${S},"",IF(${M}>=${D},1,IF(${M}<=${S},0,(${M}-${S})/(${D}-${S})))))`;

/** What the formulas of the register call the workbook's own names by. */
export interface BookNames {
  /** The name for the as-of date. */
  readonly asOf: string;
  readonly settings: Readonly<Record<SettingKey, string>>;
}

const P = thisRow('Progress');
const E = thisRow('Expected');
const N = thisRow('Next end');

/** What of progress a key result is a success with: the twin of `domain/successLine`. */
function lineFormula({ settings }: BookNames): string {
  const commitment = thisRow('Commitment');
  return `IF(${commitment}="Stretch",${settings.stretchLine},IF(${commitment}="Moonshot",${settings.moonshotLine},1))`;
}

/** The twin of `domain/status`, in the same order of precedence. */
export function statusFormula(names: BookNames): string {
  const { asOf, settings } = names;
  const late = `${asOf}>WORKDAY(N(${N}),${settings.closeLag})`;
  const line = lineFormula(names);
  const gap = `ROUND(${E}*${line}-${P},9)`;
  return (
    `=IF(COUNT(${S},${D},${asOf})<3,"No data",IF(${D}<${S},"No data",IF(${asOf}<${S},"Not started",` +
    `IF(OR(${P}="${NOT_DEFINED}",AND(COUNT(${P})=0,OR(COUNT(${M})=1,COUNT(${N})=0))),"No data",` +
    `IF(AND(COUNT(${M})=1,ROUND(N(${P}),9)>=1),"Achieved",` +
    `IF(AND(COUNT(${M})=1,${asOf}>${D},${late}),IF(ROUND(N(${P}),9)>=ROUND(${line},9),"Achieved","Missed"),` +
    `IF(AND(COUNT(${N})=1,${late}),"Data late",IF(COUNT(${M})=0,"Not measured yet",` +
    `IF(${gap}<=${settings.atRisk}/100,"On track",IF(${gap}<=${settings.offTrack}/100,"At risk","Off track"))))))))))`
  );
}

/** Why it has that status, in words: the twin of `domain/statusReason`. */
export function whyFormula(names: BookNames): string {
  const status = thisRow('Status');
  const line = lineFormula(names);
  const percent = (share: string): string => `ROUND(${share}*100,0)&"%"`;
  const through = `IF(COUNT(${M})=0,"","${REASON.through}"&${throughFormula(M)})`;
  const gap = `ROUND(ABS(${E}*${line}-${P}),9)`;
  const points = `ROUND(${gap}*100,0)`;
  const far = `${points}&IF(${points}=1,"${REASON.point}","${REASON.points}")&IF(${P}>${E}*${line},"${REASON.ahead}","${REASON.behind}")`;
  return (
    `=IFERROR(IF(${status}="Not started","${REASON.startsOn}"&${dateFormula(S)},` +
    `IF(${status}="No data",IF(${P}="${NOT_DEFINED}","${REASON.goesNowhere}",IF(COUNT(${S},${D})<2,"${REASON.noDates}",IF(${D}<${S},"${REASON.noDates}","${REASON.noFigures}"))),` +
    `IF(OR(${status}="Achieved",${status}="Missed"),IF(ROUND(${P},9)>=1,"${REASON.reached}"&${through},${percent(P)}&"${REASON.ofTheWay}"&${percent(line)}),` +
    `IF(${status}="Data late","${REASON.late}"&${dateFormula(N)},` +
    `IF(${status}="Not measured yet",IF(COUNT(${N})=0,"${REASON.nothingYet}","${REASON.notYet}"&${dateFormula(N)}),` +
    `IF(${P}<0,"${REASON.worse}","")&IF(${points}=0,"${REASON.onThePace}",${far})&${percent(`${E}*${line}`)}&${through}))))),"")`
  );
}

/** A date as `domain/dateText` writes it, without TEXT, whose codes depend on the reader's language. */
function dateFormula(cell: string): string {
  return `YEAR(${cell})&"-"&RIGHT("0"&MONTH(${cell}),2)&"-"&RIGHT("0"&DAY(${cell}),2)`;
}

function throughFormula(cell: string): string {
  const months = MONTH_NAMES.map((name) => `"${name}"`).join(',');
  return `IF(${cell}=EOMONTH(${cell},0),CHOOSE(MONTH(${cell}),${months})&" "&YEAR(${cell}),${dateFormula(cell)})`;
}

/**
 * The default sentence of a key result, alive: it follows the KPI's name, baseline, target, date and initiative; empty while a figure
 * is missing. Built without TEXT,
 * whose format codes depend on the reader's language.
 */
export function sentenceFormula(unit: Unit, numberFormat: string): string {
  const due = dateFormula(D);
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
