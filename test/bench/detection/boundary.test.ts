import { boundaryError, overlap } from './boundary';
import { areaOf } from './handMadeTables';

describe('boundaryError', () => {
  it.each([
    ['B3:E9', 'B3:E9', 0],
    ['B4:E9', 'B3:E9', 1],
    ['B3:E12', 'B3:E9', 3],
    ['A3:E9', 'B3:E9', 1],
    ['B3:I9', 'B3:E9', 4],
    ['A1:E9', 'B3:E9', 2],
  ])('is the greatest distance of an edge: %s for %s is %d off', (found, expected, error) => {
    expect(boundaryError({ body: areaOf(found) }, { body: areaOf(expected) })).toBe(error);
  });

  it('takes header and body as one where that agrees better', () => {
    const found = { header: areaOf('A1:D3'), body: areaOf('A4:D9') };
    expect(boundaryError(found, { header: areaOf('A1:D1'), body: areaOf('A2:D9') })).toBe(0);
  });

  it('takes the body where the truth has another header', () => {
    expect(boundaryError({ header: areaOf('A1:D3'), body: areaOf('A4:D9') }, { body: areaOf('A4:D9') })).toBe(
      0,
    );
  });

  it('compares a header beside the body as well', () => {
    const found = { header: areaOf('A2:A9'), body: areaOf('B2:D9') };
    expect(boundaryError(found, { header: areaOf('A2:B9'), body: areaOf('C2:D9') })).toBe(0);
  });

  it('does not take two blocks for one because they share a header', () => {
    const both = { header: areaOf('A1:D1'), body: areaOf('A2:D20') };
    expect(boundaryError(both, { header: areaOf('A1:D1'), body: areaOf('A12:D20') })).toBe(10);
  });
});

describe('overlap', () => {
  it.each([
    ['A1:B2', 'B2:C3', true],
    ['A1:D9', 'B3', true],
    ['A1:B2', 'A3:B4', false],
    ['A1:B2', 'C1:D2', false],
    ['A1:B2', 'C3:D4', false],
  ])('of %s and %s is %s', (one, other, expected) => {
    expect(overlap(areaOf(one), areaOf(other))).toBe(expected);
    expect(overlap(areaOf(other), areaOf(one))).toBe(expected);
  });
});
