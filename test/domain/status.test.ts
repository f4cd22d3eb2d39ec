import { status, type StatusFigures } from '../../src/domain/status';

/** October to December 2026; Saturday, 31 October is day 46326. */
const cycle = { start: 46_296, due: 46_387 };
const OCTOBER = 46_326;
const NOVEMBER = 46_356;
const figures = (some: Partial<StatusFigures>): StatusFigures => ({
  ...cycle,
  asOf: NOVEMBER,
  measuredTo: OCTOBER,
  nextEnd: NOVEMBER,
  progress: 0.3,
  expected: 0.3,
  ...some,
});

describe('status', () => {
  it.each<[string, Partial<StatusFigures>]>([
    ['Not started', { asOf: cycle.start - 1, progress: 2 }],
    ['No data', { progress: undefined }],
    ['No data', { measuredTo: undefined, isGoingNowhere: true, progress: undefined }],
    ['No data', { measuredTo: undefined, nextEnd: undefined, progress: undefined }],
    ['Not measured yet', { measuredTo: undefined, progress: undefined }],
    ['Achieved', { progress: 1 }],
    ['Achieved', { progress: 1.4, asOf: 46_500 }],
    ['On track', { progress: 0.3 }],
    ['On track', { progress: 0.25 }],
    ['At risk', { progress: 0.249 }],
    ['At risk', { progress: 0.05 }],
    ['Off track', { progress: 0.049 }],
    ['Off track', { progress: -0.5, expected: 0 }],
    ['Not measured yet', { measuredTo: undefined, progress: 0, expected: undefined }],
    ['Not measured yet', { measuredTo: undefined, progress: 1.2, expected: undefined }],
  ])('is %s of %j', (expected, some) => {
    expect(status(figures(some))).toBe(expected);
  });

  it.each(['start', 'due', 'asOf'] as const)('is No data without %s', (date) => {
    expect(status(figures({ [date]: undefined }))).toBe('No data');
  });

  it('is No data where it is due before it starts', () => {
    expect(status(figures({ start: cycle.due + 1 }))).toBe('No data');
  });

  it.each<[string, number, number | undefined]>([
    ['On track', 46_337, undefined],
    ['On track', 46_339, OCTOBER],
    // Friday, 13 November is the tenth working day after 31 October.
    ['Data late', 46_340, OCTOBER],
    ['Data late', 46_387, OCTOBER],
  ])(
    'is %s as of day %d where the first period without a value ends on day %p',
    (expected, asOf, nextEnd) => {
      expect(status(figures({ asOf, nextEnd }))).toBe(expected);
    },
  );

  it('says that data are late also before anything was measured', () => {
    expect(status(figures({ asOf: 46_341, measuredTo: undefined, nextEnd: OCTOBER }))).toBe('Data late');
  });

  it.each<[string, Partial<StatusFigures>]>([
    // The last month is not closed yet.
    ['Off track', { asOf: 46_390, nextEnd: cycle.due, measuredTo: NOVEMBER, expected: 0.65 }],
    ['Missed', { asOf: 46_390, nextEnd: undefined, measuredTo: cycle.due, expected: 1, progress: 0.99 }],
    ['Missed', { asOf: 46_420, nextEnd: cycle.due, measuredTo: NOVEMBER, expected: 0.65 }],
    ['Achieved', { asOf: 46_420, nextEnd: undefined, expected: 1, progress: 0.7, line: 0.7 }],
    ['Missed', { asOf: 46_420, nextEnd: undefined, expected: 1, progress: 0.69, line: 0.7 }],
  ])('after the due date is %s of %j', (expected, some) => {
    expect(status(figures(some))).toBe(expected);
  });

  it('asks less of the pace where less is a success', () => {
    expect(status(figures({ progress: 0.5, expected: 0.9 }))).toBe('Off track');
    expect(status(figures({ progress: 0.5, expected: 0.9, line: 0.6 }))).toBe('On track');
  });

  it('takes a gap that differs from a border only by floating point as the border', () => {
    const expected = 0.1 + 0.2;
    expect(status(figures({ progress: 0.3 - 0.05, expected }))).toBe('On track');
    expect(status(figures({ progress: 0.3 - 0.25, expected }))).toBe('At risk');
  });

  it('takes progress that falls short of 1 only by floating point as achieved', () => {
    expect(status(figures({ progress: 1 - 2 ** -52 }))).toBe('Achieved');
  });

  it('follows other thresholds', () => {
    const some = figures({ progress: 0.24, asOf: 46_332, nextEnd: OCTOBER });
    expect(status(some, { atRisk: 10, offTrack: 30, closeLag: 10 })).toBe('On track');
    expect(status(some, { atRisk: 0, offTrack: 5, closeLag: 10 })).toBe('Off track');
    expect(status(some, { atRisk: 10, offTrack: 30, closeLag: 3 })).toBe('Data late');
  });
});
