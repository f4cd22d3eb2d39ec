import type { Argument } from '../objects/argument';
import { HostError } from '../model/hostError';
import { clientName, notEmulated, refusal } from '../objects/refusal';
import { type Json, RichObject } from '../objects/richObject';
import { runQuery } from './query';
import {
  type Action,
  ActionType,
  type BatchRequest,
  type ObjectPath,
  PathType,
  resolveArguments,
} from './request';

export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  /** The trace actions that were reached: the client's event handlers wait for them. */
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly Location: string;
}

/** A failure before the action of this index, whatever that action would have done. */
export interface PlannedFailure {
  readonly actions: number;
  readonly code: string;
  readonly message: string;
}

/** Where object paths lead: the workbook, and objects that an earlier request asked to be kept. */
export interface Roots {
  readonly workbook: RichObject;
  kept(referenceId: string): RichObject | undefined;
}

/**
 * Executes a batch action by action. It stops at the first that fails: what came before stays done, what comes after
 * is not tried.
 * @param planned a failure to answer with before a certain action, for tests of what half a batch leaves
 */
export function executeBatch(request: BatchRequest, roots: Roots, planned?: PlannedFailure): BatchResponse {
  const batch = new Batch(request, roots);
  const results: { ActionId: number; Value: Json }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.actions.entries()) {
    if (planned?.actions === index)
      return { Results: results, TraceIds: traceIds, Error: failure(planned, index, '') };
    try {
      results.push({ ActionId: action.id, Value: batch.execute(action) });
      if (action.type === ActionType.Trace) traceIds.push(action.id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { Results: results, TraceIds: traceIds, Error: failure(error, index, batch.locationOf(action)) };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

const failure = (error: { code: string; message: string }, index: number, location: string): BatchError => ({
  Code: error.code,
  Message: error.message,
  ActionIndex: index,
  Location: location,
});

/** The objects of one batch, looked up once each. `null` is a null object: the thing does not exist. */
class Batch {
  private readonly objects = new Map<number, RichObject | null>();

  constructor(
    private readonly request: BatchRequest,
    private readonly roots: Roots,
  ) {}

  execute(action: Action): Json {
    if (action.type === ActionType.Trace) return null;
    const object = this.object(action.pathId);
    switch (action.type) {
      case ActionType.Instantiate:
        return object && { ...object.identity() };
      case ActionType.Query:
        return object && runQuery(object, action.query);
      case ActionType.Method:
        // On a null object a method does nothing and its result stays undefined.
        return object ? replyOf(this.call(object, action.name, this.arguments(action))) : { _IsNull: true };
      case ActionType.SetProperty:
        if (object) setProperty(object, action.name, this.arguments(action)[0]);
        return null;
      case ActionType.Update:
        if (object)
          for (const [name, value] of Object.entries(action.state)) setProperty(object, name, value);
        return null;
      default:
        throw refusal('ApiNotFound', `not emulated: action type ${action.type}`);
    }
  }

  /** `Range.values`, `WorksheetCollection.getItem`: the member that the action, or its object path, names. */
  locationOf(action: Action): string {
    const path = this.request.paths.get(action.pathId);
    const known = this.objects.get(action.pathId);
    if (known) return action.name ? `${known.className}.${clientName(action.name)}` : known.className;
    const parent = path?.parentId === undefined ? undefined : this.objects.get(path.parentId);
    if (!path || !parent) return '';
    return `${parent.className}.${path.type === PathType.Indexer ? 'getItem' : clientName(path.name)}`;
  }

  private object(pathId: number): RichObject | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.paths.get(pathId);
    if (!path) throw new Error(`The batch names object path ${pathId} but does not describe it.`);
    const object = this.follow(path);
    this.objects.set(pathId, object);
    return object;
  }

  private follow(path: ObjectPath): RichObject | null {
    if (path.type === PathType.Global) return this.roots.workbook;
    if (path.type === PathType.NullObject) return null;
    if (path.type === PathType.ReferenceId) {
      const kept = this.roots.kept(path.name);
      if (!kept) throw refusal('InvalidReference');
      return kept;
    }
    if (path.parentId === undefined) throw refusal('ApiNotFound', `not emulated: new ${path.name}`);
    const parent = this.object(path.parentId);
    // Whatever is asked of a null object is a null object.
    if (!parent) return null;
    switch (path.type) {
      case PathType.Property: {
        const member = parent.member(path.name);
        if (member.kind !== 'child') throw notEmulated(parent.className, path.name);
        return member.get();
      }
      case PathType.Indexer: {
        const reply = this.call(parent, 'GetItem', this.arguments(path));
        if (reply instanceof RichObject) return reply;
        throw notEmulated(parent.className, 'getItem');
      }
      case PathType.Method: {
        const reply = this.call(parent, path.name, this.arguments(path));
        if (reply === null || reply instanceof RichObject) return reply;
        throw notEmulated(parent.className, path.name);
      }
      default:
        throw refusal('ApiNotFound', `not emulated: object path type ${path.type}`);
    }
  }

  private call(object: RichObject, name: string, args: readonly Argument[]): Json | RichObject {
    const member = object.member(name);
    if (member.kind !== 'method') throw notEmulated(object.className, name);
    return member.call(args) ?? null;
  }

  private arguments(of: Action | ObjectPath): readonly Argument[] {
    return resolveArguments(of.args, (pathId) => this.object(pathId));
  }
}

function setProperty(object: RichObject, name: string, value: Argument): void {
  const member = object.member(name);
  if (member.kind !== 'scalar' || !member.set) throw notEmulated(object.className, name);
  member.set(value);
}

function replyOf(reply: Json | RichObject): Json {
  return reply instanceof RichObject ? { ...reply.identity() } : reply;
}
