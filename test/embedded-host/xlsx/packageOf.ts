import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a test says of a package; the rest is filled in as Excel writes it. */
export interface PackageSpec {
  /** What stands inside the `worksheet` element of each sheet, by its name. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** What stands inside `workbook` behind the sheets. */
  readonly workbook?: string;
  /** The inside of `sst`; without it there is no such part. */
  readonly strings?: string;
  /** The inside of `styleSheet`; without it there is no such part. */
  readonly styles?: string;
  /** Whole parts by name, in place of or besides the others. An empty text leaves one out. */
  readonly parts?: Readonly<Record<string, string>>;
  /** `Override` elements for those parts. */
  readonly contentTypes?: string;
  /** `Relationship` elements of the workbook, and of sheets by their number. */
  readonly workbookRelationships?: string;
  readonly sheetRelationships?: Readonly<Record<number, string>>;
}

/** A `Relationship` of one of Office's own types. */
export function relationship(id: string, type: string, target: string): string {
  const uri = type.includes('/') ? type : `${RELATIONSHIPS}/${type}`;
  return `<Relationship Id="${id}" Type="${uri}" Target="${target}"/>`;
}

/** The bytes of an .xlsx. */
export function packageOf(spec: PackageSpec = {}): Uint8Array {
  const sheets = Object.entries(spec.sheets ?? { Sheet1: '<sheetData/>' });
  const rels = (inner: string): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${TYPES}.${type}+xml"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}` +
      sheets.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join('') +
      `${spec.contentTypes ?? ''}</Types>`,
    '_rels/.rels': rels(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>` +
      sheets.map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('') +
      `</sheets>${spec.workbook ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      sheets
        .map((_, i) => relationship(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
        .join('') +
        (spec.strings === undefined ? '' : relationship('rId90', 'sharedStrings', 'sharedStrings.xml')) +
        (spec.styles === undefined ? '' : relationship('rId91', 'styles', '/xl/styles.xml')) +
        (spec.workbookRelationships ?? ''),
    ),
    ...(spec.strings !== undefined && {
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${spec.strings}</sst>`,
    }),
    ...(spec.styles !== undefined && {
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${spec.styles}</styleSheet>`,
    }),
  };
  sheets.forEach(([, inner], i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${inner}</worksheet>`;
    const own = spec.sheetRelationships?.[i + 1];
    if (own !== undefined) parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = rels(own);
  });
  Object.assign(parts, spec.parts);
  const entries = Object.entries(parts).filter(([, text]) => text !== '');
  return zipSync(Object.fromEntries(entries.map(([name, text]) => [name, strToU8(text)])));
}

/** The texts of a package's parts by name, in the order of the zip. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}
