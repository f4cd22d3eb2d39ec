import { parseStructRef } from '@borgar/fx';

export type TableSection = 'all' | 'data' | 'headers' | 'totals' | 'this row';

/** A reference into a table, such as `Sales[[#Headers],[Net]]`. */
export interface StructuredReference {
  /** Absent inside the table itself: `[@Net]`. */
  readonly table?: string;
  readonly sections: readonly TableSection[];
  /** None is the whole width; two are the ends of a range of columns. Unescaped. */
  readonly columns: readonly string[];
}

const SECTION_WORDS: Readonly<Record<TableSection, string>> = {
  all: '#All',
  data: '#Data',
  headers: '#Headers',
  totals: '#Totals',
  'this row': '#This Row',
};

function isSection(text: string): text is TableSection {
  return Object.hasOwn(SECTION_WORDS, text);
}

/**
 * Reads a structured reference in any of the ways Excel accepts.
 * @returns undefined when it is none
 */
export function parseStructuredReference(text: string): StructuredReference | undefined {
  const parsed = parseStructRef(text);
  if (!parsed || (parsed.context?.length ?? 0) > 0) return undefined;
  const sections = (parsed.sections ?? []).map((section) => section.toLowerCase());
  if (!sections.every(isSection)) return undefined;
  return { ...(parsed.table && { table: parsed.table }), sections, columns: parsed.columns ?? [] };
}

/** Escapes the characters that mean something inside the brackets. */
function escapeColumn(name: string, special: RegExp): string {
  return name.replace(special, "'$&");
}

/**
 * Writes a structured reference as Excel shows it: `[@Net]`, `[@[Net sales]]`, `Sales[Net]`, `Sales[[#Headers],[Net]]`.
 * Files know neither the `@` nor a missing table name: for them `form` is `file` and the table must be given.
 */
export function printStructuredReference(reference: StructuredReference, form: 'shown' | 'file'): string {
  const { table = '', sections, columns } = reference;
  const special = form === 'shown' ? /[[\]#'@]/g : /[[\]#']/g;
  const names = columns.map((name) => escapeColumn(name, special));
  const [only] = names;
  const span = names.map((name) => `[${name}]`).join(':');
  if (form === 'shown' && sections.length === 1 && sections[0] === 'this row') {
    const plain = names.length === 1 && only !== undefined && /^[\p{L}\p{N}]+$/u.test(only);
    return `${table}[@${plain ? only : span}]`;
  }
  if (sections.length === 0) return names.length <= 1 ? `${table}[${only ?? ''}]` : `${table}[${span}]`;
  const words = sections.map((section) => `[${SECTION_WORDS[section]}]`);
  const [first = ''] = words;
  return words.length === 1 && names.length === 0
    ? `${table}${first}`
    : `${table}[${[...words, ...(span === '' ? [] : [span])].join(',')}]`;
}
