import { status, type StatusFigures } from '../../src/domain/status';
import { statusReason } from '../../src/domain/statusReason';

const figures: StatusFigures = {
  start: 46_296,
  due: 46_387,
  asOf: 46_332,
  measuredTo: 46_326,
  nextEnd: 46_356,
  progress: 0.22,
  expected: 0.63,
};

describe('the reason of a status', () => {
  it.each<[string, Partial<StatusFigures>]>([
    ['41 points behind the pace of 63%, through Oct 2026', {}],
    ['1 point behind the pace of 63%, through Oct 2026', { progress: 0.62 }],
    ['On the pace of 63%, through Oct 2026', { progress: 0.631 }],
    ['17 points ahead of the pace of 63%, through Oct 2026', { progress: 0.8 }],
    ['Worse than the baseline; 83 points behind the pace of 63%, through Oct 2026', { progress: -0.2 }],
    ['22 points behind the pace of 44%, through 2026-10-15', { line: 0.7, measuredTo: 46_310 }],
    ['Target reached, through Oct 2026', { progress: 1 }],
    ['60% of the way at the end; success begins at 100%', { progress: 0.6, asOf: 46_500 }],
    ['80% of the way at the end; success begins at 70%', { progress: 0.8, asOf: 46_500, line: 0.7 }],
    ['No value yet for the period to 2026-10-31', { nextEnd: 46_326, asOf: 46_350 }],
    ['The first value comes with the period to 2026-11-30', { measuredTo: undefined }],
    ['Nothing was measured in the cycle yet', { measuredTo: undefined, nextEnd: undefined }],
    ['Starts on 2026-10-01', { asOf: 46_000 }],
    ['The target is the same as the baseline', { isGoingNowhere: true, progress: undefined }],
    ['Baseline, target or current value is missing', { progress: undefined }],
    ['Start or due date is missing, or due comes before start', { due: undefined }],
  ])('is "%s" of %j', (words, some) => {
    const all = { ...figures, ...some };
    expect(statusReason(status(all), all)).toBe(words);
  });
});
