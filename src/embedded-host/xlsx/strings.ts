import { childrenNamed, parseXml, type XmlElement } from './package/xml';
import { rawInner } from './package/xmlText';

/** A shared or inline string. */
export interface FileString {
  readonly text: string;
  /** The raw XML inside its element when it is more than plain text: runs with their own fonts, phonetic guides. */
  readonly rich?: string;
}

/** Reads a shared string part. Its counts are not trusted: Excel ignores them too. */
export function readSharedStrings(text: string, part: string): FileString[] {
  const strings: FileString[] = [];
  parseXml(text, part, (element, parent) => {
    if (element.local !== 'si' || parent.local !== 'sst') return false;
    strings.push(readString(element, text));
    return true;
  });
  return strings;
}

/** The string of an `si` or `is` element. */
export function readString(element: XmlElement, text: string): FileString {
  const only = element.children.length === 1 ? element.children[0] : undefined;
  if (only?.local === 't') return { text: unescapeString(only.text) };
  if (element.children.length === 0) return { text: '' };
  // Phonetic runs (`rPh`) are not part of the text.
  const plain = element.children
    .map((part) =>
      part.local === 't'
        ? part.text
        : childrenNamed(part, 't')
            .map((t) => (part.local === 'r' ? t.text : ''))
            .join(''),
    )
    .join('');
  return { text: unescapeString(plain), rich: rawInner(text, element) };
}

/** Characters that XML cannot hold stand in files as `_xHHHH_`. */
export function unescapeString(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

/** The counterpart of `unescapeString`, for text that is to stand in a cell. */
export function escapeString(text: string): string {
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (char) =>
      char === '\n' || char === '\t'
        ? char
        : `_x${char.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    );
}
