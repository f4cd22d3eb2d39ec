/** How the page pretends to have been opened. */
export interface OfficeSurroundings {
  /** Language of Excel's own menus, such as `en-US`. */
  readonly displayLanguage?: string;
  /** Language that numbers and dates are written in. */
  readonly contentLanguage?: string;
  readonly platform?: 'OfficeOnline' | 'PC' | 'Mac' | 'iOS';
  /** Excel for the web has none. */
  readonly theme?: Office.OfficeTheme;
  /** The highest ExcelApi requirement set that is said to be supported. */
  readonly excelApi?: string;
}

/**
 * Gives a page what the loader `office.js` provides inside Excel: `Office.onReady` and `Office.context`. The genuine
 * client, which must be loaded, defines the rest of `Office`; that is kept.
 */
export function installOfficeShim(surroundings: OfficeSurroundings = {}): void {
  const {
    platform = 'OfficeOnline',
    displayLanguage = 'en-US',
    contentLanguage = displayLanguage,
  } = surroundings;
  const context = {
    host: 'Excel',
    platform,
    displayLanguage,
    contentLanguage,
    officeTheme: surroundings.theme,
    requirements: { isSetSupported: supportOf(surroundings.excelApi ?? '1.14') },
    diagnostics: { host: 'Excel', platform, version: '16.0' },
  };
  const info = { host: 'Excel', platform };
  const onReady = (callback?: (ready: typeof info) => unknown): Promise<typeof info> =>
    Promise.resolve().then(async () => {
      await callback?.(info);
      return info;
    });
  // `Office.context` is the client's own and cannot be set: an object in front of it has ours.
  const shimmed: unknown = Object.create(Office, {
    context: { value: context, enumerable: true },
    onReady: { value: onReady, enumerable: true },
  });
  Object.assign(globalThis, { Office: shimmed });
}

/**
 * Which requirement sets Excel says it supports. Not those of the client's own runtime (`RichApiRuntime`): without them
 * it sends each property by itself, which is what the host executes.
 */
function supportOf(excelApi: string): (name: string, version?: string | number) => boolean {
  const highest: Readonly<Record<string, string>> = {
    ExcelApi: excelApi,
    SharedRuntime: '1.1',
    DialogApi: '1.2',
  };
  return (name, version = '1.1') => {
    const supported = highest[name];
    return supported !== undefined && compareVersions(String(version), supported) <= 0;
  };
}

/** Requirement sets are numbered 1.9, 1.10, 1.11: part by part, not as decimals. */
function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
