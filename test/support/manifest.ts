import { SaxesParser } from 'saxes';

/** An element of the manifest, its name and its attributes' names without their namespace prefix. */
export interface ManifestElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ManifestElement[];
  text: string;
}

/** The root element of a manifest. Throws where the text is not well-formed XML. */
export function parseManifest(xml: string): ManifestElement {
  const parser = new SaxesParser({ xmlns: true });
  const document = element('', {});
  const open = [document];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes).map(({ local, value }): [string, string] => [
      local,
      value,
    ]);
    const child = element(tag.local, Object.fromEntries(attributes));
    open.at(-1)?.children.push(child);
    open.push(child);
  });
  parser.on('text', (text) => {
    const parent = open.at(-1);
    if (parent) parent.text += text.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const root = document.children[0];
  if (!root) throw new Error('The manifest has no element.');
  return root;
}

/** The element itself and all that it holds, in document order. */
export function allElements(root: ManifestElement): ManifestElement[] {
  return [root, ...root.children.flatMap(allElements)];
}

/** Every address the manifest names. */
export function manifestUrls(root: ManifestElement): URL[] {
  return allElements(root)
    .map(({ attributes }) => attributes['DefaultValue'] ?? '')
    .filter((value) => /^[a-z]+:\/\//.test(value))
    .map((value) => new URL(value));
}

function element(name: string, attributes: Record<string, string>): ManifestElement {
  return { name, attributes, children: [], text: '' };
}
