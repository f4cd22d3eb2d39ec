import type { Sheet } from '../../model/sheet';
import type { DefinedName } from '../../model/workbook';
import {
  attribute,
  booleanAttribute,
  child,
  childrenNamed,
  numberAttribute,
  type XmlElement,
} from '../package/xml';
import { attributesXml } from '../package/xmlText';
import { readFormula } from '../formulaText';
import { unescapeString } from '../strings';

/** The prefix of Excel's own names (`_xlnm.Print_Area`) that it never shows. */
export const BUILT_IN_PREFIX = '_xlnm.';

const MODELLED = new Set(['name', 'localSheetId', 'hidden', 'comment']);

/** The defined names of a workbook part. @param sheets in the file's order, which `localSheetId` counts. */
export function readNames(root: XmlElement, sheets: readonly Sheet[]): DefinedName[] {
  return childrenNamed(child(root, 'definedNames'), 'definedName').map((element) => {
    const sheet = sheets[numberAttribute(element, 'localSheetId') ?? -1];
    const name = attribute(element, 'name') ?? '';
    const extra = attributesXml(
      Object.fromEntries(Object.entries(element.attributes).filter(([key]) => !MODELLED.has(key))),
    );
    return {
      name: name.startsWith(BUILT_IN_PREFIX) ? name.slice(BUILT_IN_PREFIX.length) : name,
      formula: readFormula(element.text),
      comment: unescapeString(attribute(element, 'comment') ?? ''),
      visible: !booleanAttribute(element, 'hidden'),
      ...(sheet && { sheet }),
      ...(extra && { extra }),
    };
  });
}
