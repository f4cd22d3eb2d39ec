import type { SheetProtection } from '../../model/sheet';
import { booleanAttribute, type XmlElement } from '../package/xml';
import { attributesXml } from '../package/xmlText';

/** What the file's attributes forbid, by the option of Office.js that allows it, and what an absent one means. */
const FORBIDS: readonly { option: string; attribute: string; absent: boolean }[] = [
  { option: 'allowEditObjects', attribute: 'objects', absent: false },
  { option: 'allowEditScenarios', attribute: 'scenarios', absent: false },
  { option: 'allowFormatCells', attribute: 'formatCells', absent: true },
  { option: 'allowFormatColumns', attribute: 'formatColumns', absent: true },
  { option: 'allowFormatRows', attribute: 'formatRows', absent: true },
  { option: 'allowInsertColumns', attribute: 'insertColumns', absent: true },
  { option: 'allowInsertRows', attribute: 'insertRows', absent: true },
  { option: 'allowInsertHyperlinks', attribute: 'insertHyperlinks', absent: true },
  { option: 'allowDeleteColumns', attribute: 'deleteColumns', absent: true },
  { option: 'allowDeleteRows', attribute: 'deleteRows', absent: true },
  { option: 'allowSort', attribute: 'sort', absent: true },
  { option: 'allowAutoFilter', attribute: 'autoFilter', absent: true },
  { option: 'allowPivotTables', attribute: 'pivotTables', absent: true },
];
const MODELLED = new Set(['sheet', ...FORBIDS.map(({ attribute }) => attribute)]);

/** A sheet's `sheetProtection`. The options bear the names of `Excel.WorksheetProtectionOptions`. */
export function readProtection(element: XmlElement | undefined): SheetProtection {
  if (!element) return { protected: false, options: {} };
  const raw = attributesXml(
    Object.fromEntries(Object.entries(element.attributes).filter(([name]) => !MODELLED.has(name))),
  );
  return {
    protected: booleanAttribute(element, 'sheet'),
    options: Object.fromEntries(
      FORBIDS.map(({ option, attribute, absent }) => [option, !booleanAttribute(element, attribute, absent)]),
    ),
    ...(raw && { raw }),
  };
}

/** A protection as an element; nothing when the sheet is not protected. */
export function protectionXml(protection: SheetProtection): string {
  if (!protection.protected) return '';
  const attributes = FORBIDS.map(({ option, attribute, absent }): [string, boolean | undefined] => {
    const forbidden = !(protection.options[option] ?? false);
    return [attribute, forbidden === absent ? undefined : forbidden];
  });
  return `<sheetProtection${protection.raw ?? ''} sheet="1"${attributesXml(Object.fromEntries(attributes))}/>`;
}
