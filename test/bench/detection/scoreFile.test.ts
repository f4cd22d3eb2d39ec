import type { ExpectedTable } from './expectedTable';
import type { FoundTable } from './foundTable';
import { areaOf, expectedAt, expectedKpis, foundAt, foundKpis } from './handMadeTables';
import { totalOf, type Counts } from './mark';
import { mistakesIn, scoreFile, wrongInFile, type FileScore } from './scoreFile';

const BOOK = { name: 'book.xlsx', kind: 'positive', layoutClasses: [] } as const;

function score(expected: readonly ExpectedTable[], found: readonly FoundTable[]): FileScore {
  return scoreFile({ ...BOOK, tables: expected }, found);
}

/** The counts of the tables that are not ambiguous, those left out that are 0. */
function countsOf({ marks }: FileScore): Partial<Counts> {
  const counts = totalOf(marks.filter(({ ambiguous }) => !ambiguous));
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}

const FOUND_RIGHT = { expected: 1, claimed: 1, exact: 1, within2: 1, orientationRight: 1, axisRight: 1 };

describe('the tables of a workbook', () => {
  it('count as found exactly, read right, with nothing wrong', () => {
    const right = score([expectedAt('A2:D9')], [foundAt('A2:D9')]);
    expect(countsOf(right)).toEqual(FOUND_RIGHT);
    expect(mistakesIn(right)).toEqual([]);
    expect(wrongInFile(right)).toBe(0);
  });

  it.each([
    ['two rows off', 'A2:D11', { ...FOUND_RIGHT, exact: 0 }, 1],
    ['three rows off', 'A2:D12', { expected: 1, claimed: 1 }, 2],
    ['two columns off', 'A2:F9', { ...FOUND_RIGHT, exact: 0 }, 1],
    ['three columns off', 'A2:G9', { expected: 1, claimed: 1 }, 2],
  ])('count as found within two, not further: %s', (_, body, counts, wrong) => {
    const off = score([expectedAt('A2:D9')], [foundAt(body)]);
    expect(totalOf(off.marks)).toMatchObject(counts);
    expect(mistakesIn(off)).toEqual([`Sheet1!${body} found, A2:D9 expected`]);
    expect(wrongInFile(off)).toBe(wrong);
  });

  it.each<[string, Partial<FoundTable>, Partial<Counts>, string]>([
    [
      'orientation',
      { orientation: 'long' },
      { orientationRight: 0, axisRight: 1 },
      'Sheet1!A2:D9 read as long, expected kpis-in-rows',
    ],
    [
      'kind of period',
      { axis: { kind: 'quarter', order: 'ascending' } },
      { orientationRight: 1, axisRight: 0 },
      'Sheet1!A2:D9 along quarter ascending, expected month ascending',
    ],
    [
      'order in time',
      { axis: { kind: 'month', order: 'descending' } },
      { orientationRight: 1, axisRight: 0 },
      'Sheet1!A2:D9 along month descending, expected month ascending',
    ],
  ])('tell of a wrong %s', (_, reading, counts, mistake) => {
    const misread = score([expectedAt('A2:D9')], [foundAt('A2:D9', reading)]);
    expect(totalOf(misread.marks)).toMatchObject({ exact: 1, ...counts });
    expect(mistakesIn(misread)).toEqual([mistake]);
    expect(wrongInFile(misread)).toBe(1);
  });

  it('compare the order in time only where the truth tells one', () => {
    const expected = expectedAt('A2:D9', { axis: { kinds: ['month'] } });
    expect(countsOf(score([expected], [foundAt('A2:D9')]))).toEqual(FOUND_RIGHT);
  });

  it('have no axis where the truth has none', () => {
    const { axis: _, ...panel } = expectedAt('A2:D9');
    expect(countsOf(score([panel], [foundAt('A2:D9')]))).toEqual({
      expected: 1,
      claimed: 1,
      exact: 1,
      within2: 1,
      orientationRight: 1,
    });
  });

  it('are missed where nothing was found, or with too little confidence', () => {
    const doubted = score([expectedAt('A2:D9')], [foundAt('A3:D9', { confidence: 0.49 })]);
    expect(countsOf(doubted)).toEqual({ expected: 1 });
    expect(mistakesIn(doubted)).toEqual([
      'missed the kpis-in-rows table Sheet1!A2:D9, perhaps A3:D9 at 0.49',
    ]);
    expect(mistakesIn(score([expectedAt('A2:D9')], []))).toEqual([
      'missed the kpis-in-rows table Sheet1!A2:D9',
    ]);
  });

  it('are claimed wrongly where nothing is expected', () => {
    const claimed = score(
      [expectedAt('A2:D9')],
      [foundAt('A2:D9'), foundAt('F2:H9', { orientation: 'long' })],
    );
    expect(countsOf(claimed)).toEqual({ ...FOUND_RIGHT, claimed: 2 });
    expect(mistakesIn(claimed)).toEqual([
      'Sheet1!F2:H9 claimed as long (KPIs: 0, sure: 0.90), nothing there',
    ]);
  });

  it('count neither way on sheets that the truth does not cover', () => {
    const found = [
      foundAt('A2:D9'),
      foundAt('A2:D9', { sheet: 'Notes' }),
      foundAt('A2:D9', { sheet: 'Data' }),
    ];
    const tables = [expectedAt('A2:D9')];
    const covered = { ...scoreFile({ ...BOOK, tables, coveredSheets: ['Sheet1', 'Data'] }, found) };
    expect(countsOf(covered)).toEqual({ ...FOUND_RIGHT, claimed: 2 });
    expect(countsOf(scoreFile({ ...BOOK, tables, coveredSheets: [] }, found))).toEqual(FOUND_RIGHT);
  });

  it('are read right along any of the kinds of period that the truth allows', () => {
    const expected = expectedAt('A2:D9', { axis: { kinds: ['week', 'day'], order: 'ascending' } });
    const read = (kind: 'day' | 'year'): number =>
      totalOf(score([expected], [foundAt('A2:D9', { axis: { kind, order: 'ascending' } })]).marks).axisRight;
    expect([read('day'), read('year')]).toEqual([1, 0]);
  });

  it('need no axis where a current value is known to belong to a period', () => {
    const expected = expectedAt('A2:D9', { orientation: 'snapshot', axis: { kinds: ['month'] } });
    const { axis: _, ...found } = foundAt('A2:D9', { orientation: 'snapshot' });
    expect(countsOf(score([expected], [found]))).toEqual(FOUND_RIGHT);
  });

  it('are claimed wrongly where one is found in two parts', () => {
    const split = score([expectedAt('A2:D9')], [foundAt('A2:D7'), foundAt('A8:D9')]);
    expect(countsOf(split)).toMatchObject({ expected: 1, claimed: 2, within2: 1 });
    expect(mistakesIn(split)).toContain(
      'Sheet1!A8:D9 claimed as kpis-in-rows (KPIs: 0, sure: 0.90), part of A2:D9',
    );
  });
});

describe('the KPIs of a workbook', () => {
  const expected = expectedAt('A2:D9', { kpis: expectedKpis('A2>D2', 'A3>C3') });

  it.each<[string, readonly string[], Partial<Counts>, readonly string[]]>([
    ['both right', ['A2>D2', 'A3>C3'], { kpisListed: 2, kpisRight: 2, kpisWrong: 0 }, []],
    [
      'another latest cell',
      ['A2>D2', 'A3>D3'],
      { kpisListed: 2, kpisRight: 1, kpisWrong: 1 },
      ['latest of Sheet1!A3 KPI A3: found D3, expected C3'],
    ],
    [
      'another name cell',
      ['A2>D2', 'B3>C3'],
      { kpisListed: 2, kpisRight: 1, kpisWrong: 1 },
      ['Sheet1!B3 KPI B3 found, no KPI there', 'missed Sheet1!A3 KPI A3'],
    ],
    ['one missed', ['A2>D2'], { kpisListed: 2, kpisRight: 1, kpisWrong: 0 }, ['missed Sheet1!A3 KPI A3']],
    [
      'one without a value',
      ['A2>D2', 'A3'],
      { kpisListed: 2, kpisRight: 1, kpisWrong: 0 },
      ['latest of Sheet1!A3 KPI A3: found none, expected C3'],
    ],
    [
      'one twice',
      ['A2>D2', 'A3>C3', 'A3>C3'],
      { kpisListed: 2, kpisRight: 2, kpisWrong: 1 },
      ['Sheet1!A3 KPI A3 found twice'],
    ],
    [
      'one where only a heading is',
      ['A2>D2', 'A3>C3', 'A4>D4'],
      { kpisListed: 2, kpisRight: 2, kpisWrong: 1 },
      ['Sheet1!A4 KPI A4 found, no KPI there'],
    ],
    [
      'a heading without a value',
      ['A2>D2', 'A3>C3', 'A4'],
      { kpisListed: 2, kpisRight: 2, kpisWrong: 0 },
      [],
    ],
  ])('are held against those listed: %s', (_, cells, counts, mistakes) => {
    const scored = score([expected], [foundAt('A2:D9', { kpis: foundKpis(...cells) })]);
    expect(totalOf(scored.marks)).toMatchObject(counts);
    expect(mistakesIn(scored)).toEqual(mistakes);
  });

  it('are left out where only the first of many are listed', () => {
    const found = [foundAt('A2:D9', { kpis: foundKpis('A2>D2', 'A3>C3', 'A4>D4', 'A5>D5') })];
    expect(countsOf(score([expected], found))).toMatchObject({ kpisRight: 2, kpisWrong: 2 });
    expect(countsOf(score([{ ...expected, kpisAreAll: false }], found))).not.toHaveProperty('kpisWrong');
  });

  it('are right by any cell of the names, but not by another latest value', () => {
    const spanned = { ...expected, names: [areaOf('A2:B9')] };
    const found = [foundAt('A2:D9', { kpis: foundKpis('B2>D2', 'B3>D3') })];
    expect(countsOf(score([spanned], found))).toMatchObject({ kpisRight: 1, kpisWrong: 1 });
    const beside = [foundAt('A2:D9', { kpis: foundKpis('C2>D2') })];
    expect(countsOf(score([spanned], beside))).toMatchObject({ kpisWrong: 1 });
  });

  it('are told by the name alone where nobody knows the latest value', () => {
    const unknown = { ...expected, kpis: [{ name: 'Churn', nameCell: 'A4' }] };
    const found = [foundAt('A2:D9', { kpis: foundKpis('A4>B4', 'A5>B5') })];
    expect(countsOf(score([unknown], found))).toMatchObject({ kpisListed: 1, kpisRight: 1, kpisWrong: 1 });
  });

  it('are found though one claimed table covers two expected ones', () => {
    const second = expectedAt('A12:D20', { kpis: expectedKpis('A12>D12') });
    const found = [foundAt('A2:D20', { kpis: foundKpis('A2>D2', 'A3>C3', 'A12>D12') })];
    expect(countsOf(score([expected, second], found))).toMatchObject({ kpisListed: 3, kpisRight: 3 });
  });

  it('are all wrong in a table that is none, and all missed with a table that is missed', () => {
    const elsewhere = score([expected], [foundAt('F2:H9', { kpis: foundKpis('A2>D2', 'F3>H3', 'F4') })]);
    expect(countsOf(elsewhere)).toEqual({ expected: 1, claimed: 1, kpisListed: 2, kpisWrong: 2 });
    expect(mistakesIn(elsewhere)).toHaveLength(2);
    expect(wrongInFile(elsewhere)).toBe(6);
  });
});

describe('an ambiguous table', () => {
  const ambiguous = expectedAt('A2:D9', { ambiguous: true, kpis: expectedKpis('A2>D2') });

  it.each<[string, readonly FoundTable[]]>([
    ['found', [foundAt('A2:D9', { kpis: foundKpis('A2>D2', 'A3>D3') })]],
    ['found in two parts', [foundAt('A2:D4'), foundAt('A5:D9', { kpis: foundKpis('A5>D5') })]],
    ['found with another latest value', [foundAt('A2:D9', { kpis: foundKpis('A2>C2') })]],
    ['missed', []],
  ])('counts neither for nor against when it is %s', (_, found) => {
    const scored = score([ambiguous], found);
    expect(countsOf(scored)).toEqual({});
    expect(mistakesIn(scored)).toEqual([]);
    expect(wrongInFile(scored)).toBe(0);
  });

  it('is counted apart', () => {
    const { marks } = score([ambiguous], [foundAt('A2:D10', { kpis: foundKpis('A2>D2') })]);
    expect(totalOf(marks.filter((mark) => mark.ambiguous))).toMatchObject({
      expected: 1,
      exact: 0,
      within2: 1,
      kpisListed: 1,
      kpisRight: 1,
    });
  });
});

describe('a workbook that cannot be searched', () => {
  const truth = {
    name: 'book.xlsx',
    kind: 'positive',
    layoutClasses: [],
    tables: [expectedAt('A2:D9')],
  } as const;

  it('misses its tables and says why', () => {
    const crashed = scoreFile(truth, [], { kind: 'crashed', reason: 'no such row' });
    expect(mistakesIn(crashed)).toEqual([
      'crashed: no such row',
      'missed the kpis-in-rows table Sheet1!A2:D9',
    ]);
    expect(wrongInFile(crashed)).toBe(2);
  });

  it('is told of when it is hostile too, where only a crash is wrong', () => {
    const hostile = { ...truth, kind: 'hostile', tables: [] } as const;
    expect(wrongInFile(scoreFile(hostile, [], { kind: 'crashed', reason: 'no such row' }))).toBe(1);
    expect(wrongInFile(scoreFile(hostile, [], { kind: 'refused', reason: 'damaged' }))).toBe(0);
    expect(wrongInFile(scoreFile(hostile, [foundAt('A2:D9')]))).toBe(0);
  });
});
