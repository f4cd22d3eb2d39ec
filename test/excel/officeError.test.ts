import { isPassing, issueOfError } from '../../src/excel/officeError';

/** An error as the client throws it. */
function refusal(code: string): Error {
  return Object.assign(new Error(`says ${code}`), { name: 'RichApi.Error', code });
}

describe('an error of Office.js', () => {
  it.each([
    ['InvalidOperationInCellEditMode', { code: 'cell-being-edited' }],
    ['AccessDenied', { code: 'access-denied' }],
    ['ServiceNotAvailable', { code: 'excel-busy' }],
    ['RequestAborted', { code: 'excel-busy' }],
    ['ActivityLimitReached', { code: 'excel-busy' }],
    ['Conflict', { code: 'excel-busy' }],
    ['ConnectionFailure', { code: 'connection-lost' }],
    ['HttpRequestError', { code: 'connection-lost' }],
    ['InvalidOrTimedOutSession', { code: 'session-ended' }],
    ['RequestPayloadSizeLimitExceeded', { code: 'too-large', what: '' }],
    ['ResponsePayloadSizeLimitExceeded', { code: 'too-large', what: '' }],
    ['ItemNotFound', { code: 'workbook-changed', where: '' }],
    ['ItemAlreadyExists', { code: 'workbook-changed', where: '', isTaken: true }],
    ['InvalidReference', { code: 'workbook-changed', where: '' }],
    ['ApiNotFound', { code: 'excel-too-old', needed: 'says ApiNotFound' }],
    [
      'InvalidArgument',
      { code: 'excel-refused', excelCode: 'InvalidArgument', excelMessage: 'says InvalidArgument' },
    ],
  ])('%s becomes an issue', (code, issue) => {
    expect(issueOfError(refusal(code))).toEqual(issue);
  });

  it.each([
    ['Conflict', true],
    ['GeneralException', true],
    ['AccessDenied', false],
    ['ConnectionFailure', false],
  ])('%s passes: %s', (code, passing) => {
    expect(isPassing(refusal(code))).toBe(passing);
  });

  it('is told from a bug, which is thrown', () => {
    const bug = new TypeError('undefined is not a function');
    expect(() => issueOfError(bug)).toThrow(bug);
    expect(isPassing(bug)).toBe(false);
  });
});
