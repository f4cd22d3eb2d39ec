import { attachCalculation, type CalculationOptions } from './calculation/calculation';
import { Workbook } from './model/workbook';
import { ClientState } from './objects/clientState';
import { byteLength } from './protocol/byteLength';
import {
  type Client,
  type ClientAnswer,
  connectClient,
  type ConnectedClient,
  type Transport,
} from './protocol/client';
import { type Actor, EventGatherer } from './protocol/events';
import { Faults } from './protocol/faults';
import { ActionType, type BatchRequest, parseRequest } from './protocol/request';
import { LOST, serveRequest } from './protocol/serveRequest';
import { UserHand } from './userHand';
import { openWorkbook } from './xlsx/openWorkbook';
import { saveWorkbook } from './xlsx/saveWorkbook';

export type { Client } from './protocol/client';
export { UnreadableFile } from './xlsx/unreadableFile';
export type { Fault, RequestSummary } from './protocol/faults';

/** One request that a client made. */
export interface LogEntry {
  readonly client: string;
  readonly actions: number;
  /** Members called and set, by their wire names. */
  readonly members: readonly string[];
  /** As the client sends them along: 4 where it only reads. Bit 1 counts as a write, which may cost the undo stack. */
  readonly flags: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The client's own tidying up after `Excel.run`: it only releases tracked objects. */
  readonly isCleanup: boolean;
}

/** What a client's user sees: a sheet in front, and on each sheet what is selected. */
export type ClientWindow = Pick<ClientState, 'activeSheet' | 'selection'>;

interface Connected {
  readonly state: ClientState;
  readonly client: Pick<ConnectedClient, 'deliver'>;
}

/** A client that runs on another page. */
export interface ClientElsewhere {
  /** Executes the body of one request. */
  readonly answer: Transport;
  readonly window: ClientWindow;
}

/** How a workbook is opened. */
export interface OpenOptions extends CalculationOptions {
  readonly fileName?: string;
  /** The id in the add-in's manifest: files keep each add-in's settings under it. */
  readonly addIn?: string;
}

/**
 * A stand-in for Excel: one workbook, and any number of clients of the genuine Office.js that work on it.
 * The client must have been loaded before `connect`.
 */
export class EmbeddedHost {
  readonly faults = new Faults();
  /** Every request so far, in the order of their coming. */
  readonly log: LogEntry[] = [];
  private clients: readonly Connected[] = [];
  private readonly gatherer: EventGatherer;
  /** The user's own hand, for what happens in the grid beside the add-in. */
  readonly user: UserHand;
  private readonly settledListeners = new Set<() => void>();
  private actor: Actor = 'user';
  private deliveries: Promise<void> = Promise.resolve();
  /** Clients of which a request is delayed, and until when. */
  private readonly held = new Map<ClientState, Promise<void>>();

  private constructor(readonly workbook: Workbook) {
    this.gatherer = new EventGatherer(workbook);
    workbook.onChange((change) => this.gatherer.noteChange(this.actor, change));
    this.user = new UserHand(
      workbook,
      (edit) => this.actAs('user', edit),
      (id, { sheet, area }) => {
        const user = this.clients.find(({ state }) => state.id === id);
        if (!user) throw new Error(`No client is connected as '${id}'.`);
        this.actAs(user.state, () => user.state.select(sheet, area));
      },
    );
  }

  /**
   * @param source the bytes of an .xlsx file, or a workbook
   * Throws `UnreadableFile` for bytes that are no workbook it can read.
   */
  static open(source: Uint8Array | Workbook, options: OpenOptions = {}): EmbeddedHost {
    const workbook =
      source instanceof Workbook ? source : openWorkbook(source, options.fileName, options.addIn);
    attachCalculation(workbook, options);
    return new EmbeddedHost(workbook);
  }

  /** The workbook as the bytes of an .xlsx file, every formula with its value. */
  save(): Uint8Array {
    this.workbook.calculation?.calculate('recalculate');
    return saveWorkbook(this.workbook);
  }

  /**
   * A user opens the workbook. The client without an id is the page's own: a plain `Excel.run(batch)` reaches it.
   * Others work beside it, each with its own selection and events.
   */
  connect(id = ''): Client & { readonly window: ClientWindow } {
    const state = this.newState(id);
    const client = connectClient(id, (body, flags) => this.answer(state, body, flags));
    this.admit({ state, client });
    return { ...client, window: state };
  }

  /**
   * A user opens the workbook on a page that is not this one, such as a frame in a browser: that page has the client, and
   * somebody carries its requests and answers back and forth.
   * @param deliver hands events over to the page
   */
  connectElsewhere(id: string, deliver: ConnectedClient['deliver']): ClientElsewhere {
    const state = this.newState(id);
    this.admit({ state, client: { deliver } });
    return { answer: (body, flags) => this.answer(state, body, flags), window: state };
  }

  private newState(id: string): ClientState {
    const state: ClientState = new ClientState(
      id,
      this.workbook,
      (move) => this.gatherer.noteMove(state, move),
      this.faults,
    );
    return state;
  }

  /** Who connects again under an id has loaded the page anew: the page before is gone. */
  private admit(connected: Connected): void {
    this.clients = [...this.clients.filter(({ state }) => state.id !== connected.state.id), connected];
  }

  /**
   * Calls back when a request or an edit by the user is through and calculated: whoever shows the workbook draws it
   * again.
   * @returns a function that stops it
   */
  onSettled(listener: () => void): () => void {
    this.settledListeners.add(listener);
    return () => this.settledListeners.delete(listener);
  }

  /** Resolves when the handlers have been called for everything that has happened so far. */
  async eventsDelivered(): Promise<void> {
    let last;
    do await (last = this.deliveries);
    while (last !== this.deliveries);
  }

  private async answer(state: ClientState, body: string, flags: number): Promise<ClientAnswer> {
    const request = parseRequest(body);
    const bytes = byteLength(body);
    const members = membersOf(request);
    const isCleanup = members.length > 0 && members.every((member) => member === '_RemoveReference');
    const fault = isCleanup ? undefined : this.faults.take({ client: state.id, members, bytes });
    if (fault?.kind === 'hang') return new Promise(() => undefined);
    if (fault?.kind === 'request-lost') return LOST;
    if (fault?.kind === 'delay') this.held.set(state, after(fault.milliseconds));
    await this.held.get(state);
    const response = this.actAs(state, () => serveRequest(state, request, bytes, fault));
    this.log.push({
      client: state.id,
      actions: request.actions.length,
      members,
      flags,
      requestBytes: bytes,
      responseBytes: byteLength(response),
      isCleanup,
    });
    if (fault?.kind === 'late-answer') await after(fault.milliseconds);
    return fault?.kind === 'connection-lost' ? LOST : { statusCode: 200, body: response };
  }

  private actAs<T>(actor: Actor, act: () => T): T {
    const before = this.actor;
    this.actor = actor;
    try {
      const result = act();
      this.calculateAs(actor);
      return result;
    } finally {
      this.actor = before;
      this.scheduleDelivery();
      for (const listener of this.settledListeners) listener();
    }
  }

  /** Brings formulas up to date after an edit, and notes whose values changed since the last one. */
  private calculateAs(actor: Actor): void {
    if (actor !== 'user') {
      actor.calculate();
      this.gatherer.noteCalculated(actor, actor.takeCalculated());
    } else if (this.workbook.calculationMode !== 'manual') {
      this.gatherer.noteCalculated(actor, this.workbook.calculation?.calculate('recalculate') ?? []);
    }
  }

  /** Handlers are called after the answer to the request has been dealt with, as in Excel. */
  private scheduleDelivery(): void {
    if (this.gatherer.isEmpty) return;
    this.deliveries = this.deliveries.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      const eventsOf = this.gatherer.take();
      for (const { state, client } of this.clients) {
        const entries = eventsOf(state);
        if (entries.length > 0) client.deliver(entries);
      }
    });
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function membersOf(request: BatchRequest): string[] {
  return request.actions
    .filter((action) => action.type === ActionType.Method || action.type === ActionType.SetProperty)
    .map((action) => action.name)
    .concat([...request.paths.values()].filter((path) => path.type === 3).map((path) => path.name));
}
