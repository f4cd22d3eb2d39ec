import { prefixOf, type XmlElement } from './xml';

/**
 * Escapes text for element content and attribute values. Characters that XML cannot hold become `_xHHHH_`, which Excel
 * reads back in its strings and formulas.
 */
export function escapeXml(text: string): string {
  return /[&<>"\p{Cc}\ufffe\uffff]/u.test(text)
    ? text.replace(/[&<>"\p{Cc}\ufffe\uffff]/gu, (char) => ESCAPES[char] ?? escapeControl(char))
    : text;
}

/** The C1 controls are allowed in XML, and stay. */
function escapeControl(char: string): string {
  const code = char.charCodeAt(0);
  return code > 0x7e && code < 0xfffe ? char : `_x${code.toString(16).padStart(4, '0').toUpperCase()}_`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Attributes as they stand in a tag, each with a space before it; undefined ones are left out, true is `1`. */
export function attributesXml(
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  let xml = '';
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined)
      xml += ` ${name}="${typeof value === 'boolean' ? (value ? '1' : '0') : escapeXml(String(value))}"`;
  return xml;
}

/** A part's text with some spans replaced. Spans must not overlap; their order does not matter. */
export function splice(text: string, edits: readonly { start: number; end: number; with: string }[]): string {
  let result = '';
  let position = 0;
  // Sorting is stable: what is inserted at one place stays in the order it was given.
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(position, edit.start) + edit.with;
    position = edit.end;
  }
  return result + text.slice(position);
}

/**
 * Gives an opening tag other attribute values: existing ones are replaced where they stand, new ones follow, and
 * undefined takes one away. Everything else of the tag stays as it was.
 * @param tag the raw opening tag, `<` to `>`; what follows it stays too
 */
export function withAttributes(
  tag: string,
  changes: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const opening = /^<(?:[^"'>]|"[^"]*"|'[^']*')*>/.exec(tag)?.[0] ?? tag;
  const seen = new Set<string>();
  const kept = opening.replace(/\s+([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g, (whole, name: string) => {
    if (!Object.hasOwn(changes, name)) return whole;
    seen.add(name);
    return attributesXml({ [name]: changes[name] });
  });
  const added = attributesXml(
    Object.fromEntries(Object.entries(changes).filter(([name]) => !seen.has(name))),
  );
  const at = kept.endsWith('/>') ? kept.length - 2 : kept.length - 1;
  return kept.slice(0, at) + added + kept.slice(at) + tag.slice(opening.length);
}

/** The raw opening tag of an element. */
export function openingTag(text: string, element: XmlElement): string {
  return text.slice(element.start, element.innerStart);
}

/** The raw text of a whole element. */
export function rawElement(text: string, element: XmlElement): string {
  return text.slice(element.start, element.end);
}

/** The raw text between an element's tags. */
export function rawInner(text: string, element: XmlElement): string {
  return text.slice(element.innerStart, element.innerEnd);
}

/** An element with other content: an empty `<a/>` is opened up. */
export function withInner(text: string, element: XmlElement, inner: string): string {
  const tag = openingTag(text, element);
  const open = tag.endsWith('/>') ? `${tag.slice(0, -2)}>` : tag;
  return `${open}${inner}</${element.name}>`;
}

/** XML written without prefixes as it must stand in a part whose elements carry one (`<x:c>`). */
export function prefixed(xml: string, root: XmlElement): string {
  const prefix = prefixOf(root.name);
  return prefix === '' ? xml : xml.replace(/<(\/?)([A-Za-z_][\w.-]*)(?=[\s>/])/g, `<$1${prefix}$2`);
}

/**
 * A part's text with some of the root's children replaced: each name gets the XML given for it (empty: none), where
 * the first of them stood or where the schema's order wants it. Children not named stay byte for byte.
 */
export function replaceChildren(
  text: string,
  root: XmlElement,
  order: readonly string[],
  changes: ReadonlyMap<string, string>,
): string {
  if (changes.size === 0) return text;
  const edits: { start: number; end: number; with: string }[] = [];
  const inserted: { start: number; end: number; with: string; rank: number }[] = [];
  const rootIsEmpty = root.innerStart === root.end;
  for (const [name, bare] of changes) {
    const xml = prefixed(bare, root);
    const old = root.children.filter((element) => element.local === name);
    old.forEach((element, i) =>
      edits.push({ start: element.start, end: element.end, with: i === 0 ? xml : '' }),
    );
    if (old.length > 0 || xml === '') continue;
    const rank = order.indexOf(name);
    const before = root.children.filter((element) => {
      const other = order.indexOf(element.local);
      return other >= 0 && other < rank;
    });
    const at = before.at(-1)?.end ?? root.innerStart;
    inserted.push({ start: at, end: at, with: xml, rank });
  }
  inserted.sort((a, b) => a.rank - b.rank);
  if (rootIsEmpty)
    return (
      text.slice(0, root.start) +
      withInner(text, root, inserted.map((edit) => edit.with).join('')) +
      text.slice(root.end)
    );
  return splice(text, [...edits, ...inserted]);
}
