import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import { escapeString } from '../strings';
import type { PackageDraft } from '../package/packageDraft';
import {
  attribute,
  booleanAttribute,
  child,
  childrenNamed,
  numberAttribute,
  type XmlElement,
} from '../package/xml';
import {
  attributesXml,
  openingTag,
  rawElement,
  replaceChildren,
  withAttributes,
  withInner,
} from '../package/xmlText';
import { sameValue } from '../sameValue';
import { namesXml } from './writeNames';
import type { WorkbookOrigin } from './workbookOrigin';

const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const CALCULATION_MODES = {
  automatic: undefined,
  manual: 'manual',
  automaticExceptTables: 'autoNoTable',
} as const;

/**
 * Writes the workbook part: sheets, names, protection and how it is calculated.
 * @param relationships the relationship of each sheet, new ones among them.
 * @param recalculate whether Excel shall calculate everything when it opens the file.
 */
export function writeWorkbookPart(
  workbook: Workbook,
  origin: WorkbookOrigin,
  draft: PackageDraft,
  relationships: ReadonlyMap<Sheet, string>,
  recalculate: boolean,
): void {
  const text = draft.origin.text(origin.part);
  const root = draft.origin.root(origin.part);
  const changes = new Map<string, string>();
  const sheets = sheetsXml(workbook, origin, draft, relationships);
  const before = child(root, 'sheets');
  if (!before || sheets !== rawElement(text, before)) changes.set('sheets', sheets);
  if (
    !sameValue(
      [...origin.sheets.keys()].map(({ id }) => id),
      workbook.sheets.map(({ id }) => id),
    )
  ) {
    const views = viewsXml(workbook, origin, root, text);
    if (views !== undefined) changes.set('bookViews', views);
  }
  const names = namesXml(workbook, origin, draft);
  if (names !== undefined) changes.set('definedNames', names);
  const properties = child(root, 'workbookPr');
  if (workbook.date1904 && !(properties && booleanAttribute(properties, 'date1904')))
    changes.set('workbookPr', '<workbookPr date1904="1"/>'); // only a workbook made in memory
  if (workbook.structureProtected !== origin.structureProtected)
    changes.set(
      'workbookProtection',
      protectionXml(workbook.structureProtected, child(root, 'workbookProtection'), text),
    );
  const calculation = calculationXml(
    workbook,
    origin,
    child(root, 'calcPr'),
    text,
    recalculate || changes.size > 0,
  );
  if (calculation !== undefined) changes.set('calcPr', calculation);
  draft.write(origin.part, replaceChildren(text, root, ORDER, changes));
}

function sheetsXml(
  workbook: Workbook,
  origin: WorkbookOrigin,
  draft: PackageDraft,
  relationships: ReadonlyMap<Sheet, string>,
): string {
  const text = draft.origin.text(origin.part);
  const list = child(draft.origin.root(origin.part), 'sheets');
  const elements = childrenNamed(list, 'sheet');
  let nextId = Math.max(0, ...elements.map((element) => numberAttribute(element, 'sheetId') ?? 0)) + 1;
  const state = (sheet: Sheet): string | undefined =>
    sheet.visibility === 'visible' ? undefined : sheet.visibility;
  const xml = workbook.sheets.map((sheet) => {
    const entry = origin.sheets.get(sheet);
    if (!entry)
      return `<sheet${attributesXml({
        name: escapeString(sheet.name),
        sheetId: nextId++,
        state: state(sheet),
        ...draft.referenceAttributes(draft.origin.root(origin.part), relationships.get(sheet)),
      })}/>`;
    const changes = {
      ...(sheet.name !== entry.name && { name: escapeString(sheet.name) }),
      ...(sheet.visibility !== entry.visibility && { state: state(sheet) }),
    };
    const tag = openingTag(text, entry.element);
    const raw = rawElement(text, entry.element);
    return Object.keys(changes).length === 0 ? raw : withAttributes(tag, changes) + raw.slice(tag.length);
  });
  const unchanged =
    list &&
    elements.length === xml.length &&
    elements.every((element, i) => rawElement(text, element) === xml[i]);
  if (unchanged) return rawElement(text, list);
  return list ? withInner(text, list, xml.join('')) : `<sheets>${xml.join('')}</sheets>`;
}

/** The view names the sheet in front by its position: it must still be that sheet, or one that is there and visible. */
function viewsXml(
  workbook: Workbook,
  origin: WorkbookOrigin,
  root: XmlElement,
  text: string,
): string | undefined {
  const views = child(root, 'bookViews');
  if (!views) return undefined;
  const before = [...origin.sheets.keys()];
  const visible = Math.max(
    0,
    workbook.sheets.findIndex((sheet) => sheet.visibility === 'visible'),
  );
  const inner = views.children.map((view) => {
    const raw = rawElement(text, view);
    const tag = openingTag(text, view);
    const active = before[numberAttribute(view, 'activeTab') ?? 0];
    const now = active ? workbook.sheets.indexOf(active) : -1;
    const activeTab = now < 0 ? visible : now;
    const changes = {
      ...(activeTab !== (numberAttribute(view, 'activeTab') ?? 0) && { activeTab }),
      ...((numberAttribute(view, 'firstSheet') ?? 0) >= workbook.sheets.length && { firstSheet: undefined }),
    };
    return Object.keys(changes).length === 0 ? raw : withAttributes(tag, changes) + raw.slice(tag.length);
  });
  return withInner(text, views, inner.join(''));
}

function protectionXml(isProtected: boolean, before: XmlElement | undefined, text: string): string {
  if (!isProtected) return '';
  return before
    ? withAttributes(rawElement(text, before), { lockStructure: true })
    : '<workbookProtection lockStructure="1"/>';
}

function calculationXml(
  workbook: Workbook,
  origin: WorkbookOrigin,
  before: XmlElement | undefined,
  text: string,
  recalculate: boolean,
): string | undefined {
  const changes = {
    ...(workbook.calculationMode !== origin.calculationMode && {
      calcMode: CALCULATION_MODES[workbook.calculationMode],
    }),
    ...(recalculate && (!before || attribute(before, 'fullCalcOnLoad') !== '1') && { fullCalcOnLoad: true }),
  };
  if (Object.keys(changes).length === 0) return undefined;
  return before ? withAttributes(rawElement(text, before), changes) : `<calcPr${attributesXml(changes)}/>`;
}
