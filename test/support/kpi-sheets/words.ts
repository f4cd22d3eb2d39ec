import type { Chance } from '../chance';

/** Measures as scorecards name them. */
export const MEASURES = [
  'Revenue',
  'Orders',
  'Churn rate',
  'Customer satisfaction',
  'Net promoter score',
  'On-time delivery',
  'Cost per order',
  'Headcount',
  'Sick leave rate',
  'Energy use (MWh)',
  'Average order value',
  'Conversion rate',
  'Active customers',
  'Defects per 1,000',
  'Lead time (days)',
  'Gross margin %',
  'Open tickets',
  'Site visits',
  'Training hours',
  'Accidents',
  'Returns',
  'Stock turns',
  'Complaints',
  'Utilisation',
  'New contracts',
] as const;

/** Lines of statements, which do not sound like measures. */
export const LINES = [
  'Turnover',
  'Other income',
  'Materials',
  'Wages and salaries',
  'Rent',
  'Depreciation',
  'Interest',
  'Taxes',
  'Surplus',
  'Property',
  'Inventories',
  'Receivables',
  'Cash at bank',
  'Share capital',
  'Retained earnings',
  'Loans',
  'Trade payables',
  'Provisions',
  'Marketing',
  'Travel',
  'Insurance',
  'Consulting',
  'Freight',
  'Maintenance',
] as const;

/** Places and products, which are measured by something that only a title names. */
export const PLACES = [
  'North',
  'South',
  'East',
  'West',
  'Harbour depot',
  'Mill Lane',
  'Old Town',
  'Riverside',
  'Hill Farm',
  'Station Road',
] as const;

export const HEADINGS = [
  'Operations',
  'Customers',
  'Finance',
  'People',
  'Growth',
  'Quality',
  'Sales channels',
  'Head office',
  'Net working capital',
] as const;

/** So many different words. */
export function someOf(chance: Chance, words: readonly string[], count: number): string[] {
  return chance.shuffled(words).slice(0, count);
}

/** A figure as rows of figures have them: sizes and decimals differ from line to line. */
export function figure(chance: Chance, size: number): number {
  const value = size * (0.8 + chance.integer(400) / 1000);
  return size >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}
