/** @jest-environment node */
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { answersOf, calculatedIn, layoutBook, type LayoutBook } from './layoutBook';
import { calculateInLibreOffice } from './libreOffice';
import { LAYOUT_SHEETS } from './layoutSheets';
import { agree } from './trackedRows';

interface Proven {
  readonly book: LayoutBook;
  readonly domain: readonly unknown[];
  readonly host: readonly unknown[];
  readonly office: readonly unknown[];
}

const SYSTEMS = ['1900', '1904'] as const;
const TIMES = ['as it is', 'after the next month came in'] as const;
const proven = new Map<string, Proven>();

beforeAll(async () => {
  const books = new Map<string, Omit<Proven, 'office'>>();
  const files = new Map<string, Uint8Array>();
  for (const system of SYSTEMS) {
    const book = await layoutBook(LAYOUT_SHEETS, system === '1904');
    const { host } = book.keylift;
    for (const time of TIMES) {
      if (time !== 'as it is')
        for (const [sheet, layout] of Object.entries(LAYOUT_SHEETS)) layout.next(host.user, sheet);
      const key = `${system} ${time}`;
      const domain = await answersOf(book, LAYOUT_SHEETS);
      books.set(key, { book, domain, host: calculatedIn(host.workbook, book) });
      files.set(key.replaceAll(' ', '-'), host.save());
    }
  }
  const calculated = calculateInLibreOffice(files);
  for (const [key, rest] of books) {
    const office: Workbook | undefined = calculated.get(key.replaceAll(' ', '-'));
    if (office !== undefined) proven.set(key, { ...rest, office: calculatedIn(office, rest.book) });
  }
}, 900_000);

describe.each(SYSTEMS)('in the %s date system', (system) => {
  it.each(TIMES)(
    'the current value of every KPI is what the domain says, in the host and in LibreOffice, %s',
    (time) => {
      const found = proven.get(`${system} ${time}`);
      if (found === undefined) throw new Error('It was calculated before.');
      const { book, domain, host, office } = found;
      const wrong = book.asked.flatMap((asked, index) => {
        const [said, here, there] = [domain[index], host[index], office[index]];
        const { what, sheet, kpi, aggregation, cycle, asOf, day } = asked;
        // Where the next month comes in ahead of the as-of date, the month under way becomes one of the plan's: formulas
        // from before take it for measured until they are brought up to date.
        if (time !== 'as it is' && day < Math.max(...book.asked.map((one) => one.day))) return [];
        const question = `${sheet}, ${kpi}: ${what}, ${aggregation} of ${cycle.start} to ${cycle.due} as of ${asOf}`;
        return agree(said, here, there) ? [] : [{ question, said, here, there }];
      });
      expect(wrong).toEqual([]);
      expect(book.asked.length).toBeGreaterThan(100);
    },
  );

  it('every layout is asked for a value, a sum and an average, but for those without periods', () => {
    const { book } = proven.get(`${system} as it is`) ?? {};
    const answered = (aggregation: string) =>
      new Set(book?.asked.filter((one) => one.aggregation === aggregation).map(({ sheet }) => sheet));
    expect(book?.refused.filter(({ aggregation }) => aggregation === 'latest')).toEqual([]);
    expect([...answered('latest')].sort()).toEqual(Object.keys(LAYOUT_SHEETS).sort());
    const without = (sheets: ReadonlySet<string>) =>
      Object.keys(LAYOUT_SHEETS).filter((one) => !sheets.has(one));
    expect(without(answered('sum'))).toEqual(['Turned snapshot', 'Wide without years']);
    expect(without(answered('average'))).toEqual(['Turned snapshot', 'Wide without years']);
  });
});
