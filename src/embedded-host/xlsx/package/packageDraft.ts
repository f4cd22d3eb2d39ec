import type { Package } from './package';
import { attribute, childrenNamed, parseXml, type XmlElement } from './xml';
import { attributesXml, openingTag, prefixed, splice, withInner } from './xmlText';
import {
  readRelationships,
  relationshipsPart,
  relativeTarget,
  STRICT_RELATIONSHIPS,
  TRANSITIONAL_RELATIONSHIPS,
} from './relationships';
import { pack } from './container';

const CONTENT_TYPES = '[Content_Types].xml';
const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const USER_XML = 'application/xml';
const NO_RELATIONSHIPS = `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;

interface RelationshipEdits {
  readonly removed: Set<string>;
  readonly added: { id: string; type: string; target: string }[];
}

/** A package to be written: the one that was read, and what is to be different. */
export class PackageDraft {
  private readonly written = new Map<string, string>();
  private readonly removed = new Set<string>();
  private readonly contentTypes = new Map<string, string>();
  private readonly relationships = new Map<string, RelationshipEdits>();

  constructor(readonly origin: Package) {}

  /** The namespace of this package's relationship types and `r:` attributes. */
  get relationshipNamespace(): string {
    const part = relationshipsPart('');
    const all = this.origin.has(part) ? this.origin.root(part).children : [];
    const strict = all.some((element) => attribute(element, 'Type')?.startsWith(STRICT_RELATIONSHIPS));
    return strict ? STRICT_RELATIONSHIPS : TRANSITIONAL_RELATIONSHIPS;
  }

  /** Whether anything is different. */
  get isChanged(): boolean {
    return this.written.size > 0 || this.removed.size > 0 || this.relationships.size > 0;
  }

  /** The part's text as it will be. */
  text(part: string): string {
    return this.written.get(part) ?? this.origin.text(part);
  }

  /** Gives a part another text; the text it had when it was read is no change. */
  write(part: string, text: string): void {
    if (this.origin.has(part) && text === this.origin.text(part)) this.written.delete(part);
    else this.written.set(part, withUtf8(text));
  }

  /** Adds a part. Office's own get an XML declaration, what is a user's (`application/xml`) stays as it is. */
  add(part: string, text: string, contentType: string): void {
    const isComplete = text.startsWith('<?xml') || contentType === USER_XML;
    this.written.set(part, isComplete ? text : XML_DECLARATION + text);
    this.contentTypes.set(part, contentType);
  }

  /** Takes a part away, with its relationships. Parts that only it led to go too. */
  remove(part: string): void {
    this.removed.add(part);
  }

  /** A part name that is free, such as `xl/tables/table3.xml` for `xl/tables/table#.xml`. */
  freePart(pattern: string): string {
    for (let n = 1; ; n++) {
      const part = pattern.replace('#', String(n));
      if (!this.origin.has(part) && !this.written.has(part)) return part;
    }
  }

  /**
   * Relates two parts.
   * @param type a whole URI, or the last word of one of Office's own, such as `table`.
   * @returns the relationship's id.
   */
  relate(source: string, type: string, target: string): string {
    const edits = this.edits(source);
    const taken = new Set([
      ...this.origin.relationships(source).map(({ id }) => id),
      ...edits.added.map(({ id }) => id),
    ]);
    let n = taken.size + 1;
    while (taken.has(`rId${n}`)) n++;
    const id = `rId${n}`;
    const uri = type.includes('/') ? type : `${this.relationshipNamespace}/${type}`;
    edits.added.push({ id, type: uri, target: relativeTarget(source, target) });
    return id;
  }

  /** The attributes by which an element of a part names a relationship. @param root the part's root. */
  referenceAttributes(root: XmlElement, id: string | undefined): Record<string, string | undefined> {
    const namespace = this.relationshipNamespace;
    return root.attributes['xmlns:r'] === namespace ? { 'r:id': id } : { 'xmlns:r': namespace, 'r:id': id };
  }

  /** Takes a relationship away. */
  unrelate(source: string, id: string): void {
    this.edits(source).removed.add(id);
  }

  /** The bytes of the package: every part that is not different as it was, in the old order, new ones behind. */
  toBytes(): Uint8Array {
    for (const [source, edits] of this.relationships) this.writeRelationships(source, edits);
    if (this.removed.size > 0 || this.hasLost) this.removeUnreachable();
    this.writeContentTypes();
    const encoder = new TextEncoder();
    const entries = new Map<string, Uint8Array>();
    const pending = new Map(
      [...this.written].map(([part, text]) => [this.origin.entryName(part) ?? part, text]),
    );
    const gone = new Set([...this.removed].flatMap((part) => [part, relationshipsPart(part)]));
    for (const [name, bytes] of this.origin.entries) {
      const text = pending.get(name);
      pending.delete(name);
      if (![...gone].some((part) => this.origin.entryName(part) === name))
        entries.set(name, text === undefined ? bytes : encoder.encode(text));
    }
    for (const [name, text] of pending) if (!gone.has(name)) entries.set(name, encoder.encode(text));
    return pack(entries);
  }

  private get hasLost(): boolean {
    return [...this.relationships.values()].some(({ removed }) => removed.size > 0);
  }

  private edits(source: string): RelationshipEdits {
    let edits = this.relationships.get(source);
    if (!edits) this.relationships.set(source, (edits = { removed: new Set(), added: [] }));
    return edits;
  }

  private writeRelationships(source: string, { removed, added }: RelationshipEdits): void {
    const part = relationshipsPart(source);
    const text = this.origin.has(part) ? this.origin.text(part) : NO_RELATIONSHIPS;
    const root = parseXml(text, part);
    const kept = root.children.length - removed.size;
    // A part that relates to nothing has no relationships part.
    if (kept + added.length === 0) return this.remove(part);
    const xml = added.map(
      ({ id, type, target }) => `<Relationship${attributesXml({ Id: id, Type: type, Target: target })}/>`,
    );
    this.write(
      part,
      withChildren(text, root, xml.join(''), (element) => removed.has(attribute(element, 'Id') ?? '')),
    );
  }

  /** Removes what was reachable from the package's root and no longer is. */
  private removeUnreachable(): void {
    const before = reachable((source) =>
      this.origin.relationships(source).filter(({ external }) => !external),
    );
    const now = reachable((source) => {
      const part = relationshipsPart(source);
      if (this.removed.has(part) || this.removed.has(source)) return [];
      const text = this.written.get(part);
      const list =
        text === undefined
          ? this.origin.relationships(source)
          : readRelationships(parseXml(text, part), source);
      return list.filter(({ external, target }) => !external && !this.removed.has(target));
    });
    for (const part of before) if (!now.has(part)) this.removed.add(part);
  }

  private writeContentTypes(): void {
    if (this.removed.size === 0 && this.contentTypes.size === 0) return;
    const text = this.origin.text(CONTENT_TYPES);
    const root = this.origin.root(CONTENT_TYPES);
    const isDefault = (part: string, type: string): boolean =>
      childrenNamed(root, 'Default').some(
        (element) =>
          part.endsWith(`.${attribute(element, 'Extension') ?? ''}`) &&
          attribute(element, 'ContentType') === type,
      );
    const gone = new Set([...this.removed].map((part) => `/${part}`.toLowerCase()));
    const xml = [...this.contentTypes]
      .filter(([part, type]) => !this.removed.has(part) && !isDefault(part, type))
      .map(([part, type]) => `<Override${attributesXml({ PartName: `/${part}`, ContentType: type })}/>`);
    const isGone = (element: XmlElement): boolean =>
      gone.has((attribute(element, 'PartName') ?? '').toLowerCase());
    this.write(CONTENT_TYPES, withChildren(text, root, xml.join(''), isGone));
  }
}

/** A root with some children cut out and others added at the end. */
function withChildren(
  text: string,
  root: XmlElement,
  added: string,
  isGone: (element: XmlElement) => boolean,
): string {
  const xml = prefixed(added, root);
  if (openingTag(text, root).endsWith('/>'))
    return text.slice(0, root.start) + withInner(text, root, xml) + text.slice(root.end);
  return splice(text, [
    ...childrenNamed(root, 'Relationship')
      .concat(childrenNamed(root, 'Override'))
      .filter(isGone)
      .map(({ start, end }) => ({ start, end, with: '' })),
    { start: root.innerEnd, end: root.innerEnd, with: xml },
  ]);
}

function reachable(targets: (source: string) => readonly { target: string }[]): Set<string> {
  const found = new Set<string>();
  const queue = [''];
  for (let source = queue.pop(); source !== undefined; source = queue.pop())
    for (const { target } of targets(source))
      if (!found.has(target)) {
        found.add(target);
        queue.push(target);
      }
  return found;
}

/** What is written is UTF-8, whatever it was. */
function withUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*encoding=["'])[\w-]+/, '$1UTF-8');
}
