import { type Members, method } from './richObject';

/**
 * The methods by which a client registers for events and withdraws. There is nothing to do: the host tells every
 * client of every event it emulates, and the client drops what it has no handler for.
 * @param events as the wire calls them: `DataChangedEvent` of `_RegisterDataChangedEvent`
 */
export function eventMembers(...events: readonly string[]): Members {
  const accept = method([], () => undefined);
  return Object.fromEntries(
    events.flatMap((event) => [
      [`_Register${event}`, accept],
      [`_Unregister${event}`, accept],
    ]),
  );
}
