import { attribute, child, childrenNamed, type XmlElement } from '../package/xml';
import { rawElement, splice, withInner } from '../package/xmlText';
import type { SheetOrigin } from './sheetOrigin';
import { X14_NAMESPACE } from './ruleXml';

/** An extension that is to say something else. */
export interface ExtensionChange {
  readonly uri: string;
  /** The element inside `ext`, such as `conditionalFormattings`. */
  readonly name: string;
  /** What it holds; nothing takes the extension away. */
  readonly inner: string;
  /** Whether its element states how many it holds. */
  readonly count?: number;
}

/** The sheet's `extLst` with some extensions changed; the others as they stand in the file. */
export function extensionsXml(origin: SheetOrigin, changes: readonly ExtensionChange[]): string {
  const list = child(origin.root, 'extLst');
  const kept = list ? childrenNamed(list, 'ext') : [];
  const isOf = (ext: XmlElement, uri: string): boolean =>
    attribute(ext, 'uri')?.toUpperCase() === uri.toUpperCase();
  const parts = kept.map((ext) => {
    const change = changes.find(({ uri }) => isOf(ext, uri));
    return change ? changedExtension(ext, origin.text, change) : rawElement(origin.text, ext);
  });
  for (const change of changes)
    if (change.inner !== '' && !kept.some((ext) => isOf(ext, change.uri))) parts.push(newExtension(change));
  const inner = parts.join('');
  return inner === '' ? '' : list ? withInner(origin.text, list, inner) : `<extLst>${inner}</extLst>`;
}

function changedExtension(ext: XmlElement, text: string, change: ExtensionChange): string {
  if (change.inner === '') return '';
  const holder = child(ext, change.name);
  if (!holder) return newExtension(change);
  const raw = withInner(text, holder, change.inner);
  const counted = change.count === undefined ? raw : raw.replace(/ count="\d+"/, ` count="${change.count}"`);
  return splice(rawElement(text, ext), [
    { start: holder.start - ext.start, end: holder.end - ext.start, with: counted },
  ]);
}

function newExtension({ uri, name, inner, count }: ExtensionChange): string {
  const counted = count === undefined ? '' : ` count="${count}"`;
  return `<ext xmlns:x14="${X14_NAMESPACE}" uri="${uri}"><x14:${name}${counted}>${inner}</x14:${name}></ext>`;
}
