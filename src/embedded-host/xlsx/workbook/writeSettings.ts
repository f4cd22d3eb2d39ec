import type { Workbook } from '../../model/workbook';
import type { PackageDraft } from '../package/packageDraft';
import { attribute, child, childrenNamed } from '../package/xml';
import { attributesXml, replaceChildren, splice } from '../package/xmlText';
import { sameValue } from '../sameValue';
import type { WorkbookOrigin } from './workbookOrigin';

const EXTENSION_NAMESPACE = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const PANES_NAMESPACE = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const EXTENSION_TYPE = 'application/vnd.ms-office.webextension+xml';
const PANES_TYPE = 'application/vnd.ms-office.webextensiontaskpanes+xml';
const EXTENSION_RELATIONSHIP = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const PANES_RELATIONSHIP = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const ORDER = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];

/**
 * Writes the settings of the add-in as the properties of its web extension, where Office keeps them. With the last
 * setting the extension goes, unless it binds to something.
 */
export function writeSettings(workbook: Workbook, origin: WorkbookOrigin, draft: PackageDraft): void {
  const before = origin.settings;
  if (sameValue([...(before?.settings ?? [])], [...workbook.settings])) return;
  const properties = [...workbook.settings].map(
    ([name, value]) => `<we:property${attributesXml({ name, value })}/>`,
  );
  const xml = `<we:properties>${properties.join('')}</we:properties>`;
  if (!before) return addExtension(xml, origin.addIn, draft);
  const root = draft.origin.root(before.part);
  const binds = (child(root, 'bindings')?.children.length ?? 0) > 0;
  if (workbook.settings.size === 0 && !binds) return removeExtension(before.part, draft);
  const named = root.name.startsWith('we:') ? xml : xml.replaceAll(/<(\/?)we:/g, '<$1');
  draft.write(
    before.part,
    replaceChildren(draft.origin.text(before.part), root, ORDER, new Map([['properties', named]])),
  );
}

function addExtension(properties: string, addIn: string, draft: PackageDraft): void {
  const part = draft.freePart('xl/webextensions/webextension#.xml');
  const reference = attributesXml({
    id: addIn.replace(/[{}]/g, ''),
    version: '1.0.0.0',
    store: 'developer',
    storeType: 'Registry',
  });
  const id = attributesXml({ id: `{${addIn.replace(/[{}]/g, '')}}` });
  draft.add(
    part,
    `<we:webextension xmlns:we="${EXTENSION_NAMESPACE}"${id}><we:reference${reference}/><we:alternateReferences/>` +
      `${properties}<we:bindings/></we:webextension>`,
    EXTENSION_TYPE,
  );
  const known = draft.origin.related('', 'webextensiontaskpanes')[0]?.target;
  const panes = known ?? draft.freePart('xl/webextensions/taskpanes#.xml').replace('taskpanes1', 'taskpanes');
  const pane = (relationship: string): string =>
    '<wetp:taskpane dockstate="right" visibility="0" width="350" row="0">' +
    `<wetp:webextensionref${attributesXml({ 'xmlns:r': draft.relationshipNamespace, 'r:id': relationship })}/></wetp:taskpane>`;
  if (known === undefined) {
    draft.relate('', PANES_RELATIONSHIP, panes);
    const xml = pane(draft.relate(panes, EXTENSION_RELATIONSHIP, part));
    draft.add(panes, `<wetp:taskpanes xmlns:wetp="${PANES_NAMESPACE}">${xml}</wetp:taskpanes>`, PANES_TYPE);
    return;
  }
  const root = draft.origin.root(known);
  const xml = pane(draft.relate(known, EXTENSION_RELATIONSHIP, part)).replace(
    '<wetp:taskpane ',
    `<wetp:taskpane xmlns:wetp="${PANES_NAMESPACE}" `,
  );
  draft.write(
    known,
    splice(draft.origin.text(known), [{ start: root.innerEnd, end: root.innerEnd, with: xml }]),
  );
}

function removeExtension(part: string, draft: PackageDraft): void {
  draft.remove(part);
  for (const { id, target: panes } of draft.origin.related('', 'webextensiontaskpanes')) {
    const references = draft.origin.related(panes, 'webextension').filter(({ target }) => target === part);
    const ids = new Set(references.map((reference) => reference.id));
    if (ids.size === 0) continue;
    const root = draft.origin.root(panes);
    const gone = root.children.filter((pane) =>
      childrenNamed(pane, 'webextensionref').some((reference) => ids.has(attribute(reference, 'id') ?? '')),
    );
    if (gone.length === root.children.length) {
      draft.unrelate('', id);
      draft.remove(panes);
      continue;
    }
    for (const reference of ids) draft.unrelate(panes, reference);
    draft.write(
      panes,
      splice(
        draft.origin.text(panes),
        gone.map(({ start, end }) => ({ start, end, with: '' })),
      ),
    );
  }
}
