import type { PackageDraft } from '../package/packageDraft';
import { attribute, child, childrenNamed, numberAttribute } from '../package/xml';
import { SPREADSHEET_NAMESPACE } from './blankParts';

const METADATA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
const METADATA = [
  `<metadata xmlns="${SPREADSHEET_NAMESPACE}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">`,
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" ',
  'merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>',
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">',
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>',
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
].join('');

/**
 * The `cm` of cells whose formula spills, counted from 1. Without it Excel takes them for array formulas of old. A
 * workbook that has no such metadata gets it.
 */
export function dynamicArrayMark(workbookPart: string, draft: PackageDraft): number | undefined {
  const part = draft.origin.related(workbookPart, 'sheetMetadata')[0]?.target;
  if (part === undefined || !draft.origin.has(part)) {
    const added = draft.freePart('xl/metadata#.xml').replace('metadata1', 'metadata');
    draft.add(added, METADATA, METADATA_TYPE);
    draft.relate(workbookPart, 'sheetMetadata', added);
    return 1;
  }
  const root = draft.origin.root(part);
  const type = childrenNamed(child(root, 'metadataTypes'), 'metadataType').findIndex(
    (each) => attribute(each, 'name') === 'XLDAPR',
  );
  const mark = childrenNamed(child(root, 'cellMetadata'), 'bk').findIndex((block) => {
    const record = child(block, 'rc');
    return record !== undefined && numberAttribute(record, 't') === type + 1;
  });
  // Metadata of other kinds only: the formula stays an array formula of old, which gives the same values.
  return type < 0 || mark < 0 ? undefined : mark + 1;
}
