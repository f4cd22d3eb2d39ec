import type { Workbook } from '../../model/workbook';
import type { PackageDraft } from '../package/packageDraft';
import { attributesXml } from '../package/xmlText';
import type { WorkbookOrigin } from './workbookOrigin';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** Writes the custom XML parts that are new or changed, and takes away those that are gone. */
export function writeCustomXml(workbook: Workbook, origin: WorkbookOrigin, draft: PackageDraft): void {
  for (const { customXml, part, relationship } of origin.customXml) {
    const now = workbook.customXmlParts.find(({ id }) => id === customXml.id);
    if (!now) {
      draft.unrelate(origin.part, relationship);
      draft.remove(part);
    } else if (now.xml !== customXml.xml) draft.write(part, now.xml);
  }
  for (const { id, namespaceUri, xml } of workbook.customXmlParts) {
    if (origin.customXml.some(({ customXml }) => customXml.id === id)) continue;
    const part = draft.freePart('customXml/item#.xml');
    const properties = draft.freePart('customXml/itemProps#.xml');
    draft.add(part, xml, 'application/xml');
    const schema = namespaceUri === '' ? '' : `<ds:schemaRef${attributesXml({ 'ds:uri': namespaceUri })}/>`;
    draft.add(
      properties,
      `<ds:datastoreItem${attributesXml({ 'ds:itemID': id, 'xmlns:ds': PROPERTIES_NAMESPACE })}><ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`,
      PROPERTIES_TYPE,
    );
    draft.relate(origin.part, 'customXml', part);
    draft.relate(part, 'customXmlProps', properties);
  }
}
