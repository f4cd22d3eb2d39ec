import { fiscalStartInText } from '../../../src/domain/period/fiscalStartInText';

describe('fiscalStartInText', () => {
  it.each([
    ['Fiscal year: July to June', 7],
    ['FY27 (Jul 2026 – Jun 2027)', 7],
    ['FY April-March', 4],
    ['Our fiscal year begins in October', 10],
    ['Financial year starts on 1st April', 4],
    ['for the year ended 30 June 2026', 7],
    ['Fiscal year end: 31 December', 1],
    ['Year-end 31 March', 4],
    ['FYE September', 10],
    ['Fiscal year ends in May', 6],
    ['FYE 30-Jun-2026', 7],
    ['Geschäftsjahr beginnt am 1. Juli', 7],
    ['Geschäftsjahr Oktober bis September', 10],
    ['Exercice clos le 31 août 2026', 9],
    ['Exercice d’avril à mars', 4],
  ])('finds in %p the month %p', (text, month) => {
    expect(fiscalStartInText(text)).toBe(month);
  });

  it.each([
    'FY27',
    'Sales, July to June',
    'Fiscal year end may differ',
    'FY26 results through October',
    'Fiscal year 2026: January to March',
    'Starts in July',
    'FY26 budget, from the plan of March',
  ])('finds none in %p', (text) => {
    expect(fiscalStartInText(text)).toBeUndefined();
  });
});
