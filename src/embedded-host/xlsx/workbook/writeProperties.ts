import type { Workbook } from '../../model/workbook';
import type { PackageDraft } from '../package/packageDraft';
import { child, prefixOf } from '../package/xml';
import { escapeXml, openingTag, splice, withInner } from '../package/xmlText';
import { PROPERTY_ELEMENTS } from './readProperties';
import type { WorkbookOrigin } from './workbookOrigin';

type Holder = (typeof PROPERTY_ELEMENTS)[number]['holder'];

const NEW_PARTS: Readonly<
  Record<Holder, { part: string; type: string; relationship: string; text: string }>
> = {
  'core-properties': {
    part: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    relationship: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    text:
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
      'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
  },
  'extended-properties': {
    part: 'docProps/app.xml',
    type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    relationship: 'extended-properties',
    text: '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">',
  },
};

/** Writes the document properties that are not what was read. */
export function writeProperties(workbook: Workbook, origin: WorkbookOrigin, draft: PackageDraft): void {
  for (const holder of ['core-properties', 'extended-properties'] as const) {
    const changed = PROPERTY_ELEMENTS.filter(
      (property) =>
        property.holder === holder && workbook.properties[property.name] !== origin.properties[property.name],
    ).map(({ name, element }) => ({ element, value: workbook.properties[name] ?? '' }));
    if (changed.length === 0) continue;
    const part = draft.origin.related('', holder)[0]?.target;
    if (part !== undefined && draft.origin.has(part)) draft.write(part, withProperties(part, changed, draft));
    else addPart(holder, changed, draft);
  }
}

function withProperties(
  part: string,
  changed: readonly { element: string; value: string }[],
  draft: PackageDraft,
): string {
  const text = draft.origin.text(part);
  const root = draft.origin.root(part);
  const edits = changed.map(({ element, value }) => {
    const before = child(root, element.slice(element.indexOf(':') + 1));
    return before
      ? { start: before.start, end: before.end, with: withInner(text, before, escapeXml(value)) }
      : { start: root.innerEnd, end: root.innerEnd, with: elementXml(element, value) };
  });
  if (!openingTag(text, root).endsWith('/>')) return splice(text, edits);
  return (
    text.slice(0, root.start) +
    withInner(text, root, edits.map((edit) => edit.with).join('')) +
    text.slice(root.end)
  );
}

function addPart(
  holder: Holder,
  changed: readonly { element: string; value: string }[],
  draft: PackageDraft,
): void {
  const { part, type, relationship, text } = NEW_PARTS[holder];
  const name = /^<([^\s>]+)/.exec(text)?.[1] ?? '';
  draft.add(
    part,
    `${text}${changed.map(({ element, value }) => elementXml(element, value)).join('')}</${name}>`,
    type,
  );
  draft.relate('', relationship, part);
}

/** The namespaces are declared on each: a part that was read may know them by other prefixes. */
function elementXml(name: string, value: string): string {
  const prefix = prefixOf(name).slice(0, -1);
  const declared = {
    cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
  };
  const namespace = Object.entries(declared).find(([known]) => known === prefix)?.[1];
  const type =
    prefix === 'dcterms'
      ? ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="dcterms:W3CDTF"'
      : '';
  return `<${name}${namespace ? ` xmlns:${prefix}="${namespace}"` : ''}${type}>${escapeXml(value)}</${name}>`;
}
