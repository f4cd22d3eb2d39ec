import type { Sheet } from '../../model/sheet';
import type { DefinedName, Workbook } from '../../model/workbook';
import { child, childrenNamed, type XmlElement } from '../package/xml';
import { attributesXml, escapeXml, openingTag, rawElement, withAttributes } from '../package/xmlText';
import { writeFormula } from '../formulaText';
import { escapeString } from '../strings';
import type { PackageDraft } from '../package/packageDraft';
import { BUILT_IN_PREFIX } from './readNames';
import type { WorkbookOrigin } from './workbookOrigin';

const BUILT_IN = new Set([
  'Print_Area',
  'Print_Titles',
  '_FilterDatabase',
  'Criteria',
  'Extract',
  'Consolidate_Area',
  'Database',
  'Sheet_Title',
]);

/**
 * The `definedNames` of a workbook; undefined when they are as they were read. Names that are the same keep their XML,
 * but for the position of their sheet among the others.
 */
export function namesXml(
  workbook: Workbook,
  origin: WorkbookOrigin,
  draft: PackageDraft,
): string | undefined {
  const text = draft.origin.text(origin.part);
  const sheetsBefore = [...origin.sheets.keys()];
  const elements = childrenNamed(child(draft.origin.root(origin.part), 'definedNames'), 'definedName');
  const position = (sheets: readonly Sheet[], sheet: Sheet | undefined): number | undefined => {
    const index = sheet ? sheets.indexOf(sheet) : -1;
    return index < 0 ? undefined : index;
  };
  const left = new Map<string, XmlElement[]>();
  origin.names.forEach((name, i) => {
    const element = elements[i];
    if (element) {
      const alike = left.get(said(name));
      if (alike) alike.push(element);
      else left.set(said(name), [element]);
    }
  });
  let changed = workbook.names.length !== origin.names.length;
  const parts = workbook.names.map((name, i) => {
    const localSheetId = position(workbook.sheets, name.sheet);
    const element = left.get(said(name))?.shift();
    if (!element) {
      changed = true;
      return nameXml(name, localSheetId);
    }
    const before = origin.names[i];
    if (before !== name && (!before || said(before) !== said(name))) changed = true;
    if (position(sheetsBefore, name.sheet) === localSheetId) return rawElement(text, element);
    changed = true;
    const tag = openingTag(text, element);
    return withAttributes(tag, { localSheetId }) + rawElement(text, element).slice(tag.length);
  });
  if (!changed) return undefined;
  return parts.length === 0 ? '' : `<definedNames>${parts.join('')}</definedNames>`;
}

function nameXml(name: DefinedName, localSheetId: number | undefined): string {
  const attributes = attributesXml({
    name: BUILT_IN.has(name.name) ? BUILT_IN_PREFIX + name.name : name.name,
    comment: name.comment === '' ? undefined : escapeString(name.comment),
    localSheetId,
    hidden: name.visible ? undefined : true,
  });
  return `<definedName${attributes}${name.extra ?? ''}>${escapeXml(writeFormula(name.formula))}</definedName>`;
}

/** All that a name says: two that say the same are the same to a file. */
function said({ name, sheet, formula, comment, visible, extra = '' }: DefinedName): string {
  return JSON.stringify([name, sheet?.id, formula, comment, visible, extra]);
}
