import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

/** What one client, a user with the workbook open, has to itself: what is selected, and which sheet is in front. */
export class ClientState {
  private front: Sheet | undefined;
  private readonly selections = new Map<Sheet, Area>();

  constructor(
    readonly id: string,
    readonly workbook: Workbook,
  ) {}
}
