/** A value as JSON keeps it. */
export type Answer =
  null | boolean | number | string | readonly Answer[] | { readonly [key: string]: Answer };

/** A question to Excel that the embedded host takes for answered. */
export interface Probe {
  /** Stable: facts of other days are compared by it. */
  readonly id: string;
  /** Asks on a scratch sheet of its own, which is deleted afterwards. */
  readonly ask: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Answer>;
}

/** What Excel answered: a value, or the code of the error. */
export type Fact = { readonly id: string; readonly took: number } & (
  { readonly answer: Answer } | { readonly error: string }
);

/** Asks all questions, one after the other. What one leaves behind does not reach the next. */
export async function askAll(
  newContext: () => Excel.RequestContext,
  probes: readonly Probe[],
  onFact: (fact: Fact) => void = () => undefined,
): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for (const [index, probe] of probes.entries()) {
    const fact = await askOne(newContext, probe, `Probe ${index + 1}`);
    facts.push(fact);
    onFact(fact);
  }
  return facts;
}

async function askOne(
  newContext: () => Excel.RequestContext,
  { id, ask }: Probe,
  name: string,
): Promise<Fact> {
  const began = performance.now();
  const took = (): number => Math.round(performance.now() - began);
  try {
    const context = newContext();
    const sheet = context.workbook.worksheets.add(name);
    await context.sync();
    return { id, answer: await ask(context, sheet), took: took() };
  } catch (error) {
    return { id, error: codeOf(error), took: took() };
  } finally {
    await codeOfFailure(newContext(), ({ workbook }) => workbook.worksheets.getItem(name).delete());
  }
}

/** The code by which Excel refuses a request; null where it does not. */
export async function codeOfFailure(
  context: Excel.RequestContext,
  queue: (context: Excel.RequestContext) => void,
): Promise<string | null> {
  try {
    queue(context);
    await context.sync();
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return String(error);
}
