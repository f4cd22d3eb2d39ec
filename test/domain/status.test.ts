import { status } from '../../src/domain/status';

const cycle = { start: 100, due: 200 };

describe('status', () => {
  it.each([
    ['Achieved', 1, 0.2, 120],
    ['Achieved', 1.4, 1, 250],
    ['Achieved', 1, 0, 50],
    ['Not started', 0, 0, 99],
    ['On track', 0, 0, 100],
    ['On track', 0.5, 0.5, 150],
    ['On track', 0.7, 0.5, 150],
    ['At risk', 0.49, 0.5, 150],
    ['At risk', 0.25, 0.5, 150],
    ['Off track', 0.24, 0.5, 150],
    ['Off track', -0.5, 0, 100],
    ['Off track', 0.7, 1, 200],
    ['Missed', 0.99, 1, 201],
  ])('is %s at progress %p, expected %p, on day %p', (expected, progress, expectedShare, asOf) => {
    expect(status({ ...cycle, progress, expected: expectedShare, asOf })).toBe(expected);
  });

  it.each([
    ['progress', { progress: undefined }],
    ['expected progress', { expected: undefined }],
    ['the start', { start: undefined }],
    ['the due date', { due: undefined }],
    ['the as-of date', { asOf: undefined }],
  ])('is No data without %s', (_, missing) => {
    expect(status({ ...cycle, progress: 1, expected: 0.5, asOf: 150, ...missing })).toBe('No data');
  });

  it('takes a gap that differs from a border only by floating point as the border', () => {
    const progress = 0.1 + 0.2;
    expect(status({ ...cycle, progress: 0.3, expected: progress, asOf: 150 })).toBe('On track');
    expect(status({ ...cycle, progress: 0.3 - 0.25, expected: progress, asOf: 150 })).toBe('At risk');
  });

  it('takes progress that falls short of 1 only by floating point as achieved', () => {
    expect(status({ ...cycle, progress: 1 - 2 ** -52, expected: 0.5, asOf: 150 })).toBe('Achieved');
  });

  it('follows other thresholds', () => {
    const figures = { ...cycle, progress: 0.44, expected: 0.5, asOf: 150 };
    expect(status(figures, { atRisk: 10, offTrack: 30 })).toBe('On track');
    expect(status(figures, { atRisk: 0, offTrack: 5 })).toBe('Off track');
  });
});
