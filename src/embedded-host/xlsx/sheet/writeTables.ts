import type { Sheet } from '../../model/sheet';
import type { PackageDraft } from '../package/packageDraft';
import { attribute, child, childrenNamed } from '../package/xml';
import { attributesXml, rawElement } from '../package/xmlText';
import type { SheetOrigin } from './sheetOrigin';
import { changedTableXml, newTableXml, sameTable } from './tableXml';
import { listXml } from './writeLists';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** Writes the parts of a sheet's tables: those that changed, those that are new; and takes away those that are gone. */
export function writeTables(
  sheet: Sheet,
  origin: SheetOrigin,
  draft: PackageDraft,
  changes: Map<string, string>,
  withoutMarks: (formula: string) => string,
): void {
  const references = new Map(
    childrenNamed(child(origin.root, 'tableParts'), 'tablePart').map((element) => [
      attribute(element, 'id') ?? '',
      rawElement(origin.text, element),
    ]),
  );
  let listChanged = false;
  const present = new Set<number>();
  for (const table of sheet.tables) {
    const read = origin.tables.find((candidate) => candidate.table.id === table.id);
    if (read) {
      present.add(table.id);
      if (!sameTable(table, read.table))
        draft.write(
          read.part,
          changedTableXml(
            table,
            read.table,
            draft.origin.root(read.part),
            draft.origin.text(read.part),
            withoutMarks,
          ),
        );
      continue;
    }
    listChanged = true;
    const part = draft.freePart('xl/tables/table#.xml');
    draft.add(part, newTableXml(table, namespaceOf(origin), withoutMarks), TABLE_TYPE);
    const id = draft.relate(origin.part, 'table', part);
    references.set(id, `<tablePart${attributesXml(draft.referenceAttributes(origin.root, id))}/>`);
  }
  for (const { table, part, relationship } of origin.tables) {
    if (present.has(table.id)) continue;
    listChanged = true;
    draft.unrelate(origin.part, relationship);
    draft.remove(part);
    references.delete(relationship);
  }
  if (listChanged)
    changes.set(
      'tableParts',
      listXml('tableParts', child(origin.root, 'tableParts'), origin.text, [...references.values()]),
    );
}

/** The spreadsheet namespace of a sheet: strict files have another. */
export function namespaceOf({ root }: Pick<SheetOrigin, 'root'>): string {
  const prefix = root.name.includes(':') ? `xmlns:${root.name.slice(0, root.name.indexOf(':'))}` : 'xmlns';
  return root.attributes[prefix] ?? 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
}
