import type { Chance } from '../../support/chance';
import type { LooseRows } from '../../support/looseCells';
import type { Draft } from './draft';

/** A change to a table or around it that must not matter. */
export interface Perturbation {
  readonly name: string;
  /** Whether what it adds may be KPIs: their names and figures are new. */
  readonly addsKpis?: boolean;
  /** Changes the table; gives nothing where the table has no place for the change. */
  readonly table?: (draft: Draft, chance: Chance) => Draft | undefined;
  /** Changes the sheet that holds it. */
  readonly sheet?: (rows: LooseRows, chance: Chance) => LooseRows;
}
