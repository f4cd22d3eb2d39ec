import type { Sheet } from '../../model/sheet';
import { areaReference } from '../cellReference';
import { child, type XmlElement } from '../package/xml';
import { attributesXml, openingTag, rawElement, withAttributes } from '../package/xmlText';
import { sameValue } from '../sameValue';
import type { ExtensionChange } from './extensions';
import { filterXml } from './filterXml';
import { protectionXml } from './protectionXml';
import type { SheetOrigin } from './sheetOrigin';
import { validationXml } from './validationXml';

const X14_VALIDATIONS_URI = '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}';

/** Writes merges, filter and protection where they are not those that were read. */
export function writeLists(sheet: Sheet, origin: SheetOrigin, changes: Map<string, string>): void {
  const { facets, root, text } = origin;
  if (!sameValue(sheet.merges, facets.merges)) {
    const merges = sheet.merges.map((area) => `<mergeCell ref="${areaReference(area)}"/>`);
    changes.set('mergeCells', listXml('mergeCells', child(root, 'mergeCells'), text, merges));
  }
  if (!sameValue(sheet.filter, facets.filter))
    changes.set('autoFilter', sheet.filter ? filterXml(sheet.filter, child(root, 'autoFilter'), text) : '');
  if (!sameValue(sheet.protection, facets.protection))
    changes.set('sheetProtection', protectionXml(sheet.protection));
}

/** Writes the data validations where they are not those that were read; each that is the same keeps its XML. */
export function writeValidations(
  sheet: Sheet,
  origin: SheetOrigin,
  changes: Map<string, string>,
): ExtensionChange | undefined {
  if (sameValue(sheet.validations, origin.facets.validations)) return undefined;
  const own = child(origin.root, 'dataValidations');
  const left = [...origin.validations];
  const main: string[] = [];
  const extended: string[] = [];
  for (const validation of sheet.validations) {
    const at = left.findIndex((candidate) => sameValue(candidate.validation, validation));
    const [kept] = at < 0 ? [] : left.splice(at, 1);
    if (!kept) main.push(validationXml(validation));
    else (own?.children.includes(kept.element) ? main : extended).push(rawElement(origin.text, kept.element));
  }
  changes.set('dataValidations', listXml('dataValidations', own, origin.text, main));
  const hadExtended = origin.validations.some(({ element }) => !own?.children.includes(element));
  return hadExtended
    ? { uri: X14_VALIDATIONS_URI, name: 'dataValidations', inner: extended.join(''), count: extended.length }
    : undefined;
}

/** A list that states its count, with its other attributes as they were; nothing when it is empty. */
export function listXml(
  name: string,
  before: XmlElement | undefined,
  text: string,
  items: readonly string[],
): string {
  if (items.length === 0) return '';
  const open = before
    ? withAttributes(openingTag(text, before), { count: items.length }).replace(/\s*\/?>$/, '')
    : `<${name}${attributesXml({ count: items.length })}`;
  return `${open}>${items.join('')}</${before?.name ?? name}>`;
}
