/**
 * What the host uses of the genuine client below its public API, read in excel-web-16.00.debug.js of
 * @microsoft/office-js 1.1.110: `@types/office-js` does not list it.
 */
declare global {
  namespace OfficeExtension {
    /** The pipe of JSON texts between the client and its host. The client sets `onMessageFromHost`. */
    interface NativeBridge {
      sendMessageToHost(message: string): void;
      onMessageFromHost?: (message: string) => void;
    }
    class HostBridge {
      constructor(bridge: NativeBridge);
      /** Makes this the bridge of every request context that names no other session. */
      static init(bridge: NativeBridge): void;
    }
    /** Where a request context sends its requests. */
    class HostBridgeSession {
      constructor(bridge: HostBridge);
      /** The session of the bridge that `HostBridge.init` was given. */
      static getInstanceIfHostBridgeInited(): HostBridgeSession;
    }
    /** The event handlers of one page ('' is the default), by event type and target. */
    class GenericEventRegistration {
      static s_genericEventRegistrations: Record<string, GenericEventRegistration | undefined>;
      _handleRichApiMessage(message: { readonly entries: readonly EventEntry[] }): void;
    }
    interface EventEntry {
      /** 65536 is an event of the Rich API. */
      readonly messageCategory: number;
      readonly messageType: number;
      readonly targetId: string;
      /** JSON text of the event's arguments. */
      readonly message: string;
    }
    /** What must have happened before event handlers can be registered. */
    function _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  }

  namespace Excel {
    /** The typed overloads know only sessions of the REST service; the client takes any session. */
    function run<T>(
      session: OfficeExtension.HostBridgeSession,
      batch: (context: Excel.RequestContext) => Promise<T>,
    ): Promise<T>;
  }
}

export {};
