import { bearsName } from '../../../src/app/register/linkedName';

describe('the name that a KPI was linked to', () => {
  it.each([
    ['Customer churn', 'Customer churn'],
    ['customer  churn ', 'Customer Churn'],
    ['Europe: Revenue', 'Revenue'],
    ['Revenue', 'Europe: Revenue'],
  ])('is borne by %p when it was %p', (name, wanted) => {
    expect(bearsName({ name }, wanted)).toBe(true);
  });

  it.each([
    ['On-time delivery', 'Customer churn'],
    ['Europe: Revenue', 'Asia: Revenue'],
    ['Net revenue', 'Revenue'],
  ])('is not borne by %p when it was %p', (name, wanted) => {
    expect(bearsName({ name }, wanted)).toBe(false);
  });
});
