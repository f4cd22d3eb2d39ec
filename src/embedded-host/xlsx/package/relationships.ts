import { attribute, childrenNamed, type XmlElement } from './xml';

/** One relationship of a part. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type's URI, such as `worksheet`: transitional and strict files differ in the rest. */
  readonly type: string;
  /** The name of the part it leads to (`xl/worksheets/sheet1.xml`), or the URL when external. */
  readonly target: string;
  readonly external: boolean;
}

export const TRANSITIONAL_RELATIONSHIPS =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The part that holds the relationships of `source`; the package's own are those of `''`. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The relationships that a `.rels` part lists. */
export function readRelationships(root: XmlElement, source: string): Relationship[] {
  return childrenNamed(root, 'Relationship').map((element) => {
    const external = attribute(element, 'TargetMode') === 'External';
    const target = attribute(element, 'Target') ?? '';
    return {
      id: attribute(element, 'Id') ?? '',
      type: (attribute(element, 'Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : resolveTarget(source, target),
      external,
    };
  });
}

/** A target, relative to the part that names it or absolute, as a part name. */
function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const base = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/'))
    if (step === '..') base.pop();
    else if (step !== '' && step !== '.') base.push(step);
  return base.join('/');
}

/** How `source` names `target` in its relationships: relative, as Excel writes it. */
export function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
