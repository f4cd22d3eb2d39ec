/** What a KPI counts in. */
export type Unit =
  | { readonly kind: 'percent' }
  | { readonly kind: 'currency'; /** ISO code or the symbol found. */ readonly code: string }
  | { readonly kind: 'count' }
  | {
      readonly kind: 'duration';
      readonly unit: 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';
    }
  | { readonly kind: 'ratio' }
  | { readonly kind: 'index' }
  | {
      readonly kind: 'number';
      /** The unit as the table writes it, such as `t CO2e`. */ readonly label?: string;
    };
