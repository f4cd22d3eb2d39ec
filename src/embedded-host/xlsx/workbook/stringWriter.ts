import type { PackageDraft } from '../package/packageDraft';
import { numberAttribute } from '../package/xml';
import { escapeXml, openingTag, prefixed, splice, withAttributes, withInner } from '../package/xmlText';
import { escapeString, type FileString } from '../strings';

/** Turns texts into entries of the shared string table, which only grows: cells that are kept go on counting in it. */
export class StringWriter {
  private readonly indexes = new Map<string, number>();
  private readonly added: string[] = [];
  private uses = 0;

  /** @param part the table's part; a workbook without one gets inline strings. */
  constructor(
    private readonly strings: readonly FileString[],
    private readonly part: string | undefined,
  ) {
    strings.forEach((string, index) => {
      const key = entryXml(string.text, string.rich);
      if (!this.indexes.has(key)) this.indexes.set(key, index);
    });
  }

  /** The type and content of a cell that holds this text. @param rich the raw inside of a string with runs. */
  text(value: string, rich: string | undefined): { type: string; content: string } {
    const entry = entryXml(value, rich);
    if (this.part === undefined) return { type: 'inlineStr', content: `<is>${entry}</is>` };
    let index = this.indexes.get(entry);
    if (index === undefined) {
      this.indexes.set(entry, (index = this.strings.length + this.added.length));
      this.added.push(entry);
    }
    this.uses++;
    return { type: 's', content: `<v>${index}</v>` };
  }

  /** Appends what is new to the table's part. */
  finish(draft: PackageDraft): void {
    if (this.part === undefined || this.added.length === 0) return;
    const text = draft.origin.text(this.part);
    const root = draft.origin.root(this.part);
    const xml = prefixed(this.added.map((entry) => `<si>${entry}</si>`).join(''), root);
    const counts = {
      count: (numberAttribute(root, 'count') ?? this.strings.length) + this.uses,
      uniqueCount: this.strings.length + this.added.length,
    };
    const tag = withAttributes(openingTag(text, root), counts);
    draft.write(
      this.part,
      tag.endsWith('/>')
        ? text.slice(0, root.start) + withInner(tag, { ...root, start: 0, innerStart: tag.length }, xml)
        : splice(text, [
            { start: root.start, end: root.innerStart, with: tag },
            { start: root.innerEnd, end: root.innerEnd, with: xml },
          ]),
    );
  }
}

function entryXml(text: string, rich: string | undefined): string {
  if (rich !== undefined) return rich;
  const escaped = escapeXml(escapeString(text));
  return /^\s|\s$|\n/.test(text) ? `<t xml:space="preserve">${escaped}</t>` : `<t>${escaped}</t>`;
}
