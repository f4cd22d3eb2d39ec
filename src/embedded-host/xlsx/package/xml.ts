import { SaxesParser } from 'saxes';
import { corruptPart } from '../unreadableFile';

/** One element of a parsed part, with where it stands in the part's text. */
export interface XmlElement {
  /** As written, with its prefix if it has one. */
  readonly name: string;
  /** The name without its prefix: parts differ in their prefixes, and strict files in their namespaces. */
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, entities resolved. */
  readonly text: string;
  /** Offsets into the part's text: `<` of the opening tag, behind its `>`, `<` of the closing tag, behind its `>`. */
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
}

interface OpenElement {
  name: string;
  local: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  start: number;
  innerStart: number;
  innerEnd: number;
  end: number;
}

/**
 * Parses a part.
 * @param part the part's name, for the error.
 * @param take is shown every element as it ends, with its parent; when it returns true the element is not kept in the
 * tree, so that the thousands of rows of a sheet never stand in memory as elements all at once.
 * @throws UnreadableFile 'corrupt' when the XML is not well formed.
 */
export function parseXml(
  text: string,
  part: string,
  take?: (element: XmlElement, parent: XmlElement) => boolean,
): XmlElement {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw corruptPart(part, `is not well-formed XML (${error.message})`);
  });
  parser.on('doctype', () => {
    throw corruptPart(part, 'has a document type, which Office files never have');
  });
  parser.on('opentag', (tag) => {
    const position = parser.position;
    open.push({
      name: tag.name,
      local: localName(tag.name),
      attributes: tag.attributes,
      children: [],
      text: '',
      start: text.lastIndexOf('<', position - 1),
      innerStart: position,
      innerEnd: position,
      end: position,
    });
  });
  parser.on('closetag', (tag) => {
    const element = open.pop();
    if (!element) return;
    if (!tag.isSelfClosing) {
      element.end = parser.position;
      element.innerEnd = text.lastIndexOf('<', element.end - 1);
    }
    const parent = open.at(-1);
    if (!parent) root = element;
    else if (!take?.(element, parent)) parent.children.push(element);
  });
  const addText = (chunk: string): void => {
    const element = open.at(-1);
    if (element) element.text += chunk;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  if (!root) throw corruptPart(part, 'has no content');
  return root;
}

/** The name without its prefix. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The prefix of a name with its colon, or nothing. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

/** An attribute by its name without prefix. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const direct = element.attributes[name];
  if (direct !== undefined) return direct;
  for (const key in element.attributes) if (key.endsWith(`:${name}`)) return element.attributes[key];
  return undefined;
}

/** A number attribute; undefined when absent or not a number. */
export function numberAttribute(element: XmlElement, name: string): number | undefined {
  const text = attribute(element, name);
  const value = text === undefined || text === '' ? NaN : Number(text);
  return Number.isNaN(value) ? undefined : value;
}

/** A boolean attribute: `1`, `true` and `on` are true. */
export function booleanAttribute(element: XmlElement, name: string, absent = false): boolean {
  const text = attribute(element, name);
  return text === undefined ? absent : text === '1' || text === 'true' || text === 'on';
}

/** The first child of that name without prefix. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.local === name);
}

/** The children of that name without prefix. */
export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.local === name) ?? [];
}

/** Every descendant of that name without prefix, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((candidate) => [
    ...(candidate.local === name ? [candidate] : []),
    ...descendants(candidate, name),
  ]);
}
