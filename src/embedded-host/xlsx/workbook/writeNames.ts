import type { Sheet } from '../../model/sheet';
import type { DefinedName, Workbook } from '../../model/workbook';
import { child, childrenNamed } from '../package/xml';
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
  const before = [...origin.sheets.keys()];
  const elements = childrenNamed(child(draft.origin.root(origin.part), 'definedNames'), 'definedName');
  const position = (sheets: readonly Sheet[], sheet: Sheet | undefined): number | undefined => {
    const index = sheet ? sheets.indexOf(sheet) : -1;
    return index < 0 ? undefined : index;
  };
  const left = origin.names.map((name, i) => ({ name, element: elements[i] }));
  let changed = workbook.names.length !== origin.names.length;
  const parts = workbook.names.map((name, i) => {
    const at = left.findIndex((candidate) => sameName(candidate.name, name));
    const localSheetId = position(workbook.sheets, name.sheet);
    const element = left[at]?.element;
    if (!element) {
      changed = true;
      return nameXml(name, localSheetId);
    }
    left.splice(at, 1);
    if (origin.names[i] !== name && !sameName(origin.names[i], name)) changed = true;
    if (position(before, name.sheet) === localSheetId) return rawElement(text, element);
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

function sameName(a: DefinedName | undefined, b: DefinedName): boolean {
  if (a === b) return true;
  return (
    a !== undefined &&
    a.name === b.name &&
    a.formula === b.formula &&
    a.comment === b.comment &&
    a.visible === b.visible &&
    a.sheet === b.sheet &&
    a.extra === b.extra
  );
}
