/** @jest-environment node */
import { MIRRORED_COLUMNS } from '../../src/app/extension/mirrorFormula';
import type { MirroredColumn } from '../../src/app/trackedKeyResult';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { sheetOf } from '../support/gridWorkbook';
import { calculateInLibreOffice, SPOILT } from './libreOffice';
import { promotedRandomBook, promotedSample, type PromotedBook } from './promotedBook';
import { SEED } from './randomCase';
import { agree, calculatedCells, trackedRows } from './trackedRows';

type BookName = 'random' | 'random in the 1904 date system' | 'sample';
const BOOKS: readonly BookName[] = ['random', 'random in the 1904 date system', 'sample'];

/** A promoted workbook beside what LibreOffice makes of its file, fixed to a date and as of today. */
interface ProvenBook extends PromotedBook {
  readonly office: Workbook;
  readonly officeToday: Workbook;
}

const books = new Map<BookName, ProvenBook>();

function bookOf(name: BookName): ProvenBook {
  const book = books.get(name);
  if (book === undefined) throw new Error(`There is no book ${name}.`);
  return book;
}

beforeAll(async () => {
  console.log(`Random workbooks of seed ${SEED}`);
  const promoted: readonly PromotedBook[] = [
    await promotedRandomBook(false),
    await promotedRandomBook(true),
    await promotedSample(),
  ];
  const files = promoted.flatMap(({ keylift, today }, index) => [
    [`book${index}`, keylift.host.save()] as const,
    [`today${index}`, today] as const,
  ]);
  const calculated = calculateInLibreOffice(new Map(files));
  promoted.forEach((book, index) => {
    const [name, office, officeToday] = [
      BOOKS[index],
      calculated.get(`book${index}`),
      calculated.get(`today${index}`),
    ];
    if (name && office && officeToday) books.set(name, { ...book, office, officeToday });
  });
}, 300_000);

describe.each(BOOKS)('of the %s workbook', (name) => {
  it.each(['Current', 'Progress', 'Expected', 'Status', 'Why', 'Key result', 'Baseline', 'Target'] as const)(
    'the %s of every key result is what the domain says, in the host and in LibreOffice',
    (column) => {
      const { content, office, expected } = bookOf(name);
      const rows = trackedRows(content, office);
      const wrong = rows.flatMap(({ kpi, register }) => {
        const covered = {
          measuredTo: numberOf(register['Measured to'].host),
          nextEnd: numberOf(register['Next end'].host),
        };
        const domain = expected.get(kpi)?.(covered)[column];
        const { host, office: there } = register[column];
        const agrees = domain === undefined ? agree(host, there) : agree(domain, host, there);
        return agrees ? [] : [{ kpi, domain, host, there }];
      });
      expect(wrong).toEqual([]);
      expect(rows).toHaveLength(expected.size);
    },
  );

  it('the KPI table mirrors the register', () => {
    const { content, office } = bookOf(name);
    const wrong = trackedRows(content, office).flatMap(({ kpi, register, mirrors }) =>
      MIRRORED_COLUMNS.filter((column) => {
        const mirror = mirrors.get(column);
        const source = mirroredValue(column, register[column].host);
        return mirror === undefined || !agree(source, mirror.host, mirror.office);
      }).map((column) => ({ kpi, column, source: register[column], mirror: mirrors.get(column) })),
    );
    expect(wrong).toEqual([]);
  });

  it('the current value is the latest that the detector reads', () => {
    const { content, office } = bookOf(name);
    const wrong = trackedRows(content, office).filter(
      ({ register, latest }) => !agree(register.Current.host, latest ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  it('every formula has in LibreOffice the value that was saved with it', () => {
    const { keylift, office } = bookOf(name);
    const cells = calculatedCells(keylift.host.workbook, office);
    const wrong = [...cells].filter(([, { host, office: there }]) => !agree(host, there));
    expect(wrong).toEqual([]);
  });

  it('LibreOffice calculates and does not repeat what it was given', () => {
    const { keylift, office } = bookOf(name);
    const cells = [...calculatedCells(keylift.host.workbook, office).values()];
    expect(cells.filter((cell) => cell.office === SPOILT)).toEqual([]);
    expect(cells.length).toBeGreaterThan(100);
  });

  it('the as-of date is today in both', () => {
    const { keylift, officeToday, today } = bookOf(name);
    expect(today.length).toBeGreaterThan(0);
    const [here, there] = [keylift.host.workbook.date1904, officeToday.date1904];
    expect(there).toBe(here);
    const asOf = sheetOf(officeToday, 'OKRs').cells.get(1, 1)?.value;
    // A run over midnight may see two days.
    expect(Math.abs(Number(asOf) - serialOfNow(here))).toBeLessThanOrEqual(1);
  });
});

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** What a mirrored cell shows of the register: the words of the status, and figures; nothing of an error or other words. */
function mirroredValue(column: MirroredColumn, source: unknown): unknown {
  return column === 'Status' || typeof source === 'number' ? source : '';
}

function serialOfNow(date1904: boolean): number {
  const now = new Date();
  const days = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
  return days + 25_569 - (date1904 ? 1_462 : 0);
}
