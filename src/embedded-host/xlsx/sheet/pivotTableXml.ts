import { sameArea } from '../../model/area';
import type { Sheet } from '../../model/sheet';
import { areaReference, parseArea } from '../cellReference';
import type { Package } from '../package/package';
import type { PackageDraft } from '../package/packageDraft';
import { attribute, child } from '../package/xml';
import { openingTag, splice, withAttributes } from '../package/xmlText';
import type { PivotTableOrigin, SheetOrigin } from './sheetOrigin';

/** Reads what a sheet's PivotTables are called and where they stand. */
export function readPivotTables(sheetPart: string, file: Package): PivotTableOrigin[] {
  return file.related(sheetPart, 'pivotTable').flatMap(({ id, target }) => {
    const root = file.root(target);
    const area = parseArea(attribute(child(root, 'location') ?? root, 'ref') ?? '');
    if (!area) return [];
    return [{ pivotTable: { name: attribute(root, 'name') ?? '', area }, part: target, relationship: id }];
  });
}

/** Writes the place of the PivotTables that moved, and takes those away that are gone. All else is kept as it was. */
export function writePivotTables(sheet: Sheet, origin: SheetOrigin, draft: PackageDraft): void {
  for (const { pivotTable, part, relationship } of origin.pivotTables) {
    const now = sheet.pivotTables.find(({ name }) => name === pivotTable.name);
    if (!now) {
      draft.unrelate(origin.part, relationship);
      draft.remove(part);
      continue;
    }
    const location = child(draft.origin.root(part), 'location');
    if (!location || sameArea(now.area, pivotTable.area)) continue;
    const text = draft.origin.text(part);
    const tag = withAttributes(openingTag(text, location), { ref: areaReference(now.area) });
    draft.write(part, splice(text, [{ start: location.start, end: location.innerStart, with: tag }]));
  }
}
