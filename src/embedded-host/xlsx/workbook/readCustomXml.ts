import type { CustomXmlPart } from '../../model/workbook';
import type { Package } from '../package/package';
import { attribute, prefixOf } from '../package/xml';

/** What a custom XML part was read from. */
export interface CustomXmlOrigin {
  readonly customXml: CustomXmlPart;
  readonly part: string;
  /** The id of the workbook's relationship that leads to it. */
  readonly relationship: string;
}

/** The custom XML parts of a workbook. */
export function readCustomXml(file: Package, workbookPart: string): CustomXmlOrigin[] {
  return file.related(workbookPart, 'customXml').flatMap(({ id, target }, i) => {
    if (!file.has(target)) return [];
    const properties = file.related(target, 'customXmlProps')[0]?.target;
    const itemId =
      properties !== undefined && file.has(properties)
        ? attribute(file.root(properties), 'itemID')
        : undefined;
    const root = file.root(target);
    const prefix = prefixOf(root.name).slice(0, -1);
    const customXml: CustomXmlPart = {
      id: itemId ?? `{00000000-0000-0000-0000-${String(i + 1).padStart(12, '0')}}`,
      namespaceUri: root.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] ?? '',
      xml: file.text(target),
    };
    return [{ customXml, part: target, relationship: id }];
  });
}
