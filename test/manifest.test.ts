import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allElements, manifestUrls, parseManifest, type ManifestElement } from './support/manifest';

/**
 * The order in which elements may stand, from Microsoft's schemas OfficeAppManifestV1_1.xsd and
 * TaskPaneAppVersionOverridesV1_0.xsd. An element that is not listed here may hold no other.
 */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'Dictionary',
    'VersionOverrides',
  ],
  Requirements: ['Sets', 'Methods'],
  Sets: ['Set'],
  DefaultSettings: ['SourceLocation'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'EquivalentAddins'],
  Hosts: ['Host'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['OfficeTab', 'CustomTab', 'OfficeMenu'],
  OfficeTab: ['Group'],
  OfficeMenu: ['Control'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Icon: ['Image'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
  Images: ['Image'],
  Urls: ['Url'],
  ShortStrings: ['String'],
  LongStrings: ['String'],
};

/** Which resources an element's `resid` may name. */
const RESOURCES_OF: Readonly<Record<string, string>> = {
  Image: 'Images',
  FunctionFile: 'Urls',
  LearnMoreUrl: 'Urls',
  SourceLocation: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
};

const manifest = parseManifest(readFileSync('manifest.xml', 'utf8'));
const elements = allElements(manifest);
const named = (name: string): ManifestElement[] => elements.filter((element) => element.name === name);
const resources = named('Resources')[0]?.children.flatMap(({ children }) => children) ?? [];
const resourceText = new Map(
  resources.map(({ attributes }) => [attributes['id'], attributes['DefaultValue']]),
);
const value = (name: string): string | undefined => named(name)[0]?.attributes['DefaultValue'];

describe('manifest.xml', () => {
  it.each(Object.keys(ORDER))('puts what %s holds in the documented order', (name) => {
    for (const { children } of named(name)) {
      const places = children.map((child) => ORDER[name]?.indexOf(child.name) ?? -1);
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('holds no element in one that may hold none', () => {
    const parents = elements.filter(({ children }) => children.length > 0).map(({ name }) => name);
    expect(Object.keys(ORDER)).toEqual(expect.arrayContaining(parents));
  });

  it('names itself by a GUID and a version of four numbers, which Excel on the web needs', () => {
    expect(named('Id')[0]?.text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(named('Version')[0]?.text).toMatch(/^[1-9]\d*(\.\d+){3}$/);
  });

  it('asks for ExcelApi 1.13, and for nothing more where commands are declared', () => {
    expect(named('Set').map(({ attributes }) => attributes)).toEqual([
      { Name: 'ExcelApi', MinVersion: '1.13' },
    ]);
    const overrides = named('VersionOverrides').flatMap(allElements);
    expect(overrides.map(({ name }) => name)).not.toContain('Requirements');
  });

  it('opens the pane without any command, as Excel on iPad does', () => {
    const base = manifest.children.filter(({ name }) => name !== 'VersionOverrides').flatMap(allElements);
    const source = base.find(({ name }) => name === 'SourceLocation');
    expect(source?.attributes['DefaultValue']).toBe('https://localhost:3000/taskpane.html');
  });

  it('offers its commands on Home and on the context menu of cells', () => {
    const commands = [...named('OfficeTab'), ...named('OfficeMenu')].map((place) => [
      place.attributes['id'],
      allElements(place)
        .filter(({ name }) => name === 'Control')
        .map(({ children }) => resourceText.get(children[0]?.attributes['resid'])),
    ]);
    expect(commands).toEqual([
      ['TabHome', ['Key results', 'Promote']],
      ['ContextMenuCell', ['Promote to key result']],
    ]);
  });

  it('opens one and the same pane from every command', () => {
    expect(new Set(named('TaskpaneId').map(({ text }) => text)).size).toBe(1);
    expect(named('Action').map(({ attributes }) => attributes['type'])).toEqual(
      Array(3).fill('ShowTaskpane'),
    );
  });

  it('uses each id once, of at most 32 characters for a resource and 125 for the rest', () => {
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 125)).toEqual([]);
    expect([...resourceText.keys()].filter((id) => id === undefined || id.length > 32)).toEqual([]);
  });

  it('resolves every resource id to a resource of the right kind, and has no resource too many', () => {
    const used = elements.flatMap(({ name, attributes: { resid } }) =>
      resid === undefined ? [] : [{ name, resid }],
    );
    for (const { name, resid } of used) {
      const kind = named(RESOURCES_OF[name] ?? '')[0];
      expect({ name, ids: kind?.children.map(({ attributes }) => attributes['id']) }).toEqual({
        name,
        ids: expect.arrayContaining([resid]),
      });
    }
    expect(new Set(resourceText.keys())).toEqual(new Set(used.map(({ resid }) => resid)));
  });

  it.each([
    ['ShortStrings', 125],
    ['LongStrings', 250],
    ['Urls', 2048],
  ])('keeps %s within %d characters', (kind, limit) => {
    const texts = named(kind).flatMap(({ children }) =>
      children.map(({ attributes }) => attributes['DefaultValue']),
    );
    expect(texts.filter((text) => text === undefined || text === '' || text.length > limit)).toEqual([]);
  });

  it('asks for nothing but https, all of one origin', () => {
    expect(new Set(manifestUrls(manifest).map(({ origin }) => origin))).toEqual(
      new Set(['https://localhost:3000']),
    );
  });

  it.each([...new Set(manifestUrls(manifest).map(({ pathname }) => pathname))])('finds %s', (pathname) => {
    const page = pathname.slice(1);
    const places = page.endsWith('.html')
      ? ['src/taskpane', 'src/commands'].map((folder) => path.join(folder, page))
      : [page];
    expect(places.filter((place) => existsSync(place))).toHaveLength(1);
  });

  it('gives the sizes its pictures really have', () => {
    for (const { attributes } of named('Icon').flatMap(({ children }) => children)) {
      const size = Number(attributes['size']);
      expect(pictureSize(resourceText.get(attributes['resid']))).toEqual([size, size]);
    }
    expect(pictureSize(value('IconUrl'))).toEqual([32, 32]);
    expect(pictureSize(value('HighResolutionIconUrl'))).toEqual([64, 64]);
  });

  it('gives every command the three sizes that are required', () => {
    for (const { children } of named('Icon')) {
      const sizes = children.map(({ attributes }) => attributes['size']);
      expect(sizes).toEqual(expect.arrayContaining(['16', '32', '80']));
    }
  });
});

/** Width and height of the PNG at an address of the manifest, from its header. */
function pictureSize(url: string | undefined): [number, number] {
  const png = readFileSync(new URL(url ?? '').pathname.slice(1));
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
