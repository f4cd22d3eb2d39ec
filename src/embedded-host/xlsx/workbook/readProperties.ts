import type { Package } from '../package/package';
import { child } from '../package/xml';

/** The document properties by their names in Office.js, with the relationship and the element that hold them. */
export const PROPERTY_ELEMENTS: readonly {
  name: string;
  holder: 'core-properties' | 'extended-properties';
  element: string;
}[] = [
  { name: 'title', holder: 'core-properties', element: 'dc:title' },
  { name: 'subject', holder: 'core-properties', element: 'dc:subject' },
  { name: 'author', holder: 'core-properties', element: 'dc:creator' },
  { name: 'keywords', holder: 'core-properties', element: 'cp:keywords' },
  { name: 'comments', holder: 'core-properties', element: 'dc:description' },
  { name: 'lastAuthor', holder: 'core-properties', element: 'cp:lastModifiedBy' },
  { name: 'revisionNumber', holder: 'core-properties', element: 'cp:revision' },
  { name: 'creationDate', holder: 'core-properties', element: 'dcterms:created' },
  { name: 'category', holder: 'core-properties', element: 'cp:category' },
  { name: 'manager', holder: 'extended-properties', element: 'Manager' },
  { name: 'company', holder: 'extended-properties', element: 'Company' },
];

/** The document properties that a package states, by their names in Office.js. */
export function readProperties(file: Package): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const { name, holder, element } of PROPERTY_ELEMENTS) {
    const part = file.related('', holder)[0]?.target;
    if (part === undefined || !file.has(part)) continue;
    const text = child(file.root(part), element.slice(element.indexOf(':') + 1))?.text;
    if (text !== undefined && text !== '') properties[name] = text;
  }
  return properties;
}
