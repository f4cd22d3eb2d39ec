import { corruptPart } from '../unreadableFile';
import { unpack } from './container';
import { readRelationships, relationshipsPart, type Relationship } from './relationships';
import { parseXml, type XmlElement } from './xml';

/** The parts of a package as they were read. Never changed: what is to be written is a `PackageDraft` over it. */
export class Package {
  private readonly nameByLowerCase = new Map<string, string>();
  private readonly texts = new Map<string, string>();
  private readonly roots = new Map<string, XmlElement>();

  /** @param entries the zip's entries by name, in order. */
  constructor(readonly entries: ReadonlyMap<string, Uint8Array>) {
    for (const name of entries.keys()) this.nameByLowerCase.set(canonicalName(name), name);
  }

  /** @throws UnreadableFile when the bytes are no intact zip. */
  static open(bytes: Uint8Array): Package {
    return new Package(unpack(bytes));
  }

  /** The entry for a part name: names are case-insensitive, and some writers use backslashes. */
  entryName(part: string): string | undefined {
    return this.entries.has(part) ? part : this.nameByLowerCase.get(canonicalName(part));
  }

  has(part: string): boolean {
    return this.entryName(part) !== undefined;
  }

  /** A part's text. @throws UnreadableFile 'corrupt' when it is missing. */
  text(part: string): string {
    let text = this.texts.get(part);
    if (text === undefined) {
      const bytes = this.entries.get(this.entryName(part) ?? '');
      if (!bytes) throw corruptPart(part, 'is missing');
      this.texts.set(part, (text = decode(bytes)));
    }
    return text;
  }

  /** A part's root element. @throws UnreadableFile 'corrupt' when it is missing or malformed. */
  root(part: string): XmlElement {
    let root = this.roots.get(part);
    if (!root) this.roots.set(part, (root = parseXml(this.text(part), part)));
    return root;
  }

  /** The relationships of a part, none when it has no `.rels`; the package's own are those of `''`. */
  relationships(source: string): readonly Relationship[] {
    const part = relationshipsPart(source);
    return this.has(part) ? readRelationships(this.root(part), source) : [];
  }

  /** The parts a part relates to by one type. */
  related(source: string, type: string): readonly Relationship[] {
    return this.relationships(source).filter(
      (relationship) => relationship.type === type && !relationship.external,
    );
  }
}

function canonicalName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

/** Parts are UTF-8 as a rule; a byte-order mark or the XML declaration may say otherwise. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  return new TextDecoder(/^utf-16/i.test(declared) ? 'utf-8' : declared).decode(bytes);
}
