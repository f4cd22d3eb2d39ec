import { EmbeddedHost } from '../../src/embedded-host';
import { Workbook } from '../../src/embedded-host/model/workbook';
import type { Connection } from '../../src/excel/request';
import { NOON } from '../support/keyliftOnHost';
import { loadOfficeClient } from '../support/officeHost';
import { type GridRows, gridWorkbook } from '../support/gridWorkbook';

/** A small workbook on a host, and an impatient connection to it. */
export interface OnHost {
  readonly host: EmbeddedHost;
  readonly connection: Connection;
  /** The client's id. */
  readonly client: string;
}

let clients = 0;

/**
 * Each with a client of its own, so that late events of one test reach no other.
 * @param source sheets by name, or a workbook
 */
export function onHost(source: Readonly<Record<string, GridRows>> | Workbook): OnHost {
  loadOfficeClient();
  const workbook = source instanceof Workbook ? source : gridWorkbook(source);
  const host = EmbeddedHost.open(workbook, { now: () => NOON });
  const client = `test ${++clients}`;
  return { host, client, connection: connectionTo(host, client) };
}

/** Another client's connection to the same host. */
export function connectionTo(host: EmbeddedHost, client: string): Connection {
  const connected = host.connect(client);
  return { newContext: () => connected.newContext(), answerWithin: 100, pauses: [1, 1] };
}
