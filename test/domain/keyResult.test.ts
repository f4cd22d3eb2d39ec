import {
  formatTrackingId,
  keyResultSentence,
  nextTrackingId,
  parseTrackingId,
} from '../../src/domain/keyResult';

describe('parseTrackingId', () => {
  it.each([
    ['KR-3', 'key-result', 3],
    ['HM-7', 'health-metric', 7],
    [' kr-12 ', 'key-result', 12],
  ])('reads %p', (text, kind, number) => {
    expect(parseTrackingId(text)).toEqual({ kind, number });
  });

  it.each(['', 'KR', 'KR-0', 'KR-03', 'KR 3', 'XKR-3', 'KR-3x', 'KR--3', 'KR-3\nKR-4', '3', '#REF!'])(
    'does not take %p for an id',
    (text) => expect(parseTrackingId(text)).toBeUndefined(),
  );

  it('is undone by formatTrackingId', () => {
    expect(formatTrackingId({ kind: 'health-metric', number: 7 })).toBe('HM-7');
  });
});

describe('nextTrackingId', () => {
  it.each([
    ['key-result', [], 'KR-1'],
    ['key-result', ['KR-1', 'KR-4', 'HM-9'], 'KR-5'],
    ['health-metric', ['KR-1', 'HM-9', 'note', ''], 'HM-10'],
  ] as const)('of a %s after %j is %s', (kind, inUse, id) => {
    expect(nextTrackingId(kind, inUse)).toBe(id);
  });
});

describe('keyResultSentence', () => {
  const parts = { kpi: 'Churn', from: '3%', to: '1%', by: '31 Mar 2026' };

  it('names KPI, baseline, target, date and initiative', () => {
    expect(keyResultSentence({ ...parts, initiative: ' onboarding calls ' })).toBe(
      'Change the result of Churn from 3% to 1% by 31 Mar 2026 through onboarding calls.',
    );
  });

  it.each([undefined, '', '  '])('leaves out an initiative of %p', (initiative) => {
    expect(keyResultSentence({ ...parts, initiative })).toBe(
      'Change the result of Churn from 3% to 1% by 31 Mar 2026.',
    );
  });
});
