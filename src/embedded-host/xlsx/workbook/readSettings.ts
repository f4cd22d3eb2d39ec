import type { Package } from '../package/package';
import { attribute, child, childrenNamed } from '../package/xml';

/** What the settings of an add-in were read from. */
export interface SettingsOrigin {
  readonly settings: ReadonlyMap<string, string>;
  /** The add-in's `webextension` part. */
  readonly part: string;
}

/**
 * The settings that one add-in keeps in a workbook: the properties of its web extension, values as JSON text.
 * @param addIn the id of its manifest; other add-ins' settings are none of its business.
 */
export function readSettings(file: Package, addIn: string): SettingsOrigin | undefined {
  for (const panes of file.related('', 'webextensiontaskpanes')) {
    if (!file.has(panes.target)) continue;
    for (const { target } of file.related(panes.target, 'webextension')) {
      if (!file.has(target)) continue;
      const root = file.root(target);
      const reference = child(root, 'reference');
      if (!reference || bare(attribute(reference, 'id') ?? '') !== bare(addIn)) continue;
      const settings = new Map(
        childrenNamed(child(root, 'properties'), 'property').map((property) => [
          attribute(property, 'name') ?? '',
          attribute(property, 'value') ?? 'null',
        ]),
      );
      return { settings, part: target };
    }
  }
  return undefined;
}

/** Ids stand with and without braces. */
function bare(id: string): string {
  return id.replace(/[{}]/g, '').toLowerCase();
}
