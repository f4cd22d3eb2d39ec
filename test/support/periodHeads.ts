import { dateCell, type LooseCell } from './looseCells';

export type HeadKind = 'month' | 'quarter' | 'half' | 'year';

/** A way to write periods over their figures. */
export interface PeriodNotation {
  /** As it writes one, to tell of it. */
  readonly name: string;
  readonly kind: HeadKind;
  /** @param part of the year, from 1; 1 for a year */
  readonly head: (year: number, part: number) => LooseCell;
}

/** How many periods of a kind a year has. */
export const PARTS: Readonly<Record<HeadKind, number>> = { month: 12, quarter: 4, half: 2, year: 1 };

/** The heads of so many periods one after another, the last of them at the end of a year and part. */
export function headsUpTo(
  notation: PeriodNotation,
  count: number,
  lastYear: number,
  lastPart: number = PARTS[notation.kind],
): LooseCell[] {
  const parts = PARTS[notation.kind];
  const last = lastYear * parts + lastPart - 1;
  return Array.from({ length: count }, (_, index) => {
    const at = last - count + 1 + index;
    return notation.head(Math.floor(at / parts), (at % parts) + 1);
  });
}

const text = (value: string): LooseCell => ({ value });
const yy = (year: number): string => String(year % 100).padStart(2, '0');
const mm = (month: number): string => String(month).padStart(2, '0');

/** The months of a language, as they stand in headers. */
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  English: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  German: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  French: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
  Spanish: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  ),
  Portuguese: 'Jan Fev Mar Abr Mai Jun Jul Ago Set Out Nov Dez'.split(' '),
  Italian: 'gen feb mar apr mag giu lug ago set ott nov dic'.split(' '),
  Indonesian: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  ),
  Romanian:
    'Ianuarie Februarie Martie Aprilie Mai Iunie Iulie August Septembrie Octombrie Noiembrie Decembrie'.split(
      ' ',
    ),
  Hungarian:
    'Január Február Március Április Május Június Július Augusztus Szeptember Október November December'.split(
      ' ',
    ),
  Polish:
    'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'.split(
      ' ',
    ),
  Czech: 'leden únor březen duben květen červen červenec srpen září říjen listopad prosinec'.split(' '),
  Turkish: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık'.split(' '),
  Russian: 'янв фев мар апр май июн июл авг сен окт ноя дек'.split(' '),
  Thai: 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' '),
};

const inLanguages = Object.entries(MONTHS).map(([language, names]): PeriodNotation => {
  const head = (year: number, month: number): LooseCell => text(`${names[month - 1] ?? ''} ${year}`);
  return { name: `${names[1] ?? ''} 2026 (${language})`, kind: 'month', head };
});

const english = (month: number): string => MONTHS.English?.[month - 1] ?? '';

/** Every notation that is tried. */
export const NOTATIONS: readonly PeriodNotation[] = [
  { name: 'Jan 26', kind: 'month', head: (year, month) => text(`${english(month)} ${yy(year)}`) },
  { name: 'Jan-26', kind: 'month', head: (year, month) => text(`${english(month)}-${yy(year)}`) },
  { name: '2026-01', kind: 'month', head: (year, month) => text(`${year}-${mm(month)}`) },
  { name: '01/26', kind: 'month', head: (year, month) => text(`${mm(month)}/${yy(year)}`) },
  { name: '01.2026', kind: 'month', head: (year, month) => text(`${mm(month)}.${year}`) },
  { name: '202601', kind: 'month', head: (year, month) => ({ value: year * 100 + month }) },
  { name: 'a date as mmm yy', kind: 'month', head: (year, month) => dateCell(year, month, 'mmm yy') },
  { name: 'a date as dd/mm/yyyy', kind: 'month', head: (year, month) => dateCell(year, month, 'dd/mm/yyyy') },
  ...inLanguages,
  { name: 'Q1 2026', kind: 'quarter', head: (year, part) => text(`Q${part} ${year}`) },
  { name: "Q1'26", kind: 'quarter', head: (year, part) => text(`Q${part}'${yy(year)}`) },
  { name: '2026-Q1', kind: 'quarter', head: (year, part) => text(`${year}-Q${part}`) },
  { name: 'Q126', kind: 'quarter', head: (year, part) => text(`Q${part}${yy(year)}`) },
  { name: 'FQ126', kind: 'quarter', head: (year, part) => text(`FQ${part}${yy(year)}`) },
  { name: 'Q12026', kind: 'quarter', head: (year, part) => text(`Q${part}${year}`) },
  { name: '1Q26', kind: 'quarter', head: (year, part) => text(`${part}Q${yy(year)}`) },
  { name: '20261', kind: 'quarter', head: (year, part) => ({ value: year * 10 + part }) },
  { name: 'H1 2026', kind: 'half', head: (year, part) => text(`H${part} ${year}`) },
  { name: 'H1FY26', kind: 'half', head: (year, part) => text(`H${part}FY${yy(year)}`) },
  { name: '2026', kind: 'year', head: (year) => ({ value: year }) },
  { name: '2026 as text', kind: 'year', head: (year) => text(String(year)) },
  { name: 'FY26', kind: 'year', head: (year) => text(`FY${yy(year)}`) },
  { name: 'FY2026A', kind: 'year', head: (year) => text(`FY${year}A`) },
  { name: '26A', kind: 'year', head: (year) => text(`${yy(year)}A`) },
  { name: 'CY26A', kind: 'year', head: (year) => text(`CY${yy(year)}A`) },
  { name: 'year end', kind: 'year', head: (year) => dateCell(year, 12, 'dd/mm/yyyy', 31) },
];

/** The notations of a kind of period. */
export function notationsOf(kind: HeadKind): readonly PeriodNotation[] {
  return NOTATIONS.filter((notation) => notation.kind === kind);
}
