/** What goes wrong with one request. */
export type Fault =
  /** Excel answers with an error and does nothing. */
  | { readonly kind: 'refuse'; readonly code: string; readonly message?: string }
  /** So many actions are done, then Excel answers with an error. */
  | {
      readonly kind: 'fail-after';
      readonly actions: number;
      readonly code: string;
      readonly message?: string;
    }
  /** A cell is being edited: nothing can be done until the user leaves it. */
  | { readonly kind: 'cell-edit-mode' }
  /** The request is executed late; what the same client sends after it waits, as Excel keeps the order. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** The batch is executed at once and its answer comes late. */
  | { readonly kind: 'late-answer'; readonly milliseconds: number }
  /** No answer ever comes, and nothing is done. */
  | { readonly kind: 'hang' }
  /** The request is lost on its way: nothing is done, and the client hears that the connection failed. */
  | { readonly kind: 'request-lost' }
  /** The batch is executed and the answer is lost on its way. */
  | { readonly kind: 'connection-lost' };

/** What a fault can be made to depend on. */
export interface RequestSummary {
  readonly client: string;
  /** The members that the batch calls and sets, such as `Range.values` without the class: `Values`, `Add`. */
  readonly members: readonly string[];
  readonly bytes: number;
}

interface Plan {
  readonly applies: (request: RequestSummary) => boolean;
  readonly fault: Fault;
}

/** Faults to come. Requests that only release tracked objects do not count. */
export class Faults {
  private plans: Plan[] = [];
  /**
   * While set, Excel does as it does with two conditional formats of one type over the same cells: what they do cannot
   * be read (office-js #6827, #6835), nor can they be deleted (#5222); both fail with `ItemNotFound`. Ids and types
   * are told, and a format that the same batch has added can be set.
   */
  twinRulesFail = false;

  /** The nth request from now on, counted from 1, goes wrong; the others do not. */
  onRequest(n: number, fault: Fault): void {
    let left = n;
    this.plans.push({ applies: () => --left === 0, fault });
  }

  /** Every request that fits goes wrong, until `clear`. */
  when(applies: (request: RequestSummary) => boolean, fault: Fault): void {
    this.plans.push({ applies, fault });
  }

  clear(): void {
    this.plans = [];
  }

  /** The fault that this request meets. Each request must be asked about once. */
  take(request: RequestSummary): Fault | undefined {
    return this.plans.filter((plan) => plan.applies(request))[0]?.fault;
  }
}
