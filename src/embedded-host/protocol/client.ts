import './officeExtension';

/**
 * What a client asks of the host: executes one request body and answers with the response's body.
 * @param flags what the client says that the request does: 1 writes, 4 only reads, 16 may keep references
 */
export type Transport = (body: string, flags: number) => Promise<ClientAnswer>;

/** The body of a response, or how the connection failed. */
export type ClientAnswer = { readonly statusCode: 200; readonly body: string } | { readonly statusCode: 503 };

/** What the host holds of a client. */
export interface ConnectedClient extends Client {
  /** Hands events to the handlers that the client has registered. */
  deliver(entries: readonly OfficeExtension.EventEntry[]): void;
}

/** One user with the workbook open: a session of the genuine client, with its own selection and its own events. */
export interface Client {
  readonly id: string;
  /** For code that takes a session: `Excel.run(client.session, batch)`. */
  readonly session: OfficeExtension.HostBridgeSession;
  /** A request context of this client, for code that does without `Excel.run`. */
  newContext(): Excel.RequestContext;
  /** `Excel.run` for this client. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

/** The header by which the client tells the event handlers of one page from those of another. */
const CONTROL_ID = 'X-OfficeControlId';

/**
 * Makes a session of the genuine client, which must be loaded.
 * @param id '' makes it the one that a plain `Excel.run(batch)` talks to.
 */
export function connectClient(id: string, transport: Transport): ConnectedClient {
  const bridge: OfficeExtension.NativeBridge = {
    sendMessageToHost: (text) => {
      const request = parseMessage(text);
      const reply = (answer: ClientAnswer): void =>
        bridge.onMessageFromHost?.(
          JSON.stringify({
            id: request.id,
            type: 2,
            flags: 0,
            message: { headers: {}, body: '', ...answer },
          }),
        );
      void transport(JSON.stringify(request.message.body), request.flags).then(reply, (bug: unknown) => {
        // The client would wait for ever for an answer that the host's own fault keeps back. A code that Excel does not
        // have, so that nobody takes it for a refusal or tries again.
        const Message = `The embedded host failed: ${bug instanceof Error ? bug.stack : String(bug)}`;
        reply({ statusCode: 200, body: JSON.stringify({ Error: { Code: 'EmbeddedHostFailure', Message } }) });
      });
    },
  };
  // There is nothing to wait for; the client would otherwise ask Excel's own window for leave.
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  // As after loading a page: no handler is registered yet.
  const registrations = OfficeExtension.GenericEventRegistration.s_genericEventRegistrations;
  delete registrations[id];
  const session = openSession(id, bridge);
  return {
    id,
    session,
    newContext: () => {
      const context = new Excel.RequestContext(session);
      context.requestHeaders[CONTROL_ID] = id;
      return context;
    },
    run: (batch) =>
      Excel.run(session, (context) => {
        context.requestHeaders[CONTROL_ID] = id;
        return batch(context);
      }),
    deliver: (entries) => registrations[id]?._handleRichApiMessage({ entries }),
  };
}

function openSession(id: string, bridge: OfficeExtension.NativeBridge): OfficeExtension.HostBridgeSession {
  if (id !== '') return new OfficeExtension.HostBridgeSession(new OfficeExtension.HostBridge(bridge));
  OfficeExtension.HostBridge.init(bridge);
  return OfficeExtension.HostBridgeSession.getInstanceIfHostBridgeInited();
}

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

function parseMessage(text: string): BridgeMessage {
  // The edge: the genuine client wrote it a moment ago.
  return JSON.parse(text) as BridgeMessage;
}
