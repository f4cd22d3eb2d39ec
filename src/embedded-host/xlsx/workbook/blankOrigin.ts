import { Package } from '../package/package';
import { pack } from '../package/container';
import { DEFAULT_ADD_IN } from './addIn';
import { BLANK_WORKBOOK_PART, blankPackage } from './blankParts';
import { NO_STYLES } from '../styles/readStyles';
import type { WorkbookOrigin } from './workbookOrigin';

/** What a workbook that was made in memory is saved over: a package without sheets. */
export function blankOrigin(): WorkbookOrigin {
  const entries = blankPackage();
  return {
    package: new Package(entries),
    bytes: pack(entries),
    part: BLANK_WORKBOOK_PART,
    addIn: DEFAULT_ADD_IN,
    styles: NO_STYLES,
    stylesPart: undefined,
    strings: [],
    stringsPart: 'xl/sharedStrings.xml',
    sheets: new Map(),
    names: [],
    settings: undefined,
    customXml: [],
    properties: {},
    structureProtected: false,
    calculationMode: 'automatic',
  };
}
