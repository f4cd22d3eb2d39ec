import type { Issue } from '../../src/app/issue';
import { describeIssue } from '../../src/app/messages';

/** One of each; the compiler tells when a code is missing. */
const ISSUES: { readonly [C in Issue['code']]: Extract<Issue, { code: C }> } = {
  'baseline-equals-target': { code: 'baseline-equals-target', kpi: 'Churn' },
  'not-a-number': { code: 'not-a-number', field: 'target', kpi: 'Churn', text: 'soon' },
  'due-before-start': { code: 'due-before-start' },
  'not-a-date': { code: 'not-a-date', field: 'due', text: 'soon' },
  'objective-missing': { code: 'objective-missing' },
  'actual-not-chosen': { code: 'actual-not-chosen', kpi: 'Churn' },
  'fiscal-start-missing': { code: 'fiscal-start-missing' },
  'already-key-result': { code: 'already-key-result', kpi: 'Churn', id: 'KR-3' },
  'kpi-not-found': { code: 'kpi-not-found', kpi: 'Churn' },
  'figures-are-text': { code: 'figures-are-text', kpi: 'Churn', address: 'KPIs!B2', text: '97%' },
  'periods-without-year': { code: 'periods-without-year', kpi: 'Churn' },
  'no-period-in-cycle': { code: 'no-period-in-cycle', kpi: 'Churn' },
  'records-out-of-order': { code: 'records-out-of-order', kpi: 'Churn' },
  'rows-apart': { code: 'rows-apart', kpi: 'Churn' },
  'formula-too-long': { code: 'formula-too-long', kpi: 'Churn' },
  'not-adoptable': { code: 'not-adoptable', column: 'Progress' },
  'no-key-result': { code: 'no-key-result', id: 'KR-3' },
  'nothing-to-repair': { code: 'nothing-to-repair', id: 'KR-3' },
  'not-overtyped': { code: 'not-overtyped', id: 'KR-3', column: 'Target' },
  'cells-not-free': { code: 'cells-not-free', address: "'Sales Q1'!F4", found: 'note' },
  'sheet-protected': { code: 'sheet-protected', sheet: 'Sales Q1' },
  'workbook-protected': { code: 'workbook-protected' },
  'workbook-read-only': { code: 'workbook-read-only' },
  'rows-filtered': { code: 'rows-filtered', sheet: 'Sales Q1' },
  'columns-hidden': { code: 'columns-hidden', address: "'Sales Q1'!F4:J20" },
  'columns-in-between': { code: 'columns-in-between', table: 'Sales', address: "'Sales Q1'!A4:J20" },
  'merged-across-edge': { code: 'merged-across-edge', address: "'Sales Q1'!E4:F4" },
  'table-cannot-grow': { code: 'table-cannot-grow', table: 'Sales', address: "'Sales Q1'!F4:J20" },
  'sheet-full': { code: 'sheet-full', sheet: 'Sales Q1' },
  'workbook-changed': { code: 'workbook-changed', where: "'Sales Q1'!F4" },
  'undo-blocked': { code: 'undo-blocked', where: "'Sales Q1'!F4" },
  'nothing-to-undo': { code: 'nothing-to-undo' },
  'undo-would-break': { code: 'undo-would-break', reader: 'Notes!H1' },
  'nothing-to-remove': { code: 'nothing-to-remove' },
  'register-older': { code: 'register-older' },
  'nothing-to-upgrade': { code: 'nothing-to-upgrade' },
  'register-damaged': { code: 'register-damaged', column: 'Target' },
  'office-not-loaded': { code: 'office-not-loaded' },
  'not-in-excel': { code: 'not-in-excel' },
  'cell-being-edited': { code: 'cell-being-edited' },
  stopped: { code: 'stopped' },
  'access-denied': { code: 'access-denied' },
  'excel-busy': { code: 'excel-busy' },
  'not-as-written': { code: 'not-as-written', where: "'Sales Q1'!F4" },
  'excel-not-answering': { code: 'excel-not-answering' },
  'connection-lost': { code: 'connection-lost' },
  'session-ended': { code: 'session-ended' },
  'too-large': { code: 'too-large', what: 'Sales Q1' },
  'keylift-failed': { code: 'keylift-failed' },
  'keylift-failed-writing': { code: 'keylift-failed-writing' },
  'part-not-loaded': { code: 'part-not-loaded' },
  'excel-too-old': { code: 'excel-too-old', needed: 'Excel 2021' },
  'excel-refused': {
    code: 'excel-refused',
    excelCode: 'GeneralException',
    excelMessage: 'There was an internal error',
  },
  'left-half-done': { code: 'left-half-done', where: ['OKRs'], cause: { code: 'excel-busy' } },
};

describe('an issue in words', () => {
  it.each(Object.values(ISSUES))('$code says what is wrong and what helps', (issue) => {
    const { title, help } = describeIssue(issue);
    expect(title).toMatch(/^\S.*[^.\s]$/);
    expect(help).toMatch(/^\S.*[.)]$/);
    for (const [name, value] of Object.entries(issue)) {
      const isShown = typeof value === 'string' && !['code', 'field', 'text'].includes(name);
      if (isShown && issue.code !== 'not-a-date') expect(`${title} ${help}`).toContain(value);
    }
  });

  it('has no hole where nobody knows the place', () => {
    expect(describeIssue({ code: 'workbook-changed', where: '' }).title).toBe(
      'The workbook was changed meanwhile',
    );
  });

  it('differs from issue to issue', () => {
    expect(new Set(Object.values(ISSUES).map((issue) => describeIssue(issue).title)).size).toBe(
      Object.keys(ISSUES).length,
    );
  });

  it('tells how to go on where a change is too large as a whole', () => {
    expect(describeIssue({ code: 'too-large', what: '' })).toEqual({
      title: 'This is more than Excel takes at once',
      help: 'Do it in parts: with the KPIs of fewer tables at a time.',
    });
  });

  it('shows no more of a pasted text than helps', () => {
    const pasted = { code: 'not-a-number', field: 'target', kpi: 'Churn', text: '1'.repeat(32_000) } as const;
    expect(describeIssue(pasted).help.length).toBeLessThan(120);
  });

  it.each<Issue>([
    { code: 'workbook-changed', where: '' },
    { code: 'undo-blocked', where: '' },
    { code: 'not-as-written', where: '' },
    { code: 'left-half-done', where: [], cause: { code: 'workbook-changed', where: '' } },
  ])('$code names no place where none is known', (issue) => {
    const { title, help } = describeIssue(issue);
    expect(title).toMatch(/^\S.*[^.:\s]$/);
    expect(`${title} ${help}`).not.toMatch(/ {2}|[:,] ?\.|: was| at $| at \.|: $/);
  });

  it('tells first of a failure in a failure', () => {
    expect(describeIssue(ISSUES['left-half-done']).help).toContain('Excel is busy');
  });
});
